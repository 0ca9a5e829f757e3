import { z } from 'zod';
import type {
  AccountId,
  EntryId,
  FundId,
  HeadingId,
  MatchId,
  Pence,
  ReconciliationId,
  StatementId,
} from '../base/brand.ts';
import { accepted, id, isoDate, line, optionalDate, requiredLine, wholeNumber } from '../base/fields.ts';
import { MOST_PENCE } from '../base/pence.ts';
import { fileInput } from '../office/file-rules.ts';
import { STATEMENT_PROFILES } from './words.ts';

/** What the calls of statements, matching and reconciliation take. Pure: the screens' forms use the same schemas. */

/** The most rows a statement may have, and the most that one call matches or shows. */
export const MOST_ROWS = 20_000;
const MOST_SHOWN = 1_000;

/** Whole pence, in (+) or out (−). */
const signedPence = () => wholeNumber(-MOST_PENCE, MOST_PENCE).transform((value) => value as Pence);
const ofAccount = { accountId: id<AccountId>() };

export const bankAccountInput = z.strictObject(ofAccount);

/** Which file, of which bank; `profile` null: the one the account is set to. */
export const readStatementInput = z.strictObject({
  ...ofAccount,
  profile: z.enum(STATEMENT_PROFILES).nullable(),
  file: fileInput(),
});
export const importStatementInput = readStatementInput;

/** A statement copied from paper by hand: what was brought forward, the lines as the bank printed them, what is carried over. */
export const typeStatementInput = z.strictObject({
  ...ofAccount,
  /** The sheet's number, or how the person calls it. */
  title: requiredLine(80),
  from: isoDate(),
  to: isoDate(),
  opening: signedPence(),
  closing: signedPence(),
  rows: z
    .array(
      z.strictObject({
        date: isoDate(),
        pence: signedPence(),
        text: line(200),
        chequeNumber: wholeNumber(1, 99_999_999).nullable(),
      }),
    )
    .max(500),
});

/** Rows of the bank between two days, the latest first. */
export const statementRowsInput = z.strictObject({
  ...ofAccount,
  from: optionalDate(),
  to: optionalDate(),
  only: z.enum(['all', 'unmatched', 'matched']),
  offset: wholeNumber(0, 1_000_000),
  limit: wholeNumber(1, MOST_SHOWN),
});

const rowOf = z.strictObject({ statementId: id<StatementId>(), number: wholeNumber(1, MOST_ROWS) });

/**
 * One match or several at once, all or none. Rows and entries of each add up to the same sum. Without rows: entries that
 * take each other back; without entries: rows of the bank that do.
 */
export const matchInput = z.strictObject({
  ...ofAccount,
  matches: z
    .array(z.strictObject({ rows: z.array(rowOf).max(1_000), entries: z.array(id<EntryId>()).max(1_000) }))
    .min(1)
    .max(MOST_ROWS),
});

export const matchIdInput = z.strictObject({ matchId: id<MatchId>() });
export const unmatchInput = z.strictObject({ matchId: id<MatchId>(), reason: requiredLine(300) });

/** Makes the entry of a row that only the bank knew of, and matches it. Out: listed for ratification. */
export const postFromStatementInput = z.strictObject({
  ...ofAccount,
  row: rowOf,
  headingId: id<HeadingId>(),
  fundId: id<FundId>(),
  /** Whom it came from or went to; '' for the bank itself. */
  payee: line(120),
  text: requiredLine(200),
  accepted: accepted(),
});

/** What is still missing to reconcile to a day; `closing` null: as the statement's rows say. */
export const reconciliationPageInput = z.strictObject({
  ...ofAccount,
  date: isoDate(),
  closing: signedPence().nullable(),
});
export const closeReconciliationInput = z.strictObject({ ...ofAccount, date: isoDate(), closing: signedPence() });
export const reopenReconciliationInput = z.strictObject({
  reconciliationId: id<ReconciliationId>(),
  reason: requiredLine(300),
});
export const reconciliationInput = z.strictObject({ reconciliationId: id<ReconciliationId>() });
