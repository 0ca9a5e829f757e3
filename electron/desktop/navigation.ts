import { shell, type WebContents } from 'electron';
import { isOurs } from './protocol.ts';

/** The sites that a link in the screens may open in the person's browser. */
const SITES: readonly string[] = ['www.gov.uk', 'www.legislation.gov.uk', 'ico.org.uk'];

/** True for what may leave the program: a letter in the mail program, or one of a few sites over https. */
export function mayOpenOutside(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  return url.protocol === 'mailto:' || (url.protocol === 'https:' && !url.username && SITES.includes(url.host));
}

const outside = (address: string) => {
  if (mayOpenOutside(address)) void shell.openExternal(address);
};

/** Our own page anew: what "reload" is. */
const isHome = (address: string) => isOurs(address) && new URL(address).pathname === '/';

/** The one page that may have a window of its own: what the room sees on election night, for the projector. */
const isRoomView = (address: string) => isHome(address) && /^#\/elections\/\d+\/room$/.test(new URL(address).hash);

/** Keeps the window on our screens: nothing navigates away, opens a window (but the room's view) or embeds another page. */
export function stayHome(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (isHome(event.url)) return;
    event.preventDefault();
    outside(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // It has the walls of the window that opened it, and closes with it.
    if (isRoomView(url)) return { action: 'allow', outlivesOpener: false };
    outside(url);
    return { action: 'deny' };
  });
}
