import { expect } from 'vitest';
import type { AccountId, EntryId, ReconciliationId } from '../../../db/base/brand.ts';
import type { ApiClient } from '../../../electron/api/index.ts';
import type { Core } from '../../../electron/core.ts';
import { must } from '../core.ts';

/** What matching and reconciliation hold after every step, read from the tables themselves. `held`: what was locked before. */

export type Held = { core: Core; api: ApiClient; held: Map<EntryId, string> };

export const STANDING =
  "select x.match_id from reconciled_match x join reconciliation r on r.id = x.reconciliation_id where r.reopened_reason = ''";

export const rowsOf = <T>({ core }: Pick<Held, 'core'>, sql: string, ...given: unknown[]) =>
  core
    .office()
    .sqlite.prepare(sql)
    .all(...given) as T[];

/** Transfers of which a side is in a reconciliation that stands, with all that must not change of them. */
const heldTransfers = (books: Held) =>
  new Map(
    rowsOf<{ id: EntryId; state: string }>(
      books,
      `select e.id, (select group_concat(m.match_id) from (select match_id from match_entry where entry_id = e.id order by 1) m) state
       from entry e where e.kind = 'transfer' and exists (select 1 from match_entry m where m.entry_id = e.id and m.match_id in (${STANDING}))`,
    ).map(({ id, state }) => [id, state]),
  );

/** Invariant 17: rows and entries are in one match each, and both sides of it come to its sum. */
export function checkMatches(books: Held): void {
  const wrong = rowsOf(
    books,
    `select m.id from match m where
      (select count(*) from match_row r join statement_row s on s.statement_id = r.statement_id and s.number = r.number
        where r.match_id = m.id and s.account_id <> m.account_id) > 0
      or (exists (select 1 from match_row r where r.match_id = m.id) or exists (select 1 from match_entry x where x.match_id = m.id)) = 0
      or coalesce((select sum(s.pence) from match_row r join statement_row s on s.statement_id = r.statement_id and s.number = r.number where r.match_id = m.id), 0) <> m.pence
      or coalesce((select sum(l.pence) from match_entry x join line l on l.entry_id = x.entry_id and l.account_id = m.account_id where x.match_id = m.id), 0) <> m.pence`,
  );
  expect(wrong, 'matches of which the sides differ').toEqual([]);
  const twice = rowsOf(books, 'select entry_id from match_entry group by entry_id, account_id having count(*) > 1');
  expect(twice).toEqual([]);
}

/** Invariant 18: what was closed still holds, by the book as it is now. */
export async function checkReconciliations(books: Held): Promise<void> {
  const standing = rowsOf<{ id: ReconciliationId; accountId: AccountId; date: string; closing: number }>(
    books,
    "select id, account_id accountId, date, closing from reconciliation where reopened_reason = ''",
  );
  for (const { id, accountId, date, closing } of standing) {
    const report = must(await books.api.treasury.reconciliation({ reconciliationId: id }));
    expect(report.now, date).toMatchObject({ difference: 0, closing });
    // The same in the database's own words: the book without what is counted is what the bank does not show yet.
    const [sums] = rowsOf<{ book: number; open: number }>(
      books,
      `select sum(l.pence) book, coalesce(sum(l.pence) filter (where e.kind <> 'opening' and not exists (
          select 1 from match_entry m join reconciled_match x on x.match_id = m.match_id join reconciliation r on r.id = x.reconciliation_id
          where m.entry_id = l.entry_id and m.account_id = l.account_id and r.reopened_reason = '' and r.date <= @date)), 0) open
       from line l join entry e on e.id = l.entry_id where l.account_id = @accountId and l.date <= @date`,
      { accountId, date },
    );
    expect(closing + (sums?.open ?? 0), `closing and what is on its way on ${date}`).toBe(sums?.book);
  }
}

/** Invariant 19: a transfer that was locked, and is still, has the matches it had and no reversal. */
export function checkTransfers(books: Held): void {
  const held = heldTransfers(books);
  for (const [id, before] of books.held) {
    const now = held.get(id);
    // Its reconciliation was opened again.
    if (now === undefined) continue;
    for (const matchId of before.split(',')) expect(now.split(','), `matches of transfer ${id}`).toContain(matchId);
    expect(rowsOf(books, 'select id from entry where reverses = ?', id), `reversal of transfer ${id}`).toEqual([]);
  }
  books.held = new Map(
    [...held].filter(([id]) => rowsOf(books, 'select 1 from entry where reverses = ?', id).length === 0),
  );
}
