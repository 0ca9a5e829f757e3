import { expect, test } from 'vitest';
import { type Played, playTreasury, STEPS } from '../../support/treasury/life/play.ts';

/**
 * The 25 invariants of the specification over the same random sequences: everything an office does with its books, through the
 * API and a real file, and after every step each invariant. What each means is written at its check in `life/*-holds.ts`; the long
 * run is in tests/faults. Tests of single invariants stand in invariants-of-one.test.ts and beside what they are about.
 */

const SEED = 2_011;
let playing: Promise<Played> | undefined;
const played = () => {
  playing ??= playTreasury(3, SEED);
  return playing;
};

const INVARIANTS: [number, string, string][] = [
  [1, 'T1', 'every entry, and every fund of it, adds up to 0'],
  [2, 'T1', 'what is written of an amount is read back, and nothing but whole pence is stored'],
  [3, 'T1', 'an account’s balance is the sum of its funds, and of its opening and its lines'],
  [
    4,
    'T8',
    'last year’s end, the net and the transfers of a fund are its closing; transfers are nothing; the total is B1',
  ],
  [5, 'T8', 'a year begins with what the one before ended with, and with what was kept of it'],
  [6, 'T1', 'an entry and its reversal are nothing together, once and never of a reversal'],
  [7, 'T1', 'no row of a protected table is changed, removed or replaced'],
  [8, 'T1', 'the chain is sound after every step'],
  [9, 'T1', 'the events alone make the same book'],
  [10, 'T2', 'what was released two different people in mandate had signed, over what was released'],
  [11, 'T3', 'no signer is the payee, close to the payee, or the witness'],
  [12, 'T4', 'what changes has no live signature'],
  [13, 'T2', 'a payment takes only steps of the table, and is in the books exactly when it was released'],
  [14, 'T2', 'a leaf has one payment at most, and every leaf is in one state'],
  [15, 'T1', 'an import adds what the bank wrote, once, and changes nothing'],
  [16, 'T1', 'newest or oldest first, an import adds the same'],
  [17, 'T1', 'rows and entries are matched one to one, to the same sum'],
  [18, 'T1', 'what was reconciled stays reconciled'],
  [19, 'T1', 'a transfer that is reconciled on one side is locked on both'],
  [20, 'T8', 'no figure of a closed year moves'],
  [21, 'T1', 'the tin and its vouchers are its fixed amount, over or short'],
  [22, 'T7', 'profiles are the line, lines are the cost, variances the total variance'],
  [23, 'T7', 'a release moves what was committed to actual, and the sum stands still'],
  [24, 'T1', 'what is void or withdrawn adds nothing and lists'],
  [25, 'T1', 'the end of a day is the same however its entries stand'],
];

test('every step of the office was done at least once in them', async () => {
  const { tally, runs, bug } = await played();
  if (bug) throw bug;
  expect(runs).toBe(3);
  const called = Object.keys(STEPS).map((step) => NAMED[step] ?? step);
  expect(called.filter((step) => !tally.get(step)?.done)).toEqual([]);
  // Minutes on a machine that many share; seconds on one's own.
}, 600_000);
/** Where what is noted has another name than the step. */
const NAMED: Readonly<Record<string, string>> = {
  ...{
    goOn: 'release',
    giveBack: 'returned',
    tidy: 'match',
    mandate: 'endMandate',
    bankDay: 'import',
    matchAny: 'post',
  },
};

test.each(INVARIANTS.map(([number, rule, says]) => ({ number, rule, says })))(
  '$rule: invariant $number: $says',
  async ({ number }) => {
    const broken = (await played()).broken.get(number);
    if (broken) throw new Error(`broken by ${JSON.stringify(broken.steps)}`, { cause: broken.error });
  },
  600_000,
);
