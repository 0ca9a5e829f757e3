import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import { letterBlocks } from './headed-letter.ts';
import type { DocumentData, DocumentDefinition, PaperWords, Sheet } from './kit/definition.ts';
import type { Block } from './kit/slices.ts';

export type FollowUpLettersData = DocumentData & {
  meetingDate: IsoDate;
  /** The day on the letters. */
  date: IsoDate;
  /** One or more; `addressee` is the name and the address, in the window of the envelope. */
  letters: readonly { name: string; addressee: readonly string[]; text: string }[];
};

const SHEET: Sheet = { size: 'A4', head: 'none', foot: true };

const titleOf = ({ meetingDate }: FollowUpLettersData, words: PaperWords) =>
  words('minutes.letters.titleOne', { date: formatDate(meetingDate) });

function blocksOf(data: FollowUpLettersData, at: number, words: PaperWords): Block[] {
  const letter = data.letters[at];
  if (!letter) return [];
  const { addressee, text } = letter;
  return letterBlocks({ paper: data.paper, date: data.date, yourRef: '', ourRef: '', addressee, text }, words);
}

/** A13, A16: letters after a meeting, one a person, each with its own page numbers, in one file. */
export const followUpLetters: DocumentDefinition<FollowUpLettersData> = {
  kind: 'followUpLetters',
  title: (data, words) =>
    data.letters.length === 1
      ? titleOf(data, words)
      : words('minutes.letters.title', { date: formatDate(data.meetingDate) }),
  subject: (data, words) => words('minutes.letters.subject', { group: data.paper.groupName }),
  fileName: (data, words) => words('minutes.letters.fileName', { date: data.meetingDate }),
  sheet: () => SHEET,
  // The first letter is what the document draws itself; the others follow it like the papers of a set.
  papers: (data, words) =>
    data.letters.slice(1).map(({ name }, at) => ({
      title: titleOf(data, words),
      bookmark: name,
      sheet: SHEET,
      draw: (page) => page.add(...blocksOf(data, at + 1, words)),
    })),
  draw: (page, data, words) => page.add(...blocksOf(data, 0, words)),
};
