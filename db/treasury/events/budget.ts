import { z } from 'zod';
import type { BudgetId, FundId, HeadingId, PeriodCloseId } from '../../base/brand.ts';
import { BALANCE_NOTES } from '../words.ts';
import { dayShape, hashShape, idShape, penceShape } from './shapes.ts';

const budgetLineShape = z.strictObject({
  name: z.string(),
  cost: penceShape,
  contribution: penceShape,
  quarters: z.tuple([penceShape, penceShape, penceShape, penceShape]),
  headings: z.array(idShape<HeadingId>()),
});
export type BudgetLineFacts = z.output<typeof budgetLineShape>;

const budgetFacts = {
  fundId: idShape<FundId>(),
  title: z.string(),
  from: dayShape,
  to: dayShape,
  contribution: penceShape,
  lines: z.array(budgetLineShape).min(1),
};
const balanceNoteShape = z.strictObject({
  note: z.enum(BALANCE_NOTES),
  text: z.string(),
  fundId: idShape<FundId>().nullable(),
  pence: penceShape.nullable(),
  when: z.string(),
});
const period = { from: dayShape, to: dayShape };

/** The budget, what is expected of it, and the closing of periods. */
export const budgetEvents = {
  'budget.agreed': z.strictObject(budgetFacts),
  'budget.changed': z.strictObject({ budgetId: idShape<BudgetId>(), reason: z.string(), ...budgetFacts }),
  /** `expected` null: the program's own forecast stands again. */
  'budget.expected': z.strictObject({
    budgetId: idShape<BudgetId>(),
    number: z.int(),
    expected: penceShape.nullable(),
    reason: z.string(),
  }),
  /** B2–B5 of the year's statement of balances, all of them anew; read from the event itself, the latest of the year. */
  'year.noted': z.strictObject({ ...period, notes: z.array(balanceNoteShape) }),
  'quarter.closed': z.strictObject(period),
  'quarter.reopened': z.strictObject({ closeId: idShape<PeriodCloseId>(), by: z.string(), reason: z.string() }),
  /** `snapshot`: canonical JSON of every figure of the year's account; `pdfSha256` of the account as it was made. */
  'year.closed': z.strictObject({ ...period, snapshot: z.string(), pdfSha256: hashShape }),
};
