import { expect } from 'vitest';
import type { PaymentId } from '../../../../db/base/brand.ts';
import { must } from '../../core.ts';
import { STEPS } from '../payment-model.ts';
import type { Moment } from './holds.ts';
import { factsOf, oneOf, rowsOf, todayOf, type World } from './world.ts';

/** Invariants 10–14 and 24, asked of the tables themselves after every step. */

const none = (world: World, sql: string, ...given: unknown[]) => expect(rowsOf(world, sql, ...given), sql).toEqual([]);

const covers = (day: string) => `exists (select 1 from mandate m where m.signatory_id = s.signatory_id
  and m.account_id = p.account_id and m."from" <= ${day} and (m."to" is null or m."to" >= ${day}))`;

/** 10. Released: two different signers at least, in mandate when they signed and at the release, over what was released. */
export function twoSigned(world: World): void {
  none(
    world,
    `select p.id from payment p where p.released_on is not null and (select count(distinct s.signatory_id) from signature s
      where s.payment_id = p.id and s.version = p.version and s.digest = p.digest
      and ${covers('s.signed_on')} and ${covers('p.released_on')}) < 2`,
  );
  // The digest is over what went out: nothing of it is another than what they signed for.
  for (const { id, payment } of rowsOf<{ id: number; payment: PaymentId }>(
    world,
    `select s.id, p.id payment from signature s join payment p on p.id = s.payment_id and p.version = s.version
      where p.released_on = ?`,
    todayOf(world),
  ))
    if (oneOf(world, 'select state from payment where id = ?', payment) === 'released')
      expect(names(factsOf(world, payment)), 'what was released').toEqual(names(world.signedFor.get(id) ?? ''));
}

/** A payee may be renamed after the release. */
const names = (facts: string) => ({ ...JSON.parse(facts), name: '' });

/** 11. No signer is the payee, or the witness of his or her own ink; the payee witnesses nothing. */
export function nobodyForThemselves(world: World): void {
  const { ada, owner } = world.group;
  none(
    world,
    'select s.id from signature s join payment p on p.id = s.payment_id where s.signatory_id = ? and p.payee_id = ? and s.version = p.version and s.digest = p.digest',
    ada,
    owner,
  );
  none(
    world,
    'select s.id from signature s join signatory w on w.id = s.signatory_id where lower(s.witness) = lower(w.name)',
  );
  none(
    world,
    `select s.id from signature s join payment p on p.id = s.payment_id where p.payee_id = ? and s.version = p.version
      and s.digest = p.digest and s.witness = 'Ada Lowe'`,
    owner,
  );
}

/** 12. What was signed for is what would be paid: after any change of it no signature is live. */
export async function signaturesLapse(world: World): Promise<void> {
  const open = rowsOf<{ id: PaymentId }>(world, "select id from payment where state in ('draft', 'signed', 'ready')");
  for (const { id } of open) {
    const { signatures, state, lapsed } = must(await world.group.api.treasury.payment({ paymentId: id }));
    const now = factsOf(world, id);
    for (const each of signatures) expect(world.signedFor.get(each.id), 'a live signature').toBe(now);
    for (const each of lapsed) expect(signatures.map((live) => live.id)).not.toContain(each.id);
    if (state === 'draft') expect(signatures, 'a draft has no signature').toEqual([]);
  }
}

/** 13. Only tabled transitions; the money is in the books exactly when it was ever released. */
export function onlyTheTable(world: World, { before }: Moment): void {
  for (const { id, state, version } of paymentStates(world)) {
    const was = before.payments.get(id);
    if (!was) expect(state, 'a new payment').toBe('draft');
    else if (was.state !== state || was.version !== version)
      // One step signs more than once, or clears and unclears.
      expect([...STEPS, ...SHORT], `${was.state} to ${state}`).toContain(`${was.state}>${state}`);
    if (was && version !== was.version) expect([version, state]).toEqual([was.version + 1, 'draft']);
  }
  const posted = rowsOf(
    world,
    'select distinct e.payment_id id from entry e join line l on l.entry_id = e.id where e.payment_id is not null order by 1',
  );
  const released = rowsOf(
    world,
    "select json_extract(payload, '$.paymentId') id from book_event where kind = 'payment.released' order by 1",
  );
  expect(posted, 'money lines exactly of what was released').toEqual(released);
}
/** A match of several, made in one step. */
const SHORT: readonly string[] = [];

export const paymentStates = (world: World) =>
  rowsOf<{ id: PaymentId; state: string; version: number }>(
    world,
    'select id, state, version from payment order by id',
  );

const LEAF_OF: Record<string, readonly string[]> = {
  ...{ draft: ['assigned'], signed: ['assigned'], ready: ['assigned'], released: ['released'], cleared: ['cleared'] },
  ...{ void: ['stopped'], returned: ['stopped'] },
};

/** 14. One payment at most on a leaf; every leaf of the book is in exactly one state, the one its payment says. */
export function leavesPartition(world: World): void {
  none(
    world,
    `select cheque_number from payment where cheque_number is not null and state <> 'withdrawn'
      group by account_id, cheque_number having count(*) > 1`,
  );
  const leaves = rowsOf<{ number: number; state: string; payment: string | null }>(
    world,
    `select l.number, l.state, (select p.state from payment p where p.account_id = l.account_id and p.cheque_number = l.number
      and p.state <> 'withdrawn') payment from leaf l order by l.number`,
  );
  expect(leaves.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, at) => 101 + at));
  for (const { number, state, payment } of leaves) {
    const may = payment === null ? ['unused', 'spoiled'] : (LEAF_OF[payment] ?? []);
    expect(may, `leaf ${number} of a payment that is ${payment}`).toContain(state);
  }
  none(
    world,
    'select 1 from payment p where cheque_number is not null and not exists (select 1 from leaf l where l.number = p.cheque_number and l.account_id = p.account_id)',
  );
}

/** 24. Void, returned and withdrawn items add nothing to any total, and still list. */
export async function deadOnesAddNothing(world: World): Promise<void> {
  const dead = "p.state in ('void', 'returned', 'withdrawn')";
  none(
    world,
    `select p.id from payment p join line l on l.entry_id in (p.entry_id, p.back_entry_id) where ${dead}
      group by p.id, l.account_id, l.heading_id, l.fund_id having sum(l.pence) <> 0`,
  );
  none(world, "select id from payment where state = 'withdrawn' and entry_id is not null");
  const { treasury } = world.group.api;
  const { accounts } = must(await treasury.overview({}));
  for (const { id, balance } of accounts) {
    const without = oneOf<number>(
      world,
      `select coalesce(sum(l.pence), 0) from line l where l.account_id = ? and l.entry_id not in
        (select p.entry_id from payment p where ${dead} and p.entry_id is not null
         union select p.back_entry_id from payment p where ${dead} and p.back_entry_id is not null)`,
      id,
    );
    expect(balance, 'without what is void').toBe(without);
  }
  const { rows } = must(await treasury.payments({ view: 'all', limit: 500 }));
  expect(rows.map(({ id }) => id).reverse(), 'every payment lists').toEqual(paymentStates(world).map(({ id }) => id));
  const found = must(await treasury.search({ text: '', limit: 500 })).rows;
  const entries = rowsOf<{ id: number }>(world, 'select id from entry').map(({ id }) => id);
  expect(new Set<number>(found.map(({ entryId }) => entryId)), 'every entry lists').toEqual(
    new Set(entries.slice(-500)),
  );
}
