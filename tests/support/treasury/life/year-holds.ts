import { expect } from 'vitest';
import type { BudgetId } from '../../../../db/base/brand.ts';
import { addDays } from '../../../../db/base/dates.ts';
import { must } from '../../core.ts';
import { newEntries } from './book-holds.ts';
import type { Moment } from './holds.ts';
import { closedFigures, figuresUpTo } from './period-steps.ts';
import { oneOf, rowsOf, todayOf, type World } from './world.ts';

/** Invariants 4, 5, 20, 22 and 23: the year's account, what is closed, and the budget. */

const sum = (rows: readonly { pence: number }[]) => rows.reduce((all, { pence }) => all + pence, 0);
const yearsOf = (world: World) =>
  [2010, 2011, 2012, 2013]
    .map((year) => ({ from: `${year}-04-01`, to: `${year + 1}-03-31` }))
    .filter(({ from }) => from <= todayOf(world));

const linesOf = (world: World, what: string, fundId: number, from: string, to: string): number =>
  oneOf<number>(
    world,
    `select coalesce(sum(l.pence), 0) from line l join entry e on e.id = l.entry_id
      left join heading h on h.id = l.heading_id where l.fund_id = ? and l.date between ? and ? and ${what}`,
    fundId,
    from,
    to,
  );

/** 4. By fund: A6 + net + A5 = closing; ΣA5 = 0; total closing = B1: all of it counted a second time from the lines. */
export async function yearAdds(world: World): Promise<void> {
  for (const { from, to } of yearsOf(world)) {
    const { account } = must(await world.group.api.treasury.yearAccount({ date: from }));
    expect(account.agrees, from).toBe(true);
    for (const { fundId, name, opening, receipts, payments, transfers, closing } of account.funds) {
      expect(opening + receipts - payments + transfers, `${name} in ${from}`).toBe(closing);
      const money = 'l.account_id is not null';
      const begun = "l.account_id is not null and e.kind = 'opening'";
      expect(opening, `A6 of ${name}`).toBe(
        linesOf(world, money, fundId, '2000-01-01', addDays(from, -1)) +
          linesOf(world, begun, fundId, from, to) -
          reversedOpenings(world, fundId, from, to),
      );
      expect(closing, `closing of ${name}`).toBe(linesOf(world, money, fundId, '2000-01-01', to));
      expect(receipts + linesOf(world, "h.section in ('A1', 'A2')", fundId, from, to)).toBe(0);
      expect(payments).toBe(linesOf(world, "h.section in ('A3', 'A4')", fundId, from, to));
    }
    expect(
      account.funds.reduce((all, { transfers }) => all + transfers, 0),
      'ΣA5',
    ).toBe(0);
    expect(account.transfers.total).toBe(0);
    const { opening, net, transfers, closing } = account;
    for (const column of ['unrestricted', 'restricted', 'endowment', 'total'] as const)
      expect(opening[column] + net[column] + transfers[column], column).toBe(closing[column]);
    const cash = account.accounts.reduce((all, each) => all + each.closing, 0);
    expect([cash, account.cash], 'B1').toEqual([closing.total, closing.total]);
    expect(account.funds.reduce((all, each) => all + each.closing, 0)).toBe(closing.total);
  }
}

/** Opening balances that were taken back lower what was brought forward. */
const reversedOpenings = (world: World, fundId: number, from: string, to: string): number =>
  -linesOf(
    world,
    "l.account_id is not null and exists (select 1 from entry o where o.id = e.reverses and o.kind = 'opening')",
    fundId,
    from,
    to,
  );

/** 5. A6 of a year = the closing figure of the one before = what is kept of it when it is closed. */
export async function yearsFollow(world: World): Promise<void> {
  let last: { total: number; unrestricted: number; restricted: number } | null = null;
  for (const { from } of yearsOf(world)) {
    const { account, year } = must(await world.group.api.treasury.yearAccount({ date: from }));
    const { total, unrestricted, restricted } = account.opening;
    if (last) expect({ total, unrestricted, restricted }, `A6 of ${from}`).toEqual(last);
    const { closing } = account;
    last = { total: closing.total, unrestricted: closing.unrestricted, restricted: closing.restricted };
    if (!year.closed) continue;
    const snapshot = JSON.parse(
      oneOf<string>(world, 'select snapshot from period_close where id = ?', year.closed.closeId),
    );
    expect(snapshot.account.closing, 'the snapshot').toEqual(closing);
    expect(snapshot.account).toEqual(account);
  }
}

/** 20. Everything dated up to a hard close is what it was; nothing was posted to a closed day. */
export function closedStays(world: World, { before }: Moment): void {
  for (const { date } of newEntries(world, before.events))
    for (const { kind, from, to } of before.periods)
      expect(kind === 'year' ? date <= to : date >= from && date <= to, `posted on ${date}`).toBe(false);
  for (const { to, rows } of world.closed) expect(figuresUpTo(world, to)).toBe(rows);
  if (world.closed.length === 0) return;
  const { sqlite } = world.group.office;
  expect(() => sqlite.exec("update period_close set snapshot = '{}' where kind = 'year'")).toThrow('never changes');
  expect(() => sqlite.exec('delete from period_close')).toThrow('stay on record');
}

/** 20. The same of what the program says of those days: the account, the report, the cash book. */
export async function closedPapersStay(world: World): Promise<void> {
  for (const { from, to, figures } of world.closed) expect(await closedFigures(world, { from, to })).toBe(figures);
}

/** 22. Σ profile = line; Σ lines = project cost; Σ variances = total variance. */
export async function budgetsAdd(world: World): Promise<void> {
  for (const { id } of must(await world.group.api.treasury.budgets({}))) {
    for (const date of [todayOf(world), '2010-08-17', '2011-12-01', '2012-06-30']) {
      const { budget, lines, total } = must(await world.group.api.treasury.budget({ budgetId: id, date }));
      for (const line of lines) {
        expect(
          line.quarters.reduce((all, each) => all + each, 0),
          `profile of ${line.name}`,
        ).toBe(line.cost);
        expect(line.variance).toBe(line.profileToDate - line.actual);
        if (date >= budget.to) expect(line.profileToDate).toBe(line.cost);
      }
      const all = (key: 'cost' | 'contribution' | 'variance' | 'actual' | 'committed' | 'forecast' | 'profileToDate') =>
        lines.reduce((so, line) => so + line[key], 0);
      expect(all('cost'), 'project cost').toBe(budget.cost);
      expect(all('contribution')).toBe(budget.contribution);
      for (const key of ['cost', 'contribution', 'variance', 'actual', 'committed', 'forecast'] as const)
        expect(total[key], `total ${key}`).toBe(all(key));
      expect(total.variance).toBe(total.profileToDate - total.actual);
    }
  }
}

export type BudgetNow = { actual: number; committed: number; from: string; to: string };

export async function budgetsNow(world: World): Promise<Map<BudgetId, BudgetNow>> {
  const now = new Map<BudgetId, BudgetNow>();
  for (const { id, from, to } of must(await world.group.api.treasury.budgets({}))) {
    const { total } = must(await world.group.api.treasury.budget({ budgetId: id }));
    now.set(id, { actual: total.actual, committed: total.committed, from, to });
  }
  return now;
}

/** 23. draft → release moves committed to actual, and their sum stands still; both are what the tables say. */
export async function committedMoves(world: World, { before }: Moment): Promise<void> {
  const today = todayOf(world);
  for (const [id, { actual, committed, from, to }] of await budgetsNow(world)) {
    const covered = `(select heading_id from budget_line_heading where budget_id = ${id})`;
    const [spent] = rowsOf<{ pence: number }>(
      world,
      `select coalesce(sum(pence), 0) pence from line where heading_id in ${covered} and date between ? and min(?, ?)`,
      ...[from, to, today],
    );
    const waiting = rowsOf<{ pence: number }>(
      world,
      `select s.pence from payment_split s join payment p on p.id = s.payment_id
        where p.state in ('draft', 'signed', 'ready') and s.heading_id in ${covered} and ? <= ?`,
      ...[today, to],
    );
    expect([actual, committed], 'actual and committed').toEqual([spent?.pence, sum(waiting)]);
    const was = before.budgets.get(id);
    const released = newEntries(world, before.events).every(({ date }) => date >= from && date <= to);
    if (!was || today > to || !released) continue;
    expect(actual + committed, 'the sum stands still').toBe(was.actual + was.committed);
  }
}
