import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail } from '../../db/base/outcome.ts';
import type { Core } from '../core.ts';
import { CHANNEL } from './channel.ts';
import { isOurs } from './protocol.ts';

/** Only the top page of our own window may call: no frame within it, nothing that was navigated elsewhere. */
function isFromScreens(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

/** Answers the screens' calls. Anybody else hears that they may not. */
export function answerCalls(core: Core): void {
  ipcMain.handle(CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isFromScreens(event) || typeof name !== 'string')
      return fail({ kind: 'notAllowed', key: 'general.notAllowed' });
    return core.call(name, input);
  });
}
