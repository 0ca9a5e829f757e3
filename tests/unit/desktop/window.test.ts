import { beforeEach, expect, test, vi } from 'vitest';
import { bringForward, openWindow, PAGE, windowOptions } from '../../../electron/desktop/window.ts';
import { FakeWindow } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());

beforeEach(() => {
  FakeWindow.made = [];
});

const onlyWindow = () => {
  const [window] = FakeWindow.made;
  if (!window) throw new Error('no window was made');
  return window;
};

test('the window stands behind every wall that Electron has', () => {
  expect(windowOptions('/app/preload.cjs').webPreferences).toEqual({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

test('one window, our own page, shown when it has something to show, no developer tools once packaged', () => {
  openWindow('/app/preload.cjs', true);
  const window = onlyWindow();
  expect(window.options.webPreferences).toMatchObject({ devTools: false, sandbox: true });
  expect(window.loadURL).toHaveBeenCalledWith(PAGE);
  expect(PAGE).toBe('app://secretariat/');
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
});

test('a developer may look inside, and the walls stay', () => {
  openWindow('/app/preload.cjs', false);
  expect(onlyWindow().options.webPreferences).toMatchObject({ devTools: true, sandbox: true, nodeIntegration: false });
});

test('a window is brought forward from behind and from the task bar', () => {
  const window = openWindow('/p', true);
  onlyWindow().minimised = true;
  bringForward(window);
  expect(onlyWindow().restore).toHaveBeenCalled();
  expect(onlyWindow().focus).toHaveBeenCalled();
});

test('no window, or one that is gone, is left alone', () => {
  bringForward(null);
  const window = openWindow('/p', true);
  onlyWindow().destroyed = true;
  bringForward(window);
  expect(onlyWindow().focus).not.toHaveBeenCalled();
});
