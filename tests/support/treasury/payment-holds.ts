import { expect } from 'vitest';
import type { PaymentId } from '../../../db/base/brand.ts';
import { must } from '../core.ts';
import { type Group, type Model, type Paid, STEPS, type State } from './payment-model.ts';

/** Everything that must hold, whatever was done: read from the tables themselves. */
export async function holds(model: Model, group: Group, before: ReadonlyMap<PaymentId, State>): Promise<void> {
  const { sqlite } = group.office;
  const none = (query: string) => expect(sqlite.prepare(query).all()).toEqual([]);
  const covers = (day: string) => `exists (select 1 from mandate m where m.signatory_id = s.signatory_id
    and m.account_id = p.account_id and m."from" <= ${day} and (m."to" is null or m."to" >= ${day}))`;
  // Invariant 10.
  none(`select p.id from payment p where p.released_on is not null and (select count(distinct s.signatory_id) from signature s
    where s.payment_id = p.id and s.version = p.version and s.digest = p.digest
    and ${covers('s.signed_on')} and ${covers('p.released_on')}) < 2`);
  // Invariant 11: connected ones cannot have signed either, says the record of what could be signed.
  none(`select s.id from signature s join payment p on p.id = s.payment_id join signatory w on w.id = s.signatory_id
    left join payee y on y.id = p.payee_id where y.name like '%' || w.name or s.witness = w.name
    or (s.witness <> '' and y.name like '%' || s.witness)`);
  // Invariant 13: where they are, how they came there, and money exactly for what was released.
  const rows = sqlite.prepare('select id, state, version from payment order by id').all();
  expect(rows).toEqual(model.paid.map(({ id, state, version }) => ({ id, state, version })));
  for (const { id, state, version } of model.paid) {
    const from = before.get(id);
    if (from && (from !== state || version > 1)) expect([...STEPS, `${state}>${state}`]).toContain(`${from}>${state}`);
  }
  const posted = sqlite.prepare(
    'select distinct e.payment_id id from entry e join line l on l.entry_id = e.id where e.payment_id is not null order by 1',
  );
  expect(posted.all()).toEqual(model.paid.filter(({ wasReleased }) => wasReleased).map(({ id }) => ({ id })));
  // Invariant 14.
  none(`select cheque_number from payment where cheque_number is not null and state <> 'withdrawn'
    group by account_id, cheque_number having count(*) > 1`);
  const leaves = sqlite.prepare('select number, state from leaf order by number').raw().all();
  expect(leaves).toEqual([...model.leaves]);
  // Invariant 24: only what is out counts, and everything lists.
  const out = model.paid.filter(({ state }) => state === 'released' || state === 'cleared');
  const sum = (all: readonly Paid[]) => all.reduce((total, { pence }) => total + pence, 0);
  const { accounts, total } = must(await group.api.treasury.overview({}));
  const held = (id: number) => accounts.find((row) => row.id === id)?.balance;
  const saved = sum(out.filter(({ to }) => to === 'savings'));
  expect([held(group.bank), held(group.savings)]).toEqual([3_514_57 - sum(out), 3_000_00 + saved]);
  expect(total).toBe(6_614_57 - sum(out) + saved);
  const { rows: listed } = must(await group.api.treasury.payments({ view: 'all', limit: 500 }));
  expect(listed.map(({ id }) => id).reverse()).toEqual(model.paid.map(({ id }) => id));
}
