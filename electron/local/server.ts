import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { decode, encode } from '../../db/base/wire.ts';
import type { Core } from '../core.ts';
import { words } from '../host-words.ts';
import { GUARD_HEADERS, type PageFiles, pageResponse } from '../page.ts';
import { createDoor } from './door.ts';

/** The largest call: a paper of 25 MB as base64, and its frame. */
const LARGEST_CALL = 40 * 1024 * 1024;

export type LocalServer = {
  /** The address to open, with the key of this start. */
  readonly address: string;
  close(): Promise<void>;
};

const TEXT_HEADERS = { ...GUARD_HEADERS, 'content-type': 'text/plain; charset=utf-8' };
const JSON_HEADERS = { ...GUARD_HEADERS, 'content-type': 'application/json; charset=utf-8' };

/** The value of the request's body. Undefined when it is no message of ours. */
function read(text: string): { value: unknown } | undefined {
  try {
    return { value: decode(text) };
  } catch {
    // Whatever is wrong with it, it did not come from our screens: the caller answers 400.
    return undefined;
  }
}

/**
 * Serves the screens and `POST /api/<subject>.<method>` on 127.0.0.1, at `port` or any free one (0).
 * @throws what listening throws, e.g. EADDRINUSE.
 */
export async function serveLocally(core: Core, files: PageFiles, port: number): Promise<LocalServer> {
  let bound = 0;
  const door = createDoor(() => bound);
  const app = new Hono();
  app.use(door.guard);
  app.post(
    '/api/:name',
    bodyLimit({ maxSize: LARGEST_CALL, onError: (c) => c.body(words('local.tooLarge'), 413, TEXT_HEADERS) }),
    async (c) => {
      const message = read(await c.req.text());
      if (!message) return c.body(words('local.noMessage'), 400, TEXT_HEADERS);
      return c.body(encode(await core.call(c.req.param('name'), message.value)), 200, JSON_HEADERS);
    },
  );
  // A made document in a tab of its own: the browser's own viewer opens and prints it. The core says who may have it.
  app.get('/made/:id', async (c) => {
    const made = await core.call('documents.bytes', { documentId: c.req.param('id') });
    if (!made.ok) return c.body(words('local.gone'), 404, TEXT_HEADERS);
    const { bytes, fileName } = made.value as { bytes: Uint8Array; fileName: string };
    return c.body(new Uint8Array(bytes).buffer, 200, {
      ...GUARD_HEADERS,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  });
  app.get('*', (c) => pageResponse(files, c.req.path));
  app.all('*', (c) => c.body(words('local.notHere'), 405, TEXT_HEADERS));

  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  bound = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${bound}/?key=${door.key}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
