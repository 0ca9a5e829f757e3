import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import type { DocumentData, DocumentDefinition, PaperWords } from './kit/definition.ts';
import { fullHead } from './kit/head.ts';
import { type Block, gap, heightOf, paintStack, type Slice, stack } from './kit/slices.ts';
import { paragraph } from './kit/text-blocks.ts';
import { COLOUR, mm, STYLE, styled } from './kit/theme.ts';

export type HeadedLetterData = DocumentData & {
  /** Null leaves the place empty, for writing by hand. */
  date: IsoDate | null;
  yourRef: string;
  ourRef: string;
  /** The person written to and their address, in the window of a DL envelope. */
  addressee: readonly string[];
  /** Paragraphs separated by an empty line; empty for blank headed paper. */
  text: string;
};

const TOP = mm(14);
/** The window of a DL envelope on a sheet folded in three, from the top left of the sheet. */
const WINDOW = { top: mm(50), width: mm(85), height: mm(32) };
/** Where the text may begin: below the window and the first fold. */
const TEXT_TOP = mm(101);
const FOLDS = [mm(99), mm(198)];

const isBlank = (data: HeadedLetterData): boolean =>
  data.text.trim() === '' && data.date === null && data.addressee.length === 0;

function references(data: HeadedLetterData, words: PaperWords): Block[] {
  const entries = [
    [words('letter.date'), data.date ? formatDate(data.date) : ''],
    [words('letter.ourRef'), data.ourRef],
    [words('letter.yourRef'), data.yourRef],
  ] as const;
  return entries
    .filter(([, value]) => value !== '')
    .map(([label, value]) =>
      paragraph([{ text: `${label}: `, style: { weight: 'semibold' } }, { text: value }], {
        style: styled(STYLE.body, { size: 11 }),
        after: 2,
      }),
    );
}

/** The head, the address in the window, date and references beside it, and the marks for folding. */
const letterHead =
  (data: HeadedLetterData, words: PaperWords): Block =>
  (site, width) => {
    const head = fullHead(data.paper, words)(site, width)?.slices ?? [];
    const address = stack(
      site,
      [paragraph(data.addressee.join('\n'), { style: styled(STYLE.body, { leading: 1.25 }) })],
      WINDOW.width,
    );
    const beside = stack(site, references(data, words), width - WINDOW.width - 20);
    const windowTop = Math.max(WINDOW.top, TOP + heightOf(head) + 8);
    const slice: Slice = {
      height: Math.max(TEXT_TOP, windowTop + heightOf(address) + 12) - TOP,
      paint(x, y) {
        paintStack(head, x, y);
        paintStack(address, x, windowTop);
        paintStack(beside, x + WINDOW.width + 20, windowTop);
        for (const fold of FOLDS) site.pen.fillRect(mm(5), fold, mm(4), 0.5, COLOUR.rule);
      },
    };
    return { before: 0, after: 6, slices: [slice, gap(0)] };
  };

/** A letter from its head to its last word: paragraphs are separated by an empty line. */
export function letterBlocks(data: HeadedLetterData, words: PaperWords): Block[] {
  const paragraphs = data.text.split(/\n[ \t]*\n/).filter((each) => each.trim() !== '');
  return [letterHead(data, words), ...paragraphs.map((each) => paragraph(each.trim(), { after: 10 }))];
}

/** A letter on the group's headed paper (A16), blank or with a text. */
export const headedLetter: DocumentDefinition<HeadedLetterData> = {
  kind: 'headedLetter',
  title: (data, words) =>
    data.date
      ? words('letter.title', { date: formatDate(data.date) })
      : words('letter.titleBlank', { group: data.paper.groupName }),
  subject: (data, words) => words('letter.subject', { group: data.paper.groupName }),
  fileName: (data, words) =>
    data.date ? words('letter.fileName', { date: data.date }) : words('letter.fileNameBlank'),
  sheet: (data) => ({ size: 'A4', head: 'none', foot: !isBlank(data) }),
  draw(page, data, words) {
    page.add(...letterBlocks(data, words));
  },
};
