import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inWorker, PackFailed } from '../../../electron/packs/in-worker.ts';
import { type BuildOptions, buildEditions, buildPack, type PackPart } from '../../../electron/packs/index.ts';
import { readPdf } from '../support/read-pdf.ts';
import { merge, OPTIONS, partOf } from './support/build.ts';
import { encrypted } from './support/encrypted.ts';
import { pagesPdf, word } from './support/raw-pdf.ts';

// Each file is read by three libraries, some in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const page = (text: string) => pagesPdf([{ content: word(text, 250, 400) }]);
const plain = (bytes: Uint8Array, name: string, more: Partial<PackPart> = {}): PackPart => {
  const { numbers: _, ...part } = partOf(bytes, 1, { fileName: name, destination: name });
  return { ...part, ...more };
};
const options: BuildOptions = { ...OPTIONS, pageWords: (number) => `Page ${number} of 87` };
const refused = (key: string, params: object) => ({ ok: false, problem: { kind: 'refused', key, params } });

test('the worker builds what would be built here, byte for byte, with the caller’s words', async () => {
  const built = await buildPack([plain(page('One'), 'one', { firstPage: 31 })], options);
  const here = await merge([partOf(page('One'), 1, { fileName: 'one', destination: 'one', firstPage: 31 })]);
  if (!built.ok) throw new Error(built.problem.key);
  expect(Buffer.from(built.value.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  expect(built.value).toMatchObject({ pages: 1, sha256: here.sha256, lostLinks: [], missing: [] });
  expect((await readPdf(built.value.bytes)).text).toContain('Page 31 of 87');
});

test('the caller’s own bytes stay as they were', async () => {
  const bytes = page('One');
  const before = Buffer.from(bytes);
  await buildPack([plain(bytes, 'one')], options);
  expect(Buffer.from(bytes).equals(before)).toBe(true);
});

test('tells how far it is, up to the end', async () => {
  const seen: number[] = [];
  const parts = Array.from({ length: 5 }, (_, at) => plain(page('One'), `part-${at}`));
  await buildPack(parts, { ...options, onProgress: ({ done, total }) => seen.push(done / total) });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('editions built together are what each is alone, also where a mark makes one’s pages smaller', async () => {
  const shared = pagesPdf([{ content: word('Near the top', 60, 795, 10) }, { content: word('Two', 60, 400) }]);
  const { pageWords, ...said } = options;
  const editions = ['', 'NOT FOR PUBLICATION'].map((mark) => ({
    parts: [plain(shared, 'one.pdf', { mark, pages: 2 }), plain(page('Own'), `own${mark}.pdf`, { firstPage: 3 })],
    options: { ...said, title: `Pack ${mark}` },
    pageWords,
  }));
  const seen: number[] = [];
  const built = await buildEditions(editions, { onProgress: ({ done, total }) => seen.push(done / total) });
  if (!built.ok) throw new Error(built.problem.key);
  expect(built.value.map(({ parts }) => parts[0]?.scaled)).toEqual([false, true]);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  for (const [at, { parts, options: own }] of editions.entries()) {
    const alone = await buildPack(parts, { ...own, pageWords });
    expect(alone).toMatchObject({ value: { sha256: built.value[at]?.sha256 } });
  }
});

test('one edition that cannot be built stops them all, with the name of its paper', async () => {
  const edition = (bytes: Uint8Array) => ({ parts: [plain(bytes, 'moved.pdf')], options: OPTIONS, pageWords: String });
  const gone = new Uint8Array(Buffer.from('%PDF-1.7 gone'));
  const told = refused('packs.partBroken', { name: 'moved.pdf' });
  expect(await buildEditions([edition(page('One')), edition(gone)])).toEqual(told);
});

test('a pack that is stopped rejects with the reason, before it began or while it is built', async () => {
  const stopped = AbortSignal.abort(new Error('too late'));
  await expect(buildPack([plain(page('One'), 'one')], { ...options, signal: stopped })).rejects.toThrow('too late');
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error('not needed any more'));
  const parts = Array.from({ length: 30 }, (_, at) => plain(page('One'), `part-${at}`));
  const waiting = buildPack(parts, { ...options, onProgress, signal: controller.signal });
  await expect(waiting).rejects.toThrow('not needed any more');
});

test.each([
  ['is no longer what was examined', new Uint8Array(Buffer.from('%PDF-1.7 gone')), 'packs.partBroken', {}],
  ['needs a password', encrypted('user'), 'packs.partBroken', {}],
  ['has more pages than its record', pagesPdf([{ content: '' }, { content: '' }]), 'packs.pagesDiffer', { pages: 2 }],
])('a pack is refused with the name of the paper that %s', async (_name, bytes, key, more) => {
  const parts = [plain(page('One'), 'one.pdf'), plain(bytes, 'moved.pdf'), plain(page('Three'), 'three.pdf')];
  expect(await buildPack(parts, options)).toEqual(refused(key, { name: 'moved.pdf', ...more }));
});

test('two parts of one place, or no part at all, are refused', async () => {
  const twice = [plain(page('One'), 'one.pdf'), plain(page('One'), 'two.pdf', { destination: 'one.pdf' })];
  expect(await buildPack(twice, options)).toEqual(refused('packs.nameTwice', { name: 'two.pdf' }));
  expect(await buildPack([], options)).toMatchObject({ problem: { key: 'packs.noParts' } });
});

test('a pack that takes too long is ended, and says at which paper', async () => {
  const limits = { milliseconds: 1, megabytes: 1500 };
  expect(await buildPack([plain(page('One'), 'one.pdf')], { ...options, limits })).toMatchObject({
    problem: { key: 'packs.tooLong' },
  });
});

/** A worker of our own, to see what becomes of work when a worker fails. */
function workerThat(source: string): URL {
  const folder = mkdtempSync(join(tmpdir(), 'packs-worker-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
}

const work = { do: 'examine', bytes: new Uint8Array(), name: 'map.pdf', mostPages: 5 } as const;
const limits = { milliseconds: 60_000, megabytes: 300 };

test('a worker that never answers is ended after its time, one that eats memory before that', async () => {
  const forever = workerThat('for (;;) {}');
  expect(await inWorker(work, { limits: { ...limits, milliseconds: 300 }, file: forever })).toEqual(
    refused('packs.tooLong', { name: 'map.pdf' }),
  );
  const hungry = workerThat('const all = []; for (;;) all.push(Buffer.alloc(20_000_000, 1));');
  expect(await inWorker(work, { limits, file: hungry })).toEqual(refused('packs.tooMuchMemory', { name: 'map.pdf' }));
  const greedy = workerThat('const all = []; for (;;) all.push(Array.from({ length: 1000 }, (_, at) => ({ at })));');
  expect(await inWorker(work, { limits: { ...limits, megabytes: 60 }, file: greedy })).toEqual(
    refused('packs.tooMuchMemory', { name: 'map.pdf' }),
  );
});

test('a worker that fails or ends is a fault of ours, told with its words', async () => {
  const failing = inWorker(work, { limits, file: workerThat("throw new Error('out of ink');") });
  await expect(failing).rejects.toThrow('out of ink');
  await expect(inWorker(work, { limits, file: workerThat('process.exit(3);') })).rejects.toBeInstanceOf(PackFailed);
});
