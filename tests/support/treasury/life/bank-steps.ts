import { expect } from 'vitest';
import type { AccountId, EntryId, MatchId, ReconciliationId, StatementId } from '../../../../db/base/brand.ts';
import { addDays } from '../../../../db/base/dates.ts';
import { filePence } from '../../../../db/base/pence.ts';
import { must } from '../../core.ts';
import { type BanksRow, BROUGHT_FORWARD, noted, oneOf, pick, rowsOf, type Step, todayOf, type World } from './world.ts';

/** The bank, which keeps a record of its own; its files; matching and reconciliation. */

const accountAt = ({ group }: World, at: number): AccountId => (at % 3 === 0 ? group.savings : group.bank);
const matching = async ({ group }: World, accountId: AccountId) =>
  must(await group.api.treasury.matching({ accountId }));
const bankOf = (world: World, accountId: AccountId) => {
  const found = world.bank.get(accountId);
  if (!found) throw new Error('no such bank');
  return found;
};
const balanceOf = ({ group }: World, accountId: AccountId, rows: readonly BanksRow[]) =>
  rows.at(-1)?.balance ?? (accountId === group.bank ? BROUGHT_FORWARD.bank : BROUGHT_FORWARD.savings);

/** A day at the bank: it pays and takes some of what the group wrote, gives a cheque back, and does things of its own. */
const bankDay: Step = async (world, { a, b, pence, yes }) => {
  const accountId = accountAt(world, a);
  const { rows } = bankOf(world, accountId);
  const last = rows.at(-1)?.date ?? '2010-04-01';
  const date = b % 7 === 0 ? todayOf(world) : addDays(last, 1 + (b % 60));
  if (date > todayOf(world) || date <= last) return;
  const { groups } = await matching(world, accountId);
  const seen = groups.filter((group, at) => group.date <= date && (b >> (at % 8)) % 2 === 0).slice(0, 12);
  const moves = seen.map((group) => {
    const cheque = group.entries[0]?.chequeNumber;
    return { pence: group.pence as number, text: cheque ? `CHQ ${String(cheque).padStart(6, '0')}` : 'AS BOOKED' };
  });
  const cleared = rowsOf<{ pence: number }>(
    world,
    "select pence from payment where state = 'cleared' and account_id = ?",
    accountId,
  );
  const back = b % 3 === 0 ? pick(cleared, a) : undefined;
  if (back) moves.push({ pence: back.pence, text: 'UNPAID' });
  // Twice the same on one day: look-alikes are two rows.
  if (yes)
    moves.push({ pence: -(1 + (pence % 900)), text: 'CHARGES' }, { pence: -(1 + (pence % 900)), text: 'CHARGES' });
  else if (a % 2) moves.push({ pence: 1 + (pence % 900), text: 'INTEREST' });
  for (const move of moves) rows.push({ date, ...move, balance: balanceOf(world, accountId, rows) + move.pence });
};

const cell = (date: string) => date.split('-').reverse().join('/');
/** HSBC's file without headings: day, words, amount, balance. */
const fileOf = (name: string, rows: readonly BanksRow[], newestFirst: boolean) => {
  const lines = rows.map(({ date, text, pence, balance }) =>
    [cell(date), text, filePence(pence), filePence(balance)].join(','),
  );
  return { name, bytes: new TextEncoder().encode((newestFirst ? lines.reverse() : lines).join('\n')) };
};

const onRecord = (world: World, accountId: AccountId) =>
  rowsOf<{ said: string }>(
    world,
    "select date || ' ' || pence || ' ' || text || ' ' || balance said from statement_row where account_id = ?",
    accountId,
  )
    .map(({ said }) => said)
    .sort();
const banks = (rows: readonly BanksRow[]) =>
  rows.map(({ date, pence, text, balance }) => `${date} ${pence} ${text} ${balance}`).sort();

/** Invariants 15 and 16: the same file, the same days the other way round and an older file add nothing and take nothing. */
async function again(world: World, accountId: AccountId, from: readonly BanksRow[], newestFirst: boolean) {
  const { treasury } = world.group.api;
  const before = onRecord(world, accountId);
  const same = { accountId, profile: 'hsbc' as const, file: fileOf('bank.csv', from, newestFirst) };
  expect((await treasury.importStatement(same)).ok, 'invariant 15: the same bytes are refused').toBe(false);
  const turned = { ...same, file: fileOf('turned.csv', from, !newestFirst) };
  const outcome = await treasury.importStatement(turned);
  // One row is the same bytes both ways.
  if (outcome.ok) expect(outcome.value.added, 'invariant 16: turned round').toBe(0);
  expect(onRecord(world, accountId), 'invariant 15: nothing changed').toEqual(before);
}

/** A file of whole days that begins on or before the last day imported. */
const importFile: Step = async (world, { a, b, yes }) => {
  const accountId = accountAt(world, a);
  const bank = bankOf(world, accountId);
  if (bank.rows.length === 0) return;
  const last = Math.max(0, bank.imported - 1 - (b % 4));
  const begin = bank.rows[bank.imported === 0 ? 0 : last]?.date ?? '';
  const rows = bank.rows.filter(({ date }) => date >= begin);
  const given = { accountId, profile: 'hsbc' as const, file: fileOf('bank.csv', rows, yes) };
  const preview = await world.group.api.treasury.readStatement(given);
  const outcome = await world.group.api.treasury.importStatement(given);
  const made = noted(world, 'import', outcome);
  if (!made) return;
  expect(made, 'what was shown is what was done').toMatchObject({ added: must(preview).added });
  bank.imported = bank.rows.length;
  expect(onRecord(world, accountId), 'invariant 15: exactly what the bank wrote').toEqual(banks(bank.rows));
  if (b % 3 === 0) await again(world, accountId, rows, yes);
};

async function confirm(world: World, accountId: AccountId): Promise<void> {
  const page = await matching(world, accountId);
  const entries = new Map(page.groups.map((group) => [group.key, group.entries.map(({ entryId }) => entryId)]));
  const matches = page.suggestions.map(({ row, groupKey }) => ({ rows: [row], entries: entries.get(groupKey) ?? [] }));
  if (matches.length > 0) noted(world, 'match', await world.group.api.treasury.match({ accountId, matches }));
}

async function postRows(world: World, accountId: AccountId, most: number): Promise<void> {
  const { group, funds, costs, incomes } = world;
  for (const { statementId, number, pence } of (await matching(world, accountId)).rows.slice(0, most)) {
    const headingId = (pence < 0 ? costs[0] : incomes[0]) as (typeof costs)[number];
    const into = { headingId, fundId: funds[0] as (typeof funds)[number], payee: '', text: 'By the bank' };
    const row = { statementId, number };
    noted(world, 'post', await group.api.treasury.postFromStatement({ accountId, row, ...into }));
  }
}

const tidy: Step = async (world, { a, yes }) => {
  const accountId = accountAt(world, a);
  await confirm(world, accountId);
  if (yes) await postRows(world, accountId, 3);
};

/** Any row with any entries: taken only when nobody has them and both sides come to one sum (invariant 17). */
const matchAny: Step = async (world, { a, b, yes }) => {
  const accountId = accountAt(world, a);
  const rows = rowsOf<{ statementId: StatementId; number: number; pence: number }>(
    world,
    'select statement_id statementId, number, pence from statement_row where account_id = ? order by 1, 2',
    accountId,
  );
  const row = pick(rows, b);
  const entries = rowsOf<{ id: EntryId; pence: number }>(
    world,
    "select e.id, sum(l.pence) pence from line l join entry e on e.id = l.entry_id where l.account_id = ? and e.kind <> 'opening' group by e.id",
    accountId,
  );
  const fit = entries.filter((each) => yes && each.pence === row?.pence);
  const entry = pick(fit.length > 0 ? fit : entries, a);
  if (!row || !entry) return;
  const { pence, ...at } = row;
  const taken =
    oneOf<number>(
      world,
      `select (select count(*) from match_row where statement_id = ? and number = ?)
        + (select count(*) from match_entry where entry_id = ? and account_id = ?)`,
      ...[at.statementId, at.number, entry.id, accountId],
    ) > 0;
  const matches = [{ rows: [at], entries: [entry.id] }];
  const made = noted(world, 'matchAny', await world.group.api.treasury.match({ accountId, matches }));
  if (made && (taken || pence !== entry.pence)) throw new Error('invariant 17: a match that is not one-to-one');
};

const unmatch: Step = async (world, { a }) => {
  const matchId = pick(rowsOf<{ id: MatchId }>(world, 'select id from match order by id'), a)?.id;
  if (matchId) noted(world, 'unmatch', await world.group.api.treasury.unmatch({ matchId, reason: 'Looked again' }));
};

const reconcile: Step = async (world, { a, b, yes }) => {
  const accountId = accountAt(world, a);
  const { rows, imported } = bankOf(world, accountId);
  const date = rows[imported - 1 - (b % 2)]?.date;
  if (!date) return;
  await confirm(world, accountId);
  if (yes) await postRows(world, accountId, 12);
  const page = must(await world.group.api.treasury.reconciliationPage({ accountId, date, closing: null }));
  const closing = b % 5 === 0 ? page.closing + 1 : page.closing;
  const made = noted(
    world,
    'reconcile',
    await world.group.api.treasury.closeReconciliation({ accountId, date, closing }),
  );
  // Never within a penny: exactly, by what the bank itself says the balance was.
  const said = rows.filter((row) => row.date <= date).at(-1)?.balance;
  if (made) expect([closing, page.difference, page.missing], 'invariant 18: closed at nothing').toEqual([said, 0, []]);
};

const reopen: Step = async (world, { a }) => {
  const reconciliationId = pick(
    rowsOf<{ id: ReconciliationId }>(world, 'select id from reconciliation order by id'),
    a,
  )?.id;
  if (!reconciliationId) return;
  const given = { reconciliationId, reason: 'Looked again' };
  noted(world, 'reopen', await world.group.api.treasury.reopenReconciliation(given));
};

export const BANK_STEPS = { bankDay, import: importFile, tidy, matchAny, unmatch, reconcile, reopen };
