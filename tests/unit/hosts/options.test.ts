import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserCommand } from '../../../electron/local/open-browser.ts';
import { BadOption, defaultFolder, readOptions } from '../../../electron/options.ts';

describe('options', () => {
  test('read as they are written', () => {
    const options = readOptions(['--data', 'here', '--port=8080', '--today', '2011-05-10', '--no-open'], {}, true);
    expect(options).toMatchObject({ folder: resolve('here'), port: 8080, open: false });
    expect(options.clock.today()).toBe('2011-05-10');
  });

  test('nothing said: the usual folder, any port, the real clock, and the browser opens unless on a build machine', () => {
    expect(readOptions([], {}, true)).toMatchObject({ folder: null, port: 0, open: true });
    expect(readOptions([], { CI: '1' }, true).open).toBe(false);
  });

  test.each([
    [['--today', '2011-02-31'], '2011-02-31'],
    [['--today', 'tomorrow'], 'tomorrow'],
    [['--port', '70000'], '70000'],
    [['--port', '-1'], '-1'],
    [['--dta', 'x'], '--dta'],
    [['--data'], '--data'],
    [['somewhere'], 'somewhere'],
  ])('%j is refused by its name', (args, named) => {
    expect(() => readOptions(args, {}, true)).toThrow(BadOption);
    expect(() => readOptions(args, {}, true)).toThrow(named);
  });

  test('the desktop passes over Chromium’s switches and Electron’s own argument', () => {
    const args = ['.', '--lang=en-GB', '--remote-debugging-port=0', '--data', '/data', '-psn_0_1'];
    expect(readOptions(args, {}, false).folder).toBe(resolve('/data'));
    expect(() => readOptions(['--today', 'x'], {}, false)).toThrow(BadOption);
  });
});

test.each([
  ['linux', {}, '/home/g/.local/share/cpeg-secretariat'],
  ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/cpeg-secretariat'],
  ['darwin', {}, '/home/g/Library/Application Support/cpeg-secretariat'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/cpeg-secretariat'],
] as const)('on %s with %j the data lies in %s', (platform, env, folder) => {
  expect(defaultFolder(platform, env, '/home/g')).toBe(folder);
});

test.each([
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ['linux', {}, null],
  ['darwin', {}, ['open']],
  ['win32', {}, ['explorer.exe']],
] as const)('on %s with %j the address is opened by %j', (platform, env, command) => {
  expect(browserCommand(platform, env)).toEqual(command);
});
