import { and, eq, gt, lt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { IsoDate } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { countYear, readLastClose, readNotes, readYearState } from './account-queries.ts';
import type { YearSnapshot } from './account-types.ts';
import { type Head, readHead, record } from './book.ts';
import type { closePeriodInput, noteYearInput } from './book-input.ts';
import { type Canonical, canonicalJson } from './canonical.ts';
import { keepCode } from './code-service.ts';
import { readFunds } from './ledger-queries.ts';
import { readCloseCheck } from './period-queries.ts';
import type { CloseCheck } from './report-types.ts';
import { entry, periodClose } from './schema.ts';
import type { Refusal } from './service-parts.ts';

type Input<S extends z.ZodType> = z.output<S>;
type Nothing = Record<string, never>;

const span = ({ from, to }: { from: IsoDate; to: IsoDate }) => `${formatDate(from)} – ${formatDate(to)}`;

/** B2–B5 of the year's statement of balances, all of them anew; refused once the year is closed. */
export function noteYear(
  office: RecordOffice,
  caller: Caller,
  { date, notes }: Input<typeof noteYearInput>,
): Outcome<Nothing> {
  return change(office, caller, [], (work) => {
    const year = readYearState(work.db, date);
    if (year.closed) return refuse('treasury.yearIsClosed', { rule: 'T8' });
    const funds = new Set<number>(readFunds(work.db).map(({ id }) => id));
    if (notes.some(({ fundId }) => fundId !== null && !funds.has(fundId))) return notFound();
    record(work, 'year.noted', { from: year.from, to: year.to, notes });
    work.audit({ action: 'year.noted', label: span(year), after: { notes } });
    return ok({});
  });
}

/** What a person should know before a period is closed. */
function closeWarnings({ openPayments, unreconciled, overspentFunds }: CloseCheck): Warning[] {
  return [
    ...(openPayments.length > 0
      ? [{ rule: 'T2' as const, key: 'treasury.closeOpenPayments' as const, params: { count: openPayments.length } }]
      : []),
    ...(unreconciled.length > 0
      ? [
          {
            rule: 'T1' as const,
            key: 'treasury.closeUnreconciled' as const,
            params: { names: unreconciled.map(({ name }) => name).join(', ') },
          },
        ]
      : []),
    ...(overspentFunds.length > 0
      ? [{ rule: 'T6' as const, key: 'treasury.closeOverspent' as const, params: { names: overspentFunds.join(', ') } }]
      : []),
  ];
}

const notOver = (today: IsoDate, to: IsoDate) =>
  to >= today ? refuse('treasury.periodNotOver', { params: { to: formatDate(to) } }) : null;

/** The soft close of the quarter that holds a day: nothing is posted in it until two officers open it again. */
export function closeQuarter(
  office: RecordOffice,
  caller: Caller,
  { date, accepted }: Input<typeof closePeriodInput>,
): Outcome<Nothing> {
  return change(office, caller, accepted, (work) => {
    const year = readYearState(work.db, date);
    const quarter = year.quarters.find(({ from, to }) => date >= from && date <= to);
    if (!quarter) return notFound();
    if (year.closed || quarter.closed) return refuse('treasury.quarterIsClosed');
    const early = notOver(work.today, quarter.to);
    if (early) return early;
    const stop = work.warn(closeWarnings(readCloseCheck(work.db, quarter.from, quarter.to)));
    if (stop) return stop;
    const { from, to } = quarter;
    const closeId = record(work, 'quarter.closed', { from, to });
    work.audit({ action: 'quarter.closed', recordId: closeId, label: span(quarter) });
    return ok({});
  });
}

/** Opens a closed quarter again. The API has seen the second officer's passphrase; `second` is another than the caller. */
export function reopenQuarter(
  office: RecordOffice,
  caller: Caller,
  { closeId, reason, second }: { closeId: number; reason: string; second: string },
): Outcome<Nothing> {
  return change(office, caller, [], (work) => {
    const close = work.db.select().from(periodClose).where(eq(periodClose.kind, 'quarter')).all();
    const found = close.find(({ id, reopenedBy }) => id === closeId && reopenedBy === '');
    if (!found) return notFound();
    const last = readLastClose(work.db);
    if (last && found.to <= last.to) return refuse('treasury.yearIsClosed', { rule: 'T8' });
    const by = `${caller.name}, ${second}`;
    record(work, 'quarter.reopened', { closeId: found.id, by, reason });
    work.audit({ action: 'quarter.reopened', recordId: found.id, label: span(found), after: { by, reason } });
    return ok({});
  });
}

/** Something was posted in a year before this one that is still open: years are closed in their order. */
function earlierIsOpen(db: ReadDb, from: IsoDate): boolean {
  const last = readLastClose(db);
  const earlier = db
    .select({ id: entry.id })
    .from(entry)
    .where(and(lt(entry.date, from), ne(entry.kind, 'opening'), last ? gt(entry.date, last.to) : undefined))
    .limit(1);
  return earlier.get() !== undefined;
}

type Looking = Pick<Change, 'today' | 'warn'> & { db: ReadDb };

/** Why the year that holds a day cannot be closed, or what must be accepted before it is; null when it can. */
export function closeYearRefusal({ db, today, warn }: Looking, date: IsoDate): Refusal | null {
  const year = readYearState(db, date);
  const { from, to } = year;
  if (year.closed) return refuse('treasury.yearIsClosed', { rule: 'T8' });
  const early = notOver(today, to);
  if (early) return early;
  if (earlierIsOpen(db, from)) return refuse('treasury.closeEarlierFirst', { rule: 'T8' });
  const check = readCloseCheck(db, from, to);
  const [draft] = check.openPayments;
  if (!draft) return warn(closeWarnings(check));
  const params = { count: check.openPayments.length, text: draft.text };
  return refuse('treasury.closeDrafts', { rule: 'T2', params });
}

/** The account's PDF as it was made for the close: its kept bytes, its title, and the state of the books on it. */
export type ClosingPaper = { file: KeptFile; title: string; head: Head };

/**
 * T8: closes the year that holds a day, for good, with a snapshot of every figure and the SHA-256 of the account's PDF, whose bytes
 * are kept. Refused when the books have gone on since the PDF was drawn: it would not be of these figures.
 */
export function closeYear(
  office: RecordOffice,
  caller: Caller,
  { date, accepted }: Input<typeof closePeriodInput>,
  { file, title, head }: ClosingPaper,
): Outcome<{ pdfSha256: string }> {
  return change(office, caller, accepted, (work) => {
    const stop = closeYearRefusal(work, date);
    if (stop) return stop;
    if (readHead(work.db).hash !== head.hash) return refuse('treasury.bookMoved', { rule: 'T8' });
    const { from, to } = readYearState(work.db, date);
    const account = countYear(work.db, from, to);
    if (!account.agrees) throw new Error('the statement of balances does not agree with the account');
    const kept: YearSnapshot = { account, notes: readNotes(work.db, from) };
    const snapshot = canonicalJson(kept as unknown as Canonical);
    const pdfSha256 = file.sha256;
    addAttachment(work.db, file, work.now);
    keepCode(work.db, work.now, { ...head, document: 'yearAccount', to, title });
    const closeId = record(work, 'year.closed', { from, to, snapshot, pdfSha256 });
    work.audit({ action: 'year.closed', recordId: closeId, label: span({ from, to }), after: { pdfSha256 } });
    return ok({ pdfSha256 });
  });
}
