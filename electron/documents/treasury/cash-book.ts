import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { sumPence } from '../../../db/base/pence.ts';
import type { EntryKind } from '../../../db/treasury/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { periodWords } from './period.ts';
import { amounts, day, days, money, type ReportRow, type ReportTable, text } from './report.ts';

/** One entry, as one account saw it. */
export type CashBookLine = {
  date: IsoDate;
  kind: EntryKind;
  /** The cheque's or voucher's number; empty for others. */
  number: string;
  /** Whom it came from or went to; empty where there is nobody, or the name was erased. */
  payee: string;
  text: string;
  headings: readonly string[];
  /** Into (+) or out of (−) the account. */
  pence: Pence;
  /** `undone`: taken back later; `undoes`: takes an earlier one back, and stands as less of what that was. */
  state: 'plain' | 'undone' | 'undoes';
  balance: Pence;
};

export type CashBookData = TreasuryPaper & {
  from: IsoDate;
  to: IsoDate;
  accounts: readonly { name: string; opening: Pence; closing: Pence; lines: readonly CashBookLine[] }[];
};

/**
 * In and out. An entry that undoes another lowers the column of that one: a cheque that is void is no receipt, and both
 * together add nothing to either total (invariant 24).
 */
function sides({ pence, state }: CashBookLine): readonly [into: Pence | null, out: Pence | null] {
  if (pence === 0) return [null, null];
  const isIn = state === 'undoes' ? pence < 0 : pence > 0;
  return isIn ? [pence, null] : [null, sumPence([-pence])];
}

/** Its headings; what moves no heading says what it is. */
function headingsOf({ kind, headings }: CashBookLine, words: PaperWords): string {
  if (headings.length === 0 && (kind === 'opening' || kind === 'fund_transfer' || kind === 'transfer'))
    return words(`treasury.cashBook.kinds.${kind}`);
  return headings.join(', ');
}

function accountTable(
  { name, opening, closing, lines }: CashBookData['accounts'][number],
  words: PaperWords,
): ReportTable {
  const split = lines.map(sides);
  const sum = (at: 0 | 1) => sumPence(split.map((each) => each[at] ?? 0));
  const rows = lines.map((line, at): ReportRow => {
    const [into, out] = split[at] ?? [null, null];
    const marked = line.state === 'plain' ? line.text : words(`treasury.cashBook.${line.state}`, { text: line.text });
    return {
      cells: [
        day(line.date),
        line.number,
        [line.payee, marked].filter((each) => each !== '').join(': '),
        headingsOf(line, words),
        money(into),
        money(out),
        money(line.balance),
      ],
    };
  });
  return {
    kind: 'table',
    name,
    summary: words('treasury.cashBook.summary', { account: name }),
    columns: [
      days(words('treasury.date'), 10),
      text(words('treasury.number'), 8),
      text(words('treasury.what'), 35),
      text(words('treasury.heading'), 17),
      amounts(words('treasury.in'), 11),
      amounts(words('treasury.out'), 11),
      amounts(words('treasury.balance'), 11),
    ],
    rowHead: 2,
    rows: [
      { cells: ['', '', words('treasury.broughtForward'), '', '', '', money(opening)], look: 'group' },
      ...rows,
      {
        cells: ['', '', words('treasury.cashBook.carried'), '', money(sum(0)), money(sum(1)), money(closing)],
        look: 'total',
      },
    ],
    empty: '',
  };
}

/** The cash book of a period: one table an account, with its running balance. */
export const cashBook = treasuryPaper<CashBookData>({
  kind: 'cashBook',
  landscape: true,
  on: ({ to }) => to,
  report: (data, words) => ({
    title: words('treasury.cashBook.title'),
    about: periodWords(data, words),
    parts: [
      { kind: 'text', text: words('treasury.cashBook.text') },
      ...data.accounts.map((account) => accountTable(account, words)),
    ],
  }),
});
