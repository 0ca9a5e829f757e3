import { expect } from 'vitest';
import type { BudgetId, PaymentId } from '../../../../db/base/brand.ts';
import { checkMatches, checkReconciliations, checkTransfers, type Held } from '../bank-holds.ts';
import * as book from './book-holds.ts';
import * as payments from './payment-holds.ts';
import { type Doing, oneOf, rowsOf, type World } from './world.ts';
import * as year from './year-holds.ts';

/** Every invariant by its number, as it is asked after a step. Those of whole files (8, 9, 15, 16) have their own tests besides. */

export type Before = {
  events: number;
  payments: Map<PaymentId, { state: string; version: number }>;
  periods: { kind: string; from: string; to: string }[];
  budgets: Map<BudgetId, year.BudgetNow>;
  bankRows: string[];
};
export type Moment = { doing: Doing; before: Before };
export type Hold = (world: World, moment: Moment) => void | Promise<void>;

const bankRows = (world: World) =>
  rowsOf(world, 'select * from statement_row order by statement_id, number').map((row) => JSON.stringify(row));

/** The steps that carry a payment from draft to release. */
const MOVING: readonly string[] = ['goOn', 'sign', 'release'];

/** How things stand before a step. */
export async function stateOf(world: World, doing: Doing): Promise<Before> {
  return {
    events: oneOf(world, 'select max(seq) from book_event'),
    payments: new Map(payments.paymentStates(world).map(({ id, ...state }) => [id, state])),
    periods: rowsOf(world, 'select kind, "from", "to" from period_close where reopened_by = \'\''),
    budgets: MOVING.includes(doing.what) ? await year.budgetsNow(world) : new Map(),
    bankRows: bankRows(world),
  };
}

/** The world as the checks of matching know it. */
function asHeld(world: World): Held {
  const { core, api } = world.group;
  return {
    core,
    api,
    get held() {
      return world.held;
    },
    set held(next) {
      world.held = next;
    },
  };
}

/** 15. Whatever is done, the bank's rows that are on record stay as they are. */
const bankStays: Hold = (world, { before }) =>
  expect(bankRows(world).slice(0, before.bankRows.length)).toEqual(before.bankRows);

/** Asked of the tables after every step. */
const ALWAYS: Readonly<Record<number, Hold>> = {
  1: book.sidesAgree,
  2: book.wholePence,
  6: book.reversalsCancel,
  7: book.nothingChanges,
  8: book.chainHolds,
  10: payments.twoSigned,
  11: payments.nobodyForThemselves,
  13: payments.onlyTheTable,
  14: payments.leavesPartition,
  15: bankStays,
  17: (world) => checkMatches(asHeld(world)),
  18: (world) => checkReconciliations(asHeld(world)),
  19: (world) => checkTransfers(asHeld(world)),
  20: year.closedStays,
};

/** Asked of the program's own answers: after every few steps, at the end, and after the steps that each is about. */
const NOW_AND_THEN: Readonly<Record<number, Hold>> = {
  3: book.balancesAgree,
  4: year.yearAdds,
  5: year.yearsFollow,
  12: payments.signaturesLapse,
  20: year.closedPapersStay,
  21: book.tinAgrees,
  22: year.budgetsAdd,
  23: year.committedMoves,
  24: payments.deadOnesAddNothing,
  25: book.dayEndsHold,
};
const ABOUT: Readonly<Record<string, readonly number[]>> = {
  ...{ goOn: [12, 23], sign: [12, 23], release: [23], amend: [12], renamePayee: [12], closeYear: [4, 5, 20] },
  ...{ voucher: [21], count: [21], void: [21, 24], giveBack: [24], agreeBudget: [22], changeBudget: [22] },
};

/** What is asked after a step, with its number. */
export const holdsAfter = ({ doing }: Moment, isLast: boolean): [number, Hold][] =>
  [
    ...Object.entries(ALWAYS),
    ...Object.entries(NOW_AND_THEN).filter(
      ([number]) => isLast || (ABOUT[doing.what] ?? []).includes(Number(number)) || doing.b % 8 === 0,
    ),
  ].map(([number, hold]) => [Number(number), hold]);
