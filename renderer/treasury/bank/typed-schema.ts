import { z } from 'zod';
import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { isIsoDate } from '../../../db/base/dates.ts';
import { isoDate, line, requiredLine, wholeNumber } from '../../../db/base/fields.ts';
import { negate, pence, sumPence } from '../../../db/base/pence.ts';
import { amount, balance } from '../../../db/treasury/ledger-input.ts';
import type { ProblemKey } from '../../../resources/locales/en-GB/problems.ts';

/** A statement copied from paper, as its form holds it: what came in and went out in columns of their own, as the bank prints them. */

const typedRow = z.strictObject({
  date: z.string(),
  text: line(200),
  chequeNumber: wholeNumber(1, 99_999_999).nullable(),
  in: amount().nullable(),
  out: amount().nullable(),
});
type TypedRow = z.output<typeof typedRow>;

/** Nothing was typed but the day, which is filled in beforehand. */
const isEmpty = ({ text, chequeNumber, in: came, out }: TypedRow) =>
  text === '' && chequeNumber === null && came === null && out === null;

type Fault = { field: keyof TypedRow; key: ProblemKey };

function faultOf(row: TypedRow): Fault | null {
  if (!isIsoDate(row.date)) return { field: 'date', key: row.date === '' ? 'fields.required' : 'fields.date' };
  if (row.in === null && row.out === null) return { field: 'out', key: 'fields.required' };
  return row.in !== null && row.out !== null ? { field: 'in', key: 'treasury.typedBoth' } : null;
}

export const typedSchema = z
  .strictObject({
    title: requiredLine(80),
    from: isoDate(),
    to: isoDate(),
    opening: balance(),
    closing: balance(),
    rows: z.array(typedRow).max(500),
  })
  .superRefine(({ rows }, context) => {
    for (const [at, row] of rows.entries()) {
      const fault = isEmpty(row) ? null : faultOf(row);
      if (!fault) continue;
      context.addIssue({
        code: 'custom',
        message: fault.key,
        path: ['rows', at, fault.field],
        params: { row: at + 1 },
      });
    }
  });

export type TypedDraft = z.input<typeof typedSchema>;
export type RowDraft = TypedDraft['rows'][number];

export const emptyRow = (date: string): RowDraft => ({ date, text: '', chequeNumber: null, in: null, out: null });

/** What a row adds to the balance. */
export const penceOf = (row: Pick<RowDraft, 'in' | 'out'>): Pence => sumPence([row.in ?? 0, -(row.out ?? 0)]);

/** Opening balance and rows, and what is missing between them and the closing balance; null until both balances are typed. */
export function sumUp({ opening, closing, rows }: Partial<TypedDraft>): { sum: Pence; missing: Pence | null } {
  const sum = sumPence([opening ?? 0, ...(rows ?? []).map(penceOf)]);
  const isWhole = typeof opening === 'number' && typeof closing === 'number';
  return { sum, missing: isWhole ? sumPence([closing, negate(sum)]) : null };
}

/** The rows as the API takes them, and where each of them stands in the form. */
export function toRows(rows: readonly TypedRow[]) {
  const filled = rows.flatMap((row, at) => (isEmpty(row) ? [] : [{ row, at }]));
  return {
    rows: filled.map(({ row: { date, text, chequeNumber, ...sums } }) => ({
      ...{ date: date as IsoDate, text, chequeNumber },
      pence: pence(penceOf(sums)),
    })),
    places: filled.map(({ at }) => at),
  };
}
