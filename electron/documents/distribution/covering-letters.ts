import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { headedLetter } from '../headed-letter.ts';
import type { DocumentData, DocumentDefinition, PaperWords, SetPaper } from '../kit/definition.ts';
import { table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';

export type CoveringLetter = {
  name: string;
  /** Name and address as they stand in the window; the name alone for one that goes by hand. */
  addressee: readonly string[];
  way: 'post' | 'by_hand';
};

export type CoveringLettersData = DocumentData & {
  date: IsoDate;
  subject: string;
  /** Paragraphs separated by an empty line. */
  text: string;
  /** What goes with the letters. */
  enclosed: string;
  letters: readonly CoveringLetter[];
};

function letterOf(data: CoveringLettersData, letter: CoveringLetter, words: PaperWords): SetPaper {
  const { paper, date, subject, text, enclosed } = data;
  const said = [words('covering.dear', { name: letter.name }), subject, text, words('covering.enclosed', { enclosed })];
  const one = { paper, date, yourRef: '', ourRef: '', addressee: letter.addressee, text: said.join('\n\n') };
  return {
    title: subject,
    bookmark: letter.name,
    sheet: headedLetter.sheet(one, words),
    draw: (page) => headedLetter.draw(page, one, words, []),
  };
}

/** The same letter to each of several people, with the list of them on top. */
export const coveringLetters: DocumentDefinition<CoveringLettersData> = {
  kind: 'coveringLetters',
  title: (data, words) => words('covering.title', { subject: data.subject }),
  subject: (data, words) => words('covering.subject', { group: data.paper.groupName }),
  fileName: (data, words) => words('covering.fileName', { date: data.date, subject: data.subject }),
  sheet: () => ({ size: 'A4', head: 'full', foot: true }),
  papers: (data, words) => data.letters.map((letter) => letterOf(data, letter, words)),
  draw(page, data, words) {
    page.add(
      heading(1, words('covering.heading')),
      paragraph(words('covering.list', { count: data.letters.length, date: formatDate(data.date) })),
      paragraph(words('covering.enclosed', { enclosed: data.enclosed })),
      table({
        columns: [
          { head: words('covering.to'), share: 34 },
          { head: words('covering.address'), share: 48 },
          { head: words('covering.way'), share: 18 },
        ],
        rows: data.letters.map(({ name, addressee, way }) => [
          name,
          addressee.slice(1).join(', '),
          words(`covering.${way}`),
        ]),
        summary: words('covering.summary'),
      }),
    );
  },
};
