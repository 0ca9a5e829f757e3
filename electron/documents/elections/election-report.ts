import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { box } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { labels } from '../kit/list-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, STYLE } from '../kit/theme.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  named,
  officeWords,
  opening,
  type PrintedPeople,
  sheetOf,
  titled,
} from './parts.ts';
import {
  correctionBlocks,
  lotBlocks,
  outcomeSentences,
  type PrintedResult,
  varianceBlocks,
  votesTable,
} from './result-parts.ts';

export type ElectionReportData = ElectionPaper & {
  people: PrintedPeople;
  entitled: number;
  /** Entitled members in the room. */
  present: number;
  results: readonly PrintedResult[];
  /** Rounds that were declared void and held again, with the reason. */
  voided: readonly { office: PrintedResult['office']; number: number; reason: string }[];
  keepUntil: IsoDate | null;
};

function overview({ results }: ElectionReportData, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('elections.protocol.office'), share: 26 },
      { head: words('elections.report.outcome'), share: 44 },
      { head: words('elections.report.issued'), share: 15, align: 'right' },
      { head: words('elections.report.valid'), share: 15, align: 'right' },
    ],
    rows: results.map((result): Cell[] => [
      officeWords(result.office, words),
      [
        ...result.elected,
        ...(result.vacant > 0 ? [words('elections.report.vacant', { count: result.vacant })] : []),
      ].join('\n'),
      result.account ? String(result.account.issued) : words('elections.report.noBallot'),
      result.account ? String(result.account.valid) : '',
    ]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary: words('elections.report.summary'),
  });
}

function resultBlocks(result: PrintedResult, words: PaperWords): Block[] {
  return [
    heading(2, officeWords(result.office, words)),
    ...outcomeSentences(result, words).map((each) => paragraph(each, { style: STYLE.strong })),
    ...(result.revealing && result.figures
      ? [box([paragraph(words('elections.report.revealing'), { after: 0 })], { bar: COLOUR.warning })]
      : []),
    ...(result.account
      ? [votesTable(result, words), paragraph(accountSentence(result, words))]
      : [paragraph(words(`elections.result.kinds.${result.kind}`, { round: '', count: result.seats }))]),
    ...varianceBlocks(result, words),
    ...lotBlocks(result, words),
    ...correctionBlocks(result, words),
  ];
}

function accountSentence({ account }: PrintedResult, words: PaperWords): string {
  if (!account) return '';
  return words('elections.report.account', { ...account });
}

/** The election for the minutes and the annual report: totals, and nothing that says how anybody voted (E7). */
export const electionReport: ElectionDefinition<ElectionReportData> = {
  kind: 'electionReport',
  audience: 'public',
  title: (data, words) => titled(words('elections.report.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.report.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    const { people, entitled, present, voided, keepUntil } = data;
    page.add(
      ...opening(words('elections.report.title'), data, 'public', words),
      paragraph(words('elections.report.text', { entitled, present })),
      labels(
        [
          [words('elections.returningOfficer'), people.returningOfficer],
          [
            words('elections.report.tellers'),
            [people.tellerA, people.tellerB].filter((each) => each !== '').join(', '),
          ],
        ],
        { labelWidth: 130 },
      ),
      overview(data, words),
      ...data.results.flatMap((result) => resultBlocks(result, words)),
      voided.length > 0 && heading(2, words('elections.report.voidHeading')),
      ...voided.map(({ office, number, reason }) =>
        paragraph(words('elections.report.void', { office: officeWords(office, words), number, reason })),
      ),
      heading(2, words('elections.report.secrecyHeading')),
      paragraph(words('elections.report.secrecy')),
      keepUntil !== null && paragraph(words('elections.report.keep', { date: formatDate(keepUntil) })),
    );
  },
};
