import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as electron from 'electron';
import { expect, test, vi } from 'vitest';
import { CHANNEL } from '../../../electron/desktop/channel.ts';
import { freshFolder } from '../../support/core.ts';
import { type FakeElectron, FakeWindow } from '../../unit/desktop/fake-electron.ts';

vi.mock('electron', async () => (await import('../../unit/desktop/fake-electron.ts')).fakeElectron());
// The screens need not be built to see that the host starts.
vi.mock('../../../electron/page.ts', async (original) => ({
  ...(await original<object>()),
  pageFiles: () => new Map(),
}));
const fake = electron as unknown as FakeElectron;

test('the desktop host starts: sandbox, protocol, window, calls; and closes with a backup and a free folder', async () => {
  const folder = freshFolder();
  process.argv = ['electron', '.', '--data', folder, '--today', '2011-05-10', '--lang=en-GB'];
  await import('../../../electron/main.ts');
  expect(fake.app.enableSandbox).toHaveBeenCalled();
  expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalled();
  await vi.waitFor(() => expect(FakeWindow.made).toHaveLength(1));

  const [window] = FakeWindow.made;
  if (!window) throw new Error('no window');
  const { preload } = window.options.webPreferences as { preload: string };
  expect(preload.endsWith(join('out', 'preload', 'preload.cjs'))).toBe(true);
  expect(fake.protocol.schemes.has('app')).toBe(true);
  expect(fake.session.defaultSession.handlers.check?.()).toBe(false);
  const frame = { senderFrame: { parent: null, url: 'app://secretariat/' } };
  expect(await fake.ipcMain.calls.get(CHANNEL)?.(frame, 'office.status', {})).toMatchObject({
    ok: true,
    value: { state: 'setUp', today: '2011-05-10', host: 'desktop' },
  });
  expect(existsSync(join(folder, 'running.json'))).toBe(true);

  fake.app.emit('second-instance');
  expect(window.focus).toHaveBeenCalled();

  const contents = new (await import('../../unit/desktop/fake-electron.ts')).FakeContents();
  fake.app.emit('web-contents-created', {}, contents);
  expect(contents.open?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });

  fake.app.emit('will-quit', { preventDefault: vi.fn() });
  await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(0));
  expect(existsSync(join(folder, 'running.json'))).toBe(false);
});
