import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { readFileOfHash } from '../../db/office/attachments.ts';
import { readPeople, readPerson } from '../../db/office/queries.ts';
import type { Role } from '../../db/office/roles.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { RecordOffice } from '../../db/open.ts';
import { readHeadCode, readYearAccount, readYearState, readYears } from '../../db/treasury/account-queries.ts';
import { readHead } from '../../db/treasury/book.ts';
import * as input from '../../db/treasury/book-input.ts';
import { readBudget, readBudgetReport, readBudgets } from '../../db/treasury/budget-queries.ts';
import { agreeBudget, changeBudget, expectBudget } from '../../db/treasury/budget-service.ts';
import { issueCode } from '../../db/treasury/code-service.ts';
import { readCloseCheck } from '../../db/treasury/period-queries.ts';
import { closeQuarter, noteYear, reopenQuarter } from '../../db/treasury/period-service.ts';
import { readIssuedCodes, readTreasurersReport } from '../../db/treasury/report-queries.ts';
import type { BookPage } from '../../db/treasury/report-types.ts';
import { readWaits } from '../../db/treasury/waits.ts';
import type { Core } from '../core.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { command, query } from './define.ts';
import { tryPassphrase } from './office-sign-in.ts';
import { closeYearWithPdf } from './treasury-close.ts';

/** Who writes the books; a year is closed by the treasurer alone. */
const keeps = ['treasurer', 'administrator'] as const;

const around = (core: Core) => {
  const { read } = core.office();
  return { read, today: core.options.clock.today(), settings: readSettings(read) };
};

/** A call that does one thing through one service. */
const through = <I, O, R>(
  who: typeof keeps | 'signedIn',
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, given: O) => Outcome<R>,
) => command({ who, input: schema, run: ({ core, caller }, given: O) => service(core.office(), caller, given) });

/** A second officer must do more than read. */
const isOfficer = (role: Role) => role !== 'reader';

/** Another officer than the one who asks, with that person's own passphrase; his or her name. */
async function secondOfficer(
  core: Core,
  caller: Caller,
  { secondId, passphrase }: z.output<typeof input.reopenQuarterInput>,
) {
  const row = readPerson(core.office().read, secondId);
  if (!row?.active) return notFound();
  if (row.id === caller.personId) return refuse('treasury.secondIsSame', { path: 'secondId' });
  if (!row.roles.some(isOfficer)) return refuse('treasury.secondMayNot', { path: 'secondId' });
  const refused = await tryPassphrase(core, row, passphrase, 'passphrase');
  return refused ?? ok(row.name);
}

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
  noteYear: through(keeps, input.noteYearInput, noteYear),

  budgets: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => ok(readBudgets(core.office().read)),
  }),
  /** T6, T7: budget, profile, actual, committed, forecast, and what will have to be handed back. */
  budget: query({
    who: 'signedIn',
    input: input.budgetIdInput,
    run: ({ core }, { budgetId, date }) => {
      const { read, today, settings } = around(core);
      const found = readBudget(read, budgetId);
      if (!found) return notFound();
      return ok(readBudgetReport(read, found, date ?? today, settings['treasury.varianceWarningPercent']));
    },
  }),
  agreeBudget: through(keeps, input.agreeBudgetInput, agreeBudget),
  changeBudget: through(keeps, input.changeBudgetInput, changeBudget),
  expectBudget: through(keeps, input.expectInput, expectBudget),

  /** T5: the treasurer's account to a meeting, since the last one. */
  treasurersReport: query({
    who: 'signedIn',
    input: input.reportPeriodInput,
    run: ({ core }, { from, to }) => {
      const { read, today, settings } = around(core);
      return ok(readTreasurersReport(read, settings, { today, from, to }));
    },
  }),
  /** The codes of the books that left the program on paper. */
  issuedCodes: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => ok(readIssuedCodes(core.office().read)),
  }),
  /** Notes the present code as one that was printed: called when a report is saved or printed. */
  issueCode: through('signedIn', input.issueCodeInput, issueCode),

  /** What stands in the way of closing the quarter or the year that holds the day. */
  quarterCheck: query({
    who: 'signedIn',
    input: input.periodInput,
    run: ({ core }, { date }) => {
      const { read } = core.office();
      const quarter = readYearState(read, date).quarters.find(({ from, to }) => date >= from && date <= to);
      return quarter ? ok(readCloseCheck(read, quarter.from, quarter.to)) : notFound();
    },
  }),
  yearCheck: query({
    who: 'signedIn',
    input: input.periodInput,
    run: ({ core }, { date }) => {
      const { read } = core.office();
      const { from, to } = readYearState(read, date);
      return ok(readCloseCheck(read, from, to));
    },
  }),
  closeQuarter: through(keeps, input.closePeriodInput, closeQuarter),
  /** Who can be the second officer: everybody else who signs in and does not only read. */
  secondOfficers: query({
    who: keeps,
    input: input.nothingInput,
    run: ({ core, caller }) =>
      ok(
        readPeople(core.office().read)
          .filter(({ id, active, roles }) => active && id !== caller.personId && roles.some(isOfficer))
          .map(({ id, name }) => ({ id, name })),
      ),
  }),
  /** By two officers: the other one gives his or her own passphrase. */
  reopenQuarter: command({
    who: keeps,
    input: input.reopenQuarterInput,
    run: ({ core, caller }, given) =>
      oneAtATime(core, async () => {
        const second = await secondOfficer(core, caller, given);
        if (!second.ok) return second;
        return reopenQuarter(core.office(), caller, { ...given, second: second.value });
      }),
  }),
  /** T8: for good, with the account's PDF, whose bytes are kept. */
  closeYear: command({
    who: ['treasurer'],
    input: input.closePeriodInput,
    run: (call, given) => oneAtATime(call.core, () => closeYearWithPdf(call, given)),
  }),
  /** The PDF that a year was closed with, checked against the hash in the book. */
  closedAccount: query({
    who: 'signedIn',
    input: input.periodInput,
    run: ({ core }, { date }) => {
      const { closed } = readYearState(core.office().read, date);
      return closed ? readFileOfHash(core.office(), closed.pdfSha256) : notFound();
    },
  }),

  /** What waits for somebody: all of it for the overview, with what is for the one who asks marked for the home page. */
  waits: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core, caller }) => {
      const { read, today, settings } = around(core);
      return ok(readWaits(read, { today, settings }, caller));
    },
  }),

  /** T1: whether the book is what was written. */
  bookState: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }): Outcome<BookPage> => {
      const { read } = core.office();
      return ok({ book: core.book.state(), events: readHead(read).seq, headCode: readHeadCode(read) });
    },
  }),
  /** Reads the whole book again. */
  readBook: command({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }): Outcome<Record<string, never>> => {
      if (core.book.state().state === 'reading') return refuse('treasury.bookBeingRead');
      core.book.start(core.office());
      return ok({});
    },
  }),
  stopReading: command({
    who: 'signedIn',
    input: input.nothingInput,
    run: async ({ core }): Promise<Outcome<Record<string, never>>> => {
      await core.book.stop();
      return ok({});
    },
  }),
};
