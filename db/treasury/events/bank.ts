import { z } from 'zod';
import type { AccountId, EntryId, MatchId, ReconciliationId, StatementId } from '../../base/brand.ts';
import { STATEMENT_PROFILES } from '../words.ts';
import { dayShape, hashShape, idShape, penceShape } from './shapes.ts';

export const statementRowShape = z.strictObject({
  date: dayShape,
  pence: penceShape,
  text: z.string(),
  chequeNumber: z.int().nullable(),
  bankId: z.string(),
  balance: penceShape.nullable(),
  likeness: z.string(),
});
export type NewStatementRow = z.output<typeof statementRowShape>;

/** Statements, matches and reconciliations. */
export const bankEvents = {
  'statement.imported': z.strictObject({
    accountId: idShape<AccountId>(),
    profile: z.enum(STATEMENT_PROFILES).nullable(),
    fileName: z.string(),
    sha256: hashShape,
    firstDate: dayShape.nullable(),
    lastDate: dayShape.nullable(),
    closing: penceShape.nullable(),
    rows: z.int(),
    /** Only what was new, in the order of the days. */
    added: z.array(statementRowShape),
  }),
  'match.made': z.strictObject({
    accountId: idShape<AccountId>(),
    pence: penceShape,
    /** Without rows: entries that take each other back. Without entries: rows of the bank that do. */
    rows: z.array(z.strictObject({ statementId: idShape<StatementId>(), number: z.int() })),
    entries: z.array(idShape<EntryId>()),
  }),
  'match.undone': z.strictObject({ matchId: idShape<MatchId>(), reason: z.string() }),
  'reconciliation.closed': z.strictObject({
    accountId: idShape<AccountId>(),
    date: dayShape,
    opening: penceShape,
    closing: penceShape,
    cashBook: penceShape,
    unpresented: penceShape,
    outstanding: penceShape,
    matches: z.array(idShape<MatchId>()),
  }),
  'reconciliation.reopened': z.strictObject({ reconciliationId: idShape<ReconciliationId>(), reason: z.string() }),
};
