import { REJECTION_REASONS, type Teller } from '../../../db/elections/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Block } from '../kit/slices.ts';
import { table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { mm, STYLE, styled } from '../kit/theme.ts';
import { besideBox, figureBox, fillIn, gates, signatures } from './form-blocks.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  named,
  namesOf,
  opening,
  type PrintedRound,
  roundShort,
  roundWords,
  sheetOf,
  titled,
} from './parts.ts';

export type TallySheetData = ElectionPaper & {
  round: PrintedRound;
  teller: Teller;
  /** The teller's name; empty for a line to write on. */
  name: string;
  /** Papers printed: so many strokes a candidate may need. */
  papers: number;
};

const NAME = styled(CELL, { weight: 'bold' });

/** Names, room for strokes, and a box for the total. */
function strokeTable(
  head: string,
  rows: readonly string[],
  strokes: number,
  words: PaperWords,
  summary: string,
): Block {
  return table({
    columns: [
      { head, share: 25 },
      { head: words('elections.tally.strokes'), share: 63 },
      { head: words('elections.tally.total'), share: 12 },
    ],
    rows: rows.map((name) => [
      besideBox(name, 25, NAME),
      { blocks: [gates(strokes)] },
      { blocks: [figureBox(null, 25)] },
    ]),
    style: NAME,
    headStyle: CELL_HEAD,
    summary,
    padding: [5, 4],
  });
}

/** Rejected papers are few: room for ten strokes a reason. */
const FEW = 10;

function sortBlocks({ round, papers }: TallySheetData, words: PaperWords): Block[] {
  if (round.seats === 1) return [];
  const rows = Array.from({ length: round.seats }, (_, at) => words('elections.account.withMarks', { count: at + 1 }));
  return [
    heading(2, words('elections.tally.sortHeading')),
    paragraph(words('elections.tally.sortText'), { keepWithNext: true }),
    strokeTable(words('elections.account.marks'), rows, papers, words, words('elections.account.sortSummary')),
  ];
}

const titleOf = (data: TallySheetData, words: PaperWords): string =>
  words('elections.tally.title', {
    teller: data.teller.toUpperCase(),
    round: roundShort(data.round, words),
  });

/** A teller's tally sheet: boxes for five-bar gates, candidate by candidate in the order of the paper. */
export const tallySheet: ElectionDefinition<TallySheetData> = {
  kind: 'tallySheet',
  audience: 'officials',
  title: (data, words) => titled(titleOf(data, words), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(titleOf(data, words), data, words),
  sheet: (data, words) =>
    sheetOf(data, 'officials', words, { margins: { top: mm(14), right: mm(16), bottom: mm(20), left: mm(16) } }),
  draw(page, data, words) {
    const { round, teller } = data;
    page.add(
      ...opening(
        words('elections.tally.heading', { teller: teller.toUpperCase() }),
        data,
        'officials',
        words,
        roundWords(round, words),
      ),
      paragraph(words(`elections.tally.text.${teller}`), { style: STYLE.strong }),
      paragraph(words('elections.tally.how')),
      ...sortBlocks(data, words),
      heading(2, words('elections.tally.votesHeading')),
      strokeTable(
        words('elections.tally.candidate'),
        namesOf(round, words),
        data.papers,
        words,
        words('elections.tally.summary'),
      ),
      heading(2, words('elections.tally.rejectedHeading')),
      paragraph(words('elections.tally.rejectedText'), { keepWithNext: true }),
      strokeTable(
        words('elections.tally.reason'),
        REJECTION_REASONS.map((reason) => words(`elections.reasons.${reason}`)),
        FEW,
        words,
        words('elections.tally.rejectedSummary'),
      ),
      fillIn(words('elections.tally.valid')),
      fillIn(words('elections.tally.rejected')),
      signatures([{ role: words(teller === 'a' ? 'elections.tellerA' : 'elections.tellerB'), name: data.name }], {
        signed: words('elections.signed'),
        date: words('elections.timeLine'),
      }),
    );
  },
};
