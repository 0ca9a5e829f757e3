import { and, asc, between, desc, eq, gt, inArray, lt, lte, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { FundId, IsoDate } from '../base/brand.ts';
import { addDays, addMonths, financialYearStart } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence, sumPence } from '../base/pence.ts';
import { readGroup } from '../office/queries.ts';
import {
  type AccountFacts,
  givesSameFigures,
  quartersOf,
  type Sum,
  thresholdsFor,
  yearAccount,
  yearEnd,
} from './account-rules.ts';
import type {
  BalanceNote,
  Footnote,
  QuarterState,
  YearAccount,
  YearAccountPage,
  YearSnapshot,
  YearState,
} from './account-types.ts';
import { readHead } from './book.ts';
import { headCodeText } from './chain.ts';
import { EVENTS, type Payload } from './events.ts';
import { readAccounts, readFunds, readHeadings } from './ledger-queries.ts';
import { bookEvent, entry, heading, line, payee, payment, periodClose } from './schema.ts';
import { sumsOver } from './sums.ts';

/** The year's account as the books have it, and what is kept of closed years. */

/** Void in a later year: entries of an earlier time that were taken back in this one, with the headings they lower. */
function laterReversals(db: ReadDb, from: IsoDate, to: IsoDate): Footnote[] {
  const original = alias(entry, 'original');
  const found = db
    .select({ id: entry.id, of: original.id, date: entry.date, ofDate: original.date, text: original.text })
    .from(entry)
    .innerJoin(original, eq(original.id, entry.reverses))
    .where(and(between(entry.date, from, to), lt(original.date, from)))
    .orderBy(asc(entry.id))
    .all();
  return found.flatMap(({ id, of, ...facts }): Footnote[] => {
    const lines = db
      .select({ name: heading.name, pence: line.pence })
      .from(line)
      .innerJoin(heading, eq(heading.id, line.headingId))
      .where(eq(line.entryId, id))
      .all();
    if (lines.length === 0) return [];
    const sum = lines.reduce((all, each) => pence(all + each.pence), pence(0));
    const headings = [...new Set(lines.map(({ name }) => name))];
    return [{ kind: 'laterReversal', entryId: id, of, headings, pence: pence(Math.abs(sum)), ...facts }];
  });
}

/** Balances brought into the books within the year: on its first day they are simply last year's end. */
function openingsWithin(db: ReadDb, from: IsoDate, to: IsoDate): Footnote[] {
  const rows = db
    .select({ pence: entry.pence })
    .from(entry)
    .where(and(eq(entry.kind, 'opening'), gt(entry.date, from), lte(entry.date, to)))
    .all();
  const sum = sumPence(rows.map((row) => row.pence));
  return sum === 0 ? [] : [{ kind: 'openingInYear', pence: sum }];
}

/** The accounts' side of opening balances dated in a period, less what of them was taken back. */
function readBroughtIn(db: ReadDb, from: IsoDate, to: IsoDate): Sum[] {
  const openings = db.select({ id: entry.id }).from(entry).where(eq(entry.kind, 'opening')).all();
  const ids = openings.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = db
    .select({ sideId: line.accountId, fundId: line.fundId, pence: line.pence })
    .from(entry)
    .innerJoin(line, eq(line.entryId, entry.id))
    .where(and(or(inArray(entry.id, ids), inArray(entry.reverses, ids)), between(entry.date, from, to)))
    .all();
  return rows.flatMap(({ sideId, ...row }) => (sideId === null ? [] : [{ side: 'account' as const, sideId, ...row }]));
}

/** What an account over any period is made of. */
export function readAccountFacts(db: ReadDb, from: IsoDate, to: IsoDate): Omit<AccountFacts, 'lastYear' | 'footnotes'> {
  return {
    ...{ from, to, headings: readHeadings(db), funds: readFunds(db), accounts: readAccounts(db) },
    before: sumsOver(db, null, addDays(from, -1)).filter(({ side }) => side === 'account'),
    during: sumsOver(db, from, to),
    broughtIn: readBroughtIn(db, from, to),
  };
}

export const readYearClose = (db: ReadDb, from: IsoDate) =>
  db
    .select()
    .from(periodClose)
    .where(and(eq(periodClose.kind, 'year'), eq(periodClose.from, from)))
    .get();

/** The last year that was closed for good. */
export const readLastClose = (db: ReadDb) =>
  db.select().from(periodClose).where(eq(periodClose.kind, 'year')).orderBy(desc(periodClose.to)).limit(1).get();

export const snapshotOf = ({ snapshot }: { snapshot: string }) => JSON.parse(snapshot) as YearSnapshot;

const hasFigures = ({ sections }: YearAccount) => sections.some(({ rows }) => rows.length > 0);

/** The year that ended on the day before `from`: its snapshot when it is closed, else counted; null when there is nothing. */
function readLastYear(db: ReadDb, from: IsoDate): YearAccount | null {
  const close = db
    .select()
    .from(periodClose)
    .where(and(eq(periodClose.kind, 'year'), eq(periodClose.to, addDays(from, -1))))
    .get();
  if (close) return snapshotOf(close).account;
  const begin = addMonths(from, -12);
  const counted = yearAccount({ ...readAccountFacts(db, begin, addDays(from, -1)), footnotes: [], lastYear: null });
  return hasFigures(counted) ? counted : null;
}

/** The year's account counted from the books, also for a year that is closed: the two must agree (invariant 20). */
export const countYear = (db: ReadDb, from: IsoDate, to: IsoDate): YearAccount =>
  yearAccount({
    ...readAccountFacts(db, from, to),
    footnotes: [...openingsWithin(db, from, to), ...laterReversals(db, from, to)],
    lastYear: readLastYear(db, from),
  });

/** The first day of the year that holds a day; a closed year stays as it was closed, whatever the group's year is now. */
export function yearStart(db: ReadDb, date: IsoDate): IsoDate {
  const closed = db
    .select({ from: periodClose.from, to: periodClose.to })
    .from(periodClose)
    .where(eq(periodClose.kind, 'year'))
    .all();
  const within = closed.find(({ from, to }) => date >= from && date <= to);
  if (within) return within.from;
  const group = readGroup(db);
  return financialYearStart(date, group?.yearStartMonth ?? 4, group?.yearStartDay ?? 1);
}

export function readYearState(db: ReadDb, date: IsoDate): YearState {
  const from = yearStart(db, date);
  const close = readYearClose(db, from);
  const quarters = db
    .select()
    .from(periodClose)
    .where(and(eq(periodClose.kind, 'quarter'), eq(periodClose.reopenedBy, '')))
    .all();
  const stateOf = (each: { from: IsoDate; to: IsoDate }): QuarterState => {
    const found = quarters.find((quarter) => quarter.from === each.from);
    return { ...each, closed: found ? { closeId: found.id, on: found.closedOn, by: found.by } : null };
  };
  const closed = close && { closeId: close.id, on: close.closedOn, by: close.by, pdfSha256: close.pdfSha256 };
  return { from, to: close?.to ?? yearEnd(from), closed: closed ?? null, quarters: quartersOf(from).map(stateOf) };
}

/** The years the books tell of, the latest first. */
export function readYears(db: ReadDb, today: IsoDate): YearState[] {
  const first = db.select({ date: entry.date }).from(entry).where(ne(entry.kind, 'opening')).orderBy(asc(entry.date));
  const begin = yearStart(db, first.limit(1).get()?.date ?? today);
  const years: YearState[] = [];
  for (let from = yearStart(db, today); from >= begin; from = addMonths(from, -12)) years.push(readYearState(db, from));
  return years;
}

/** B2–B5 as they were last entered for the year. */
export function readNotes(db: ReadDb, from: IsoDate): BalanceNote[] {
  const events = db
    .select({ payload: bookEvent.payload })
    .from(bookEvent)
    .where(eq(bookEvent.kind, 'year.noted'))
    .orderBy(desc(bookEvent.seq))
    .all();
  const said = events.map(({ payload }) => EVENTS['year.noted'].parse(JSON.parse(payload)) as Payload<'year.noted'>);
  const names = new Map<FundId | null, string>(readFunds(db).map(({ id, name }) => [id, name]));
  const notes = said.find((each) => each.from === from)?.notes ?? [];
  return notes.map((note) => ({ ...note, fundName: names.get(note.fundId) ?? '' }));
}

/** Payments that were prepared by a day and not released: bills that wait, for B5 and for what is committed. */
export const readOpenPayments = (db: ReadDb, to: IsoDate) =>
  db
    .select({
      paymentId: payment.id,
      payee: payee.name,
      text: payment.text,
      pence: payment.pence,
      preparedOn: payment.preparedOn,
    })
    .from(payment)
    .leftJoin(payee, eq(payee.id, payment.payeeId))
    .where(and(inArray(payment.state, ['draft', 'signed', 'ready']), lte(payment.preparedOn, to)))
    .orderBy(asc(payment.id))
    .all();

export const readHeadCode = (db: ReadDb): string => headCodeText(readHead(db));

/** T8: the accounts of the year that holds `date`. */
export function readYearAccount(db: ReadDb, date: IsoDate): YearAccountPage {
  const year = readYearState(db, date);
  const close = year.closed && readYearClose(db, year.from);
  const counted = countYear(db, year.from, year.to);
  const { account, notes } = close ? snapshotOf(close) : { account: counted, notes: readNotes(db, year.from) };
  const stillSame = close ? givesSameFigures(account, counted) : null;
  // What was prepared since belongs to the years after: a closed year had no open payment left.
  const unpaid = close ? [] : readOpenPayments(db, year.to).map(({ paymentId: _paymentId, ...each }) => each);
  const thresholds = thresholdsFor(year.to);
  return { account, year, notes, unpaid, thresholds, stillSame, headCode: readHeadCode(db) };
}
