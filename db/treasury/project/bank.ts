import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AccountId, EntryId, MatchId, ReconciliationId, StatementId } from '../../base/brand.ts';
import type { WriteDb } from '../../base/handles.ts';
import type { bankEvents } from '../events/bank.ts';
import type { Projections } from '../project.ts';
import {
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

/**
 * A payment is cleared while its entry is matched with a row of the account that paid it, and its leaf with it. The other side of
 * a transfer, where the money came in, says nothing of that.
 */
function setCleared(db: WriteDb, accountId: AccountId, entries: readonly EntryId[], cleared: boolean): void {
  const [from, to] = cleared ? (['released', 'cleared'] as const) : (['cleared', 'released'] as const);
  const found = db
    .select({ id: payment.id })
    .from(payment)
    .where(and(inArray(payment.entryId, [...entries]), eq(payment.accountId, accountId)))
    .all();
  for (const { id } of found) {
    db.update(payment).set({ state: to }).where(sql`${payment.id} = ${id} and ${payment.state} = ${from}`).run();
    db.update(leaf).set({ state: to }).where(sql`${leaf.paymentId} = ${id} and ${leaf.state} = ${from}`).run();
  }
}

export const bankProjections: Projections<keyof typeof bankEvents> = {
  'statement.imported': (db, { seq, payload: { added, ...facts } }) => {
    const statementId = seq as number as StatementId;
    db.insert(statement)
      .values({ id: statementId, ...facts, added: added.length })
      .run();
    const rows = added.map((row, at) => ({ statementId, number: at + 1, accountId: facts.accountId, ...row }));
    // Many at once: a file of thousands of rows takes a tenth of the time.
    for (let from = 0; from < rows.length; from += 500)
      db.insert(statementRow)
        .values(rows.slice(from, from + 500))
        .run();
  },
  'match.made': (db, { seq, payload: { accountId, pence, rows, entries } }) => {
    const matchId = seq as number as MatchId;
    db.insert(match).values({ id: matchId, accountId, pence }).run();
    for (const row of rows)
      db.insert(matchRow)
        .values({ ...row, matchId })
        .run();
    for (const entryId of entries) db.insert(matchEntry).values({ entryId, accountId, matchId }).run();
    setCleared(db, accountId, entries, true);
  },
  'match.undone': (db, { payload: { matchId } }) => {
    const made = db.select({ accountId: match.accountId }).from(match).where(eq(match.id, matchId)).get();
    const of = db.select({ entryId: matchEntry.entryId }).from(matchEntry).where(eq(matchEntry.matchId, matchId)).all();
    db.delete(matchRow).where(eq(matchRow.matchId, matchId)).run();
    db.delete(matchEntry).where(eq(matchEntry.matchId, matchId)).run();
    db.delete(match).where(eq(match.id, matchId)).run();
    const entries = of.flatMap(({ entryId }) => entryId ?? []);
    if (made) setCleared(db, made.accountId as AccountId, entries, false);
  },
  'reconciliation.closed': (db, { seq, payload: { matches, ...facts }, actor }) => {
    const reconciliationId = seq as number as ReconciliationId;
    db.insert(reconciliation)
      .values({ id: reconciliationId, ...facts, by: actor, reopenedReason: '' })
      .run();
    for (const matchId of matches) db.insert(reconciledMatch).values({ matchId, reconciliationId }).run();
  },
  'reconciliation.reopened': (db, { payload: { reconciliationId, reason } }) => {
    db.delete(reconciledMatch).where(eq(reconciledMatch.reconciliationId, reconciliationId)).run();
    db.update(reconciliation).set({ reopenedReason: reason }).where(eq(reconciliation.id, reconciliationId)).run();
  },
};
