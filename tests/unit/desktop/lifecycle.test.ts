import { join } from 'node:path';
import * as electron from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../electron/desktop/menu.ts';
import { watchWindow } from '../../../electron/desktop/mishaps.ts';
import { closeFirst } from '../../../electron/desktop/quitting.ts';
import { isOnlyOne } from '../../../electron/desktop/single-instance.ts';
import { freshFolder } from '../../support/core.ts';
import { type FakeElectron, FakeWindow } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());
const fake = electron as unknown as FakeElectron;

beforeEach(() => {
  vi.clearAllMocks();
  fake.app.removeAllListeners();
});

describe('one instance', () => {
  test('the first start goes on and hears of a second', () => {
    const onSecond = vi.fn();
    expect(isOnlyOne(null, onSecond)).toBe(true);
    expect(fake.app.setPath).not.toHaveBeenCalled();
    fake.app.emit('second-instance');
    expect(onSecond).toHaveBeenCalledOnce();
  });

  test('the second start ends', () => {
    fake.app.requestSingleInstanceLock.mockReturnValueOnce(false);
    expect(isOnlyOne(null, vi.fn())).toBe(false);
  });

  test('a named folder has an instance of its own; one that cannot be written to does not stop the start', () => {
    const folder = freshFolder();
    expect(isOnlyOne(folder, vi.fn())).toBe(true);
    expect(fake.app.setPath).toHaveBeenCalledWith('userData', join(folder, 'desktop'));
    fake.app.setPath.mockClear();
    expect(isOnlyOne('/dev/null/folder', vi.fn())).toBe(true);
    expect(fake.app.setPath).not.toHaveBeenCalled();
  });
});

describe('the end', () => {
  test('waits, once, until the records are backed up and closed', async () => {
    const { promise, resolve: finish } = Promise.withResolvers<void>();
    const close = vi.fn(() => promise);
    closeFirst(close);
    fake.app.emit('window-all-closed');
    expect(fake.app.quit).toHaveBeenCalled();
    const preventDefault = vi.fn();
    fake.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
    expect(fake.app.exit).not.toHaveBeenCalled();
    finish();
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(0));
    fake.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(close).toHaveBeenCalledOnce();
  });

  test('comes even when the closing backup fails', async () => {
    closeFirst(() => Promise.reject(new Error('disk full')));
    fake.app.emit('will-quit', { preventDefault: vi.fn() });
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(1));
  });
});

describe('mishaps', () => {
  const watched = () => {
    const window = new FakeWindow({});
    watchWindow(window as never);
    return window;
  };

  test('a page that dies is loaded again, after the person was told', async () => {
    const window = watched();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
    expect(fake.dialog.showMessageBox).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ message: 'The screens stopped working' }),
    );
  });

  test('a page that ends on purpose is not', () => {
    const window = watched();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(fake.dialog.showMessageBox).not.toHaveBeenCalled();
  });

  test('closing over unsaved words asks first, and staying is what Escape does', () => {
    const window = watched();
    const preventDefault = vi.fn();
    window.webContents.emit('will-prevent-unload', { preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    expect(fake.dialog.showMessageBoxSync).toHaveBeenCalledWith(window, expect.objectContaining({ cancelId: 0 }));
    fake.dialog.showMessageBoxSync.mockReturnValueOnce(1);
    window.webContents.emit('will-prevent-unload', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  const facts = { name: 'CPEG Secretariat', version: '0.1.0', folder: '/data', isPackaged: true };
  const items = (isPackaged: boolean) =>
    menuTemplate({ ...facts, isPackaged }).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));

  test('speaks British English and has the usual things to do', () => {
    expect(menuTemplate(facts).map((menu) => menu.label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    const roles = items(true).flatMap((item) => (item.role ? [item.role] : []));
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'quit']) {
      expect(roles).toContain(role);
    }
    expect(items(true).every((item) => item.type === 'separator' || item.label)).toBe(true);
  });

  test('has no developer tools once packaged', () => {
    expect(items(true).some((item) => item.role === 'toggleDevTools')).toBe(false);
    expect(items(false).some((item) => item.role === 'toggleDevTools')).toBe(true);
  });

  test('opens the data folder and says which version this is', () => {
    const click = (label: string) =>
      items(true).find((item) => item.label === label)?.click as (() => void) | undefined;
    click('Open the data folder')?.();
    expect(fake.shell.openPath).toHaveBeenCalledWith('/data');
    click('About CPEG Secretariat')?.();
    expect(fake.dialog.showMessageBox).toHaveBeenCalledWith(
      expect.objectContaining({ detail: 'Version 0.1.0\nData folder: /data' }),
    );
  });
});
