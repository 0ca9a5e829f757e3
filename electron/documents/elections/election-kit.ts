import type { Colour } from '../../../db/elections/words.ts';
import { box } from '../kit/box-blocks.ts';
import type { DocumentDefinition, PaperWords, Placed, SetPaper } from '../kit/definition.ts';
import { labels } from '../kit/list-blocks.ts';
import { type Block, stack, together } from '../kit/slices.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { STYLE } from '../kit/theme.ts';
import { ballotAccount } from './ballot-account.ts';
import { ballotPapers, sidesOf } from './ballot-papers.ts';
import { resultForm } from './election-result.ts';
import { tickBox } from './form-blocks.ts';
import { powerCut, tellersInstructions } from './instructions.ts';
import { COPIES, type KitData, type KitItem, kitOf } from './kit.ts';
import { nightRecord } from './night-record.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  hashWords,
  named,
  opening,
  type PrintedRound,
  roundShort,
  roundWords,
  sheetOf,
  titled,
} from './parts.ts';
import { questionsOrder } from './questions-order.ts';
import { electionRoll } from './roll.ts';
import { tallySheet } from './tally-sheet.ts';

export type { KitData } from './kit.ts';

const PAPERS = {
  tellersInstructions,
  powerCut,
  nightRecord,
  electionRoll,
  questionsOrder,
  ballotPapers,
  ballotAccount,
  tallySheet,
  resultForm,
} as const satisfies Record<KitItem['kind'], unknown>;

const roundOf = (item: KitItem): PrintedRound | null => ('round' in item.data ? item.data.round : null);

/** What a paper is called on the cover: without its round, which stands above. */
function nameOf(item: KitItem, words: PaperWords): string {
  if (item.kind === 'ballotPapers') return words(`elections.kit.ballots.${item.data.edition}`);
  if (item.kind === 'tallySheet') return words('elections.kit.tally', { teller: item.data.teller.toUpperCase() });
  return words(`elections.kit.papers.${item.kind}`);
}

function paperOf(item: KitItem, words: PaperWords): SetPaper {
  // The kind says which data it is: the type of an item holds kind and data together.
  const definition = PAPERS[item.kind] as unknown as DocumentDefinition<ElectionPaper>;
  const { data } = item;
  const round = roundOf(item);
  const name = nameOf(item, words);
  return {
    title: definition.title(data, words),
    bookmark: round ? words('elections.kit.bookmark', { round: roundShort(round, words), paper: name }) : name,
    sheet: definition.sheet(data, words),
    draw: (page) => definition.draw(page, data, words, []),
  };
}

/** An item with where it stands, and how many sheets of paper its copies take. */
type Packed = { item: KitItem; placed: Placed; copies: number; sheets: number; overleaf: boolean };

function packed(item: KitItem, placed: Placed, words: PaperWords): Packed {
  const copies = COPIES[item.kind];
  const overleaf = item.kind === 'ballotPapers' && sidesOf(item.data, words) > 1;
  return { item, placed, copies, sheets: copies * (overleaf ? placed.pages / 2 : placed.pages), overleaf };
}

function remark({ item, overleaf }: Packed, words: PaperWords): string {
  if (item.kind !== 'ballotPapers') return words(`elections.kit.why.${item.kind}`);
  const { round, papers, firstStub } = item.data;
  const colour = words(`elections.colours.${round.colour}`);
  const stubs = { count: papers, first: firstStub, last: firstStub + papers - 1, colour };
  return [words('elections.kit.why.ballotPapers', stubs), ...(overleaf ? [words('elections.kit.overleaf')] : [])].join(
    ' ',
  );
}

/** Kept together: it is ticked off as one bundle. */
const bundle =
  (name: string, rows: readonly Packed[], words: PaperWords): Block =>
  (site, width) => {
    const title = heading(2, name, { style: STYLE.subheading, before: 0, after: 2 });
    const slices = stack(site, [title, contents(rows, words('elections.kit.summary', { name }), words)], width);
    return { before: 12, after: 8, slices: [together(slices)] };
  };

const range = ({ first, pages }: Placed): string => (pages > 1 ? `${first}–${first + pages - 1}` : String(first));

function contents(rows: readonly Packed[], summary: string, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('elections.kit.paper'), share: 58 },
      { head: words('elections.kit.pages'), share: 14, align: 'right' },
      { head: words('elections.kit.copies'), share: 11, align: 'right' },
      { head: words('elections.kit.sheets'), share: 11, align: 'right' },
      { head: words('elections.kit.packed'), share: 11 },
    ],
    rows: rows.map((row): Cell[] => [
      [
        { text: nameOf(row.item, words), style: { weight: 'bold' } },
        { text: `\n${remark(row, words)}`, style: { weight: 'regular', size: 9.5 } },
      ],
      range(row.placed),
      String(row.copies),
      String(row.sheets),
      { blocks: [tickBox(15)] },
    ]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary,
    padding: [5, 3],
  });
}

/** Rows of the evening first, then those of each round, each under its name. */
function groups(rows: readonly Packed[], words: PaperWords): { name: string; rows: Packed[] }[] {
  const found: { name: string; rows: Packed[] }[] = [];
  for (const row of rows) {
    const round = roundOf(row.item);
    const name = round ? roundWords(round, words) : words('elections.kit.evening');
    const last = found.at(-1);
    if (last?.name === name) last.rows.push(row);
    else found.push({ name, rows: [row] });
  }
  return found;
}

/** How much paper of each colour: what is not a ballot paper is printed on white. */
function colourLines(rows: readonly Packed[], words: PaperWords): [string, string][] {
  const sheets = new Map<Colour, number>();
  for (const { item, sheets: more } of rows) {
    const colour = item.kind === 'ballotPapers' ? item.data.round.colour : 'white';
    sheets.set(colour, (sheets.get(colour) ?? 0) + more);
  }
  return [...sheets].map(([colour, count]) => [
    words('elections.kit.colour', { colour: words(`elections.colours.${colour}`) }),
    words('elections.kit.sheetCount', { count }),
  ]);
}

/**
 * The whole kit of an election in one file: a cover that says what is in it, where, and how much paper it takes, then
 * every paper as it would be alone. For the returning officer only: ballot papers are among it (E5, E7).
 */
export const electionKit: ElectionDefinition<KitData> = {
  kind: 'electionKit',
  audience: 'officials',
  title: (data, words) => titled(words('elections.kit.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.kit.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'officials', words),
  papers: (data, words) => kitOf(data).map((item) => paperOf(item, words)),
  draw(page, data, words, placed) {
    const rows = kitOf(data).map((item, at) => packed(item, placed[at] ?? { first: 1, pages: 0 }, words));
    page.add(
      ...opening(words('elections.kit.title'), data, 'officials', words),
      paragraph(words('elections.kit.text')),
      box([paragraph(words('elections.kit.once'), { style: STYLE.strong, after: 0 })]),
      ...groups(rows, words).map(({ name, rows: own }) => bundle(name, own, words)),
      heading(2, words('elections.kit.needed'), { style: STYLE.subheading, before: 12, after: 3 }),
      labels(colourLines(rows, words), { labelWidth: 130 }),
      paragraph(words('elections.kit.oneSide'), { style: STYLE.small }),
      data.roll.sha256 !== '' &&
        paragraph(words('elections.roll.hash', { hash: hashWords(data.roll.sha256) }), { style: STYLE.small }),
    );
  },
};
