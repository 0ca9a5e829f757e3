import { expect, test, vi } from 'vitest';
import { type LetInPaper, recallPapers, toPdf } from '../../../electron/packs/index.ts';
import { discLogo } from '../support/pictures.ts';
import { NOW } from '../support/samples.ts';
import { encrypted } from './support/encrypted.ts';
import { pagesPdf, word } from './support/raw-pdf.ts';

// Each file is read in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000 });

const paper = (name: string, bytes: Uint8Array): LetInPaper => ({
  ...{ name, bytes },
  words: { title: name, author: 'Anyborough CPEG', now: NOW },
});
const pages = (count: number) => pagesPdf(Array.from({ length: count }, () => ({ content: word('One', 60, 400) })));

test('papers that were let in are ready again, in their order and as the door made them', async () => {
  const papers = [paper('three', pages(3)), paper('map', discLogo()), paper('owner', encrypted('owner'))];
  const seen: number[] = [];
  const again = await recallPapers(papers, { onProgress: ({ done, total }) => seen.push(done / total) });
  if (!again.ok) throw new Error(again.problem.key);
  for (const [at, { name, bytes, words }] of papers.entries()) {
    const first = await toPdf({ name, bytes }, words);
    if (!first.ok) throw new Error(first.problem.key);
    expect(again.value[at]?.pages).toBe(first.value.facts.pages);
    expect(Buffer.from(again.value[at]?.bytes ?? []).equals(Buffer.from(first.value.bytes))).toBe(true);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test.each([
  ['is cut', new Uint8Array(Buffer.from('%PDF-1.7 cut')), 'packs.partBroken', 'gone.pdf'],
  ['needs a password', encrypted('user'), 'packs.partBroken', 'gone.pdf'],
])('a paper that %s is refused by its name', async (_name, bytes, key, name) => {
  const answer = await recallPapers([paper('one.pdf', pages(1)), paper(name, bytes)]);
  expect(answer).toEqual({ ok: false, problem: { kind: 'refused', key, params: { name } } });
});

test('is stopped like all work on papers', async () => {
  const signal = AbortSignal.abort(new Error('not needed any more'));
  await expect(recallPapers([paper('one.pdf', pages(1))], { signal })).rejects.toThrow('not needed any more');
});
