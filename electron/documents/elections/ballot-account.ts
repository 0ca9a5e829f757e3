import { columns } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Block, stack, together } from '../kit/slices.ts';
import { table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { STYLE } from '../kit/theme.ts';
import {
  besideBox,
  checklist,
  equationRow,
  figureBox,
  fillIn,
  signatures,
  type Term,
  writingLines,
} from './form-blocks.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  named,
  opening,
  type PrintedAccount,
  type PrintedPeople,
  type PrintedRound,
  roundShort,
  roundWords,
  SMALLER,
  sheetOf,
  titled,
} from './parts.ts';

export type BallotAccountData = ElectionPaper & {
  round: PrintedRound;
  people: PrintedPeople;
  /** Null for the blank form. */
  account: PrintedAccount | null;
  /** Papers by marks used: n₁ … n_k, where there are several seats; empty on a blank form. */
  sort: readonly number[];
  /** All candidates' votes together; null on a blank form. */
  votes: number | null;
};

type Figure = keyof PrintedAccount | 'expected' | 'votes' | 'sorted' | 'marks';

function figureOf({ account, sort, votes }: BallotAccountData, name: Figure): number | null {
  if (name === 'votes') return votes;
  if (!account) return null;
  if (name === 'expected') return account.issued - account.spoilt - account.notReturned;
  if (name === 'marks') return sort.reduce((sum, papers, at) => sum + papers * (at + 1), 0);
  if (name === 'sorted') return sort.reduce((sum, papers) => sum + papers, 0);
  return account[name];
}

function terms(data: BallotAccountData, words: PaperWords, parts: readonly (Figure | '=' | '+' | '−')[]): Term[] {
  return parts.map((part): Term => {
    if (part === '=' || part === '+' || part === '−') return { sign: part };
    return { label: words(`elections.account.figures.${part}`), value: figureOf(data, part) };
  });
}

/** An equation with its name, its boxes, and a place to say that it holds. Kept together. */
const card =
  (title: string, text: string, equations: readonly (readonly Term[])[], holds: readonly string[]): Block =>
  (site, width) => {
    const slices = stack(
      site,
      [
        heading(2, title, { style: STYLE.subheading, before: 0, after: 1 }),
        paragraph(text, { style: SMALLER, after: 4 }),
        ...equations.map((each) => equationRow(each)),
        ...(holds.length > 0
          ? [
              columns(
                holds.map((each) => [checklist([each], SMALLER)]),
                { shares: [26, 74], after: 0 },
              ),
            ]
          : []),
      ],
      width,
    );
    return { before: 10, after: 6, slices: [together(slices)] };
  };

/** The sort by marks used: the check that does not lean on the votes themselves. */
function sortTable(data: BallotAccountData, words: PaperWords): Block {
  const { round, account, sort } = data;
  return table({
    columns: [
      { head: words('elections.account.marks'), share: 34 },
      { head: words('elections.account.sortPapers'), share: 26 },
      { head: words('elections.account.times'), share: 14 },
      { head: words('elections.account.sortVotes'), share: 26 },
    ],
    rows: Array.from({ length: round.seats }, (_, at) => [
      besideBox(words('elections.account.withMarks', { count: at + 1 }), 22, CELL),
      { blocks: [figureBox(account ? (sort[at] ?? 0) : null, 22)] },
      besideBox(`× ${at + 1} =`, 22, CELL),
      { blocks: [figureBox(account ? (sort[at] ?? 0) * (at + 1) : null, 22)] },
    ]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary: words('elections.account.sortSummary'),
    padding: [5, 3],
  });
}

function equations(data: BallotAccountData, words: PaperWords): Block[] {
  const holds = data.account === null ? [words('elections.account.holds'), words('elections.account.differs')] : [];
  const single = data.round.seats === 1;
  const title = (name: 'printed' | 'issued' | 'box' | 'papers' | 'votes' | 'votesSeats') =>
    words(`elections.account.titles.${name}`);
  const text = (name: 'printed' | 'issued' | 'box' | 'papers' | 'votes' | 'votesSeats') =>
    words(`elections.account.texts.${name}`);
  return [
    card(title('printed'), text('printed'), [terms(data, words, ['printed', '=', 'issued', '+', 'unused'])], holds),
    card(
      title('issued'),
      text('issued'),
      [terms(data, words, ['issued', '=', 'rollMarks', '+', 'replacements'])],
      holds,
    ),
    card(
      title('box'),
      text('box'),
      [
        terms(data, words, ['expected', '=', 'issued', '−', 'spoilt', '−', 'notReturned']),
        terms(data, words, ['inBox', '=', 'expected']),
      ],
      holds,
    ),
    card(title('papers'), text('papers'), [terms(data, words, ['inBox', '=', 'valid', '+', 'rejected'])], holds),
    ...(single
      ? [card(title('votes'), text('votes'), [terms(data, words, ['votes', '=', 'valid'])], holds)]
      : [
          heading(2, title('votesSeats'), { style: STYLE.subheading, before: 10, after: 1 }),
          paragraph(text('votesSeats'), { style: SMALLER, after: 4, keepWithNext: true }),
          sortTable(data, words),
          columns([
            [equationRow(terms(data, words, ['sorted', '=', 'valid']))],
            [equationRow(terms(data, words, ['votes', '=', 'marks']))],
          ]),
        ]),
  ];
}

/** The ballot paper account (E11): five equations in words, to be filled in by hand, or as they were agreed. */
export const ballotAccount: ElectionDefinition<BallotAccountData> = {
  kind: 'ballotAccount',
  audience: 'officials',
  title: (data, words) =>
    titled(words('elections.account.title', { round: roundShort(data.round, words) }), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) =>
    named(words('elections.account.title', { round: roundShort(data.round, words) }), data, words),
  sheet: (data, words) => sheetOf(data, 'officials', words),
  draw(page, data, words) {
    const { account, people } = data;
    page.add(
      ...opening(words('elections.account.heading'), data, 'officials', words, roundWords(data.round, words)),
      paragraph(words('elections.account.text')),
      ...equations(data, words),
      heading(2, words('elections.account.besideHeading'), { style: STYLE.subheading }),
      columns(
        [
          [fillIn(words('elections.account.figures.helped'), account ? String(account.helped) : '')],
          [fillIn(words('elections.account.figures.tendered'), account ? String(account.tendered) : '')],
        ],
        { shares: [40, 60] },
      ),
      !account && heading(2, words('elections.account.explain'), { style: STYLE.subheading }),
      !account && writingLines(3, 23),
      signatures(
        [
          { role: words('elections.returningOfficer'), name: people.returningOfficer },
          { role: words('elections.tellerA'), name: people.tellerA },
          { role: words('elections.tellerB'), name: people.tellerB },
        ],
        { signed: words('elections.signed'), date: words('elections.dateLine') },
      ),
    );
  },
};
