import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };
export type Started = { child: ChildProcess; address: Promise<string>; ended: Promise<Ended> };

/** The local host as a process of its own, run from source. Ended with the test. */
export function startLocalHost(args: readonly string[], program = join(ROOT, 'electron', 'local-host.ts')): Started {
  const child = spawn(process.execPath, [program, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let out = '';
  let err = '';
  const { promise: ended, resolve } = Promise.withResolvers<Ended>();
  const { promise: address, resolve: found, reject } = Promise.withResolvers<string>();
  address.catch(() => {});
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
    const match = /http:\/\/127\.0\.0\.1:\S+/.exec(out);
    if (match) found(match[0]);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  child.once('close', (code, signal) => {
    reject(new Error(`ended with ${code ?? signal}: ${err}`));
    resolve({ code, signal, out, err });
  });
  return { child, address, ended };
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

type Ask = { path?: string; method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** A request as it stands: no normalised path, any Host. */
export function ask(origin: string, { path = '/', method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  const { port } = new URL(origin);
  return new Promise((answered, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (reply) => {
      let text = '';
      reply.on('data', (chunk: Buffer) => {
        text += chunk;
      });
      reply.on('end', () => answered({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
    });
    sent.once('error', failed);
    sent.end(body);
  });
}

/** The cookie that the address's key is swapped for. */
export async function cookieOf(address: string): Promise<string> {
  const { pathname, search, origin } = new URL(address);
  const { headers } = await ask(origin, { path: `${pathname}${search}` });
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

/** Calls the API as the screens do. */
export async function callOver(address: string, name: string, input: unknown): Promise<unknown> {
  const { origin } = new URL(address);
  const headers = { cookie: await cookieOf(address), 'x-secretariat': '1', origin, 'content-type': 'application/json' };
  const answer = await ask(origin, { path: `/api/${name}`, method: 'POST', headers, body: JSON.stringify(input) });
  return JSON.parse(answer.body);
}
