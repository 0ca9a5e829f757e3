import type { BudgetId } from '../../db/base/brand.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { readYearAccount, readYears } from '../../db/treasury/account-queries.ts';
import * as input from '../../db/treasury/book-input.ts';
import type { BudgetFacts, BudgetReport } from '../../db/treasury/budget-types.ts';
import type { BookPage, CloseCheck, IssuedCode, TreasurersReport } from '../../db/treasury/report-types.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';

/** Who writes the books; a year is closed by the treasurer alone. */
const keeps = ['treasurer', 'administrator'] as const;
const treasurer = ['treasurer'] as const;

/** Answers of calls that are being filled. */
const soon = <T>(): Outcome<T> => notFound();

const around = (core: Core) => ({ read: core.office().read, today: core.options.clock.today() });

/** The year's account, periods, the budget, the treasurer's report and the check of the book. */
export const treasuryBook = {
  /** The years the books tell of, the latest first, and which are closed. */
  years: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read, today } = around(core);
      return ok(readYears(read, today));
    },
  }),
  /** T8: receipts and payments account with the statement of balances, of the year that holds the day. */
  yearAccount: query({
    who: 'signedIn',
    input: input.periodInput,
    run: ({ core }, { date }) => ok(readYearAccount(core.office().read, date)),
  }),
  /** B2–B5 of a year, all of them anew. */
  noteYear: command({ who: keeps, input: input.noteYearInput, run: () => soon<Record<string, never>>() }),

  budgets: query({ who: 'signedIn', input: input.nothingInput, run: () => soon<BudgetFacts[]>() }),
  /** T6, T7: budget, profile, actual, committed, forecast, and what will have to be handed back. */
  budget: query({ who: 'signedIn', input: input.budgetIdInput, run: () => soon<BudgetReport>() }),
  agreeBudget: command({ who: keeps, input: input.agreeBudgetInput, run: () => soon<{ budgetId: BudgetId }>() }),
  changeBudget: command({ who: keeps, input: input.changeBudgetInput, run: () => soon<{ version: number }>() }),
  expectBudget: command({ who: keeps, input: input.expectInput, run: () => soon<{ version: number }>() }),

  /** T5: the treasurer's account to a meeting, since the last one. */
  treasurersReport: query({ who: 'signedIn', input: input.reportPeriodInput, run: () => soon<TreasurersReport>() }),
  /** The codes of the books that left the program on paper. */
  issuedCodes: query({ who: 'signedIn', input: input.nothingInput, run: () => soon<IssuedCode[]>() }),
  /** Notes the present code as one that was printed: called when a report is saved or printed. */
  issueCode: command({ who: 'signedIn', input: input.issueCodeInput, run: () => soon<IssuedCode>() }),

  /** What stands in the way of closing the quarter or the year that holds the day. */
  quarterCheck: query({ who: 'signedIn', input: input.periodInput, run: () => soon<CloseCheck>() }),
  yearCheck: query({ who: 'signedIn', input: input.periodInput, run: () => soon<CloseCheck>() }),
  closeQuarter: command({ who: keeps, input: input.closePeriodInput, run: () => soon<Record<string, never>>() }),
  /** By two officers: the other one gives his or her own passphrase. */
  reopenQuarter: command({ who: keeps, input: input.reopenQuarterInput, run: () => soon<Record<string, never>>() }),
  /** For good. */
  closeYear: command({ who: treasurer, input: input.closePeriodInput, run: () => soon<{ pdfSha256: string }>() }),

  /** T1: whether the book is what was written. */
  bookState: query({ who: 'signedIn', input: input.nothingInput, run: () => soon<BookPage>() }),
  /** Reads the whole book again. */
  readBook: command({ who: 'signedIn', input: input.nothingInput, run: () => soon<Record<string, never>>() }),
  stopReading: command({ who: 'signedIn', input: input.nothingInput, run: () => soon<Record<string, never>>() }),
};
