import type { EntryId, MatchId, ReconciliationId, StatementId } from '../../db/base/brand.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import { notFound } from '../../db/base/outcome.ts';
import * as input from '../../db/treasury/bank-input.ts';
import type {
  BankRow,
  MatchFacts,
  MatchingPage,
  ReconciliationFacts,
  ReconciliationPage,
  ReconciliationReport,
  StatementList,
  StatementPreview,
} from '../../db/treasury/bank-types.ts';
import { command, query } from './define.ts';

/** Who writes the books. */
const keeps = ['treasurer', 'administrator'] as const;

/** Answers of calls that are being filled. */
const soon = <T>(): Outcome<T> => notFound();

/** Statements of the bank, matching and reconciliation. */
export const treasuryBank = {
  /** The statements of an account, the latest first. */
  statements: query({ who: 'signedIn', input: input.bankAccountInput, run: () => soon<StatementList>() }),
  /** What a file holds, before it is imported: nothing is written. */
  readStatement: query({ who: keeps, input: input.readStatementInput, run: () => soon<StatementPreview>() }),
  importStatement: command({
    who: keeps,
    input: input.importStatementInput,
    run: () => soon<{ statementId: StatementId; rows: number; added: number }>(),
  }),
  typeStatement: command({
    who: keeps,
    input: input.typeStatementInput,
    run: () => soon<{ statementId: StatementId; rows: number; added: number }>(),
  }),
  statementRows: query({
    who: 'signedIn',
    input: input.statementRowsInput,
    run: () => soon<{ rows: BankRow[]; total: number }>(),
  }),
  /** What is unmatched on both sides, what fits, and what was altered. */
  matching: query({ who: 'signedIn', input: input.bankAccountInput, run: () => soon<MatchingPage>() }),
  match: command({ who: keeps, input: input.matchInput, run: () => soon<{ matches: MatchId[] }>() }),
  matchFacts: query({ who: 'signedIn', input: input.matchIdInput, run: () => soon<MatchFacts>() }),
  unmatch: command({ who: keeps, input: input.unmatchInput, run: () => soon<null>() }),
  postFromStatement: command({
    who: keeps,
    input: input.postFromStatementInput,
    run: () => soon<{ entryId: EntryId; matchId: MatchId }>(),
  }),
  reconciliations: query({ who: 'signedIn', input: input.bankAccountInput, run: () => soon<ReconciliationFacts[]>() }),
  reconciliationPage: query({
    who: 'signedIn',
    input: input.reconciliationPageInput,
    run: () => soon<ReconciliationPage>(),
  }),
  reconciliation: query({
    who: 'signedIn',
    input: input.reconciliationInput,
    run: () => soon<ReconciliationReport>(),
  }),
  closeReconciliation: command({
    who: keeps,
    input: input.closeReconciliationInput,
    run: () => soon<{ reconciliationId: ReconciliationId }>(),
  }),
  reopenReconciliation: command({ who: keeps, input: input.reopenReconciliationInput, run: () => soon<null>() }),
};
