import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { type CORRECTED_HOW, type Colour, REJECTION_REASONS, type RoundKind } from '../../../db/elections/words.ts';
import type { OfficeName } from '../../../db/members/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { list } from '../kit/list-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { STYLE } from '../kit/theme.ts';
import {
  CELL,
  CELL_HEAD,
  officeWords,
  type PrintedAccount,
  type PrintedLot,
  type PrintedRejection,
  SMALLER,
} from './parts.ts';

/** What a declared result says, on the declaration and in the report. */

/** E14: a result as it was declared. */
export type PrintedResult = {
  office: OfficeName;
  seats: number;
  kind: RoundKind | 'unopposed' | 'vacant';
  /** Null where there was no ballot. */
  round: { number: number; colour: Colour } | null;
  /** In the order of the paper; null where the figures are not published (E7). */
  figures: readonly { name: string; votes: number; elected: boolean }[] | null;
  /** E7: so few votes, or so much alike, that the figures tell how people voted. */
  revealing: boolean;
  elected: readonly string[];
  /** Places that stay empty. */
  vacant: number;
  rejections: readonly PrintedRejection[];
  account: PrintedAccount | null;
  variance: { excess: number; shortfall: number } | null;
  explanation: string;
  /** The returning officer's ruling where a difference could matter. */
  ruling: string;
  tie: { settled: 'lot' | 'reballot'; tied: readonly string[]; seats: number } | null;
  lot: PrintedLot | null;
  corrections: readonly { text: string; how: (typeof CORRECTED_HOW)[number]; by: string; on: IsoDate }[];
};

/** "Ruth Okafor was elected as Chair." and what else was decided, in sentences. */
export function outcomeSentences(result: PrintedResult, words: PaperWords): string[] {
  const office = officeWords(result.office, words).toLowerCase();
  const { elected, vacant, kind } = result;
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(elected);
  return [
    ...(elected.length > 0
      ? [
          words(kind === 'unopposed' ? 'elections.result.unopposed' : 'elections.result.elected', {
            names,
            office,
            count: elected.length,
          }),
        ]
      : []),
    ...(vacant > 0 ? [words('elections.result.vacant', { count: vacant, office })] : []),
  ];
}

export function votesTable(result: PrintedResult, words: PaperWords): Block {
  if (!result.figures) return paragraph(words('elections.result.unpublished'));
  return table({
    columns: [
      { head: words('elections.tally.candidate'), share: 56 },
      { head: words('elections.result.votes'), share: 18, align: 'right' },
      { head: words('elections.result.outcome'), share: 26 },
    ],
    rows: result.figures.map(({ name, votes, elected }): Cell[] => [
      name,
      String(votes),
      elected ? [{ text: words('elections.result.isElected'), style: { weight: 'bold' } }] : '',
    ]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary: words('elections.result.votesSummary'),
  });
}

const ACCOUNT = [
  'printed',
  'issued',
  'unused',
  'rollMarks',
  'replacements',
  'spoilt',
  'notReturned',
  'inBox',
  'valid',
  'rejected',
  'helped',
  'tendered',
] as const satisfies readonly (keyof PrintedAccount)[];

/** The account in two halves beside each other. */
export function accountTable(account: PrintedAccount, words: PaperWords): Block {
  const half = ACCOUNT.length / 2;
  return table({
    columns: [
      { head: words('elections.result.figure'), share: 36 },
      { head: words('elections.result.papers'), share: 14, align: 'right' },
      { head: words('elections.result.figure'), share: 36 },
      { head: words('elections.result.papers'), share: 14, align: 'right' },
    ],
    rows: ACCOUNT.slice(0, half).map((name, at) => {
      const other = ACCOUNT[half + at] ?? name;
      return [
        words(`elections.account.figures.${name}`),
        String(account[name]),
        words(`elections.account.figures.${other}`),
        String(account[other]),
      ];
    }),
    style: SMALLER,
    headStyle: CELL_HEAD,
    summary: words('elections.result.accountSummary'),
  });
}

export function rejectionTable(rejections: readonly PrintedRejection[], words: PaperWords): Block {
  return table({
    columns: [
      { head: words('elections.result.rejectedFor'), share: 56 },
      { head: words('elections.result.papers'), share: 18, align: 'right' },
      { head: words('elections.result.objected'), share: 26, align: 'right' },
    ],
    rows: REJECTION_REASONS.map((reason) => {
      const found = rejections.find((each) => each.reason === reason);
      return [words(`elections.reasons.${reason}`), String(found?.papers ?? 0), String(found?.objected ?? 0)];
    }),
    style: SMALLER,
    headStyle: CELL_HEAD,
    summary: words('elections.result.rejectedSummary'),
  });
}

/** E11: more or fewer papers than there should be, in words; nothing when the account balanced. */
export function varianceBlocks({ variance, explanation, ruling }: PrintedResult, words: PaperWords): Block[] {
  const differs = variance !== null && variance.excess + variance.shortfall > 0;
  const sentences = [
    ...(differs && variance.excess > 0 ? [words('elections.result.excess', { count: variance.excess })] : []),
    ...(differs && variance.shortfall > 0 ? [words('elections.result.shortfall', { count: variance.shortfall })] : []),
    ...(variance !== null && !differs ? [words('elections.result.balanced')] : []),
    ...(explanation.trim() ? [words('elections.result.explanation', { text: explanation.trim() })] : []),
    ...(ruling.trim() ? [words('elections.result.ruling', { text: ruling.trim() })] : []),
  ];
  return sentences.map((each) => paragraph(each));
}

/** E12: how the last place was settled, so that anybody can check it. */
export function lotBlocks({ tie, lot }: PrintedResult, words: PaperWords): Block[] {
  const names = (list: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(list);
  return [
    ...(tie
      ? [
          heading(3, words('elections.result.tieHeading')),
          paragraph(words(`elections.result.tie.${tie.settled}`, { names: names(tie.tied), count: tie.seats })),
        ]
      : []),
    ...(lot ? lotLines(lot, words) : []),
  ];
}

export function lotLines(lot: PrintedLot, words: PaperWords): Block[] {
  return [
    paragraph(words('elections.result.announced', { text: lot.announced, name: lot.drawnBy })),
    ...(lot.seed ? [paragraph(words('elections.result.seed', { seed: lot.seed }), { keepWithNext: true })] : []),
    list(
      lot.lines.map(({ name, text, hash }) =>
        hash
          ? [
              { text: name, style: { weight: 'bold' as const } },
              { text: `\n${text}\n${hash}`, style: STYLE.small },
            ]
          : name,
      ),
      { numbered: true, style: SMALLER },
    ),
  ];
}

export function correctionBlocks({ corrections }: PrintedResult, words: PaperWords): Block[] {
  if (corrections.length === 0) return [];
  return [
    heading(3, words('elections.result.correctionsHeading')),
    list(
      corrections.map(({ text, how, by, on }) =>
        words(`elections.result.corrected.${how}`, { text, by, date: formatDate(on) }),
      ),
      { style: SMALLER },
    ),
  ];
}
