import type { Session } from 'electron';
import { isOurs } from './protocol.ts';

/** What the page may load beside its own files: pictures and documents that it made itself. */
const OWN_SCHEMES: readonly string[] = ['blob:', 'data:', 'devtools:'];

/**
 * The program needs none of what a page can be granted (camera, place, notifications …), fetches nothing from any
 * network, and saves files only through the save dialog.
 */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const scheme = URL.parse(details.url)?.protocol ?? '';
    answer({ cancel: !isOurs(details.url) && !OWN_SCHEMES.includes(scheme) });
  });
}
