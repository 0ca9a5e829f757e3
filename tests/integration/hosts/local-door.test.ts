import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encode } from '../../../db/base/wire.ts';
import { serveLocally } from '../../../electron/local/server.ts';
import { pageFiles } from '../../../electron/page.ts';
import { freshCore, freshFolder, must, readyCore } from '../../support/core.ts';
import { ask, cookieOf } from './start.ts';

/** A few built files, one of each sort, and some that must never be served. */
function screens() {
  const folder = freshFolder();
  const page = '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>';
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'index.js'), 'let a');
  writeFileSync(join(folder, 'assets', 'worker.mjs'), 'let b');
  writeFileSync(join(folder, 'assets', 'index.js.map'), '{}');
  writeFileSync(join(folder, '.env'), 'SECRET');
  return pageFiles(folder);
}

async function served() {
  const { core } = await freshCore();
  const server = await serveLocally(core, screens(), 0);
  onTestFinished(() => server.close());
  const { origin, port } = new URL(server.address);
  const cookie = await cookieOf(server.address);
  return { address: server.address, origin, port, cookie };
}

describe('who gets in', () => {
  test('the key of the address is swapped for a cookie that scripts and other sites cannot use', async () => {
    const { address, origin, port } = await served();
    const { search } = new URL(address);
    const answer = await ask(origin, { path: `/${search}` });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(new RegExp(`^secretariat-${port}=`));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain(search.slice('?key='.length));
  });

  test('nobody without the cookie, with another one, or with an old key', async () => {
    const { origin, port, cookie } = await served();
    expect((await ask(origin, {})).status).toBe(403);
    expect((await ask(origin, { path: '/assets/index.js' })).status).toBe(403);
    expect((await ask(origin, { path: '/?key=wrong' })).status).toBe(403);
    expect((await ask(origin, { headers: { cookie: `secretariat-${port}=wrong` } })).status).toBe(403);
    expect((await ask(origin, { headers: { cookie } })).status).toBe(200);
  });

  test('no other name than ours, even with the cookie: DNS rebinding', async () => {
    const { origin, port, cookie } = await served();
    for (const host of [`example.org:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1.example.org:${port}`]) {
      expect((await ask(origin, { headers: { cookie, host } })).status).toBe(421);
    }
  });

  test('a call needs the cookie, our header and our origin', async () => {
    const { origin, cookie } = await served();
    const good = { cookie, 'x-secretariat': '1', origin };
    const call = (headers: Record<string, string>) =>
      ask(origin, { path: '/api/office.status', method: 'POST', headers, body: '{}' });
    expect(JSON.parse((await call(good)).body)).toMatchObject({ ok: true, value: { state: 'setUp', host: 'local' } });
    expect((await call({ ...good, cookie: '' })).status).toBe(403);
    expect((await call({ ...good, 'x-secretariat': '' })).status).toBe(403);
    for (const other of ['https://example.org', 'null', '', 'http://127.0.0.1:1']) {
      expect((await call({ ...good, origin: other })).status).toBe(403);
    }
  });
});

describe('what is answered', () => {
  test('a call that is none of ours is refused before the core sees it', async () => {
    const { origin, cookie } = await served();
    const headers = { cookie, 'x-secretariat': '1', origin };
    const call = (body: string | Buffer, name = 'office.status') =>
      ask(origin, { path: `/api/${name}`, method: 'POST', headers, body });
    for (const body of ['', '{', 'undefined', '{"$bytes":"%%%"}']) expect((await call(body)).status).toBe(400);
    expect((await call(Buffer.alloc(41 * 1024 * 1024, '1'))).status).toBe(413);
    expect(JSON.parse((await call('{}', '__proto__.toString')).body)).toMatchObject({ problem: { kind: 'notFound' } });
    expect(JSON.parse((await call('{}', 'office.constructor')).body)).toMatchObject({ problem: { kind: 'notFound' } });
    expect(JSON.parse((await call('[]')).body)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(JSON.parse((await call(encode({ a: new Uint8Array([1]) }))).body)).toMatchObject({
      problem: { kind: 'invalid' },
    });
  });

  test('only built files, never what lies beside or above them', async () => {
    const { origin, cookie } = await served();
    const get = async (path: string) => (await ask(origin, { path, headers: { cookie } })).status;
    expect(await get('/assets/index.js')).toBe(200);
    expect(await get('/assets/worker.mjs')).toBe(200);
    for (const path of [
      '/.env',
      '/assets/index.js.map',
      '/assets/',
      '/assets/../.env',
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '//etc/passwd',
      '/etc/passwd',
      '/index.html/../.env',
    ]) {
      expect(await get(path), path).toBe(404);
    }
    expect((await ask(origin, { path: '/', method: 'PUT', headers: { cookie } })).status).toBe(405);
    expect((await ask(origin, { path: '/api/office.status', headers: { cookie, origin } })).status).toBe(403);
  });

  test('a made document opens in a tab of its own, for who is signed in', async () => {
    const { core, api } = await readyCore();
    const server = await serveLocally(core, screens(), 0);
    onTestFinished(() => server.close());
    const { origin } = new URL(server.address);
    const cookie = await cookieOf(server.address);
    const request = { kind: 'headedLetter', text: 'Dear all' } as const;
    const { id } = must(await api.documents.make({ job: '00000000-0000-4000-8000-000000000000', request }));
    const opened = await ask(origin, { path: `/made/${id}`, headers: { cookie } });
    expect(opened.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(opened.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''.+\.pdf$/);
    expect(opened.body.startsWith('%PDF')).toBe(true);
    expect((await ask(origin, { path: `/made/${id}` })).status).toBe(403);
    expect((await ask(origin, { path: '/made/nothing', headers: { cookie } })).status).toBe(404);
    must(await api.office.lock({}));
    expect((await ask(origin, { path: `/made/${id}`, headers: { cookie } })).status).toBe(404);
  });

  test('every page fences itself in, with a nonce of its own', async () => {
    const { origin, cookie } = await served();
    const first = await ask(origin, { headers: { cookie } });
    const policy = String(first.headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*|http/);
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(first.body.split(nonce)).toHaveLength(3);
    expect(first.body).not.toContain('__CSP_NONCE__');
    const second = await ask(origin, { headers: { cookie } });
    expect(String(second.headers['content-security-policy'])).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(first.headers['access-control-allow-origin']).toBeUndefined();
  });
});
