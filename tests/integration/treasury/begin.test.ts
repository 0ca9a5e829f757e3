import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { anyborough, treasuryCore, unbegunTreasury } from './support.ts';

test('T1: the guided start enters accounts, funds, headings and one opening entry an account and fund, in one audit event', async () => {
  const { api, core, account, fund } = await treasuryCore();
  const { accounts, funds, total, begun } = must(await api.treasury.overview({}));
  expect(begun).toBe(true);
  expect(total).toBe(6_614_57);
  expect(accounts.map(({ name, balance }) => [name, balance])).toEqual([
    ['Current account', 3_514_57],
    ['Savings account', 3_000_00],
    ['Petty cash', 100_00],
  ]);
  expect(accounts[0]?.byFund).toContainEqual({ fundId: fund('MPA grant'), pence: 2_110_40 });
  expect(funds.map(({ balance }) => balance)).toEqual([4_304_17, 2_110_40, 200_00]);
  const { rows } = must(await api.treasury.cashBook({ accountId: account('Current account') }));
  expect(rows.map(({ kind, files }) => [kind, files])).toEqual(Array.from({ length: 3 }, () => ['opening', 1]));
  const events = core.office().sqlite.prepare("select count(*) n from audit_event where subject = 'treasury'").get();
  expect(events).toEqual({ n: 1 });
});

test('T1: a statement that differs from the cash book by a penny is refused, with the sum that was made', async () => {
  const { api } = await unbegunTreasury();
  const given = anyborough();
  const [current] = given.accounts;
  if (current) current.statementBalance = 3_514_58;
  const outcome = await api.treasury.begin(given);
  expect(outcome).toMatchObject({
    ok: false,
    problem: { key: 'treasury.statementDiffers', params: { made: '£3,514.58', cashBook: '£3,514.57' } },
  });
  expect(must(await api.treasury.overview({})).begun).toBe(false);
});

test('T1: cheques not presented and money paid in before the beginning wait for the bank, and the balance is the cash book’s', async () => {
  const { api } = await unbegunTreasury();
  const given = anyborough();
  const [current] = given.accounts;
  if (!current) throw new Error('no account');
  current.outstanding = [
    { fund: 0, pence: 40_00, chequeNumber: 100_123, text: 'Hall' },
    { fund: 1, pence: 15_00, chequeNumber: null, text: 'Donations' },
  ];
  current.statementBalance = 3_514_57 + 40_00 - 15_00;
  must(await api.treasury.begin(given));
  const { accounts } = must(await api.treasury.overview({}));
  expect(accounts[0]?.balance).toBe(3_514_57);
  const { rows } = must(await api.treasury.search({ text: '100123' }));
  expect(rows.map(({ kind, pence }) => [kind, pence])).toEqual([['opening', -40_00]]);
});

test.each([
  ['again', 'treasury.begunAlready', (given: ReturnType<typeof anyborough>) => given, true],
  ['on a day to come', 'treasury.dayFuture', (given) => ({ ...given, on: '2011-04-01' }), false],
  [
    'with a fund that is not in the list',
    'treasury.unknownPlace',
    (given) => ({ ...given, funds: given.funds.slice(0, 1) }),
    false,
  ],
  [
    'with two funds of one name',
    'treasury.nameTaken',
    (given) => ({ ...given, funds: [...given.funds, ...given.funds.slice(0, 1)] }),
    false,
  ],
  [
    'with two headings of one name',
    'treasury.nameTaken',
    (given) => ({ ...given, headings: [...given.headings, ...given.headings.slice(0, 1)] }),
    false,
  ],
  [
    'without the statement',
    'treasury.statementNeeded',
    (given) => ({ ...given, accounts: given.accounts.map((each) => ({ ...each, files: [] })) }),
    false,
  ],
] as [string, string, (given: ReturnType<typeof anyborough>) => ReturnType<typeof anyborough>, boolean][])(
  'T1: the books are not begun %s',
  async (_name, key, spoil, twice) => {
    const { api } = await unbegunTreasury();
    if (twice) must(await api.treasury.begin(anyborough()));
    expect(await api.treasury.begin(spoil(anyborough()))).toMatchObject({ ok: false, problem: { key } });
  },
);

test('T1: invariant 5: an opening balance is taken back in its own year, never in a later one', async () => {
  const { api, account, core } = await treasuryCore('2011-05-10');
  const { rows } = must(await api.treasury.cashBook({ accountId: account('Savings account') }));
  const [opening] = rows;
  if (!opening) throw new Error('no opening balance');
  const given = { entryId: opening.entryId, reason: 'Another balance' };
  const year = async () => must(await api.treasury.yearAccount({ date: '2011-05-10' })).account;
  const before = (await year()).opening;
  expect(await api.treasury.reverse({ ...given, date: '2011-04-01' })).toMatchObject({
    problem: { rule: 'T1', key: 'treasury.openingOtherYear', fields: [{ path: 'date' }] },
  });
  expect((await year()).opening).toEqual(before);
  must(await api.treasury.reverse({ ...given, date: '2011-03-31' }));
  const last = must(await api.treasury.yearAccount({ date: '2011-03-31' })).account;
  expect((await year()).opening.total).toBe(last.closing.total);
  expect(core.office().sqlite.prepare("select count(*) from entry where kind = 'reversal'").pluck().get()).toBe(1);
});
