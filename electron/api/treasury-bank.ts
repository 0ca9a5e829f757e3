import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { RecordOffice } from '../../db/open.ts';
import * as input from '../../db/treasury/bank-input.ts';
import { readMatch, readMatching } from '../../db/treasury/match-queries.ts';
import { matchRows, unmatch } from '../../db/treasury/match-service.ts';
import {
  closeReconciliation,
  readReconciliation,
  readReconciliationPage,
  readReconciliations,
  reopenReconciliation,
} from '../../db/treasury/reconciliation.ts';
import { postFromStatement } from '../../db/treasury/statement-posting.ts';
import { bankAccount, readRows, readStatements } from '../../db/treasury/statement-queries.ts';
import { importStatement, previewStatement, typeStatement } from '../../db/treasury/statement-service.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';

/** Who writes the books. */
const keeps = ['treasurer', 'administrator'] as const;

/** A call that does one thing through one service. */
const through = <I, O, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, given: O) => Outcome<R>,
) => command({ who: keeps, input: schema, run: ({ core, caller }, given: O) => service(core.office(), caller, given) });

/** A question about one bank account; refused for petty cash. */
const ofBank = <I, O extends { accountId: Parameters<typeof bankAccount>[1] }, R>(
  schema: z.ZodType<O, I>,
  read: (core: Core, given: O) => R,
) =>
  query({
    who: 'signedIn',
    input: schema,
    run: ({ core }, given: O) => {
      const found = bankAccount(core.office().read, given.accountId);
      return found.ok ? ok(read(core, given)) : found;
    },
  });

const staleMonths = (core: Core) => readSettings(core.office().read)['treasury.staleChequeMonths'];

/** Statements of the bank, matching and reconciliation. */
export const treasuryBank = {
  /** The statements of an account, the latest first. */
  statements: ofBank(input.bankAccountInput, (core, { accountId }) => readStatements(core.office().read, accountId)),

  /** What a file holds, before it is imported: nothing is written. */
  readStatement: query({
    who: keeps,
    input: input.readStatementInput,
    run: ({ core }, given) => previewStatement(core.office(), given),
  }),

  importStatement: through(input.importStatementInput, importStatement),
  typeStatement: through(input.typeStatementInput, typeStatement),

  statementRows: ofBank(input.statementRowsInput, (core, asked) => readRows(core.office().read, asked)),

  /** What is unmatched on both sides, what fits, and what was altered. */
  matching: ofBank(input.bankAccountInput, (core, { accountId }) => readMatching(core.office().read, accountId)),

  match: through(input.matchInput, matchRows),

  matchFacts: query({
    who: 'signedIn',
    input: input.matchIdInput,
    run: ({ core }, { matchId }) => {
      const found = readMatch(core.office().read, matchId);
      return found ? ok(found) : notFound();
    },
  }),

  unmatch: through(input.unmatchInput, unmatch),
  postFromStatement: through(input.postFromStatementInput, postFromStatement),

  /** Every reconciliation of an account, the latest first. */
  reconciliations: ofBank(input.bankAccountInput, (core, { accountId }) =>
    readReconciliations(core.office().read, accountId),
  ),

  /** What closing would say, and what is missing, in words. */
  reconciliationPage: ofBank(input.reconciliationPageInput, (core, { accountId, date, closing }) =>
    readReconciliationPage(core.office().read, accountId, { date, closing, staleMonths: staleMonths(core) }),
  ),

  /** One reconciliation with its items in full. */
  reconciliation: query({
    who: 'signedIn',
    input: input.reconciliationInput,
    run: ({ core }, { reconciliationId }) => {
      const found = readReconciliation(core.office().read, reconciliationId, staleMonths(core));
      return found ? ok(found) : notFound();
    },
  }),

  closeReconciliation: through(input.closeReconciliationInput, closeReconciliation),
  reopenReconciliation: through(input.reopenReconciliationInput, reopenReconciliation),
};
