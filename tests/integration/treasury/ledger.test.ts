import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../../db/treasury/verify.ts';
import { must } from '../../support/core.ts';
import { paper, type TreasuryCore, treasuryCore } from './support.ts';

/** A receipt of £62.50 in fees, the payee new; `more` changes any field. */
const receipt = ({ account, fund, heading }: TreasuryCore, more: object = {}) => ({
  accountId: account('Current account'),
  date: '2010-07-12',
  payee: { name: 'Bridge Tenants' },
  text: 'Workshop',
  reference: 'R1',
  splits: [{ headingId: heading('Fees'), fundId: fund('General'), pence: 62_50 }],
  ...more,
});
const refusedWith = (key: string) => expect.objectContaining({ ok: false, problem: expect.objectContaining({ key }) });

test('T1: a receipt is split over headings and funds, and its page shows every side, file and who made it', async () => {
  const books = await treasuryCore();
  const { api, fund, heading } = books;
  const splits = [
    { headingId: heading('Fees'), fundId: fund('General'), pence: 40_00 },
    { headingId: heading('Donations'), fundId: fund('Youth event'), pence: 22_50 },
  ];
  const { entryId } = must(await api.treasury.receive(receipt(books, { splits, files: [paper()] })));
  const page = must(await api.treasury.entry({ entryId }));
  expect(page).toMatchObject({
    payee: 'Bridge Tenants',
    pence: 62_50,
    headings: ['Fees', 'Donations'],
    mayReverse: true,
  });
  expect(page.lines.map((each) => [each.account ?? each.heading, each.fund, each.pence])).toEqual([
    ['Current account', 'General', 40_00],
    ['Current account', 'Youth event', 22_50],
    ['Fees', 'General', -40_00],
    ['Donations', 'Youth event', -22_50],
  ]);
  const [file] = page.evidence;
  expect(file?.name).toBe('receipt.png');
  const kept = must(await api.treasury.evidenceFile({ seq: file?.seq ?? 0, number: 1 }));
  expect(kept.bytes).toEqual(paper().bytes);
  must(await api.treasury.addEvidence({ entryId, files: [paper('more.png', 9)] }));
  expect(await api.treasury.addEvidence({ entryId, files: [paper('again.png', 9)] })).toEqual(
    refusedWith('treasury.fileThere'),
  );
});

describe('what is refused', () => {
  test('T1: amounts and days that are none are refused, each at its field, and nothing is stored', async () => {
    const books = await treasuryCore();
    for (const pence of [0, -1, 1.5, 100_000_000_000, '12.50', Number.NaN]) {
      const splits = [{ headingId: books.heading('Fees'), fundId: books.fund('General'), pence: pence as number }];
      const outcome = await books.api.treasury.receive(receipt(books, { splits }));
      expect([pence, outcome]).toMatchObject([pence, { ok: false, problem: { fields: [{ path: 'splits.0.pence' }] } }]);
    }
    for (const date of ['2011-02-31', '31/02/2011', '', '2011-04-01']) {
      const outcome = await books.api.treasury.receive(receipt(books, { date }));
      expect([date, outcome]).toMatchObject([date, { ok: false, problem: { fields: [{ path: 'date' }] } }]);
    }
    expect(must(await books.api.treasury.overview({})).total).toBe(6_614_57);
  });

  test('T6: a payment needs a payments heading, a receipt one of receipts', async () => {
    const books = await treasuryCore();
    const { api, fund, heading } = books;
    const debit = receipt(books, { splits: [{ headingId: heading('Fees'), fundId: fund('General'), pence: 1 }] });
    expect(await api.treasury.recordBankDebit(debit)).toEqual(refusedWith('treasury.headingOfReceipts'));
    const wrong = receipt(books, { splits: [{ headingId: heading('Office'), fundId: fund('General'), pence: 1 }] });
    expect(await api.treasury.receive(wrong)).toEqual(refusedWith('treasury.headingOfPayments'));
  });

  test('T2: money leaves a bank only signed: a voucher or a transfer of cash takes none from it', async () => {
    const books = await treasuryCore();
    const { api, account, fund, heading } = books;
    const splits = [{ headingId: heading('Office'), fundId: fund('General'), pence: 1 }];
    expect(await api.treasury.recordVoucher(receipt(books, { splits }))).toEqual(refusedWith('treasury.notTheTin'));
    const between = { fromAccountId: account('Savings account'), toAccountId: account('Current account') };
    const rest = { fundId: fund('General'), date: '2010-07-12', pence: 1, text: '', reference: '' };
    expect(await api.treasury.bankCash({ ...between, ...rest })).toEqual(refusedWith('treasury.notTheTin'));
  });

  test('T1: what is closed takes no entries, what holds money is not closed, what was used keeps its kind', async () => {
    const books = await treasuryCore();
    const { api } = books;
    const { funds, headings, accounts } = must(await api.treasury.overview({}));
    const [general] = funds;
    const fees = headings.find(({ name }) => name === 'Fees');
    const [current] = accounts;
    if (!general || !fees || !current) throw new Error('no books');
    const closing = { fundId: general.id, name: 'General', kind: 'unrestricted' as const, purpose: '' };
    expect(await api.treasury.changeFund({ ...closing, closedOn: '2011-03-31' })).toEqual(
      refusedWith('treasury.closeWithBalance'),
    );
    expect(await api.treasury.changeFund({ ...closing, kind: 'restricted', closedOn: null })).toEqual(
      refusedWith('treasury.kindUsed'),
    );
    const { id, used: _, ...facts } = fees;
    must(await api.treasury.changeHeading({ headingId: id, ...facts, closedOn: '2011-03-31' }));
    expect(await api.treasury.receive(receipt(books))).toEqual(refusedWith('treasury.headingClosed'));
    must(await api.treasury.changeHeading({ headingId: id, ...facts, closedOn: null }));
    must(await api.treasury.receive(receipt(books)));
    const moved = { headingId: id, ...facts, income: 'grant' as const, closedOn: null };
    expect(await api.treasury.changeHeading(moved)).toEqual(refusedWith('treasury.sectionUsed'));
    expect(await api.treasury.addFund({ name: 'GENERAL', kind: 'unrestricted', purpose: '' })).toEqual(
      refusedWith('treasury.nameTaken'),
    );
  });
});

test('T1: a reversal comes once, never of a reversal, never before the entry, with its reason on both', async () => {
  const books = await treasuryCore();
  const { api } = books;
  const { entryId } = must(await api.treasury.receive(receipt(books)));
  const reverse = (id: number, date = '2010-08-01') =>
    api.treasury.reverse({ entryId: id, date, reason: 'Entered twice' });
  expect(await reverse(entryId, '2010-07-11')).toEqual(refusedWith('treasury.reversalEarlier'));
  const back = must(await reverse(entryId));
  expect(await reverse(entryId)).toEqual(refusedWith('treasury.reversedAlready'));
  expect(await reverse(back.entryId)).toEqual(refusedWith('treasury.reversalOfReversal'));
  expect(must(await api.treasury.entry({ entryId }))).toMatchObject({
    reversedBy: back.entryId,
    reason: 'Entered twice',
  });
  expect(must(await api.treasury.overview({})).total).toBe(6_614_57);
});

test('T2: what the bank took by itself waits for ratification, once, with the minute', async () => {
  const books = await treasuryCore();
  const { api, fund, heading } = books;
  const splits = [{ headingId: heading('Bank charges'), fundId: fund('General'), pence: 3_00 }];
  const { entryId } = must(await api.treasury.recordBankDebit(receipt(books, { splits })));
  expect(must(await api.treasury.toRatify({})).map((each) => each.entryId)).toEqual([entryId]);
  const given = { entries: [entryId], minuteRef: '12/2010', on: '2010-09-01' };
  expect(await api.treasury.ratify({ ...given, on: '2010-07-11' })).toEqual(refusedWith('treasury.ratifiedBefore'));
  must(await api.treasury.ratify(given));
  expect(must(await api.treasury.toRatify({}))).toEqual([]);
  expect(await api.treasury.ratify(given)).toEqual(refusedWith('treasury.notToRatify'));
  expect(must(await api.treasury.entry({ entryId })).ratification).toEqual({ minuteRef: '12/2010', on: '2010-09-01' });
});

test('T1: petty cash: vouchers are numbered, the tin gives no more than it has, a top-up is its vouchers, a count posts the difference', async () => {
  const books = await treasuryCore();
  const { api, account, fund, heading } = books;
  const accountId = account('Petty cash');
  const voucher = (pence: number) =>
    api.treasury.recordVoucher(
      receipt(books, { accountId, splits: [{ headingId: heading('Office'), fundId: fund('General'), pence }] }),
    );
  expect(must(await voucher(25_60)).voucher).toBe(1);
  expect(must(await voucher(13_05)).voucher).toBe(2);
  expect(await voucher(61_36)).toEqual(refusedWith('treasury.cashNotThere'));
  const tin = must(await api.treasury.pettyCash({ accountId }));
  expect(tin).toMatchObject({ inHand: 61_35, topUp: 38_65, overShort: 0, nextVoucher: 3 });
  const count = { accountId, date: '2011-03-31', counted: 61_00, countedBy: 'Sam Okoro', fundId: fund('General') };
  expect(must(await api.treasury.countCash(count)).difference).toBe(-35);
  const after = must(await api.treasury.pettyCash({ accountId }));
  expect(after).toMatchObject({ inHand: 61_00, topUp: 38_65, overShort: -35 });
  expect(after.counts).toHaveLength(1);
});

test('T1: receipts go to the bank on a slip, each on one; a slip undone lets them go', async () => {
  const books = await treasuryCore();
  const { api, account } = books;
  const accountId = account('Current account');
  const first = must(await api.treasury.receive(receipt(books)));
  const second = must(await api.treasury.receive(receipt(books, { date: '2010-07-14' })));
  const given = { accountId, number: '500017', date: '2010-07-15', entries: [first.entryId, second.entryId] };
  expect(await api.treasury.bankSlip({ ...given, date: '2010-07-13' })).toEqual(refusedWith('treasury.slipBefore'));
  const { slipId } = must(await api.treasury.bankSlip(given));
  expect(await api.treasury.bankSlip({ ...given, number: '500018' })).toEqual(refusedWith('treasury.slipNotReceipt'));
  const { slips, waiting } = must(await api.treasury.slips({ accountId }));
  expect([slips[0]?.pence, waiting]).toEqual([125_00, []]);
  must(await api.treasury.undoSlip({ slipId, reason: 'Wrong number' }));
  expect(must(await api.treasury.slips({ accountId })).waiting).toHaveLength(2);
});

test('T1: a payee is remembered with the last entry, found by any word of the name, and erased after six years', async () => {
  const books = await treasuryCore();
  const { api, clock, core } = books;
  const { entryId } = must(await api.treasury.receive(receipt(books)));
  must(await api.treasury.receive(receipt(books, { payee: { name: 'bridge  TENANTS' }, text: 'Second' })));
  const [known, ...others] = must(await api.treasury.findPayees({ text: 'ten' }));
  expect(others).toEqual([]);
  expect(known).toMatchObject({
    name: 'Bridge Tenants',
    lastReceipt: { text: 'Second', pence: 62_50 },
    lastPayment: null,
  });
  const payeeId = known?.payeeId ?? 0;
  expect(await api.treasury.erasePayee({ payeeId, confirm: true })).toEqual(refusedWith('treasury.payeeTooNew'));
  clock.set('2016-07-12');
  must(await api.office.signIn({ personId: 1, passphrase: 'four plain words here' }));
  must(await api.treasury.erasePayee({ payeeId, confirm: true }));
  expect(must(await api.treasury.entry({ entryId }))).toMatchObject({ payee: null, payeeId });
  const everywhere = JSON.stringify(core.office().sqlite.prepare('select payload from book_event').all());
  expect(everywhere).not.toContain('Tenants');
  expect(JSON.stringify(core.office().sqlite.prepare('select * from audit_event').all())).not.toContain('Tenants');
  expect(verifyBook(core.office().sqlite).fault).toBeNull();
});

test('T1: a search finds by payee, text, heading, amount, day, month and reference; every word must fit', async () => {
  const books = await treasuryCore();
  must(await books.api.treasury.receive(receipt(books)));
  const counts = {
    bridge: 1,
    'workshop fees': 1,
    '62.50': 1,
    '62.51': 0,
    '12/07/2010': 1,
    '07/2010': 1,
    R1: 1,
    'bridge donations': 0,
    '%': 0,
    "'; --": 0,
  };
  for (const [text, count] of Object.entries(counts)) {
    expect([text, must(await books.api.treasury.search({ text })).rows.length]).toEqual([text, count]);
  }
});
