import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { words } from '../host-words.ts';
import { GUARD_HEADERS } from '../page.ts';

const equal = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const plain = (text: string, status: 400 | 403 | 421) =>
  new Response(`${text}\n`, { status, headers: { ...GUARD_HEADERS, 'content-type': 'text/plain; charset=utf-8' } });

/** Who may talk to the local host: only a browser that was opened with the address of this start. */
export type Door = {
  /** What the printed address carries, once: the browser gets a cookie for it. */
  readonly key: string;
  readonly guard: MiddlewareHandler;
};

/**
 * A door for the server on 127.0.0.1 whose port `port()` tells once it listens.
 * - Host must be ours, so that no name on the internet can be pointed here (DNS rebinding)
 * - the key of this start is swapped for an HttpOnly cookie, so that it does not stay in the address
 * - a call needs the cookie, our own header (another site cannot send it without asking) and our Origin
 */
export function createDoor(port: () => number): Door {
  const key = randomBytes(24).toString('base64url');
  const secret = randomBytes(24).toString('base64url');
  const host = () => `127.0.0.1:${port()}`;
  // Browsers share cookies between the ports of one host: two programs must not take each other's.
  const cookie = () => `secretariat-${port()}`;

  const enter = (c: Context, offered: string) => {
    if (!equal(offered, key)) return plain(words('local.oldKey'), 403);
    setCookie(c, cookie(), secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect('/', 303);
  };
  const ours = (c: Context) => c.req.header('x-secretariat') === '1' && c.req.header('origin') === `http://${host()}`;

  const guard: MiddlewareHandler = async (c, next) => {
    if (c.req.header('host') !== host()) return plain(words('local.wrongHost'), 421);
    const offered = c.req.query('key');
    if (offered !== undefined && c.req.path === '/') return enter(c, offered);
    if (!equal(getCookie(c, cookie()) ?? '', secret)) {
      return plain(words('local.noKey'), 403);
    }
    if (c.req.path.startsWith('/api/') && !ours(c)) return plain(words('local.onlyScreens'), 403);
    return next();
  };
  return { key, guard };
}
