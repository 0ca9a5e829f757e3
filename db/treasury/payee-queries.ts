import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { EntryId, FundId, HeadingId, IsoDate, PayeeId, Pence } from '../base/brand.ts';
import { addMonths } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence } from '../base/pence.ts';
import { folded } from '../members/rules.ts';
import { readLines } from './ledger-queries.ts';
import { entry, payee } from './schema.ts';

/** How it was entered last time: a form begins with it. Amounts above nothing. */
export type Remembered = {
  entryId: EntryId;
  date: IsoDate;
  text: string;
  pence: Pence;
  splits: { headingId: HeadingId; fundId: FundId; pence: Pence }[];
};
export type PayeeItem = {
  payeeId: PayeeId;
  name: string;
  lastReceipt: Remembered | null;
  lastPayment: Remembered | null;
};

/** What was entered last for a payee, of one kind. Reversals are not remembered, nor what they took back. */
function remembered(db: ReadDb, id: PayeeId, kind: 'receipt' | 'payment'): Remembered | null {
  const last = db
    .select()
    .from(entry)
    .where(
      and(
        eq(entry.payeeId, id),
        eq(entry.kind, kind),
        sql`not exists (select 1 from entry r where r.reverses = ${entry.id})`,
      ),
    )
    .orderBy(desc(entry.date), desc(entry.id))
    .limit(1)
    .get();
  if (!last) return null;
  const splits = readLines(db, last.id).flatMap(({ headingId, fundId, pence: of }) =>
    headingId === null || fundId === null ? [] : [{ headingId, fundId, pence: pence(Math.abs(of)) }],
  );
  return { entryId: last.id, date: last.date as IsoDate, text: last.text, pence: pence(Math.abs(last.pence)), splits };
}

/** Payees as one types: names that begin with the text first, then those with a word that does, then those with it anywhere. */
export function findPayees(db: ReadDb, text: string, limit = 12): PayeeItem[] {
  const sought = folded(text);
  const rank = (name: string) => (name.startsWith(sought) ? 0 : name.includes(` ${sought}`) ? 1 : 2);
  const known = db.select({ payeeId: payee.id, name: payee.name }).from(payee).where(isNotNull(payee.name)).all();
  const latest = sought === '' ? readLatest(db) : new Map<PayeeId | null, number>();
  const found = known
    .flatMap(({ payeeId, name }) => (name === null ? [] : [{ payeeId, name, plain: folded(name) }]))
    .filter(({ plain }) => plain.includes(sought))
    .map((each) => ({ ...each, rank: sought === '' ? -(latest.get(each.payeeId) ?? 0) : rank(each.plain) }))
    .sort((a, b) => a.rank - b.rank || (a.plain < b.plain ? -1 : 1))
    .slice(0, limit);
  return found.map(({ payeeId, name }) => ({
    payeeId,
    name,
    lastReceipt: remembered(db, payeeId, 'receipt'),
    lastPayment: remembered(db, payeeId, 'payment'),
  }));
}

/** The last day on which each payee was entered: those of late stand first while nothing is typed. A seek a payee. */
const readLatest = (db: ReadDb): Map<PayeeId, number> =>
  new Map(
    db
      .select({
        id: payee.id,
        last: sql<string | null>`(select max(e.date) from entry e where e.payee_id = ${payee}.id)`,
      })
      .from(payee)
      .all()
      .map(({ id, last }) => [id, last === null ? 0 : Date.parse(last)]),
  );

export type PayeeListed = {
  payeeId: PayeeId;
  /** Null once it was erased. */
  name: string | null;
  erasedOn: IsoDate | null;
  lastDate: IsoDate | null;
  /** From when the name may be erased; null when nothing was ever entered for it. */
  erasableFrom: IsoDate | null;
};

/** Every payee by name, the erased ones last. `years`: how long names are kept. */
export function listPayees(db: ReadDb, years: number): PayeeListed[] {
  const rows = db
    .select({
      payeeId: payee.id,
      name: payee.name,
      erasedOn: payee.erasedOn,
      lastDate: sql<IsoDate | null>`(select max(e.date) from entry e where e.payee_id = ${payee}.id)`,
    })
    .from(payee)
    .orderBy(sql`${payee.name} is null`, sql`lower(${payee.name})`)
    .all();
  return rows.map((row) => ({ ...row, erasableFrom: row.lastDate && addMonths(row.lastDate, years * 12) }));
}
