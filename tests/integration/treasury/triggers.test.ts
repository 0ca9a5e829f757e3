import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { payingGroup } from './payments-support.ts';

/**
 * What the file itself refuses (T1–T4, invariant 7), statement by statement, past every service. Each is tried a second time with
 * its trigger gone: what refused was that trigger and nothing else. A trigger without a case here fails the test.
 */

const DRAFT = "(select id from payment where state = 'draft')";
const READY = "(select id from payment where state = 'ready')";
const inkOf = (who: 'min' | 'max', on: string, digest = 'p.digest') => `insert into signature
  select 999999, p.id, p.version, ${digest}, (select ${who}(id) from signatory), '${on}', 'wet_ink', null, '', 'Olu Bright', '', 'x'
  from payment p where p.state = 'draft'`;
const anEntry = (kind: string, date: string, reverses: string) => `insert into entry
  select 999999, '${kind}', '${date}', payee_id, text, reference, null, null, 0, ${reverses}, pence, null from entry limit 1`;
const RECONCILED = '(select match_id from reconciled_match)';
const ROW = '(select max(statement_id) from statement_row)';

const CASES: Readonly<Record<string, string>> = {
  book_event_no_update: 'update book_event set actor = actor',
  book_event_no_delete: 'delete from book_event where seq = (select max(seq) from book_event)',
  book_event_next: `insert into book_event select seq + 2, at, actor, kind, payload, hash, 'x' from book_event
    order by seq desc limit 1`,
  entry_no_update: 'update entry set text = text',
  entry_no_delete: 'delete from entry',
  entry_reverses_once: anEntry('reversal', '2011-05-10', "(select id from entry where kind = 'reversal')"),
  entry_closed_year: anEntry('receipt', '2011-03-31', 'null'),
  line_no_update: 'update line set pence = pence',
  line_no_delete: 'delete from line',
  signature_no_update: "update signature set signed_on = '2011-05-01'",
  signature_no_delete: 'delete from signature',
  signature_live: inkOf('min', '2011-05-10', "'another'"),
  signature_mandate: inkOf('min', '2011-03-31'),
  signature_not_own: inkOf('max', '2011-05-10'),
  statement_row_no_update: 'update statement_row set pence = pence',
  statement_row_no_delete: 'delete from statement_row',
  head_code_no_update: "update head_code set title = 'x'",
  head_code_no_delete: 'delete from head_code',
  payment_transition: `update payment set state = 'released' where id = ${DRAFT}`,
  payment_no_delete: 'delete from payment',
  // Two signed, but nobody of them was in mandate on the day of the release.
  payment_release_signed: `update payment set state = 'released', released_on = '2011-03-31' where id = ${READY}`,
  payment_signed_for: `update payment set pence = 1 where id = ${READY}`,
  payment_split_no_update: 'update payment_split set pence = 1',
  payment_split_draft: `insert into payment_split select payment_id, 9, heading_id, fund_id, pence from payment_split
    where payment_id = ${READY}`,
  payment_split_draft_only: `delete from payment_split where payment_id = ${READY}`,
  period_close_year_stays: "update period_close set snapshot = '{}'",
  period_close_no_delete: 'delete from period_close',
  leaf_transition: "update leaf set state = 'cleared' where state = 'unused'",
  match_reconciled_no_delete: `delete from match where id = ${RECONCILED}`,
  match_reconciled_no_update: `update match set pence = 1 where id = ${RECONCILED}`,
  match_row_reconciled_no_delete: `delete from match_row where match_id = ${RECONCILED}`,
  match_row_reconciled_no_update: `update match_row set number = 2 where match_id = ${RECONCILED}`,
  match_row_reconciled_no_insert: `insert into match_row values (${ROW}, 1, ${RECONCILED})`,
  match_entry_reconciled_no_delete: `delete from match_entry where match_id = ${RECONCILED}`,
  match_entry_reconciled_no_update: `update match_entry set account_id = account_id where match_id = ${RECONCILED}`,
  match_entry_reconciled_no_insert: `insert into match_entry select 1, account_id, match_id from match_entry
    where match_id = ${RECONCILED}`,
  reconciled_match_no_update: 'update reconciled_match set match_id = match_id',
  reconciled_match_no_delete: 'delete from reconciled_match',
  reconciliation_no_delete: 'delete from reconciliation',
  reconciliation_only_reopened: 'update reconciliation set closing = closing + 1',
};

/** A book in which every case has its row: payments, a reversal, a reconciliation, a closed year, a code that left. */
async function everything() {
  const group = await payingGroup();
  const { treasury } = group.api;
  await group.at('cleared');
  const date = group.clock.today();
  const { closing } = must(await treasury.reconciliationPage({ accountId: group.bank, date, closing: null }));
  must(await treasury.closeReconciliation({ accountId: group.bank, date, closing }));
  await group.at('void');
  await group.at('ready');
  await group.at('draft');
  must(await treasury.declareConnection({ payeeId: group.printer, signatoryId: group.cyd, reason: 'Family' }));
  must(await treasury.closeYear({ date: '2010-05-01', accepted: ['T1', 'T2', 'T6'] }));
  must(await treasury.issueCode({ document: 'cashBook', to: date, title: 'Cash book' }));
  return group.office.sqlite;
}

test('T1, T2, T3, T4: invariant 7: each trigger of the treasury refuses what the services never do, and none is left untried', async () => {
  const sqlite = await everything();
  const message = sqlite.prepare("select sql from sqlite_schema where type = 'trigger' and name = ?").pluck();
  const tried = (sql: string): string => {
    try {
      sqlite.exec(sql);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  for (const [name, sql] of Object.entries(CASES)) {
    const [, said = ''] = /RAISE\(ABORT, '((?:[^']|'')+)'\)/.exec(String(message.get(name))) ?? [];
    const words = said.replaceAll("''", "'");
    expect(tried(sql), name).toBe(words);
    sqlite.exec(`savepoint without; drop trigger ${name}`);
    expect(tried(sql), `${name} is what refused`).not.toBe(words);
    sqlite.exec('rollback to without; release without');
  }
  const names = sqlite
    .prepare(
      `select name from sqlite_schema where type = 'trigger' and tbl_name in ('book_event', 'entry', 'line', 'signature',
        'statement_row', 'head_code', 'payment', 'payment_split', 'period_close', 'leaf', 'match', 'match_row', 'match_entry',
        'reconciled_match', 'reconciliation', 'mandate', 'connection', 'statement', 'budget', 'budget_line', 'cash_count')`,
    )
    .pluck()
    .all();
  expect(names.sort()).toEqual(Object.keys(CASES).sort());
});
