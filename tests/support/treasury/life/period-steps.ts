import type { BudgetId, PeriodCloseId } from '../../../../db/base/brand.ts';
import { addDays } from '../../../../db/base/dates.ts';
import { must } from '../../core.ts';
import {
  dayAt,
  noted,
  oneOf,
  pick,
  rowsOf,
  SECOND_PASSPHRASE,
  type Step,
  setDay,
  todayOf,
  type World,
} from './world.ts';

/** Time goes by: quarters and years are closed, budgets agreed and changed. */

const nextDay: Step = async (world, { a, b }) => {
  const days = a % 5 === 0 ? 150 + (b % 60) : 1 + (b % 20);
  setDay(world, addDays(todayOf(world), days));
  noted(world, 'nextDay', { ok: true, value: null });
};

const closeQuarter: Step = async (world, { b }) => {
  const given = { date: dayAt(world, b), accepted: ['T1', 'T2', 'T6'] as ['T1', 'T2', 'T6'] };
  noted(world, 'closeQuarter', await world.group.api.treasury.closeQuarter(given));
};

/** By two officers; the second one is brought into the office when first needed. */
const reopenQuarter: Step = async (world, { a, yes }) => {
  const { api } = world.group;
  const closeId = pick(
    rowsOf<{ id: PeriodCloseId }>(world, "select id from period_close where kind = 'quarter' order by reopened_by, id"),
    a,
  )?.id;
  if (!closeId) return;
  if (world.second === null) {
    const person = { name: 'Ola Chair', roles: ['chair'] as ['chair'], passphrase: SECOND_PASSPHRASE };
    world.second = must(await api.office.addPerson(person)).id;
  }
  const passphrase = yes ? SECOND_PASSPHRASE : 'not the words of Ola';
  const given = { closeId, reason: 'A receipt came late', secondId: world.second, passphrase };
  const made = noted(world, 'reopenQuarter', await api.treasury.reopenQuarter(given));
  if (made && !yes) throw new Error('a quarter was opened again without the second officer');
};

/** Every figure that is dated up to a day, straight from the tables (invariant 20). */
export const figuresUpTo = (world: World, to: string): string =>
  JSON.stringify([
    rowsOf(world, 'select * from entry where date <= ? order by id', to),
    rowsOf(world, 'select * from line where date <= ? order by entry_id, number', to),
    rowsOf(world, 'select * from month_total where month <= ? order by 1, 2, 3, 4', to.slice(0, 7)),
  ]);

const closeYear: Step = async (world, { b }) => {
  const date = dayAt(world, b);
  // Drafts stand in its way: they are cleared from the desk first, now and then.
  const given = { date, accepted: ['T1', 'T2', 'T6'] as ['T1', 'T2', 'T6'] };
  const made = noted(world, 'closeYear', await world.group.api.treasury.closeYear(given));
  if (!made) return;
  const { account } = must(await world.group.api.treasury.yearAccount({ date }));
  const { from, to } = account;
  world.closed.push({ from, to, rows: figuresUpTo(world, to), figures: await closedFigures(world, account) });
};

/** What is printed of a closed year, and what it is counted from. */
export async function closedFigures(world: World, { from, to }: { from: string; to: string }): Promise<string> {
  const { treasury } = world.group.api;
  const page = must(await treasury.yearAccount({ date: to }));
  const report = must(await treasury.treasurersReport({ from, to }));
  const bare = (rows: readonly { pence: number }[]) => rows.map(({ pence }) => pence).sort((x, y) => x - y);
  const books = await Promise.all(
    must(await treasury.overview({})).accounts.map(async ({ id }) =>
      must(await treasury.cashBook({ accountId: id, to, limit: 500 })).rows.map(({ entryId, balance }) => [
        entryId,
        balance,
      ]),
    ),
  );
  return JSON.stringify([
    page.account,
    page.notes,
    report.accounts.map(({ accountId, opening, closing }) => [accountId, opening, closing]),
    report.funds.map(({ fundId, opening, receipts, payments, transfers, closing }) => [
      fundId,
      ...[opening, receipts, payments, transfers, closing],
    ]),
    bare(report.receipts),
    bare(report.payments),
    books,
  ]);
}

const YEARS = [
  ['2010-04-01', '2011-03-31'],
  ['2011-04-01', '2012-03-31'],
] as const;

function agreement(world: World, { a, b, pence, yes }: Parameters<Step>[1]) {
  const [from, to] = pick(YEARS, a + (b % 3 === 0 ? 1 : 0)) ?? YEARS[1];
  const [one, two, ...others] = world.costs;
  const share = Math.trunc(pence - (pence % 3));
  const odd = pence + 2;
  const quarters = [odd, 0, pence, 1] as [number, number, number, number];
  const lines = [
    { name: 'First', cost: pence * 4 + 3, contribution: share, quarters: null, headings: [one, two] },
    { name: 'Second', cost: odd + pence + 1, contribution: 5, quarters, headings: others.slice(b % 3, 6) },
    { name: 'Third', cost: 0, contribution: 0, quarters: null, headings: [] },
  ];
  const fundId = pick(world.funds, b);
  // Now and then it does not add up, and is refused.
  const contribution = share + 5 + (yes && a % 4 === 0 ? 1 : 0);
  return { fundId, title: `Agreement ${from}`, from, to, contribution, lines } as never;
}

const agreeBudget: Step = async (world, doing) => {
  noted(world, 'agreeBudget', await world.group.api.treasury.agreeBudget(agreement(world, doing)));
};

const budgetAt = (world: World, at: number) =>
  pick(
    rowsOf<{ id: BudgetId; version: number; fund_id: number; from: string; to: string }>(
      world,
      'select * from budget order by id',
    ),
    at,
  );

const changeBudget: Step = async (world, doing) => {
  const row = budgetAt(world, doing.a);
  if (!row) return;
  const { fund_id: fundId, from, to, id: budgetId, version } = row;
  const facts = { ...(agreement(world, doing) as object), fundId, from, to };
  const given = { budgetId, version, reason: 'Agreed anew', ...facts } as never;
  noted(world, 'changeBudget', await world.group.api.treasury.changeBudget(given));
};

const expectBudget: Step = async (world, { a, b, pence, yes }) => {
  const row = budgetAt(world, a);
  if (!row) return;
  const given = { budgetId: row.id, version: row.version, number: 1 + (b % 2) };
  const said = yes ? { expected: pence, reason: 'One issue less' } : { expected: null, reason: '' };
  noted(world, 'expectBudget', await world.group.api.treasury.expectBudget({ ...given, ...said }));
};

/** Whatever waits for signatures is taken back, so that a year can be closed. */
const clearDesk: Step = async (world, { a }) => {
  if (a % 2) return;
  const open = rowsOf<{ paymentId: never; version: number }>(
    world,
    "select id paymentId, version from payment where state in ('draft', 'signed', 'ready')",
  );
  for (const of of open)
    must(await world.group.api.treasury.withdrawPayment({ ...of, reason: 'The year ends', chequeWritten: false }));
  noted(world, 'clearDesk', { ok: true, value: null });
};

export const hardCloses = (world: World): number =>
  oneOf<number>(world, "select count(*) from period_close where kind = 'year'");

export const PERIOD_STEPS = {
  ...{ nextDay, closeQuarter, reopenQuarter, closeYear, agreeBudget, changeBudget, expectBudget, clearDesk },
};
