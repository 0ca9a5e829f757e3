import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agenda } from '../../electron/documents/agenda.ts';
import { draw } from '../../electron/documents/kit/draw.ts';
import { createPress, type Press, PressFailed, type PressJob, PressLost } from '../../electron/documents/press.ts';
import { advertisementData, agendaData, membersData, NOW } from './support/samples.ts';

let press: Press;
let folder: string;

beforeEach(() => {
  press = createPress();
  folder = mkdtempSync(join(tmpdir(), 'press-'));
});

afterEach(async () => {
  await press.close();
  rmSync(folder, { recursive: true });
});

const job: PressJob = { kind: 'agenda', data: agendaData, now: NOW };

/** A worker of our own, to see what becomes of jobs when a worker fails. */
function workerThat(source: string): URL {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
}

test('draws in the worker what would be drawn here, byte for byte', async () => {
  const [drawn, here] = [await press.make(job), await draw(agenda, agendaData, { now: NOW })];
  expect(drawn.sha256).toBe(here.sha256);
  expect(Buffer.from(drawn.bytes).equals(Buffer.from(here.bytes))).toBe(true);
  expect(drawn).toMatchObject({ pages: here.pages, fileName: here.fileName, title: here.title, missing: [] });
});

test('jobs given at once are all done, each its own', async () => {
  const all = await Promise.all([
    press.make(job),
    press.make({ kind: 'advertisement', data: advertisementData, now: NOW }),
    press.make({ kind: 'membersList', data: membersData, now: NOW }),
  ]);
  expect(all.map((drawn) => drawn.title.split(/[ :,]/)[0])).toEqual(['Agenda', 'Public', 'Members']);
});

test('tells how far it is', async () => {
  const seen: number[] = [];
  await press.make({ ...job, onProgress: ({ done }) => seen.push(done) });
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('a job that is stopped rejects with the reason, and the next is drawn', async () => {
  const controller = new AbortController();
  const onProgress = () => controller.abort(new Error('not needed any more'));
  const items = Array.from({ length: 40 }, () => agendaData.items).flat();
  const stopped = press.make({
    kind: 'agenda',
    data: { ...agendaData, items },
    now: NOW,
    onProgress,
    signal: controller.signal,
  });
  await expect(stopped).rejects.toThrow('not needed any more');
  expect((await press.make(job)).pages).toBe(2);
});

test('a job stopped while it waits its turn is not drawn', async () => {
  const controller = new AbortController();
  const first = press.make(job);
  const second = press.make({ ...job, signal: controller.signal });
  controller.abort(new Error('changed my mind'));
  await expect(second).rejects.toThrow('changed my mind');
  expect((await first).pages).toBe(2);
});

test('a job stopped before it began does not start a worker', async () => {
  await expect(press.make({ ...job, signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late');
});

test('data that cannot be drawn reject with the worker’s words, and the worker lives on', async () => {
  const broken = { ...job, data: { ...agendaData, items: null } } as unknown as PressJob;
  await expect(press.make(broken)).rejects.toBeInstanceOf(PressFailed);
  expect((await press.make(job)).pages).toBe(2);
});

test('when the worker ends, its jobs are lost with a clear error, and the next job gets a fresh worker', async () => {
  const marker = join(folder, 'died-once');
  const source = `
    import { existsSync, writeFileSync } from 'node:fs';
    parentPort.on('message', ({ id }) => {
      if (!existsSync(${JSON.stringify(marker)})) {
        writeFileSync(${JSON.stringify(marker)}, '');
        process.exit(3);
      }
      parentPort.postMessage({ type: 'done', id, drawn: { pages: 7 } });
    });`;
  const fragile = createPress(workerThat(source));
  const lost = await fragile.make(job).catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(PressLost);
  expect((lost as Error).message).toContain('code 3');
  expect((await fragile.make(job)).pages).toBe(7);
  await fragile.close();
});

test('an error thrown in the worker’s own code is told', async () => {
  const fragile = createPress(workerThat(`parentPort.on('message', () => { throw new Error('out of ink'); });`));
  await expect(fragile.make(job)).rejects.toThrow('out of ink');
  await fragile.close();
});

test('closing loses what is under way and refuses what comes after', async () => {
  const open = press.make(job);
  const lost = expect(open).rejects.toBeInstanceOf(PressLost);
  await press.close();
  await lost;
  await expect(press.make(job)).rejects.toBeInstanceOf(PressLost);
});
