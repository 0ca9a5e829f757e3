import { expect, test } from 'vitest';
import { must, PASSPHRASE } from '../../support/core.ts';
import { keyOf, payingGroup } from './payments-support.ts';

/** Single cases of the life of a payment that the table of steps does not show. */

type Group = Awaited<ReturnType<typeof payingGroup>>;

const balanceOf = async ({ api }: Group, id: number) =>
  must(await api.treasury.overview({})).accounts.find((row) => row.id === id)?.balance ?? 0;
const register = async ({ api, bank }: Group) => must(await api.treasury.chequeRegister({ accountId: bank }));

test('T2: one that the bank gave back is undone on the day of its credit row, and matched with it', async () => {
  const group = await payingGroup();
  const before = await balanceOf(group, group.bank);
  const paymentId = await group.at('cleared');
  const back = (more: object) =>
    group.api.treasury.paymentReturned({ paymentId, version: 1, reason: 'Account closed', ...more } as never);
  expect(keyOf(await back(group.bankRow(14_999)))).toBe('treasury.rowNotThis');
  expect(keyOf(await back({ statementId: 99_999, number: 1 }))).toBe('treasury.noSuchRow');
  const row = group.bankRow(15_000);
  const { entryId } = must(await back(row));
  expect(await balanceOf(group, group.bank)).toBe(before);
  const page = await group.page(paymentId);
  expect([page.state, page.backEntryId, page.steps]).toEqual(['returned', entryId, []]);
  expect((await register(group)).leaves[0]?.state).toBe('stopped');
  const { rows } = must(await group.api.treasury.search({ text: '' }));
  expect(rows[0]).toMatchObject({ entryId, kind: 'reversal', pence: 15_000, reference: 'FIT 9', matched: true });
  // The row is taken: no other payment comes back by it.
  const other = await group.at('cleared');
  const again = await group.api.treasury.paymentReturned({ paymentId: other, version: 1, reason: 'x', ...row });
  expect(keyOf(again)).toBe('treasury.rowMatched');
});

test('T1: made void in a later year, it is a negative payment of that year under the same heading, never a receipt', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('released');
  group.clock.set('2012-04-02');
  group.signIn();
  group.put('year.closed', { from: '2011-04-01', to: '2012-03-31', snapshot: '{}', pdfSha256: 'a'.repeat(64) });
  const out = (more: object) =>
    group.api.treasury.voidPayment({
      ...{ paymentId, version: 1, on: '2012-04-02', reason: 'Never presented', stopReference: '', chequeInHand: false },
      ...more,
    });
  expect(keyOf(await out({}))).toBe('treasury.stopNeeded');
  expect(keyOf(await out({ stopReference: 'STOP 8', on: '2012-03-31' }))).toBe('T1 treasury.dayClosedYear');
  expect(keyOf(await out({ stopReference: 'STOP 8', on: '2011-05-09' }))).toBe('treasury.voidBeforeRelease');
  const { entryId } = must(await out({ stopReference: 'STOP 8' }));
  const lines = group.office.sqlite.prepare(
    `select e.kind, e.date, h.name, h.section, l.pence from line l join entry e on e.id = l.entry_id
     join heading h on h.id = l.heading_id where l.entry_id = ?`,
  );
  expect(lines.raw().all(entryId)).toEqual([['reversal', '2012-04-02', 'Newsletters', 'A3', -15_000]]);
  const [leaf] = (await register(group)).leaves;
  expect([leaf?.state, leaf?.reason]).toEqual(['stopped', 'Never presented (STOP 8)']);
});

test('T1: nothing is released, made void or given back on a day of a closed quarter, nor on a day to come', async () => {
  const group = await payingGroup();
  const ready = await group.at('ready');
  const released = await group.at('released');
  const cleared = await group.at('cleared');
  group.clock.set('2011-07-01');
  group.signIn();
  const row = group.bankRow(15_000, '2011-06-30');
  const closeId = group.put('quarter.closed', { from: '2011-04-01', to: '2011-06-30' });
  expect(keyOf(await group.release(ready, '2011-06-30'))).toBe('T1 treasury.dayClosedQuarter');
  expect(keyOf(await group.release(ready, '2011-07-02'))).toBe('treasury.dayFuture');
  const gone = { version: 1, reason: 'Lost' };
  const stop = { on: '2011-06-30', stopReference: 'STOP 1', chequeInHand: false };
  expect(keyOf(await group.api.treasury.voidPayment({ paymentId: released, ...gone, ...stop }))).toBe(
    'T1 treasury.dayClosedQuarter',
  );
  expect(keyOf(await group.api.treasury.paymentReturned({ paymentId: cleared, ...gone, ...row }))).toBe(
    'T1 treasury.dayClosedQuarter',
  );
  group.put('quarter.reopened', { closeId: closeId as never, by: 'Ada Lowe', reason: 'A late invoice' });
  must(await group.release(ready, '2011-06-30'));
});

test('a cheque is stale after the months of the setting, and a stale one is still out until it is stopped', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('released');
  const stale = async () => must(await group.api.treasury.paymentsWaiting({})).stale.map(({ number }) => number);
  group.clock.set('2011-11-10');
  group.signIn();
  expect(await stale()).toEqual([]);
  group.clock.set('2011-11-11');
  group.signIn();
  expect(await stale()).toEqual([101]);
  expect((await register(group)).leaves[0]).toMatchObject({ number: 101, state: 'released', stale: true });
  const stop = { on: '2011-11-11', reason: 'Stale', stopReference: 'STOP 2', chequeInHand: false };
  must(await group.api.treasury.voidPayment({ paymentId, version: 1, ...stop }));
  expect(await stale()).toEqual([]);
});

test('every leaf below the highest used is accounted for: what is not is listed until it is', async () => {
  const group = await payingGroup();
  const gaps = async () => must(await group.api.treasury.paymentsWaiting({})).gaps;
  await group.prepare({ chequeNumber: 104 });
  await group.prepare({ chequeNumber: 102 });
  expect(await gaps()).toEqual([{ accountId: group.bank, account: 'Current account', numbers: [101, 103] }]);
  expect((await register(group)).next).toBe(105);
  for (const number of [101, 103])
    must(await group.api.treasury.spoilCheque({ accountId: group.bank, number, reason: 'Torn' }));
  expect(await gaps()).toEqual([]);
  expect(keyOf(await group.api.treasury.preparePayment(group.asked({ chequeNumber: 103 })))).toBe(
    'treasury.chequeUsed',
  );
  expect(keyOf(await group.api.treasury.preparePayment(group.asked({ chequeNumber: 111 })))).toBe(
    'treasury.chequeNotInBook',
  );
});

test('T2: money between the group’s own accounts is signed for too; only the paying side’s match clears it', async () => {
  const group = await payingGroup();
  const { bank, savings, general } = group;
  const splits = [{ fundId: general, pence: 500_00 }];
  const paymentId = await group.at('released', { what: { purpose: 'own_account', toAccountId: savings, splits } });
  const { entryId } = await group.page(paymentId);
  expect([await balanceOf(group, bank), await balanceOf(group, savings)]).toEqual([3_014_57, 3_500_00]);
  const leaf = async () => (await register(group)).leaves[0]?.state;
  const matched = (accountId: typeof bank, pence: number) =>
    group.put('match.made', {
      accountId,
      pence: pence as never,
      rows: [group.bankRow(pence, '2011-05-10', accountId) as never],
      entries: [entryId as never],
    });
  const received = matched(savings, 500_00);
  expect([(await group.page(paymentId)).state, await leaf()]).toEqual(['released', 'released']);
  // Invariant 19: seen by one bank, it is not made void behind its back, nor reversed.
  const stop = { on: '2011-05-10', reason: 'Lost', stopReference: 'STOP 3', chequeInHand: false };
  expect(keyOf(await group.api.treasury.voidPayment({ paymentId, version: 1, ...stop }))).toBe('treasury.voidMatched');
  const paid = matched(bank, -500_00);
  expect([(await group.page(paymentId)).state, await leaf()]).toEqual(['cleared', 'cleared']);
  group.put('match.undone', { matchId: received as never, reason: 'x' } as never);
  expect((await group.page(paymentId)).state).toBe('cleared');
  group.put('match.undone', { matchId: paid as never, reason: 'x' } as never);
  expect([(await group.page(paymentId)).state, await leaf()]).toEqual(['released', 'released']);
});

test('T2: invariant 19: neither side of a signed transfer is reversed by itself', async () => {
  const group = await payingGroup();
  const what = { purpose: 'own_account' as const, toAccountId: group.savings };
  const paymentId = await group.at('released', { what: { ...what, splits: [{ fundId: group.general, pence: 1 }] } });
  const { entryId } = await group.page(paymentId);
  const reversal = { entryId: Number(entryId), date: '2011-05-10', reason: 'x' };
  expect(keyOf(await group.api.treasury.reverse(reversal))).toBe('T1 treasury.reversePayment');
});

test('T2: a top-up of petty cash is the vouchers since the last one, two sign it, and only one is on its way', async () => {
  const group = await payingGroup();
  const { api, tin, hall, grant, general, bank } = group;
  const what = { purpose: 'petty_cash' as const, toAccountId: tin };
  expect(keyOf(await api.treasury.preparePayment(group.asked({ what })))).toBe('treasury.nothingToTopUp');
  const common = { accountId: tin, date: '2011-05-10', payee: { name: 'Corner shop' }, text: 'Tea', reference: '' };
  for (const [fundId, pence] of [
    [general, 12_50],
    [grant, 7_00],
  ] as const)
    must(await api.treasury.recordVoucher({ ...common, splits: [{ headingId: hall, fundId, pence }] }));
  const { pence, splits } = must(await api.treasury.topUp({ accountId: tin }));
  expect([pence, splits.map((each) => [each.fund, each.pence])]).toEqual([
    19_50,
    [
      ['General', 12_50],
      ['MPA grant', 7_00],
    ],
  ]);
  const paymentId = await group.at('ready', { what });
  expect(must(await api.treasury.topUp({ accountId: tin })).onItsWay).toBe(paymentId);
  expect(keyOf(await api.treasury.preparePayment(group.asked({ what })))).toBe('treasury.topUpOnItsWay');
  must(await group.release(paymentId));
  expect([await balanceOf(group, tin), await balanceOf(group, bank)]).toEqual([100_00, 3_495_07]);
  expect(must(await api.treasury.pettyCash({ accountId: tin }))).toMatchObject({ topUp: 0, vouchers: [] });
});

test('T2: a tin that was never filled is filled with its fixed amount, in one figure everywhere', async () => {
  const group = await payingGroup();
  const bare = { bankName: '', sortCode: '', accountNumber: '', profile: null };
  const { accountId } = must(
    await group.api.treasury.addAccount({ ...bare, name: 'Youth cash', kind: 'petty_cash', float: 50_00 }),
  );
  const told = async () => [
    must(await group.api.treasury.pettyCash({ accountId })).topUp,
    must(await group.api.treasury.topUp({ accountId })).pence,
  ];
  expect(await told()).toEqual([50_00, 50_00]);
  await group.at('released', { what: { purpose: 'petty_cash', toAccountId: accountId } });
  expect(await told()).toEqual([0, 0]);
  const spent = { date: '2011-05-10', payee: { name: 'Corner shop' }, text: 'Tea', reference: '' };
  const splits = [{ headingId: group.hall, fundId: group.grant, pence: 3_20 }];
  must(await group.api.treasury.recordVoucher({ accountId, ...spent, splits }));
  expect(await told()).toEqual([3_20, 3_20]);
});

test('T2: where the group asks for three signatures, two are not enough', async () => {
  const group = await payingGroup();
  must(await group.api.office.changeSettings({ values: { 'treasury.signatories': 3 } }));
  const { paymentId } = await group.prepare();
  expect(must(await group.sign(paymentId, group.ada)).ready).toBe(false);
  expect(must(await group.sign(paymentId, group.ben)).ready).toBe(false);
  expect(keyOf(await group.release(paymentId))).toBe('T2 treasury.paymentStep');
  expect(must(await group.ink(paymentId, group.cyd)).ready).toBe(true);
  must(await group.release(paymentId));
});

test('T2: a payment that was ready when two were enough is not released once three are asked for', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('ready');
  must(await group.api.office.changeSettings({ values: { 'treasury.signatories': 3 } }));
  expect(keyOf(await group.release(paymentId))).toBe('T2 treasury.signaturesMissing');
});

test('T2: the treasurer alone releases; an administrator prepares, and the chair’s session may take a signature', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('signed');
  const people = { administrator: 0, chair: 0, treasurer: 1 };
  for (const role of ['administrator', 'chair'] as const) {
    const person = { name: `The ${role}`, roles: [role], passphrase: PASSPHRASE };
    people[role] = must(await group.api.office.addPerson(person)).id;
  }
  const as = (role: keyof typeof people) =>
    group.core.session.begin({ personId: people[role] as never, name: role, roles: [] }, 15);
  as('administrator');
  must(await group.api.treasury.preparePayment(group.asked()));
  as('chair');
  expect(keyOf(await group.api.treasury.preparePayment(group.asked()))).toBe('general.notAllowed');
  must(await group.sign(paymentId, group.ben));
  expect(keyOf(await group.release(paymentId))).toBe('general.notAllowed');
  as('administrator');
  expect(keyOf(await group.release(paymentId))).toBe('general.notAllowed');
  as('treasurer');
  must(await group.release(paymentId));
});
