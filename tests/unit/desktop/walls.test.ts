import * as electron from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mayOpenOutside, stayHome } from '../../../electron/desktop/navigation.ts';
import { denyEverything } from '../../../electron/desktop/permissions.ts';
import { isOurs, registerScheme, serveScreens } from '../../../electron/desktop/protocol.ts';
import { FakeContents, type FakeElectron, FakeSession } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());
const fake = electron as unknown as FakeElectron;

beforeEach(() => vi.clearAllMocks());

describe('permissions', () => {
  const session = new FakeSession();
  denyEverything(session as never);

  test.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'fullscreen', 'usb'])(
    '%s is not granted when asked for',
    (permission) => {
      const answer = vi.fn();
      session.handlers.request?.({}, permission, answer);
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    },
  );

  test('nothing is granted when it is only checked, and no device', () => {
    expect(session.handlers.check?.()).toBe(false);
    expect(session.handlers.device?.()).toBe(false);
  });

  test('nothing is downloaded past the save dialog', () => {
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  test.each([
    ['app://secretariat/assets/index.js', false],
    ['blob:app://secretariat/1', false],
    ['data:image/png;base64,AA', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:80/', true],
    ['file:///etc/passwd', true],
    ['app://elsewhere/', true],
    ['ws://example.org', true],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    session.handlers.before?.({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });
});

describe('navigation', () => {
  const contents = new FakeContents();
  stayHome(contents as never);
  const tried = (event: string, more: object) => {
    const preventDefault = vi.fn();
    contents.emit(event, { preventDefault, ...more });
    return preventDefault.mock.calls.length > 0;
  };

  test('the window stays on our page', () => {
    expect(tried('will-navigate', { url: 'https://example.org/' })).toBe(true);
    expect(tried('will-navigate', { url: 'file:///etc/passwd' })).toBe(true);
    expect(tried('will-navigate', { url: 'app://secretariat/assets/x.svg' })).toBe(true);
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
    expect(tried('will-navigate', { url: 'app://secretariat/' })).toBe(false);
  });

  test('no frame navigates, nothing redirects, nothing is embedded', () => {
    expect(tried('will-frame-navigate', { url: 'app://secretariat/', isMainFrame: false })).toBe(true);
    expect(tried('will-redirect', { url: 'app://secretariat/' })).toBe(true);
    expect(tried('will-attach-webview', {})).toBe(true);
  });

  test('no second window opens but the room’s view; a letter or a known site opens outside', () => {
    const room = { action: 'allow', outlivesOpener: false };
    expect(contents.open?.({ url: 'app://secretariat/#/elections/3/room' })).toEqual(room);
    for (const url of [
      'app://secretariat/#/elections/3/night',
      'app://secretariat/',
      'https://example.org/#/elections/3/room',
    ])
      expect(contents.open?.({ url })).toEqual({ action: 'deny' });
    expect(contents.open?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(fake.shell.openExternal).not.toHaveBeenCalled();
    expect(contents.open?.({ url: 'https://www.gov.uk/police' })).toEqual({ action: 'deny' });
    expect(tried('will-navigate', { url: 'mailto:grace@example.org' })).toBe(true);
    expect(fake.shell.openExternal.mock.calls).toEqual([['https://www.gov.uk/police'], ['mailto:grace@example.org']]);
  });

  test.each([
    'http://www.gov.uk/',
    'https://www.gov.uk.example.org/',
    'https://user@www.gov.uk/',
    'https://www.gov.uk:444/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'smb://host/share',
    'nonsense',
  ])('%s never opens outside', (address) => expect(mayOpenOutside(address)).toBe(false));
});

describe('our own protocol', () => {
  registerScheme();
  const files = new Map([['/index.html', new URL(import.meta.url).pathname]]);
  serveScreens(fake.protocol as never, files);
  const get = async (url: string, method = 'GET') => await fake.protocol.schemes.get('app')?.({ url, method });

  test('is registered with an origin of its own and nothing that gets around the rules', () => {
    registerScheme();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('serves the built files and nothing else', async () => {
    expect((await get('app://secretariat/'))?.status).toBe(200);
    expect((await get('app://elsewhere/'))?.status).toBe(404);
    expect((await get('app://secretariat/../../package.json'))?.status).toBe(404);
    expect((await get('app://secretariat/%2e%2e/package.json'))?.status).toBe(404);
    expect((await get('app://secretariat/', 'POST'))?.status).toBe(404);
  });

  test('knows its own addresses', () => {
    expect(isOurs('app://secretariat/#/members')).toBe(true);
    for (const address of ['app://secretariat.example.org/', 'https://secretariat/', '', 'app:secretariat']) {
      expect(isOurs(address)).toBe(false);
    }
  });
});
