import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { AccountId, ChequeBookId, IsoDate, PaymentId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { bookEvent, entry, leaf, match, matchEntry, matchRow, payment, statementRow } from './schema.ts';
import type { LeafState } from './words.ts';

/** What a paper of a past day needs: what has happened since is not on it. */

/** The day on which the bank paid each payment that it has paid. */
export function readClearedOn(db: ReadDb): Map<PaymentId, IsoDate> {
  const rows = db
    .select({ id: payment.id, on: sql<IsoDate>`min(${statementRow.date})` })
    .from(payment)
    .innerJoin(matchEntry, and(eq(matchEntry.entryId, payment.entryId), eq(matchEntry.accountId, payment.accountId)))
    .innerJoin(match, eq(match.id, matchEntry.matchId))
    .innerJoin(matchRow, eq(matchRow.matchId, match.id))
    .innerJoin(
      statementRow,
      and(eq(statementRow.statementId, matchRow.statementId), eq(statementRow.number, matchRow.number)),
    )
    .groupBy(payment.id)
    .all();
  return new Map(rows.map(({ id, on }) => [id, on]));
}

const SPOILING = ['leaf.spoiled', 'chequeBook.closed', 'payment.amended', 'payment.withdrawn'] as const;

type Spoiling = {
  accountId?: AccountId;
  number?: number;
  bookId?: ChequeBookId;
  paymentId?: PaymentId;
};

/** Whether a leaf that is spoiled now was spoiled after a day. */
function spoiledAfter(db: ReadDb, to: IsoDate): (of: Spoiling) => boolean {
  const later = db
    .select({ payload: bookEvent.payload })
    .from(bookEvent)
    .where(and(inArray(bookEvent.kind, [...SPOILING]), gte(bookEvent.at, addDays(to, 1))))
    .all()
    .map(({ payload }) => JSON.parse(payload) as Spoiling);
  return (of) =>
    later.some(({ accountId, number, bookId, paymentId }) =>
      paymentId !== undefined
        ? paymentId === of.paymentId
        : bookId !== undefined
          ? bookId === of.bookId
          : accountId === of.accountId && number === of.number,
    );
}

type Leaf = {
  number: number;
  bookId: ChequeBookId;
  state: LeafState;
  paymentId: PaymentId | null;
  releasedOn: IsoDate | null;
};

/**
 * What each leaf of an account was on a day; null for a leaf of a book that had not come yet. A leaf that was prepared then and was
 * freed since is unused here too: the book says nothing else of it.
 */
export function leavesAsOf(db: ReadDb, accountId: AccountId, to: IsoDate): (of: Leaf) => LeafState | null {
  const clearedOn = readClearedOn(db);
  const isSpoiledLater = spoiledAfter(db, to);
  const begun = new Map(
    db
      .select({ id: bookEvent.seq, at: bookEvent.at })
      .from(bookEvent)
      .where(eq(bookEvent.kind, 'chequeBook.added'))
      .all()
      .map(({ id, at }) => [id as number, at.slice(0, 10)]),
  );
  const known = new Map(
    db
      .select({ id: payment.id, preparedOn: payment.preparedOn, backOn: entry.date })
      .from(leaf)
      .innerJoin(payment, eq(payment.id, leaf.paymentId))
      .leftJoin(entry, eq(entry.id, payment.backEntryId))
      .where(eq(leaf.accountId, accountId))
      .all()
      .map((row) => [row.id, row]),
  );
  return (now) => {
    const { number, bookId, paymentId, state } = now;
    if ((begun.get(bookId) ?? '') > to) return null;
    const spoils = { accountId, number, bookId, ...(paymentId && { paymentId }) };
    if (state === 'spoiled' && !isSpoiledLater(spoils)) return 'spoiled';
    const of = paymentId === null ? undefined : known.get(paymentId);
    return of ? withPayment(now, { ...of, clearedOn: clearedOn.get(of.id) ?? null }, to) : 'unused';
  };
}

type Days = { preparedOn: IsoDate; clearedOn: IsoDate | null; backOn: IsoDate | null };

/** What a leaf with a payment was on a day. */
function withPayment({ state, releasedOn }: Leaf, { preparedOn, clearedOn, backOn }: Days, to: IsoDate): LeafState {
  const by = (day: IsoDate | null) => day !== null && day <= to;
  if (!by(preparedOn)) return 'unused';
  if (state === 'spoiled' || !by(releasedOn)) return 'assigned';
  if (by(backOn)) return 'stopped';
  return by(clearedOn) ? 'cleared' : 'released';
}
