import { type Outcome, ok, refuse } from '../../../db/base/outcome.ts';
import { readSource, SourceError } from '../merge/source.ts';
import { type PictureWords, picturePdf } from './picture.ts';

/** A PDF or a picture that the door let in once. `words`: a picture is made into PDF with them. */
export type RecalledPaper = { bytes: Uint8Array; name: string; words: PictureWords | null };

/** How many pages it has; `bytes` where they were made here. */
export type Recalled = { bytes: Uint8Array<ArrayBuffer> | null; pages: number };

async function one({ bytes, words }: RecalledPaper): Promise<Outcome<Recalled>> {
  if (!words) return ok({ bytes: null, pages: (await readSource(bytes)).pages.length });
  const made = await picturePdf(bytes, words);
  return made.ok ? ok({ bytes: made.value, pages: 1 }) : made;
}

/**
 * Makes papers ready that were examined when they were attached: a PDF has its pages counted, a picture gets its page. Refused, with its
 * name: a paper that can no longer be read. `onPaper` hears of each before it is read.
 */
export async function recall(
  papers: readonly RecalledPaper[],
  onPaper: (name: string, done: number) => void,
): Promise<Outcome<Recalled[]>> {
  const recalled: Recalled[] = [];
  for (const paper of papers) {
    const { name } = paper;
    onPaper(name, recalled.length);
    try {
      const ready = await one(paper);
      if (!ready.ok) return ready;
      recalled.push(ready.value);
    } catch (error) {
      if (error instanceof SourceError) return refuse('packs.partBroken', { params: { name } });
      throw error;
    }
  }
  return ok(recalled);
}
