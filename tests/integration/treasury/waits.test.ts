import { expect, test } from 'vitest';
import type { PersonId } from '../../../db/base/brand.ts';
import type { Role } from '../../../db/office/roles.ts';
import { must, readyCore } from '../../support/core.ts';
import { type Group, payingGroup } from './payments-support.ts';

const waits = async ({ api }: Group) => must(await api.treasury.waits({}));
const of = async (group: Group, what: string) => (await waits(group)).find((each) => each.what === what);

/** Another person who signs in. */
async function person({ api }: Group, name: string, role: Role): Promise<PersonId> {
  const added = await api.office.addPerson({ name, roles: [role], passphrase: 'another four plain words' });
  return must(added).id;
}

/** That person is at the program. */
function sitsDown({ core }: Group, personId: PersonId, role: Role): void {
  core.session.begin({ personId, name: 'Somebody', roles: [role] }, 15);
}

/** Ada Lowe, who signs, is also somebody who signs in: the chair. */
async function withChair() {
  const group = await payingGroup();
  const { api, ada } = group;
  const id = await person(group, 'Ada Lowe', 'chair');
  const facts = { signatoryId: ada, name: 'Ada Lowe', memberId: null, personId: id, endedOn: null };
  must(await api.treasury.changeSignatory(facts));
  return { group, chair: id };
}

test('nothing waits before the books are begun', async () => {
  const { api } = await readyCore('2011-05-10');
  expect(must(await api.treasury.waits({}))).toEqual([]);
});

test('T2, T3: a payment waits for the person who can sign it, never for its payee, then for the treasurer', async () => {
  const { group, chair } = await withChair();
  const { ada, ben, owner } = group;
  const { paymentId } = await group.prepare({ pence: 15_000 });
  expect(await of(group, 'mine')).toBeUndefined();
  expect(await of(group, 'toSign')).toMatchObject({ count: 1, pence: 15_000, forMe: true });
  sitsDown(group, chair, 'chair');
  expect(await of(group, 'mine')).toMatchObject({ count: 1, pence: 15_000, forMe: true });
  expect(await of(group, 'toSign')).toBeUndefined();
  must(await group.sign(paymentId, ada));
  expect(await of(group, 'mine')).toBeUndefined();
  expect(await of(group, 'toSign')).toMatchObject({ count: 1, forMe: false });
  must(await group.sign(paymentId, ben));
  expect(await of(group, 'toRelease')).toMatchObject({ count: 1, forMe: false });
  group.signIn();
  expect(await of(group, 'toRelease')).toMatchObject({ count: 1, forMe: true });
  // T3: what goes to her does not wait for her.
  must(await group.api.treasury.declareConnection({ signatoryId: ada, payeeId: owner, reason: 'It is she' }));
  await group.prepare({ payeeId: owner, pence: 2_000 });
  sitsDown(group, chair, 'chair');
  expect(await of(group, 'mine')).toBeUndefined();
});

test('T2: a signatory who is linked to nobody is the person of that name', async () => {
  const group = await payingGroup();
  const chair = await person(group, 'Cyd Moreno', 'chair');
  await group.prepare({ pence: 15_000 });
  sitsDown(group, chair, 'chair');
  expect(await of(group, 'mine')).toMatchObject({ count: 1 });
});

test('T1: lines of the bank wait to be matched until they are; what the bank has not paid only waits for the bank', async () => {
  const group = await payingGroup();
  await group.at('released');
  expect(await of(group, 'unpresented')).toMatchObject({ count: 1, pence: 15_000, forMe: false });
  group.bankRow(-700);
  expect(await of(group, 'unmatched')).toMatchObject({ count: 1, pence: -700, of: 'Current account', forMe: true });
  sitsDown(group, await person(group, 'Owen Prentice', 'reader'), 'reader');
  expect((await waits(group)).filter(({ forMe }) => forMe)).toEqual([]);
});

test('T7: a line off by more than the threshold waits for the officers; once no budget covers today that is said', async () => {
  const group = await payingGroup();
  const { api, grant, print } = group;
  const line = { name: 'Print', cost: 10_000, contribution: 10_000, quarters: null, headings: [print] };
  const facts = { fundId: grant, title: 'Agreement', from: '2011-04-01', to: '2012-03-31', contribution: 10_000 };
  const { budgetId } = must(await api.treasury.agreeBudget({ ...facts, lines: [line] }));
  expect(await of(group, 'over')).toBeUndefined();
  await group.prepare({ pence: 15_000 });
  expect(await of(group, 'over')).toMatchObject({ count: 1, of: 'Agreement', id: budgetId, forMe: true });
  const ended = { ...facts, from: '2010-04-01', to: '2011-03-31', budgetId, version: 1, reason: 'The wrong year' };
  must(await api.treasury.changeBudget({ ...ended, lines: [line] }));
  expect(await of(group, 'over')).toBeUndefined();
  expect(await of(group, 'noBudget')).toMatchObject({ forMe: true });
});

test('T2: quarters wait to be closed, then the year waits for the treasurer', async () => {
  const group = await payingGroup();
  const { api, clock } = group;
  await group.at('released');
  clock.set('2012-04-02');
  group.signIn();
  expect(await of(group, 'quarters')).toMatchObject({ count: 4, forMe: true });
  expect(await of(group, 'years')).toBeUndefined();
  for (const date of ['2011-04-01', '2011-07-01', '2011-10-01', '2012-01-01'])
    must(await api.treasury.closeQuarter({ date, accepted: ['T1', 'T2', 'T6'] }));
  expect(await of(group, 'quarters')).toBeUndefined();
  expect(await of(group, 'years')).toMatchObject({ count: 1, forMe: true });
  sitsDown(group, await person(group, 'Grace Other', 'administrator'), 'administrator');
  expect(await of(group, 'years')).toMatchObject({ count: 1, forMe: false });
  group.signIn();
  must(await api.treasury.closeYear({ date: '2011-04-01', accepted: ['T1', 'T6'] }));
  expect(await of(group, 'years')).toBeUndefined();
});
