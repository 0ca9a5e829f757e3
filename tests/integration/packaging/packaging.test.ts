import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../../db/base/wire.ts';
import { enGB } from '../../../resources/locales/en-GB/index.ts';
import { GROUP, PASSPHRASE } from '../../support/core.ts';
import { ask, cookieOf, startLocalHost } from '../hosts/start.ts';
import { extract, type Packed, pack, ROOT, standInElectron } from './pack.ts';

const ARCH = process.arch === 'arm64' ? 'arm64' : 'x64';
const scratch = mkdtempSync(join(tmpdir(), 'cpeg-pack-'));
let packed: Packed;
let app: string;

beforeAll(() => {
  packed = pack(standInElectron(join(scratch, 'electron')), join(scratch, 'dist'), ARCH);
  app = extract(packed, join(scratch, 'app'));
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The first words of a namespace that stand in the built code as they are written: no quotes, no gaps. */
function phraseOf(words: unknown): string | undefined {
  if (typeof words === 'string') return /^[A-Za-z ,.]{14,}$/.test(words) ? words : undefined;
  if (typeof words !== 'object' || words === null) return undefined;
  for (const each of Object.values(words)) {
    const phrase = phraseOf(each);
    if (phrase) return phrase;
  }
  return undefined;
}

describe('the archive holds what the program needs', () => {
  test('the host, the local host, the press, the preload and the screens', () => {
    for (const file of [
      'package.json',
      'out/main/main.js',
      'out/main/local-host.js',
      'out/main/documents-worker.js',
      'out/main/packs-worker.js',
      'out/main/book-worker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ]) {
      expect(packed.files).toContain(file);
    }
    expect(packed.files.some((file) => /^out\/renderer\/assets\/pdf\.worker.*\.m?js$/.test(file))).toBe(true);
    expect(packed.files.some((file) => /^out\/renderer\/assets\/.*\.woff2$/.test(file))).toBe(true);
  });

  test('every migration of the journal', () => {
    const journal = JSON.parse(readFileSync(join(ROOT, 'db', 'migrations', 'meta', '_journal.json'), 'utf8'));
    expect(packed.files).toContain('db/migrations/meta/_journal.json');
    for (const { tag } of journal.entries) expect(packed.files).toContain(`db/migrations/${tag}.sql`);
  });

  test('the words of every namespace', () => {
    const folders = ['out/renderer/assets', 'out/main', 'out/main/chunks'].map((folder) => join(app, folder));
    const code = folders
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const [namespace, words] of Object.entries(enGB)) {
      const phrase = phraseOf(words) ?? `no phrase in ${namespace}`;
      expect(code.includes(phrase), `${namespace}: ${phrase}`).toBe(true);
    }
  });

  test('the fonts that documents are printed in, and the shaper', () => {
    const fonts = packed.files.filter((file) => file.endsWith('.ttf')).map((file) => file.split('/').at(-1));
    expect(fonts.sort()).toEqual([
      'NotoSans_400Regular.ttf',
      'NotoSans_400Regular_Italic.ttf',
      'NotoSans_600SemiBold.ttf',
      'NotoSans_700Bold.ttf',
    ]);
    expect(packed.files).toContain('node_modules/harfbuzzjs/dist/harfbuzz.wasm');
  });

  test('the reader that looks through received PDFs', () => {
    expect(packed.files).toContain('node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.js');
    expect(packed.files).toContain('node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  });

  test('the target’s native binary and no other, outside the archive where it can be loaded', () => {
    const binary = `node_modules/better-sqlite3/prebuilds/linux-${ARCH}.node`;
    expect(packed.files.filter((file) => file.endsWith('.node'))).toEqual([binary]);
    expect(
      readFileSync(join(`${packed.archive}.unpacked`, binary))
        .subarray(1, 4)
        .toString(),
    ).toBe('ELF');
  });

  test('another target gets its own', () => {
    const other = ARCH === 'x64' ? 'arm64' : 'x64';
    const { files } = pack(join(scratch, 'electron'), join(scratch, 'other'), other);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${other}.node`,
    ]);
  });
});

describe('and nothing else', () => {
  test('no sources, tests, demo, documents, maps or other tools', () => {
    const allowed = /^(package\.json|out(\/|$)|db$|db\/migrations(\/|$)|node_modules(\/|$))/;
    expect(packed.files.filter((file) => !allowed.test(file))).toEqual([]);
    const unwanted =
      /\.(tsx?|mts|cts|map|md|flow|sqlite|pdf|xlsx|csv)$|(^|\/)(tests?|__tests__|demo|docs?|examples?|\.github)(\/|$)/i;
    expect(packed.files.filter((file) => unwanted.test(file))).toEqual([]);
    const own = packed.files.filter((file) => file.startsWith('out/') && extname(file) !== '');
    const kinds = new Set(own.map((file) => extname(file)));
    expect(
      [...kinds].filter(
        (kind) => !['.js', '.mjs', '.cjs', '.css', '.html', '.woff2', '.woff', '.svg', '.png'].includes(kind),
      ),
    ).toEqual([]);
  });

  test('only packages that are dependencies, none that is bundled or a tool', () => {
    const packages = new Set(
      packed.files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(file)?.[1] ?? []),
    );
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) expect(packages).toContain(name);
    // Packing lifts a dependency's own copy to the top: what counts is that the lock file has that version for running.
    const lock: Record<string, { version: string; dev?: true }> = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    ).packages;
    const runs = new Set(
      Object.entries(lock).flatMap(([path, { version, dev }]) =>
        dev ? [] : `${path.split('node_modules/').at(-1)}@${version}`,
      ),
    );
    const versionOf = (name: string): string =>
      JSON.parse(readFileSync(join(app, 'node_modules', name, 'package.json'), 'utf8')).version;
    expect([...packages].filter((name) => !runs.has(`${name}@${versionOf(name)}`))).toEqual([]);
  });

  test('the fuses: no plain Node, no debugger, only this archive', async () => {
    const require = createRequire(join(ROOT, 'node_modules', 'app-builder-lib', 'package.json'));
    const { getCurrentFuseWire, FuseV1Options: fuse } = await import(require.resolve('@electron/fuses'));
    const wire = await getCurrentFuseWire(packed.program);
    const [off, on] = ['0', '1'].map((state) => state.charCodeAt(0));
    expect(wire[fuse.RunAsNode]).toBe(off);
    expect(wire[fuse.EnableNodeOptionsEnvironmentVariable]).toBe(off);
    expect(wire[fuse.EnableNodeCliInspectArguments]).toBe(off);
    expect(wire[fuse.GrantFileProtocolExtraPrivileges]).toBe(off);
    expect(wire[fuse.EnableCookieEncryption]).toBe(on);
    expect(wire[fuse.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
    expect(wire[fuse.OnlyLoadAppFromAsar]).toBe(on);
  });
});

describe('what was packed runs', () => {
  test('the local host answers, sets a group up and prints a letter with the packed fonts', async () => {
    const host = startLocalHost(
      ['--data', join(scratch, 'data'), '--today', '2011-05-10'],
      join(app, 'out/main/local-host.js'),
    );
    const address = await host.address;
    const { origin } = new URL(address);
    const headers = { cookie: await cookieOf(address), 'x-secretariat': '1', origin };
    const call = async (name: string, input: object) => {
      const { body } = await ask(origin, {
        path: `/api/${name}`,
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      return decode(body);
    };
    expect(await call('office.status', {})).toMatchObject({ ok: true, value: { state: 'setUp' } });
    const person = { name: 'Grace Adeyemi', passphrase: PASSPHRASE };
    expect(await call('office.setUp', { group: GROUP, wards: ['Abbey'], person })).toMatchObject({ ok: true });
    const request = { kind: 'headedLetter', text: 'Dear all' };
    const job = '00000000-0000-4000-8000-000000000000';
    expect(await call('documents.make', { job, request })).toMatchObject({ value: { pages: 1 } });
    const page = await ask(origin, { headers: { cookie: headers.cookie } });
    expect(page.status).toBe(200);
    host.child.kill('SIGTERM');
    expect((await host.ended).code).toBe(0);
  });

  test('the desktop’s main file finds everything that it imports', () => {
    const electron = join(app, 'node_modules', 'electron');
    mkdirSync(electron);
    writeFileSync(join(electron, 'package.json'), JSON.stringify({ name: 'electron', main: 'index.js' }));
    // A second start: it reads the whole program and ends before it needs a window.
    const names = ['BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'session', 'shell'];
    writeFileSync(
      join(electron, 'index.js'),
      `${names.map((name) => `exports.${name} = {};`).join('\n')}
exports.protocol = { registerSchemesAsPrivileged() {} };
exports.app = { enableSandbox() {}, on() {}, requestSingleInstanceLock: () => false, quit() { console.log('second start') } };`,
    );
    const run = spawnSync(process.execPath, [join(app, 'out/main/main.js')], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('second start\n');
  });
});
