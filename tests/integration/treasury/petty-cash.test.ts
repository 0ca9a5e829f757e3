import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaymentId } from '../../../db/base/brand.ts';
import { must } from '../../support/core.ts';
import { type Group, payingGroup } from './payments-support.ts';

/** The tin held against a record of its own: one figure for what it lacks, kept by hand. */
type Tin = {
  inHand: number;
  /** What counts found over (+) or short (−). */
  overShort: number;
  /** Vouchers and banked cash that no top-up has made good; below nothing when more came back than went out. */
  owed: number;
  vouchers: { entryId: number; pence: number }[];
  topUps: { paymentId: PaymentId; pence: number }[];
  counts: { entryId: number; pence: number }[];
};

const FLOAT = 100_00;
const TODAY = '2011-05-10';

const place = fc.nat({ max: 9 });
const pence = fc.integer({ min: 1, max: 40_00 });
const step = fc.oneof(
  fc.record({ what: fc.constant('voucher' as const), pence, place }),
  fc.record({ what: fc.constant('voucher' as const), pence, place }),
  fc.record({ what: fc.constant('topUp' as const) }),
  fc.record({ what: fc.constant('topUp' as const) }),
  fc.record({ what: fc.constant('bankCash' as const), pence }),
  fc.record({ what: fc.constant('count' as const), pence: fc.integer({ min: -2_00, max: 2_00 }) }),
  fc.record({
    what: fc.constant('reverse' as const),
    of: fc.constantFrom('vouchers' as const, 'counts' as const),
    place,
  }),
  fc.record({ what: fc.constant('voidTopUp' as const), place }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Takes one out of a list. */
const taken = <T>(from: T[], at: number): T | undefined => from.splice(at % Math.max(1, from.length), 1)[0];

const common = { date: TODAY, text: 'Tea', reference: '' };
type Doing<W extends Step['what']> = Extract<Step, { what: W }>;
type Takes = { [W in Step['what']]: (group: Group, record: Tin, doing: Doing<W>) => Promise<void> };

const TAKES: Takes = {
  async voucher({ api, tin, general, grant, hall }, record, doing) {
    const splits = [{ headingId: hall, fundId: doing.place % 2 ? grant : general, pence: doing.pence }];
    const made = await api.treasury.recordVoucher({ ...common, accountId: tin, payee: { name: 'A shop' }, splits });
    expect(made.ok).toBe(doing.pence <= record.inHand);
    if (!made.ok) return;
    record.inHand -= doing.pence;
    record.owed += doing.pence;
    record.vouchers.push({ entryId: made.value.entryId, pence: doing.pence });
  },
  async bankCash({ api, tin, bank, general }, record, doing) {
    const between = { fromAccountId: tin, toAccountId: bank, fundId: general, pence: doing.pence };
    const made = await api.treasury.bankCash({ ...common, ...between });
    expect(made.ok).toBe(doing.pence <= record.inHand);
    if (!made.ok) return;
    record.inHand -= doing.pence;
    record.owed += doing.pence;
  },
  async count({ api, tin, general }, record, doing) {
    const counted = Math.max(0, record.inHand + doing.pence);
    const who = { countedBy: 'Grace Adeyemi', fundId: general };
    const made = must(await api.treasury.countCash({ accountId: tin, date: TODAY, counted, ...who }));
    expect(made.difference).toBe(counted - record.inHand);
    record.inHand = counted;
    record.overShort += made.difference;
    if (made.difference !== 0) record.counts.push({ entryId: made.countId, pence: made.difference });
  },
  async reverse({ api }, record, doing) {
    const found = taken(record[doing.of], doing.place);
    if (!found) return;
    must(await api.treasury.reverse({ entryId: found.entryId, date: TODAY, reason: 'A mistake' }));
    const isVoucher = doing.of === 'vouchers';
    record.inHand += isVoucher ? found.pence : -found.pence;
    if (isVoucher) record.owed -= found.pence;
    else record.overShort -= found.pence;
  },
  async topUp(group, record) {
    if (record.owed <= 0) return;
    const what = { purpose: 'petty_cash' as const, toAccountId: group.tin };
    const paymentId = await group.at('released', { what, method: 'bank_transfer' });
    expect((await group.page(paymentId)).pence).toBe(record.owed);
    record.topUps.push({ paymentId, pence: record.owed });
    record.inHand += record.owed;
    record.owed = 0;
  },
  async voidTopUp({ api }, record, doing) {
    const found = taken(record.topUps, doing.place);
    if (!found) return;
    const of = { paymentId: found.paymentId, version: 1, on: TODAY, reason: 'Refused by the bank' };
    must(await api.treasury.voidPayment({ ...of, stopReference: '', chequeInHand: false }));
    record.inHand -= found.pence;
    record.owed += found.pence;
  },
};

const take = <W extends Step['what']>(group: Group, record: Tin, doing: Doing<W>): Promise<void> =>
  (TAKES[doing.what as W] as (group: Group, record: Tin, doing: Doing<W>) => Promise<void>)(group, record, doing);

test('T1: invariant 21: with cash banked, vouchers, counts and top-ups taken back, the tin is what a record by hand says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18, size: 'max' }), async (steps) => {
      const group = await payingGroup();
      const record: Tin = { inHand: FLOAT, overShort: 0, owed: 0, vouchers: [], topUps: [], counts: [] };
      for (const each of steps) {
        await take(group, record, each);
        const told = must(await group.api.treasury.pettyCash({ accountId: group.tin }));
        expect([told.inHand, told.overShort]).toEqual([record.inHand, record.overShort]);
        expect(told.inHand + record.owed).toBe(FLOAT + told.overShort);
        // One figure on every page, whole funds of it above nothing.
        const { pence: due, splits } = must(await group.api.treasury.topUp({ accountId: group.tin }));
        expect([told.topUp, due]).toEqual([Math.max(0, record.owed), Math.max(0, record.owed)]);
        expect(splits.every((split) => split.pence > 0)).toBe(true);
        // The vouchers that are shown as still to be paid back are never more than what is owed.
        const open = told.vouchers.reduce((sum, { left }) => sum + left, 0);
        expect(open).toBeLessThanOrEqual(Math.max(0, record.owed));
      }
    }),
    { numRuns: 6 },
  );
  // Minutes on a machine that many share; seconds on one's own.
}, 180_000);
