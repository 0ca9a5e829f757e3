import type { Pence } from '../../../db/base/brand.ts';
import { formatDateShort } from '../../../db/base/format.ts';
import { formatPence, NO_PENCE, sumPence } from '../../../db/base/pence.ts';
import type { ReleasedPayment } from '../../../db/treasury/report-types.ts';
import type { PaperWords } from '../kit/definition.ts';
import { amounts, day, days, money, type ReportColumn, type ReportRow, type ReportTable, text } from './report.ts';

/** Payments as they are printed: who signed, and how, is always said. */
export type PrintedPayment = Omit<ReleasedPayment, 'paymentId'>;

/** "Ruth Okafor (own key, 03/06/2010)": a signature at the computer and one in ink are never told alike. */
export const signedWords = (signatures: PrintedPayment['signatures'], words: PaperWords): string =>
  signatures
    .map(({ name, on, how }) => words(`treasury.signedHow.${how}`, { name, date: formatDateShort(on) }))
    .join('\n');

/** Invariant 24: what was taken back is still listed, and adds nothing. */
const isBack = ({ state }: PrintedPayment): boolean =>
  state === 'void' || state === 'returned' || state === 'withdrawn';

const namedWords = ({ payee, text: what }: PrintedPayment): string =>
  [payee ?? '', what].filter((each) => each !== '').join(': ');

/** To whom and what for; what became of it, where it was taken back. */
function paymentWords(payment: PrintedPayment, words: PaperWords): string {
  const { state, pence } = payment;
  const named = namedWords(payment);
  if (state !== 'void' && state !== 'returned' && state !== 'withdrawn') return named;
  return words(`treasury.takenBack.${state}`, { what: named, amount: formatPence(pence) });
}

export const methodWords = ({ method, chequeNumber }: PrintedPayment, words: PaperWords): string =>
  chequeNumber === null ? words(`treasury.methods.${method}`) : String(chequeNumber).padStart(6, '0');

const columnsOf = (words: PaperWords, signed: boolean): ReportColumn[] => [
  days(words('treasury.date'), 11),
  text(words('treasury.cheque'), 10),
  text(words('treasury.paidTo'), signed ? 27 : 45),
  text(words(signed ? 'treasury.signedBy' : 'treasury.remark'), signed ? 40 : 22),
  amounts(words('treasury.amount'), 12),
];

const amountOf = (payment: PrintedPayment) => (isBack(payment) ? NO_PENCE : payment.pence);

const totalRow = (of: readonly Pence[], words: PaperWords): ReportRow[] =>
  of.length === 0 ? [] : [{ cells: ['', '', words('treasury.total'), '', money(sumPence(of))], look: 'total' }];

/** The cheques and other payments released, each with both who signed (T2). */
export function releasedTable(payments: readonly PrintedPayment[], words: PaperWords): ReportTable {
  return {
    kind: 'table',
    name: words('treasury.report.released'),
    summary: words('treasury.report.releasedSummary'),
    columns: columnsOf(words, true),
    rowHead: 2,
    rows: [
      ...payments.map(
        (payment): ReportRow => ({
          cells: [
            day(payment.releasedOn),
            methodWords(payment, words),
            paymentWords(payment, words),
            signedWords(payment.signatures, words),
            money(amountOf(payment)),
          ],
        }),
      ),
      ...totalRow(payments.map(amountOf), words),
    ],
    empty: words('treasury.report.noneReleased'),
  };
}

/** What the bank had not paid by the day; the stale ones say so. Void since then, they were out on that day all the same. */
export function unpresentedTable(
  payments: readonly (PrintedPayment & { stale: boolean })[],
  staleMonths: number,
  words: PaperWords,
): ReportTable {
  return {
    kind: 'table',
    name: words('treasury.report.unpresented'),
    summary: words('treasury.report.unpresentedSummary'),
    columns: columnsOf(words, false),
    rowHead: 2,
    rows: [
      ...payments.map(
        (payment): ReportRow => ({
          cells: [
            day(payment.releasedOn),
            methodWords(payment, words),
            namedWords(payment),
            payment.stale ? words('treasury.report.stale', { count: staleMonths }) : '',
            money(payment.pence),
          ],
        }),
      ),
      ...totalRow(
        payments.map(({ pence }) => pence),
        words,
      ),
    ],
    empty: words('treasury.report.noneUnpresented'),
  };
}
