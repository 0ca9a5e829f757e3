import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { negate, sumPence } from '../../../db/base/pence.ts';
import type { FundFigures } from '../../../db/treasury/account-types.ts';
import { isReceiptSection } from '../../../db/treasury/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { periodWords } from './period.ts';
import { amounts, money, type ReportPart, type ReportRow, type ReportTable, text } from './report.ts';

/** A fund with what it may be spent on. */
export type PrintedFund = Omit<FundFigures, 'fundId'> & { purpose: string };

export type FundStatementData = TreasuryPaper & { from: IsoDate; to: IsoDate; funds: readonly PrintedFund[] };

/** Every fund in one line, and all together: used by the treasurer's report too. */
export function fundsTable(
  funds: readonly Omit<PrintedFund, 'purpose' | 'headings'>[],
  words: PaperWords,
): ReportTable {
  const row = (first: string, kind: string, from: readonly (typeof funds)[number][], look?: 'total'): ReportRow => {
    const sum = (pick: (fund: (typeof funds)[number]) => Pence) => money(sumPence(from.map(pick)));
    return {
      cells: [
        first,
        kind,
        sum((fund) => fund.opening),
        sum((fund) => fund.receipts),
        sum((fund) => fund.payments),
        sum((fund) => fund.transfers),
        sum((fund) => fund.closing),
      ],
      ...(look && { look }),
    };
  };
  return {
    kind: 'table',
    name: words('treasury.funds.name'),
    summary: words('treasury.funds.summary'),
    columns: [
      text(words('treasury.fund'), 19),
      text(words('treasury.kind'), 14),
      amounts(words('treasury.opening'), 15),
      amounts(words('treasury.receipts'), 13),
      amounts(words('treasury.payments'), 13),
      amounts(words('treasury.transfers'), 12),
      amounts(words('treasury.closing'), 14),
    ],
    rows: [
      ...funds.map((fund) => row(fund.name, words(`treasury.fundKinds.${fund.kind}`), [fund])),
      ...(funds.length > 0 ? [row(words('treasury.total'), '', funds, 'total')] : []),
    ],
    empty: words('treasury.funds.empty'),
  };
}

/** A restricted fund below nothing is always pointed out. */
export const overspentParts = (
  funds: readonly { name: string; overspent: boolean }[],
  words: PaperWords,
): ReportPart[] =>
  funds
    .filter(({ overspent }) => overspent)
    .map(({ name }) => ({ kind: 'text', text: words('treasury.funds.overspent', { fund: name }), look: 'warning' }));

function fundTable(fund: PrintedFund, words: PaperWords): ReportTable {
  const rows = fund.headings.map(
    ({ name, section, pence }): ReportRow => ({
      cells: [name, ...(isReceiptSection(section) ? [money(pence), ''] : ['', money(pence)]), ''],
    }),
  );
  const { opening, receipts, payments, transfers, closing } = fund;
  return {
    kind: 'table',
    name: words('treasury.funds.one', {
      fund: fund.name,
      kind: words(`treasury.fundKinds.${fund.kind}`).toLowerCase(),
    }),
    summary: words('treasury.funds.oneSummary', { fund: fund.name }),
    columns: [
      text(words('treasury.heading'), 40),
      amounts(words('treasury.receipts'), 20),
      amounts(words('treasury.payments'), 20),
      amounts(words('treasury.balance'), 20),
    ],
    rows: [
      { cells: [words('treasury.broughtForward'), '', '', money(opening)], look: 'group' },
      ...rows,
      ...(transfers === 0
        ? []
        : [
            {
              cells: [
                words('treasury.funds.transfer'),
                ...(transfers > 0 ? [money(transfers), ''] : ['', money(negate(transfers))]),
                '',
              ],
            },
          ]),
      {
        cells: [
          words('treasury.carriedForward'),
          money(sumPence([receipts, Math.max(0, transfers)])),
          money(sumPence([payments, Math.max(0, -transfers)])),
          money(closing),
        ],
        look: 'total',
      },
    ],
    empty: '',
  };
}

/** The statement of the funds: what each began with, took in, paid out, and holds. */
export const fundStatement = treasuryPaper<FundStatementData>({
  kind: 'fundStatement',
  on: ({ to }) => to,
  report: (data, words) => ({
    title: words('treasury.funds.title'),
    about: periodWords(data, words),
    parts: [
      fundsTable(data.funds, words),
      ...overspentParts(data.funds, words),
      ...data.funds.flatMap((fund): ReportPart[] => [
        fundTable(fund, words),
        ...(fund.purpose === ''
          ? []
          : [
              {
                kind: 'text' as const,
                text: words('treasury.funds.purpose', { text: fund.purpose }),
                look: 'small' as const,
              },
            ]),
      ]),
    ],
  }),
});
