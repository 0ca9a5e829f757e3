import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { EntryId, IsoDate, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence, sumPence } from '../base/pence.ts';
import { type EntryItem, readItems } from './entry-list.ts';
import { beyond, orderOf, payeeKey, penceKey } from './entry-order.ts';
import type { CashBookInput, PageEnd } from './ledger-input.ts';
import { movesAccount } from './ledger-queries.ts';
import { entry, line, monthTotal } from './schema.ts';

/** The cash book, or the part of it of one account, fund or heading, in pages with a running balance. */

export type CashBookRow = EntryItem & {
  /**
   * After this entry, of the same account, fund and heading; entries of one day in the order in which they were made. Null in any
   * other order than by day.
   */
  balance: Pence | null;
};
export type CashBookPage = {
  rows: CashBookRow[];
  /** How many there are in all; counted for the first page only. */
  total: number | null;
  /** Send it as `after` for the next page; null at the end. */
  next: PageEnd | null;
};

type Part = Pick<CashBookInput, 'accountId' | 'fundId' | 'headingId'>;

const isWhole = ({ accountId, fundId, headingId }: Part) => accountId === null && fundId === null && headingId === null;

/** A heading is looked at from the accounts' side: money in +, money out −. */
const signOf = ({ headingId }: Part) => (headingId === null ? 1 : -1);

const fits = ({ accountId, fundId, headingId }: Part): SQL | undefined =>
  and(
    headingId !== null
      ? eq(line.headingId, headingId)
      : accountId !== null
        ? eq(line.accountId, accountId)
        : isNotNull(line.accountId),
    headingId !== null && accountId !== null ? movesAccount(line.entryId, accountId) : undefined,
    fundId !== null ? eq(line.fundId, fundId) : undefined,
  );

/** The lines before `date` and `entryId`. Those of all accounts have no index by day: their entries have. */
function linesBefore(part: Part, date: IsoDate, entryId: number, from: IsoDate | null): SQL | undefined {
  if (isWhole(part))
    return sql`${line.entryId} in (select id from entry where date >= ${from ?? ''} and (date, id) < (${date}, ${entryId}))`;
  return and(sql`(${line.date}, ${line.entryId}) < (${date}, ${entryId})`, from ? gte(line.date, from) : undefined);
}

/** What the part came to before `date` and `entryId`, all that is dated earlier and this day's earlier entries. */
function balanceBefore(db: ReadDb, part: Part, date: IsoDate, entryId: number): Pence {
  const month = date.slice(0, 7);
  const { accountId, fundId, headingId } = part;
  // Months before this one are summed up already, but not for a heading within one account.
  const summed = headingId === null || accountId === null;
  const months = summed
    ? db
        .select({ pence: sql<number | null>`sum(${monthTotal.pence})` })
        .from(monthTotal)
        .where(
          and(
            eq(monthTotal.side, headingId === null ? 'account' : 'heading'),
            headingId !== null ? eq(monthTotal.sideId, headingId) : undefined,
            headingId === null && accountId !== null ? eq(monthTotal.sideId, accountId) : undefined,
            fundId !== null ? eq(monthTotal.fundId, fundId) : undefined,
            lt(monthTotal.month, month),
          ),
        )
        .get()?.pence
    : 0;
  const rest = db
    .select({ pence: sql<number | null>`sum(${line.pence})` })
    .from(line)
    .where(and(fits(part), linesBefore(part, date, entryId, summed ? `${month}-01` : null)))
    .get()?.pence;
  return sumPence([((months ?? 0) + (rest ?? 0)) * signOf(part)]);
}

/** The days asked for, from where the page before ended. */
function within({ from, to, after, falling }: CashBookInput): SQL | undefined {
  return and(
    from ? gte(entry.date, from) : undefined,
    to ? lte(entry.date, to) : undefined,
    after
      ? sql`(${entry.date}, ${entry.id}) ${sql.raw(falling ? '<' : '>')} (${after.date}, ${after.entryId})`
      : undefined,
  );
}

type Found = { entryId: EntryId; date: string; pence: number };

/** A page of the whole book: by its entries, since no index has the lines of all accounts by day. */
function findEntries(db: ReadDb, input: CashBookInput): Found[] {
  const order = input.falling ? desc : asc;
  const page = db
    .select({ entryId: entry.id, date: entry.date })
    .from(entry)
    .where(within(input))
    .orderBy(order(entry.date), order(entry.id))
    .limit(input.limit + 1)
    .all();
  const ids = page.map(({ entryId }) => entryId);
  const sums = db
    .select({ entryId: line.entryId, pence: sql<number>`sum(${line.pence})` })
    .from(line)
    .where(and(inArray(line.entryId, ids), isNotNull(line.accountId)))
    .groupBy(line.entryId)
    .all();
  const penceOf = new Map(sums.map((each) => [each.entryId, each.pence]));
  return page.map((each) => ({ ...each, pence: penceOf.get(each.entryId) ?? 0 }));
}

/** By day what a page costs does not grow with the book; by anything else the whole part is put in order. */
function readPage(db: ReadDb, input: CashBookInput, where: SQL | undefined) {
  const { by, after, limit } = input;
  const amount = sql<number>`sum(${line.pence}) * ${signOf(input)}`;
  const key = by === 'date' ? null : by === 'payee' ? payeeKey('line.entry_id', input) : penceKey(amount, input);
  const columns = { key: key ?? line.date, date: line.date, id: line.entryId };
  const select = () =>
    db.select({ entryId: line.entryId, date: line.date, pence: amount, key: columns.key }).from(line);
  // Where the page before ended: its key is looked up again, so that no name need travel.
  const end =
    after &&
    select()
      .where(and(where, eq(line.entryId, after.entryId)))
      .groupBy(line.date, line.entryId)
      .get();
  const past = after
    ? beyond(input, columns, { key: end?.key ?? null, date: after.date, id: after.entryId })
    : undefined;
  return select()
    .where(and(where, by === 'date' ? past : undefined))
    .groupBy(line.date, line.entryId)
    .having(by === 'date' ? undefined : past)
    .orderBy(...orderOf(input, columns))
    .limit(limit + 1)
    .all();
}

/** How many entries the part has: of the whole book without looking at its lines. */
function countOf(db: ReadDb, input: CashBookInput, where: SQL | undefined): number {
  return isWhole(input)
    ? (db
        .select({ total: count() })
        .from(entry)
        .where(within({ ...input, after: null }))
        .get()?.total ?? 0)
    : (db
        .select({ total: count() })
        // In the order of the index by day, so that nothing is sorted to be counted once.
        .from(db.select({ id: line.entryId }).from(line).where(where).groupBy(line.date, line.entryId).as('part'))
        .get()?.total ?? 0);
}

/** One page, in the order asked for. */
export function readCashBook(db: ReadDb, input: CashBookInput): CashBookPage {
  const { from, to, by, falling, after, limit } = input;
  const where = and(fits(input), from ? gte(line.date, from) : undefined, to ? lte(line.date, to) : undefined);
  const found = by === 'date' && isWhole(input) ? findEntries(db, input) : readPage(db, input, where);
  const page = found.slice(0, limit);
  const items = new Map(
    readItems(
      db,
      page.map(({ entryId }) => entryId),
    ).map((item) => [item.entryId, item]),
  );
  const newestFirst = by === 'date' && falling;
  const oldestFirst = newestFirst ? [...page].reverse() : page;
  const first = by === 'date' ? oldestFirst[0] : undefined;
  let balance = first ? balanceBefore(db, input, first.date as IsoDate, first.entryId as number) : pence(0);
  const rows = oldestFirst.flatMap((row): CashBookRow[] => {
    const item = items.get(row.entryId as EntryId);
    if (!item) return [];
    const part = sumPence([row.pence]);
    balance = sumPence([balance, part]);
    return [{ ...item, pence: part, balance: by === 'date' ? balance : null }];
  });
  const last = page.at(-1);
  const next = found.length > limit && last ? { date: last.date as IsoDate, entryId: last.entryId as EntryId } : null;
  const total = after ? null : countOf(db, input, where);
  return { rows: newestFirst ? rows.reverse() : rows, total, next };
}
