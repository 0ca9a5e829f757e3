import { expect, test } from 'vitest';
import type { AccountId, EntryId, StatementId } from '../../../db/base/brand.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import { must } from '../../support/core.ts';
import { payingGroup } from './payments-support.ts';
import { type TreasuryCore, treasuryCore } from './support.ts';

/** What is matched with what: slips, cheques not presented, what takes itself back, what came back, and what is locked. */

const key = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.problem.key);

const paidIn = (w: TreasuryCore, pence: number) =>
  w.api.treasury.receive({
    accountId: w.account('Current account'),
    date: '2010-05-04',
    payee: { name: 'Okafor' },
    text: 'Cash at the door',
    reference: '',
    splits: [{ headingId: w.heading('Donations'), fundId: w.fund('General'), pence }],
    files: [],
  });

/** One sheet of paper from Anyborough's bank, following on from the balance the books begin with. */
async function sheet(w: TreasuryCore, rows: { date: string; pence: number; text: string }[]) {
  const accountId = w.account('Current account');
  const closing = rows.reduce((sum, { pence }) => sum + pence, 3_514_57);
  const typed = { accountId, title: 'Sheet 1', from: '2010-05-01', to: '2010-05-31', opening: 3_514_57, closing };
  const filled = rows.map((row) => ({ ...row, chequeNumber: null }));
  const { statementId } = must(await w.api.treasury.typeStatement({ ...typed, rows: filled }));
  return { statementId, closing, accountId, row: (number: number) => ({ statementId, number }) };
}

test('the receipts of a slip are offered as one for its row, and a slip the bank shows is not taken apart', async () => {
  const w = await treasuryCore();
  const { treasury } = w.api;
  const entries = [must(await paidIn(w, 20_00)).entryId, must(await paidIn(w, 15_50)).entryId];
  const accountId = w.account('Current account');
  const { slipId } = must(await treasury.bankSlip({ accountId, number: '500123', date: '2010-05-05', entries }));
  const { row } = await sheet(w, [{ date: '2010-05-07', pence: 35_50, text: 'COUNTER CREDIT' }]);
  const page = must(await treasury.matching({ accountId }));
  expect(page.suggestions).toMatchObject([{ reason: 'slip', row: row(1), unsure: false }]);
  const group = page.groups.find(({ key: name }) => name === page.suggestions[0]?.groupKey);
  expect(group).toMatchObject({ date: '2010-05-05', pence: 35_50, slip: { id: slipId, number: '500123' } });
  expect(group?.entries.map(({ entryId }) => entryId)).toEqual(entries);
  must(await treasury.match({ accountId, matches: [{ rows: [row(1)], entries }] }));
  expect(key(await treasury.undoSlip({ slipId, reason: 'Wrong' }))).toBe('treasury.slipMatched');
});

test('T1: rows that take each other back are matched without the book, and entries without the bank', async () => {
  const w = await treasuryCore();
  const { treasury } = w.api;
  const { row, accountId, closing } = await sheet(w, [
    { date: '2010-05-07', pence: 50_00, text: 'CREDITED IN ERROR' },
    { date: '2010-05-10', pence: -50_00, text: 'CORRECTION' },
    { date: '2010-05-11', pence: 9_00, text: 'OKAFOR' },
  ]);
  const { entryId } = must(await paidIn(w, 7_00));
  const { entryId: back } = must(await treasury.reverse({ entryId, date: '2010-05-06', reason: 'Twice' }));
  const right = must(await paidIn(w, 9_00)).entryId;
  const one = (rows: ReturnType<typeof row>[], entries: EntryId[]) =>
    treasury.match({ accountId, matches: [{ rows, entries }] });
  expect(key(await one([row(1)], []))).toBe('treasury.matchNothing');
  expect(key(await one([row(1), row(3)], []))).toBe('treasury.matchSums');
  expect(key(await one([row(3)], [entryId]))).toBe('treasury.entryReversed');
  const matched = must(
    await treasury.match({
      accountId,
      matches: [
        { rows: [row(1), row(2)], entries: [] },
        { rows: [], entries: [entryId, back] },
        { rows: [row(3)], entries: [right] },
      ],
    }),
  );
  expect(must(await treasury.matching({ accountId }))).toMatchObject({ rows: [], groups: [] });
  const { reconciliationId } = must(await treasury.closeReconciliation({ accountId, date: '2010-05-31', closing }));
  expect(must(await treasury.reconciliation({ reconciliationId })).cleared).toHaveLength(3);
  // Behind the services the database holds what is reconciled.
  const { sqlite } = w.core.office();
  const run = (sql: string) => () => sqlite.exec(sql);
  for (const matchId of matched.matches) {
    expect(key(await treasury.unmatch({ matchId, reason: 'No' }))).toBe('treasury.matchLocked');
    expect(run(`delete from match where id = ${matchId}`)).toThrow('the match is reconciled');
    expect(run(`update match set pence = 1 where id = ${matchId}`)).toThrow('the match is reconciled');
  }
  const [first = 0, , third = 0] = matched.matches;
  expect(run(`delete from match_row where match_id = ${first}`)).toThrow('the match is reconciled');
  expect(run(`update match_row set match_id = ${third} where match_id = ${first}`)).toThrow('the match is reconciled');
  expect(run(`delete from match_entry where match_id = ${third}`)).toThrow('the match is reconciled');
  expect(run(`insert into match_row values (${row(1).statementId}, 4, ${first})`)).toThrow('the match is reconciled');
  expect(run('delete from reconciled_match')).toThrow('the match is reconciled');
  expect(run('delete from reconciliation')).toThrow('stay on record');
  expect(run("update reconciliation set closing = 1, reopened_reason = 'x'")).toThrow('only opened again');
  must(await treasury.reopenReconciliation({ reconciliationId, reason: 'Looked again' }));
  expect(run("update reconciliation set reopened_reason = ''")).toThrow('only opened again');
  for (const matchId of matched.matches) must(await treasury.unmatch({ matchId, reason: 'Looked again' }));
  expect(must(await treasury.matching({ accountId })).rows).toHaveLength(3);
});

test('T2: a cheque the bank has not paid after six months is listed as stale, a day before it is not', async () => {
  const group = await payingGroup();
  await group.at('released');
  const listed = async (date: string) =>
    must(await group.api.treasury.reconciliationPage({ accountId: group.bank, date, closing: null })).unpresentedItems;
  expect(await listed('2011-11-09')).toMatchObject([{ chequeNumber: 101, pence: -15_000, stale: false }]);
  expect(await listed('2011-11-10')).toMatchObject([{ chequeNumber: 101, pence: -15_000, stale: true }]);
});

test('T1: a payment the bank sent back is matched with its credit row, and the account reconciles', async () => {
  const group = await payingGroup();
  const { treasury } = group.api;
  const paymentId = await group.at('cleared');
  const credit = group.bankRow(15_000) as { statementId: StatementId; number: number };
  const of = { paymentId, version: 1, reason: 'Refer to drawer' };
  const other = group.bankRow(14_999) as typeof credit;
  expect(key(await treasury.paymentReturned({ ...of, ...other }))).toBe('treasury.rowNotThis');
  const { entryId } = must(await treasury.paymentReturned({ ...of, ...credit }));
  expect((await group.page(paymentId)).state).toBe('returned');
  const page = must(await treasury.matching({ accountId: group.bank }));
  expect(page.rows.map(({ pence }) => pence)).toEqual([14_999]);
  expect(page.groups).toEqual([]);
  const { rows } = must(
    await treasury.statementRows({
      accountId: group.bank,
      from: null,
      to: null,
      only: 'matched',
      offset: 0,
      limit: 10,
    }),
  );
  const back = rows.find(({ pence }) => pence === 15_000)?.matchId;
  if (!back) throw new Error('the credit row is not matched');
  expect(must(await treasury.matchFacts({ matchId: back })).entries).toMatchObject([{ entryId, pence: 15_000 }]);
  const out = rows.find(({ pence }) => pence === -15_000)?.matchId;
  if (!out) throw new Error('the payment is not matched');
  expect(key(await treasury.unmatch({ matchId: out, reason: 'No' }))).toBe('treasury.matchReversed');
});

test('T1: invariant 19: what is reconciled in one account of the group is neither void nor given back in the other', async () => {
  const group = await payingGroup();
  const { treasury } = group.api;
  const on = group.clock.today();
  const paymentId = await group.at('released', {
    what: { purpose: 'own_account', toAccountId: group.savings, splits: [{ fundId: group.grant, pence: 50_00 }] },
  });
  const { entryId } = await group.page(paymentId);
  const matchIn = async (accountId: AccountId, pence: number) => {
    const row = group.bankRow(pence, on, accountId) as { statementId: StatementId; number: number };
    const matches = [{ rows: [row], entries: [entryId as EntryId] }];
    return must(await treasury.match({ accountId, matches })).matches[0] ?? (0 as never);
  };
  const voided = () =>
    treasury.voidPayment({ paymentId, version: 1, on, reason: 'Lost', stopReference: 'S', chequeInHand: false });
  await matchIn(group.savings, 50_00);
  expect((await group.page(paymentId)).state).toBe('released');
  expect(key(await voided())).toBe('treasury.voidMatched');
  // The savings account begins with £3,000.00.
  const closed = { accountId: group.savings, date: on, closing: 3_050_00 };
  const { reconciliationId } = must(await treasury.closeReconciliation(closed));
  expect(key(await voided())).toBe('treasury.transferLocked');
  const current = await matchIn(group.bank, -50_00);
  expect((await group.page(paymentId)).state).toBe('cleared');
  const back = { paymentId, version: 1, reason: 'Unpaid', ...group.bankRow(50_00) };
  expect(key(await treasury.paymentReturned(back))).toBe('treasury.transferLocked');
  expect(key(await treasury.unmatch({ matchId: current, reason: 'No' }))).toBe('treasury.transferLocked');
  must(await treasury.reopenReconciliation({ reconciliationId, reason: 'It came back' }));
  must(await treasury.paymentReturned(back));
});
