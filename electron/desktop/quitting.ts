import { app } from 'electron';

/** Holds the end of the program back, once, until `close` has made its backup and closed the records. */
export function closeFirst(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
  app.on('window-all-closed', () => app.quit());
}
