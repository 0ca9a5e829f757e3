import { and, eq, inArray, sql } from 'drizzle-orm';
import type { EntryId, MatchId, ReconciliationId, StatementId } from '../../base/brand.ts';
import { inChunks } from '../../base/chunks.ts';
import type { WriteDb } from '../../base/handles.ts';
import { insertMany } from '../../base/insert-many.ts';
import type { bankEvents } from '../events/bank.ts';
import type { Happened, Projections } from '../project.ts';
import {
  entry,
  leaf,
  match,
  matchEntry,
  matchRow,
  payment,
  reconciledMatch,
  reconciliation,
  statement,
  statementRow,
} from '../schema.ts';

type MatchedEntry = typeof matchEntry.$inferInsert;

/**
 * A payment is cleared while its entry is matched with a row of the account that pays it, and its leaf with it. Thousands at once:
 * what a payment's own entry is, the entry says itself.
 */
function setCleared(db: WriteDb, entries: readonly MatchedEntry[], cleared: boolean): void {
  const [from, to] = cleared ? (['released', 'cleared'] as const) : (['cleared', 'released'] as const);
  const accountOf = new Map(entries.map(({ entryId, accountId }) => [entryId, accountId]));
  for (const some of inChunks([...accountOf.keys()])) {
    const ids = db
      .select({ id: payment.id, entryId: payment.entryId, accountId: payment.accountId })
      .from(entry)
      .innerJoin(payment, and(eq(payment.id, entry.paymentId), eq(payment.entryId, entry.id), eq(payment.state, from)))
      .where(inArray(entry.id, some as EntryId[]))
      .all()
      .flatMap(({ id, entryId, accountId }) => (accountOf.get(entryId as EntryId) === accountId ? [id] : []));
    if (ids.length === 0) continue;
    db.update(payment).set({ state: to }).where(inArray(payment.id, ids)).run();
    db.update(leaf)
      .set({ state: to })
      .where(and(inArray(leaf.paymentId, ids), IS_TAKEN, eq(leaf.state, from)))
      .run();
  }
}

/** In these words, so that the index of the leaves of payments is used. */
const IS_TAKEN = sql`${leaf.state} in ('assigned', 'released', 'cleared')`;

/** Matches, one or thousands. */
export function projectMatches(db: WriteDb, events: readonly Happened<'match.made'>[]): void {
  const made = events.map(({ seq, payload }) => ({ ...payload, matchId: seq as number as MatchId }));
  const rows = made.flatMap((each) => each.rows.map((row) => ({ ...row, matchId: each.matchId })));
  const entries = made.flatMap(({ accountId, matchId, entries: ids }) =>
    ids.map((entryId) => ({ entryId, accountId, matchId })),
  );
  const matches = made.map(({ matchId, accountId, pence }) => ({ id: matchId, accountId, pence }));
  insertMany(db, match, matches);
  insertMany(db, matchRow, rows);
  insertMany(db, matchEntry, entries);
  setCleared(db, entries, true);
}

export const bankProjections: Projections<keyof typeof bankEvents> = {
  'statement.imported': (db, { seq, payload: { added, ...facts } }) => {
    const statementId = seq as number as StatementId;
    db.insert(statement)
      .values({ id: statementId, ...facts, added: added.length })
      .run();
    const rows = added.map((row, at) => ({ statementId, number: at + 1, accountId: facts.accountId, ...row }));
    insertMany(db, statementRow, rows);
  },
  'match.made': (db, event) => projectMatches(db, [event]),
  'match.undone': (db, { payload: { matchId } }) => {
    const entries = db.select().from(matchEntry).where(eq(matchEntry.matchId, matchId)).all();
    db.delete(matchRow).where(eq(matchRow.matchId, matchId)).run();
    db.delete(matchEntry).where(eq(matchEntry.matchId, matchId)).run();
    db.delete(match).where(eq(match.id, matchId)).run();
    setCleared(db, entries, false);
  },
  'reconciliation.closed': (db, { seq, payload: { matches, ...facts }, actor }) => {
    const reconciliationId = seq as number as ReconciliationId;
    db.insert(reconciliation)
      .values({ id: reconciliationId, ...facts, by: actor, reopenedReason: '' })
      .run();
    const held = matches.map((matchId) => ({ matchId, reconciliationId }));
    insertMany(db, reconciledMatch, held);
  },
  'reconciliation.reopened': (db, { payload: { reconciliationId, reason } }) => {
    // Opened first: a trigger holds the matches of a reconciliation that stands.
    db.update(reconciliation).set({ reopenedReason: reason }).where(eq(reconciliation.id, reconciliationId)).run();
    db.delete(reconciledMatch).where(eq(reconciledMatch.reconciliationId, reconciliationId)).run();
  },
};
