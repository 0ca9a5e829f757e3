import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { MatchId, ReconciliationId, StatementId } from '../base/brand.ts';
import { accountId, dayColumn, entryId, penceColumn } from './schema-columns.ts';
import { STATEMENT_PROFILES } from './words.ts';

/** A statement file that was read, or a statement typed from paper. */
export const statement = sqliteTable(
  'statement',
  {
    id: integer().$type<StatementId>().primaryKey(),
    accountId: accountId().notNull(),
    profile: text({ enum: STATEMENT_PROFILES }),
    fileName: text('file_name').notNull(),
    /** Of the raw bytes, which lie in attachments/; the same file is refused. */
    sha256: text().notNull(),
    firstDate: dayColumn('first_date'),
    lastDate: dayColumn('last_date'),
    /** The balance the file ends with, where it has balances. */
    closing: penceColumn('closing'),
    /** Rows in the file, and how many of them were new. */
    rows: integer().notNull(),
    added: integer().notNull(),
  },
  (t) => [uniqueIndex('statement_file').on(t.accountId, t.sha256)],
);

/** One line of the bank's. Never changed, never taken away. */
export const statementRow = sqliteTable(
  'statement_row',
  {
    statementId: integer('statement_id')
      .$type<StatementId>()
      .notNull()
      .references(() => statement.id),
    number: integer().notNull(),
    accountId: accountId().notNull(),
    date: dayColumn('date').notNull(),
    pence: penceColumn('pence').notNull(),
    text: text().notNull(),
    chequeNumber: integer('cheque_number'),
    /** The bank's own id of it, where the file has one; never trusted alone. */
    bankId: text('bank_id').notNull(),
    balance: penceColumn('balance'),
    /** What look-alikes are counted by: see import-rules.ts. */
    likeness: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.number] }),
    index('statement_row_date').on(t.accountId, t.date),
    index('statement_row_likeness').on(t.accountId, t.likeness),
  ],
);

/** A person said: these rows of the bank are these entries of the book. Sums are equal. */
export const match = sqliteTable('match', {
  id: integer().$type<MatchId>().primaryKey(),
  accountId: accountId().notNull(),
  pence: penceColumn('pence').notNull(),
});

export const matchRow = sqliteTable(
  'match_row',
  {
    statementId: integer('statement_id').$type<StatementId>().notNull(),
    number: integer().notNull(),
    matchId: integer('match_id')
      .$type<MatchId>()
      .notNull()
      .references(() => match.id),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.number] }),
    foreignKey({ columns: [t.statementId, t.number], foreignColumns: [statementRow.statementId, statementRow.number] }),
    index('match_row_match').on(t.matchId),
  ],
);

/** An entry is matched once an account: both sides of a transfer have their own. */
export const matchEntry = sqliteTable(
  'match_entry',
  {
    entryId: entryId().notNull(),
    accountId: accountId().notNull(),
    matchId: integer('match_id')
      .$type<MatchId>()
      .notNull()
      .references(() => match.id),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.accountId] }), index('match_entry_match').on(t.matchId)],
);

/** Closed only when the difference is exactly 0. */
export const reconciliation = sqliteTable(
  'reconciliation',
  {
    id: integer().$type<ReconciliationId>().primaryKey(),
    accountId: accountId().notNull(),
    date: dayColumn('date').notNull(),
    opening: penceColumn('opening').notNull(),
    closing: penceColumn('closing').notNull(),
    cashBook: penceColumn('cash_book').notNull(),
    unpresented: penceColumn('unpresented').notNull(),
    outstanding: penceColumn('outstanding').notNull(),
    by: text().notNull(),
    /** Why it was opened again; empty while it stands. */
    reopenedReason: text('reopened_reason').notNull(),
  },
  (t) => [
    uniqueIndex('reconciliation_date').on(t.accountId, t.date).where(sql`${t.reopenedReason} = ''`),
    check('reconciliation_zero', sql`${t.closing} + ${t.outstanding} - ${t.unpresented} = ${t.cashBook}`),
  ],
);

/** What a reconciliation locks: the matches it counted. */
export const reconciledMatch = sqliteTable(
  'reconciled_match',
  {
    matchId: integer('match_id')
      .$type<MatchId>()
      .notNull()
      .references(() => match.id),
    reconciliationId: integer('reconciliation_id')
      .$type<ReconciliationId>()
      .notNull()
      .references(() => reconciliation.id),
  },
  (t) => [
    primaryKey({ columns: [t.matchId, t.reconciliationId] }),
    index('reconciled_match_of').on(t.reconciliationId),
  ],
);
