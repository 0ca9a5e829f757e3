import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { negate, sumPence } from '../../../db/base/pence.ts';
import { fillIn, signatures } from '../elections/form-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { amounts, day, days, money, type ReportRow, type ReportTable, text } from './report.ts';

/** A charge or direct debit that nobody could sign beforehand. `pence`: into (+) or out of (−) the accounts. */
export type PrintedItem = {
  date: IsoDate;
  payee: string | null;
  text: string;
  headings?: readonly string[];
  pence: Pence;
};

export type RatificationListData = TreasuryPaper & { to: IsoDate; items: readonly PrintedItem[] };

/** The items with what they took out of the accounts; used by the treasurer's report too. */
export function ratifyTable(items: readonly PrintedItem[], words: PaperWords): ReportTable {
  const out = ({ pence }: PrintedItem) => negate(pence);
  return {
    kind: 'table',
    name: words('treasury.ratify.name'),
    summary: words('treasury.ratify.summary'),
    columns: [
      days(words('treasury.date'), 12),
      text(words('treasury.paidTo'), 50),
      text(words('treasury.heading'), 24),
      amounts(words('treasury.amount'), 14),
    ],
    rowHead: 1,
    rows: [
      ...items.map(
        (item): ReportRow => ({
          cells: [
            day(item.date),
            [item.payee ?? '', item.text].filter((each) => each !== '').join(': '),
            (item.headings ?? []).join(', '),
            money(out(item)),
          ],
        }),
      ),
      ...(items.length > 0
        ? [{ cells: ['', words('treasury.total'), '', money(sumPence(items.map(out)))], look: 'total' as const }]
        : []),
    ],
    empty: words('treasury.ratify.none'),
  };
}

/** The payments that a meeting is asked to ratify, with room for its minute. */
export const ratificationList = treasuryPaper<RatificationListData>({
  kind: 'ratificationList',
  on: ({ to }) => to,
  report: ({ to, items }, words) => ({
    title: words('treasury.ratify.title'),
    about: words('treasury.upTo', { date: formatDate(to) }),
    parts: [
      { kind: 'text', text: words('treasury.ratify.text') },
      ratifyTable(items, words),
      {
        kind: 'paper',
        blocks: [
          items.length > 0 && fillIn(words('treasury.ratify.meeting'), '', { labelWidth: 150 }),
          items.length > 0 && fillIn(words('treasury.ratify.minute'), '', { labelWidth: 150, after: 8 }),
          items.length > 0 &&
            signatures([{ role: words('treasury.report.chair'), name: words('treasury.printName') }], {
              signed: words('treasury.signed'),
              date: words('treasury.dateLine'),
            }),
        ],
      },
    ],
  }),
});
