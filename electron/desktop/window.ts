import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';

/** Where the screens live on the desktop: our own protocol, never `file://`. */
export const PAGE = 'app://secretariat/';

/** The one window. Every wall stands between what is on the page and the machine; nothing here may be loosened. */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  width: 1280,
  height: 860,
  minWidth: 420,
  minHeight: 400,
  show: false,
  backgroundColor: '#ffffff',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The spelling checker would fetch its dictionaries from the internet.
    spellcheck: false,
    devTools: false,
  },
});

/** Opens the window and loads the screens. `isPackaged` false lets a developer look inside. */
export function openWindow(preload: string, isPackaged: boolean): BrowserWindow {
  const options = windowOptions(preload);
  const window = new BrowserWindow({
    ...options,
    webPreferences: { ...options.webPreferences, devTools: !isPackaged },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE);
  return window;
}

/** Puts the window before everything else: somebody started the program a second time. */
export function bringForward(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
