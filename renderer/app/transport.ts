import type { Outcome } from '../../db/base/outcome.ts';
import { decode, encode } from '../../db/base/wire.ts';

/** Carries a call to the core: its name (`members.list`) and its input. */
export type Transport = (name: string, input: unknown) => Promise<Outcome<unknown>>;

declare global {
  interface Window {
    /** The desktop's preload; absent in a browser. */
    secretariat?: { send: Transport };
  }
}

/** The local host: POST /api/<name>. The header cannot be set by a form on another site; the cookie says who we are. */
export const overHttp: Transport = async (name, input) => {
  const answer = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-secretariat': '1' },
    body: encode(input),
    credentials: 'same-origin',
  });
  return decode(await answer.text()) as Outcome<unknown>;
};

/** True where the machine's own dialog can be asked for a folder; a browser tells no page where one is. */
export const hasFolderDialog = (): boolean => window.secretariat !== undefined;

/** The desktop's bridge where there is one, else the local host. */
export const chooseTransport = (): Transport => window.secretariat?.send ?? overHttp;
