import { type BrowserWindow, dialog } from 'electron';
import { words } from '../host-words.ts';

/** What happens when the page stops, or when somebody closes it over unsaved words. */
export function watchWindow(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    // Asked before it is loaded again: a page that dies at once must not spin.
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: words('crashed.title'),
      detail: words('crashed.text'),
      buttons: [words('crashed.button')],
    });
    if (!window.isDestroyed()) window.webContents.reload();
  });
  // Without this a page with unsaved words silently refuses to close.
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: words('leave.title'),
      detail: words('leave.text'),
      buttons: [words('leave.stay'), words('leave.leave')],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 1) event.preventDefault();
  });
}
