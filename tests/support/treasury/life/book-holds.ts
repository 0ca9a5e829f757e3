import { expect } from 'vitest';
import type { EntryId } from '../../../../db/base/brand.ts';
import { filePence, formatPence, parsePence, plainPence } from '../../../../db/base/pence.ts';
import { verifyBook } from '../../../../db/treasury/verify.ts';
import { must } from '../../core.ts';
import type { Moment } from './holds.ts';
import { tinLines } from './ledger-steps.ts';
import { BROUGHT_FORWARD, oneOf, rowsOf, type World } from './world.ts';

/** Invariants 1–3, 6–8, 21 and 25, asked of the tables themselves after every step. */

const none = (world: World, sql: string, ...given: unknown[]) => expect(rowsOf(world, sql, ...given), sql).toEqual([]);

/** 1. Σ lines = 0 per entry, and per (entry, fund). */
export function sidesAgree(world: World): void {
  none(world, 'select entry_id from line group by entry_id having sum(pence) <> 0');
  none(world, 'select entry_id from line group by entry_id, fund_id having sum(pence) <> 0');
  none(world, 'select id from entry where not exists (select 1 from line where entry_id = entry.id)');
}

const OF_MONEY = ['line', 'entry', 'month_total', 'payment', 'payment_split', 'account', 'statement', 'statement_row'];
const OF_SUMS = ['match', 'reconciliation', 'budget', 'budget_line', 'cash_count'];

/** Every whole-number column of these tables: rows in which it holds something else. One query for all of them. */
function notWhole(world: World): string {
  const bad = [...OF_MONEY, ...OF_SUMS].map((table) => {
    const columns = rowsOf<{ name: string }>(
      world,
      `select name from pragma_table_info('${table}') where type = 'INTEGER'`,
    );
    const each = columns.map(({ name }) => `typeof("${name}") not in ('integer', 'null')`);
    return `select '${table}' from "${table}" where ${each.join(' or ')}`;
  });
  return bad.join(' union all ');
}
let askedFor: string | undefined;

const wholeNumbers = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(wholeNumbers);

/** 2. parse(format(p)) = p for every amount there is; nothing but whole numbers is stored, in rows or in the book's text. */
export function wholePence(world: World, { before }: Moment): void {
  askedFor ??= notWhole(world);
  none(world, askedFor);
  for (const { payload } of rowsOf<{ payload: string }>(
    world,
    'select payload from book_event where seq > ?',
    before.events,
  ))
    expect(wholeNumbers(JSON.parse(payload)), payload).toBe(true);
  for (const { pence } of rowsOf<{ pence: number }>(
    world,
    'select pence from line where entry_id > ? union select pence from statement_row',
    before.events,
  ))
    for (const text of [plainPence(pence), formatPence(pence), filePence(pence)])
      expect(parsePence(text), text).toEqual({ ok: true, pence });
}

/** 3. Account balance = Σ its fund balances = opening + Σ lines, wherever it is shown. */
export async function balancesAgree(world: World): Promise<void> {
  const { api } = world.group;
  const { accounts, funds, total } = must(await api.treasury.overview({}));
  for (const { id, balance, byFund, name } of accounts) {
    const [opening, moved] = ["e.kind = 'opening'", "e.kind <> 'opening'"].map((kind) =>
      oneOf<number>(
        world,
        `select coalesce(sum(l.pence), 0) from line l join entry e on e.id = l.entry_id where l.account_id = ? and ${kind}`,
        id,
      ),
    );
    expect(balance, name).toBe((opening ?? 0) + (moved ?? 0));
    expect(
      byFund.reduce((sum, { pence }) => sum + pence, 0),
      `${name} by fund`,
    ).toBe(balance);
    for (const { fundId, pence } of byFund)
      expect(
        oneOf(world, 'select sum(pence) from line where account_id = ? and fund_id = ?', id, fundId),
        `${name}, one fund`,
      ).toBe(pence);
    const { rows } = must(await api.treasury.cashBook({ accountId: id, limit: 1 }));
    expect(rows[0]?.balance ?? 0, `${name} in the cash book`).toBe(balance);
  }
  expect(funds.reduce((sum, { balance }) => sum + balance, 0)).toBe(total);
}

/** 6. Entry + reversal nets to 0 in every account × fund × heading; at most one reversal each, never of a reversal. */
export function reversalsCancel(world: World): void {
  none(
    world,
    `select o.id from entry o join entry r on r.reverses = o.id join line l on l.entry_id in (o.id, r.id)
      group by o.id, l.account_id, l.fund_id, l.heading_id, l.contra having sum(l.pence) <> 0`,
  );
  none(world, 'select reverses from entry where reverses is not null group by reverses having count(*) > 1');
  none(world, 'select r.id from entry r join entry o on o.id = r.reverses where o.reverses is not null');
}

/** Tables of which nothing is ever changed; every one of them has rows after a while. */
export const PROTECTED = ['book_event', 'entry', 'line', 'signature', 'statement_row', 'head_code'] as const;

/** 7. UPDATE and DELETE on protected tables always abort: any row, any column. */
export function nothingChanges(world: World, { doing }: Moment): void {
  const { sqlite } = world.group.office;
  for (const table of [PROTECTED[doing.pence % 6], PROTECTED[doing.a % 6]] as const) {
    const rows = oneOf<number>(world, `select count(*) from ${table}`);
    if (rows === 0 || table === undefined) continue;
    const columns = rowsOf<{ name: string; pk: number }>(world, `select name, pk from pragma_table_info('${table}')`);
    const column = columns[doing.b % columns.length]?.name;
    const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
    const where = `(${key.join(', ')}) = (select ${key.join(', ')} from ${table} limit 1 offset ${doing.a % rows})`;
    expect(() => sqlite.exec(`update ${table} set "${column}" = "${column}" where ${where}`), table).toThrow();
    expect(() => sqlite.exec(`delete from ${table} where ${where}`), table).toThrow();
    expect(() => sqlite.exec(`insert or replace into ${table} select * from ${table} where ${where}`), table).toThrow();
    expect(oneOf(world, `select count(*) from ${table}`)).toBe(rows);
  }
}

/** 8. The chain verifies after any operation. */
export const chainHolds = (world: World): void =>
  expect(verifyBook(world.group.office.sqlite)).toMatchObject({ fault: null, cancelled: false });

/** 21. Cash in hand + vouchers not paid back = the fixed amount ± what was posted over or short: by a record kept by hand. */
export async function tinAgrees(world: World): Promise<void> {
  const { group, tin } = world;
  const told = must(await group.api.treasury.pettyCash({ accountId: group.tin }));
  const whole = BROUGHT_FORWARD.tin;
  expect([told.float, told.overShort]).toEqual([whole, tin.overShort]);
  expect(told.inHand + tin.owed, 'cash in hand and what is not paid back').toBe(whole + tin.overShort);
  expect(told.inHand).toBe(tinLines(world));
  const open = told.vouchers.reduce((sum, { left }) => sum + left, 0);
  expect(open, 'vouchers not paid back').toBeLessThanOrEqual(Math.max(0, tin.owed));
}

/** 25. A day's end is the sum up to that day, however its entries stand within it and whichever way the book is read. */
export async function dayEndsHold(world: World, { doing }: Moment): Promise<void> {
  for (const accountId of [world.group.bank, world.group.savings, world.group.tin]) {
    const given = { accountId, falling: doing.yes, limit: 500 };
    const { rows } = must(await world.group.api.treasury.cashBook(given));
    const ends = new Map((doing.yes ? rows.reverse() : rows).map(({ date, balance }) => [date, balance]));
    const days = rowsOf<{ date: string; pence: number }>(
      world,
      'select date, sum(pence) pence from line where account_id = ? group by date order by date',
      accountId,
    );
    let sum = 0;
    const summed = days.map(({ date, pence }): [string, number] => {
      sum += pence;
      return [date, sum];
    });
    expect(ends, 'the balance at the end of every day').toEqual(new Map(summed));
  }
}

/** What was posted since a moment. */
export const newEntries = (world: World, since: number) =>
  rowsOf<{ id: EntryId; date: string }>(world, 'select id, date from entry where id > ?', since);
