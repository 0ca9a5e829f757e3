import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../db/base/outcome.ts';
import type { StatementProfile } from '../../../db/treasury/words.ts';
import { treasuryBank } from '../../../resources/locales/en-GB/problems/treasury-bank.ts';
import { must } from '../../support/core.ts';
import { WRONG } from '../../support/treasury/wrong-statements.ts';
import { type TreasuryCore, treasuryCore } from './support.ts';

/** Bad files through the API: a sentence that names file, row and column, and nothing stored, neither in the file nor beside it. */

const FOLDER = join(import.meta.dirname, '../../fixtures/statements');

/** The sentence a person reads. */
function sentence({ key, params = {} }: Problem): string {
  const words: Record<string, string> = treasuryBank;
  const said = words[key.replace('treasury.', '')] ?? '';
  return said.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? `{{${name}}}`));
}

/** All that an import writes: rows of every table it touches, and files. */
function stored({ core, folder }: TreasuryCore): unknown {
  const { sqlite } = core.office();
  const counts = ['book_event', 'statement', 'statement_row', 'attachment', 'audit_event'].map((table) =>
    sqlite.prepare(`select count(*) from ${table}`).pluck().get(),
  );
  return [...counts, readdirSync(join(folder, 'attachments'), { recursive: true }).sort()];
}

/** Tries to read and to import it; both refuse, and in the same words. */
async function refused(books: TreasuryCore, profile: StatementProfile, file: { name: string; bytes: Uint8Array }) {
  const { treasury } = books.api;
  const before = stored(books);
  const given = { accountId: books.account('Current account'), profile, file };
  const imported = await treasury.importStatement(given);
  expect(stored(books), 'nothing is stored').toEqual(before);
  const shown = await treasury.readStatement(given);
  if (imported.ok || shown.ok) throw new Error('was taken');
  expect(shown.problem).toEqual(imported.problem);
  return imported.problem;
}

test('every file that is wrong is refused by the API in a sentence with its row and column, and nothing is stored', async () => {
  const books = await treasuryCore();
  for (const [name, profile, key, row, column] of WRONG) {
    const file = { name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) };
    const problem = await refused(books, profile, file);
    const said = sentence(problem);
    expect([name, problem.key]).toEqual([name, `treasury.${key}`]);
    expect(said).toContain(name);
    expect(said).toContain('Nothing was stored.');
    expect(said).not.toContain('{{');
    if (row !== undefined) expect(said, name).toMatch(new RegExp(`\\b(row|entry) ${row}\\b`));
    if (column !== undefined) expect(said, name).toContain(column);
  }
  // What is right is taken afterwards: nothing of the wrong ones is in its way.
  const right = readFileSync(join(FOLDER, 'lloyds-oldest-first.csv'));
  const file = { name: 'right.csv', bytes: new Uint8Array(right) };
  must(await books.api.treasury.importStatement({ accountId: books.account('Current account'), profile: null, file }));
});

describe('a million rows', () => {
  const million = (row: string, before = '', after = '') => ({
    name: 'long',
    bytes: new TextEncoder().encode(before + row.repeat(1_000_000) + after),
  });
  test.each([
    ['a line each', 'hsbc', million('05/05/2010,A,1.00\n')],
    ['lines that end as on an old Macintosh', 'hsbc', million('05/05/2010,A,1.00\r')],
    ['QIF', 'qif_dmy', million('D5/5/10\nT1.00\nPA\n^\n', '!Type:Bank\n')],
    ['OFX on one line', 'ofx', million('<STMTTRN></STMTTRN>', '<OFX>', '</OFX>')],
    ['CAMT.053 on one line', 'camt053', million('<Ntry><Amt/></Ntry>', '<Document><Stmt>', '</Stmt></Document>')],
  ] as const)('%s: refused before anything is taken apart', async (_, profile, file) => {
    const problem = await refused(await treasuryCore(), profile, file);
    expect(sentence(problem)).toBe('long has more than 20000 rows. Export fewer months at once. Nothing was stored.');
  });

  test('a file of more megabytes than that is refused by its size', async () => {
    const file = million('05/05/2010,A LONGER TEXT OF THE BANK,1.00\n');
    const problem = await refused(await treasuryCore(), 'hsbc', file);
    expect(problem.key).toMatch(/tooBig|fileTooLarge/);
  });
});

test('a day that the calendar has not, or that is written otherwise, is refused at its field, and nothing is stored', async () => {
  const books = await treasuryCore();
  const before = stored(books);
  const splits = [{ headingId: books.heading('Donations'), fundId: books.fund('General'), pence: 1_00 }];
  const facts = { accountId: books.account('Current account'), payee: { name: 'A. Donor' }, text: '', reference: '' };
  for (const date of ['2011-02-31', '31/02/2011', '2010-13-01', '2010-5-4', '٢٠١٠-٠٥-٠٤', '2010-05-04T00:00', '']) {
    const outcome = await books.api.treasury.receive({ ...facts, date, splits });
    if (outcome.ok) throw new Error(`${date} was taken`);
    expect(outcome.problem.fields?.map(({ path }) => path)).toEqual(['date']);
  }
  expect(stored(books)).toEqual(before);
});

test('CSV injection the other way: what was typed as a formula comes out of the cash book as words', async () => {
  const books = await treasuryCore();
  const splits = [{ headingId: books.heading('Donations'), fundId: books.fund('General'), pence: 1_00 }];
  const facts = { accountId: books.account('Current account'), date: '2010-05-04', reference: '' };
  const words = { payee: { name: '=HYPERLINK("http://example.org")' }, text: '@SUM(A1:A9)' };
  must(await books.api.treasury.receive({ ...facts, ...words, splits }));
  const request = { kind: 'cashBook' as const, of: facts.accountId, from: '2010-04-01', to: '2011-03-31' };
  must(await books.api.treasury.exportPaper({ request: request as never, format: 'csv' }));
  const csv = new TextDecoder().decode(books.host.files.at(-1)?.bytes);
  expect(csv).toContain('@SUM(A1:A9)');
  expect(csv).not.toMatch(/(^|,|\n)"?[=@]/);
});
