import { z } from 'zod';
import type { BudgetId, FundId, HeadingId, Pence, PeriodCloseId, PersonId } from '../base/brand.ts';
import { accepted, id, isoDate, line, prose, requiredLine, requiredProse, version } from '../base/fields.ts';
import { MOST_PENCE } from '../base/pence.ts';
import { BALANCE_NOTES, CODED_DOCUMENTS } from './words.ts';

/** What the calls of the year, the budget, the reports and the check of the book take. Pure: the forms use the same schemas. */

/** Whole pence, nothing or more. */
const amount = () =>
  z
    .int()
    .min(0)
    .max(MOST_PENCE)
    .transform((value) => value as Pence);

export const nothingInput = z.strictObject({});

/** Any day of the year or quarter that is meant. */
export const periodInput = z.strictObject({ date: isoDate() });

export const budgetIdInput = z.strictObject({ budgetId: id<BudgetId>(), date: isoDate().optional() });

/** `from` left out: from the day after the last treasurer's report. */
export const reportPeriodInput = z.strictObject({ from: isoDate().optional(), to: isoDate().optional() });

const quarters = z.tuple([amount(), amount(), amount(), amount()]);
/** `quarters` null: the cost in four equal parts, to the penny. */
export const budgetLineInput = z.strictObject({
  name: requiredLine(80),
  cost: amount(),
  contribution: amount(),
  quarters: quarters.nullable(),
  headings: z.array(id<HeadingId>()).max(50),
});
const budgetFacts = {
  fundId: id<FundId>(),
  title: requiredLine(120),
  from: isoDate(),
  to: isoDate(),
  contribution: amount(),
  lines: z.array(budgetLineInput).min(1).max(40),
};
export const agreeBudgetInput = z.strictObject(budgetFacts);
export const changeBudgetInput = z.strictObject({
  budgetId: id<BudgetId>(),
  version: version(),
  reason: requiredProse(500),
  ...budgetFacts,
});
/** `expected` null: the program's own forecast stands again. */
export const expectInput = z.strictObject({
  budgetId: id<BudgetId>(),
  version: version(),
  number: z.int().positive(),
  expected: amount().nullable(),
  reason: prose(500),
});

export const noteYearInput = z.strictObject({
  date: isoDate(),
  notes: z
    .array(
      z.strictObject({
        note: z.enum(BALANCE_NOTES),
        text: requiredLine(200),
        /** The fund it belongs to, where it is one's. */
        fundId: id<FundId>().nullable(),
        /** What is owed, its cost or its value; null where nobody knows. */
        pence: amount().nullable(),
        /** When it is due, or what the value is of ("cost", "valued March 2011"). */
        when: line(80),
      }),
    )
    .max(60),
});

export const closePeriodInput = z.strictObject({ date: isoDate(), accepted: accepted() });
export const reopenQuarterInput = z.strictObject({
  closeId: id<PeriodCloseId>(),
  reason: requiredProse(500),
  /** The other officer, with that person's own passphrase. */
  secondId: id<PersonId>(),
  passphrase: z.string().max(500),
});

export const issueCodeInput = z.strictObject({
  document: z.enum(CODED_DOCUMENTS),
  to: isoDate(),
  title: requiredLine(200),
});

export type AgreeBudget = z.output<typeof agreeBudgetInput>;
export type BudgetLineInput = z.output<typeof budgetLineInput>;
