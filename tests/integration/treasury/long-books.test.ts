import { expect, test } from 'vitest';
import type { PersonId } from '../../../db/base/brand.ts';
import { fillBooks } from '../../bench/books.ts';
import { must, readyCore } from '../../support/core.ts';

/** The books that the bench measures, made small: that they are whole is proved here. */

const CALLER = { personId: 1 as PersonId, name: 'Harold Whitcombe', roles: ['administrator', 'treasurer'] as const };

test('T1: books filled with 2,000 entries over twenty years read right, and every balance is what their lines come to', async () => {
  const { core, api } = await readyCore('2011-05-10');
  const { current, tin, statement } = fillBooks(core.office(), CALLER, 2_000);
  const { sqlite } = core.office();
  const one = (sql: string) => sqlite.prepare(sql).pluck().get();
  // Three more bring the accounts forward.
  expect(one('select count(*) from entry')).toBe(2_003);
  expect(one('select count(distinct kind) from entry')).toBe(6);
  expect(one('select count(*) from (select 1 from line group by entry_id, fund_id having sum(pence) <> 0)')).toBe(0);
  core.book.start(core.office());
  expect(await core.book.settled()).toMatchObject({ state: 'right' });

  const { accounts } = must(await api.treasury.overview({}));
  for (const { id, balance } of accounts)
    expect(one(`select sum(pence) from line where account_id = ${id}`)).toBe(balance);
  const held = accounts.find(({ id }) => id === tin);
  expect(held?.balance).toBe(held?.float);

  const account = { accountId: current };
  const page = must(await api.treasury.reconciliationPage({ ...account, date: '2009-03-31', closing: null }));
  expect(page).toMatchObject({ difference: 0, missing: [], openingDate: '2009-02-28' });
  const { added } = must(await api.treasury.importStatement({ ...account, profile: null, file: statement }));
  expect(added).toBeGreaterThan(100);
  const { rows, suggestions } = must(await api.treasury.matching(account));
  expect(rows).toHaveLength(added);
  expect(suggestions.length).toBeGreaterThan(added * 0.9);
}, 240_000);
