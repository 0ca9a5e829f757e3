import { and, asc, eq, or } from 'drizzle-orm';
import type {
  AccountId,
  EntryId,
  EventSeq,
  FundId,
  HeadingId,
  Instant,
  IsoDate,
  MatchId,
  PaymentId,
  Pence,
  ReconciliationId,
  SlipId,
} from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { type EntryItem, readItems } from './entry-list.ts';
import { readEntry, readLines } from './ledger-queries.ts';
import {
  account,
  bookEvent,
  evidence,
  fund,
  heading,
  matchEntry,
  payment,
  ratification,
  reconciledMatch,
  slip,
  slipEntry,
} from './schema.ts';
import type { Contra, PaymentState } from './words.ts';

export type EntryLine = {
  /** One of the three: an account, a heading, or what stands for the other side. */
  accountId: AccountId | null;
  account: string | null;
  headingId: HeadingId | null;
  heading: string | null;
  contra: Contra | null;
  fundId: FundId;
  fund: string;
  pence: Pence;
};

/** One entry with everything its page shows. */
export type EntryPage = EntryItem & {
  lines: EntryLine[];
  evidence: { seq: EventSeq; number: number; name: string; mime: string; sha256: string }[];
  /** Why it was reversed, or why it reverses; empty otherwise. */
  reason: string;
  matches: { matchId: MatchId; accountId: AccountId; reconciled: ReconciliationId | null }[];
  payment: { paymentId: PaymentId; state: PaymentState } | null;
  ratification: { minuteRef: string; on: IsoDate } | null;
  slip: { slipId: SlipId; number: string; date: IsoDate } | null;
  /** Whether `reverse` may be called: T1 refuses reversals of reversals, of payments, and a second one. */
  mayReverse: boolean;
  madeBy: string;
  madeAt: Instant;
};

function readEntryLines(db: ReadDb, id: EntryId): EntryLine[] {
  const accounts = new Map(
    db
      .select({ id: account.id, name: account.name })
      .from(account)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const headings = new Map(
    db
      .select({ id: heading.id, name: heading.name })
      .from(heading)
      .all()
      .map((row) => [row.id, row.name]),
  );
  const funds = new Map(
    db
      .select({ id: fund.id, name: fund.name })
      .from(fund)
      .all()
      .map((row) => [row.id, row.name]),
  );
  return readLines(db, id).map((row) => ({
    accountId: row.accountId,
    account: row.accountId === null ? null : (accounts.get(row.accountId) ?? null),
    headingId: row.headingId,
    heading: row.headingId === null ? null : (headings.get(row.headingId) ?? null),
    contra: row.contra,
    fundId: row.fundId as FundId,
    fund: funds.get(row.fundId as FundId) ?? '',
    pence: row.pence,
  }));
}

/** The reason stands in the event of the reversal: of this entry, or of the one that reversed it. */
function readReason(db: ReadDb, { kind, entryId, reversedBy }: EntryItem): string {
  const seq = kind === 'reversal' ? entryId : reversedBy;
  if (seq === null) return '';
  const event = db
    .select({ payload: bookEvent.payload })
    .from(bookEvent)
    .where(eq(bookEvent.seq, seq as number as EventSeq))
    .get();
  const payload: unknown = event ? JSON.parse(event.payload) : null;
  return payload && typeof payload === 'object' && 'reason' in payload ? String(payload.reason) : '';
}

/** One entry, or nothing for an unknown id. */
export function readEntryPage(db: ReadDb, id: EntryId): EntryPage | undefined {
  const row = readEntry(db, id);
  const [item] = readItems(db, row ? [id] : []);
  if (!row || !item) return undefined;
  const made = db
    .select({ by: bookEvent.actor, at: bookEvent.at })
    .from(bookEvent)
    .where(eq(bookEvent.seq, id as number as EventSeq))
    .get();
  const matches = db
    .select({
      matchId: matchEntry.matchId,
      accountId: matchEntry.accountId,
      reconciled: reconciledMatch.reconciliationId,
    })
    .from(matchEntry)
    .leftJoin(reconciledMatch, eq(reconciledMatch.matchId, matchEntry.matchId))
    .where(eq(matchEntry.entryId, id))
    .all();
  const ofPayment = db
    .select({ paymentId: payment.id, state: payment.state })
    .from(payment)
    .where(or(eq(payment.entryId, id), eq(payment.backEntryId, id)))
    .get();
  return {
    ...item,
    lines: readEntryLines(db, id),
    evidence: db
      .select({
        seq: evidence.seq,
        number: evidence.number,
        name: evidence.name,
        mime: evidence.mime,
        sha256: evidence.sha256,
      })
      .from(evidence)
      .where(
        row.paymentId === null
          ? eq(evidence.entryId, id)
          : or(eq(evidence.entryId, id), eq(evidence.paymentId, row.paymentId)),
      )
      .orderBy(asc(evidence.seq), asc(evidence.number))
      .all(),
    reason: readReason(db, item),
    matches: matches.map((each) => ({ ...each, accountId: each.accountId as AccountId })),
    payment: ofPayment ?? null,
    ratification:
      (db
        .select({ minuteRef: ratification.minuteRef, on: ratification.on })
        .from(ratification)
        .where(eq(ratification.entryId, id))
        .get() as EntryPage['ratification'] | undefined) ?? null,
    slip:
      (db
        .select({ slipId: slip.id, number: slip.number, date: slip.date })
        .from(slipEntry)
        .innerJoin(slip, and(eq(slip.id, slipEntry.slipId)))
        .where(eq(slipEntry.entryId, id))
        .get() as EntryPage['slip'] | undefined) ?? null,
    mayReverse: row.kind !== 'reversal' && row.paymentId === null && item.reversedBy === null,
    madeBy: made?.by ?? '',
    madeAt: made?.at ?? '',
  };
}
