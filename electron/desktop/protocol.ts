import { type Protocol, protocol } from 'electron';
import { words } from '../host-words.ts';
import { GUARD_HEADERS, type PageFiles, pageResponse } from '../page.ts';

const SCHEME = 'app';
const HOST = 'secretariat';

/** Makes `app:` a scheme with an origin of its own, so that `'self'` means our screens. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** True for an address of our own screens. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST;
}

/** Answers for `app://secretariat/…` from the allowlist of built files, and for nothing else. */
export function serveScreens(on: Protocol, files: PageFiles): void {
  on.handle(SCHEME, (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) {
      return new Response(words('local.notHere'), { status: 404, headers: GUARD_HEADERS });
    }
    return pageResponse(files, new URL(request.url).pathname);
  });
}
