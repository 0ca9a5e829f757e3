import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Window state beside the data that was named, so that the demo and the real group can be open side by side. */
function keepStateIn(folder: string): void {
  try {
    const state = join(folder, 'desktop');
    mkdirSync(state, { recursive: true });
    app.setPath('userData', state);
  } catch {
    // A folder that cannot be written to: the screens say so later. Until then the usual place will do.
  }
}

/**
 * One program on a folder: a second start brings the first forward and ends.
 * @param folder the data folder that was named, or null for the usual one
 * @returns false: this is a second start, which must end
 */
export function isOnlyOne(folder: string | null, onSecond: () => void): boolean {
  if (folder) keepStateIn(folder);
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
