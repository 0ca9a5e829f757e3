import { expect, test } from 'vitest';
import type { PersonId } from '../../../db/base/brand.ts';
import { must, PASSPHRASE } from '../../support/core.ts';
import { payingGroup } from './payments-support.ts';

/** The quarter before the group's payments, closed on 10 May 2011. */
const QUARTER = '2011-02-10';

test('T1, T2: a quarter is closed softly, with warnings, and opened again by two officers who both say who they are', async () => {
  const { api } = await payingGroup();
  expect(await api.treasury.closeQuarter({ date: '2011-05-01' })).toMatchObject({
    problem: { key: 'treasury.periodNotOver' },
  });
  const check = must(await api.treasury.quarterCheck({ date: QUARTER }));
  expect(check).toMatchObject({ from: '2011-01-01', to: '2011-03-31', openPayments: [] });
  expect(check.unreconciled).toHaveLength(2);
  expect(await api.treasury.closeQuarter({ date: QUARTER })).toMatchObject({ problem: { kind: 'warned' } });
  must(await api.treasury.closeQuarter({ date: QUARTER, accepted: ['T1'] }));
  const year = must(await api.treasury.yearAccount({ date: QUARTER })).year;
  const closeId = year.quarters[3]?.closed?.closeId;
  if (!closeId) throw new Error('not closed');
  const { id: secondId } = must(
    await api.office.addPerson({ name: 'Ola Chair', roles: ['chair'], passphrase: 'another four plain words' }),
  );
  const asked = { closeId, reason: 'A receipt came late', secondId, passphrase: 'another four plain words' };
  expect(await api.treasury.reopenQuarter({ ...asked, passphrase: PASSPHRASE })).toMatchObject({ ok: false });
  expect(await api.treasury.reopenQuarter({ ...asked, secondId: 1 as PersonId })).toMatchObject({
    problem: { key: 'treasury.secondIsSame' },
  });
  must(await api.treasury.reopenQuarter(asked));
  expect(must(await api.treasury.yearAccount({ date: QUARTER })).year.quarters[3]?.closed).toBeNull();
});

test('T6, T7: invariant 23: from draft to release a payment moves from committed to actual, and their sum stands still', async () => {
  const group = await payingGroup();
  const { api, grant, print, hall } = group;
  const line = { name: 'Print', cost: 100_001, contribution: 100_000, quarters: null, headings: [print] };
  const facts = { fundId: grant, title: 'Agreement', from: '2011-04-01', to: '2012-03-31' };
  const { budgetId } = must(await api.treasury.agreeBudget({ ...facts, contribution: 100_000, lines: [line] }));
  const figures = async () => {
    const { lines, total } = must(await api.treasury.budget({ budgetId }));
    expect(lines[0]?.quarters).toEqual([25_001, 25_000, 25_000, 25_000]);
    return [total.actual, total.committed];
  };
  const { paymentId } = await group.prepare({ pence: 15_000 });
  expect(await figures()).toEqual([0, 15_000]);
  must(await group.sign(paymentId, group.ada));
  must(await group.sign(paymentId, group.ben));
  expect(await figures()).toEqual([0, 15_000]);
  must(await group.release(paymentId));
  expect(await figures()).toEqual([15_000, 0]);
  expect(await api.treasury.expectBudget({ budgetId, version: 1, number: 1, expected: 5, reason: '' })).toMatchObject({
    problem: { rule: 'T7', key: 'treasury.forecastReason' },
  });
  const expected = { budgetId, version: 1, number: 1, expected: 60_000, reason: 'One issue less' };
  expect(must(await api.treasury.expectBudget(expected))).toEqual({ version: 2 });
  expect(must(await api.treasury.budget({ budgetId })).lines[0]).toMatchObject({ forecast: 60_000, warning: 'under' });
  const changed = { ...line, headings: [print, hall], cost: 120_000 };
  must(
    await api.treasury.changeBudget({
      ...{ budgetId, version: 2, reason: 'Two more meetings', ...facts, contribution: 100_000, lines: [changed] },
    }),
  );
  const report = must(await api.treasury.budget({ budgetId }));
  expect(report).toMatchObject({ budget: { version: 3 }, changes: [{ reason: 'Two more meetings' }] });
  expect(report.lines[0]).toMatchObject({ expected: null, actual: 15_000 });
  expect(
    await api.treasury.agreeBudget({ ...facts, contribution: 1, lines: [{ ...line, quarters: [1, 2, 3, 4] }] }),
  ).toMatchObject({ problem: { rule: 'T6', key: 'treasury.budgetOverlaps' } });
});

test('T7: two people at the same budget: whoever comes second is told, after a forecast as after a change', async () => {
  const { api, grant, print } = await payingGroup();
  const line = { name: 'Print', cost: 100_000, contribution: 100_000, quarters: null, headings: [print] };
  const facts = { fundId: grant, title: 'Agreement', from: '2011-04-01', to: '2012-03-31', contribution: 100_000 };
  const { budgetId } = must(await api.treasury.agreeBudget({ ...facts, lines: [line] }));
  const expecting = (version: number, expected: number) =>
    api.treasury.expectBudget({ budgetId, version, number: 1, expected, reason: 'One issue less' });
  must(await expecting(1, 60_000));
  expect(await expecting(1, 70_000)).toMatchObject({ problem: { kind: 'changed' } });
  expect(
    await api.treasury.changeBudget({ ...facts, budgetId, version: 1, reason: 'More', lines: [line] }),
  ).toMatchObject({ problem: { kind: 'changed' } });
  expect(must(await api.treasury.budget({ budgetId })).lines[0]).toMatchObject({ expected: 60_000 });
  must(await expecting(2, 70_000));
});
