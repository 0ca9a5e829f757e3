import fc from 'fast-check';
import { expect } from 'vitest';
import type { SignatoryId } from '../../../db/base/brand.ts';
import { addDays } from '../../../db/base/dates.ts';
import { payingGroup } from '../../integration/treasury/payments-support.ts';
import { must } from '../core.ts';
import { holds } from './payment-holds.ts';
import {
  deadlocked,
  EVERYBODY,
  type Group,
  type Model,
  mayRelease,
  maySign,
  NEVER,
  OPEN,
  type Paid,
  type State,
  type To,
  type Who,
} from './payment-model.ts';

/** What people do with payments, as steps of a sequence: each says beforehand whether it may be done. */

type Doing = { place: number; apt: boolean };
/** A payment: one that the step is meant for when there is one and it is to be `apt`, else any. */
const chosen = ({ paid }: Model, { place, apt }: Doing, states: readonly State[]): Paid | undefined => {
  const fit = paid.filter(({ state }) => states.includes(state));
  const from = apt && fit.length > 0 ? fit : paid;
  return from[place % Math.max(1, from.length)];
};

type Step = (model: Model, group: Group) => Promise<void>;
const said = (made: { ok: boolean }, expected: boolean, what: string) =>
  expect([what, made.ok]).toEqual([what, expected]);
const leafTo = (model: Model, { cheque }: Paid, state: string) => cheque !== null && model.leaves.set(cheque, state);

const asking = (group: Group, to: To, pence: number) => {
  const { print, grant, savings, printer, owner } = group;
  if (to === 'savings')
    return { purpose: 'own_account' as const, toAccountId: savings, splits: [{ fundId: grant, pence }] };
  const payeeId = to === 'owner' ? owner : printer;
  return { purpose: 'payee' as const, payeeId, splits: [{ headingId: print, fundId: grant, pence }] };
};

const prepare =
  (to: To, pence: number, byCheque: boolean): Step =>
  async (model, group) => {
    const method = byCheque ? ('cheque' as const) : ('bank_transfer' as const);
    const made = await group.api.treasury.preparePayment(group.asked({ what: asking(group, to, pence), method }));
    const left = [...model.leaves.values()].includes('unused');
    said(made, !deadlocked(model, to) && (!byCheque || left), 'prepare');
    if (!made.ok) return;
    const { paymentId: id, chequeNumber: cheque } = made.value;
    expect(cheque === null ? byCheque : model.leaves.get(cheque) !== 'unused').toBe(false);
    const paid: Paid = { id, version: 1, to, pence, cheque, state: 'draft', signs: [], wasReleased: false, match: 0 };
    model.paid.push(paid);
    leafTo(model, paid, 'assigned');
  };

const sign =
  (doing: Doing, who: Who, witness: string): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, ['draft', 'signed']);
    if (!paid) return;
    const of = [paid.id, group[who], paid.version] as const;
    const ink = who === 'cyd' || witness !== '';
    const made = ink
      ? await group.ink(paid.id, group[who], { version: paid.version, witness: witness || 'Olu Bright' })
      : await group.sign(...of);
    // T3: nobody witnesses their own signature, nor what they are paid by.
    const seen = { ada: 'Ada Lowe', ben: 'Ben Castle', cyd: 'Cyd Moreno' }[who];
    const fair = !ink || (witness !== seen && !(paid.to === 'owner' && witness === 'Ada Lowe'));
    said(made, maySign(model, paid, who) && fair, `sign ${who} ${witness}`);
    if (!made.ok) return;
    paid.signs.push({ who, day: model.day });
    paid.state = paid.signs.length >= 2 ? 'ready' : 'signed';
  };

const amend =
  (doing: Doing, pence: number, written: boolean): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, OPEN);
    if (!paid) return;
    const { id: paymentId, version, to } = paid;
    const method = paid.cheque === null ? ('bank_transfer' as const) : ('cheque' as const);
    const facts = group.asked({ what: asking(group, to, pence), method });
    const more = { keep: [], reason: 'Price', chequeWritten: written };
    const made = await group.api.treasury.amendPayment({ paymentId, version, ...facts, ...more });
    const spoils = written && paid.cheque !== null;
    const left = !spoils || [...model.leaves.values()].includes('unused');
    said(made, OPEN.includes(paid.state) && !deadlocked(model, to) && left, 'amend');
    if (!made.ok) return;
    if (spoils) leafTo(model, paid, 'spoiled');
    Object.assign(paid, { version: version + 1, pence, state: 'draft', signs: [], cheque: made.value.chequeNumber });
    leafTo(model, paid, 'assigned');
  };

const withdraw =
  (doing: Doing, chequeWritten: boolean): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, OPEN);
    if (!paid) return;
    const of = { paymentId: paid.id, version: paid.version, reason: 'Not needed' };
    const made = await group.api.treasury.withdrawPayment({ ...of, chequeWritten });
    said(made, OPEN.includes(paid.state), 'withdraw');
    if (!made.ok) return;
    leafTo(model, paid, chequeWritten ? 'spoiled' : 'unused');
    paid.state = 'withdrawn';
  };

const release =
  (doing: Doing): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, ['ready']);
    if (!paid) return;
    const made = await group.release(paid.id, model.day, paid.version);
    said(made, mayRelease(model, paid), 'release');
    if (!made.ok) return;
    leafTo(model, paid, 'released');
    Object.assign(paid, { state: 'released', wasReleased: true });
  };

const stop =
  (doing: Doing): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, ['released']);
    if (!paid) return;
    const of = { paymentId: paid.id, version: paid.version, on: model.day, reason: 'Lost' };
    const made = await group.api.treasury.voidPayment({ ...of, stopReference: 'STOP', chequeInHand: false });
    said(made, paid.state === 'released', 'void');
    if (!made.ok) return;
    leafTo(model, paid, 'stopped');
    paid.state = 'void';
  };

/** The bank's doing: its row, matched with the entry; or the match taken apart. */
const clear =
  (doing: Doing): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, ['released', 'cleared']);
    if (paid?.state === 'released') {
      const { entryId } = await group.page(paid.id);
      paid.match = group.clear(Number(entryId), -paid.pence);
      leafTo(model, paid, 'cleared');
      paid.state = 'cleared';
    } else if (paid?.state === 'cleared') {
      group.put('match.undone', { matchId: paid.match as never, reason: 'A mistake' });
      leafTo(model, paid, 'released');
      paid.state = 'released';
    }
  };

const giveBack =
  (doing: Doing): Step =>
  async (model, group) => {
    const paid = chosen(model, doing, ['cleared']);
    if (!paid) return;
    const row = group.bankRow(paid.pence, model.day);
    const of = { paymentId: paid.id, version: paid.version, reason: 'Unpaid' };
    const made = await group.api.treasury.paymentReturned({ ...of, ...row });
    said(made, paid.state === 'cleared', 'return');
    if (!made.ok) return;
    leafTo(model, paid, 'stopped');
    paid.state = 'returned';
  };

/** What comes next for a payment, by whoever may: so that sequences get as far as the bank. */
const goOn =
  (place: number): Step =>
  async (model, group) => {
    const paid = chosen(model, { place, apt: true }, [...OPEN, 'released']);
    if (!paid) return;
    const doing = { place: model.paid.indexOf(paid), apt: false };
    if (paid.state === 'ready') return release(doing)(model, group);
    if (paid.state === 'released') return clear(doing)(model, group);
    const by = EVERYBODY.find((who) => maySign(model, paid, who));
    if (by) await sign(doing, by, '')(model, group);
  };

/** Somebody's mandate ends yesterday, or begins anew today. */
const mandate =
  (who: Who): Step =>
  async (model, group) => {
    const running = model.mandates[who].find(({ to }) => to === NEVER);
    if (running) {
      const to = addDays(model.day, -1);
      const made = await group.api.treasury.endMandate({ mandateId: running.id, to, minuteRef: 'Minute 9' });
      // Never to a day before one on which it was relied on.
      if (made.ok) running.to = to;
      return;
    }
    const facts = { signatoryId: group[who], accountId: group.bank, from: model.day, to: null, minuteRef: 'Minute 10' };
    const made = await group.api.treasury.beginMandate(facts);
    if (made.ok) model.mandates[who].push({ id: made.value.mandateId, from: model.day, to: NEVER });
  };

const connect =
  (who: Who): Step =>
  async (model, group) => {
    const of = { payeeId: group.printer, signatoryId: group[who], reason: 'Family' };
    const close = model.close.has(who);
    must(await (close ? group.api.treasury.endConnection(of) : group.api.treasury.declareConnection(of)));
    if (close) model.close.delete(who);
    else model.close.add(who);
  };

const spoil =
  (number: number): Step =>
  async (model, group) => {
    const made = await group.api.treasury.spoilCheque({ accountId: group.bank, number, reason: 'Torn' });
    said(made, model.leaves.get(number) === 'unused', 'spoil');
    if (made.ok) model.leaves.set(number, 'spoiled');
  };

const nextDay: Step = async (model, group) => {
  model.day = addDays(model.day, 1);
  group.clock.set(model.day);
  group.signIn();
};

const doing = fc.record({ place: fc.nat({ max: 9 }), apt: fc.constantFrom(true, true, true, false) });
const who = fc.constantFrom(...EVERYBODY);
const pence = fc.integer({ min: 1, max: 20_000 });
const to = fc.constantFrom<To>('printer', 'printer', 'owner', 'savings');
const witness = fc.constantFrom('', '', '', 'Olu Bright', 'Ada Lowe', 'Ben Castle');

const command = (name: string, step: Step): fc.AsyncCommand<Model, Group> => ({
  check: () => true,
  async run(model, group) {
    const before = new Map(model.paid.map(({ id, state }) => [id, state]));
    await step(model, group);
    await holds(model, group, before);
  },
  toString: () => name,
});

const named = <T>(name: string, from: fc.Arbitrary<T>, step: (given: T) => Step) =>
  from.map((given) => command(`${name} ${JSON.stringify(given)}`, step(given)));
const prepares = named('prepare', fc.tuple(to, pence, fc.boolean()), ([whom, amount, cheque]) =>
  prepare(whom, amount, cheque),
);
const signs = named('sign', fc.tuple(doing, who, witness), ([at, by, seen]) => sign(at, by, seen));
const on = named('go on', fc.nat({ max: 9 }), goOn);
/** Every step, the ones that carry a payment on most often. */
export const COMMANDS = [
  ...[on, on, on, on, on, on, on, on, prepares, prepares, prepares, signs, signs],
  named('release', doing, release),
  named('amend', fc.tuple(doing, pence, fc.boolean()), ([at, amount, written]) => amend(at, amount, written)),
  named('withdraw', fc.tuple(doing, fc.boolean()), ([at, written]) => withdraw(at, written)),
  named('void', doing, stop),
  named('clear', doing, clear),
  named('return', doing, giveBack),
  named('mandate', who, mandate),
  named('connect', who, connect),
  named('spoil', fc.integer({ min: 101, max: 110 }), spoil),
  named('next day', fc.constant(null), () => nextDay),
];

/** A group of its own, and the record of it. */
export async function begin(): Promise<{ model: Model; real: Group }> {
  const real = await payingGroup();
  const mandates: Model['mandates'] = { ada: [], ben: [], cyd: [] };
  const { signatories } = must(await real.api.treasury.signatories({}));
  for (const each of EVERYBODY) {
    const found = signatories.find(({ id }) => id === (real[each] as SignatoryId))?.mandates ?? [];
    const own = found.filter(({ accountId }) => accountId === real.bank);
    mandates[each] = own.map(({ id, from }) => ({ id, from, to: NEVER }));
  }
  const leaves = new Map(Array.from({ length: 10 }, (_, at) => [101 + at, 'unused']));
  return { model: { day: '2011-05-10', paid: [], mandates, close: new Set(), leaves }, real };
}
