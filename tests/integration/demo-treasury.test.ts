import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnPence } from '../../db/base/pence.ts';
import { wholePounds } from '../../db/treasury/account-rules.ts';
import type { Figures, YearAccount } from '../../db/treasury/account-types.ts';
import { must } from '../../scripts/demo/client.ts';
import { DOCUMENTS } from '../../scripts/demo/documents.ts';
import { DEMO_TODAY } from '../../scripts/demo/group.ts';
import { playDemo } from '../../scripts/demo/play.ts';
import type { Story } from '../../scripts/demo/story.ts';
import { booksOf, budgetOf } from '../../scripts/demo/treasury-books.ts';
import { flat, readPdf } from '../documents/support/read-pdf.ts';

/** The worked example of the specification, entered through the API by the demo: its figures, and the same ones in its PDFs. */

const TO = '2011-03-31';
const folder = mkdtempSync(join(tmpdir(), 'cpeg-demo-treasury-'));
let story: Story;
let account: YearAccount;

beforeAll(async () => {
  story = await playDemo(folder, DEMO_TODAY);
  account = must('account', await story.api.treasury.yearAccount({ date: TO })).account;
}, 300_000);

afterAll(async () => {
  await story.core.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The text of a paper of the demo, by its file's name. */
async function textOf(file: string): Promise<string> {
  const row = DOCUMENTS.find((each) => each.file === `treasury-${file}.pdf`);
  if (!row) throw new Error(`the demo writes no ${file}`);
  const made = must(file, await story.api.documents.make({ job: randomUUID(), request: await row.request(story) }));
  const { bytes } = must(file, await story.api.documents.bytes({ documentId: made.id }));
  return flat((await readPdf(bytes)).text).replaceAll('\u00a0', ' ');
}

const shown = ({ unrestricted, restricted, endowment, total }: Figures) =>
  [unrestricted, restricted, endowment, total].map(columnPence).join(' ');

/** A1 to A6 as the specification has them, as the account's table prints them. */
const LINES = {
  A1: [
    'MPA grant – 35,000.00 – 35,000.00',
    'Donations 250.00 – – 250.00',
    'Fees 312.50 – – 312.50',
    'Bank interest 4.83 – – 4.83',
  ],
  A2: ['Equipment sold 45.00 – – 45.00'],
  A3: [
    'Administrator – 21,600.00 – 21,600.00',
    'Room hire 60.00 2,415.00 – 2,475.00',
    'Newsletters – 3,876.35 – 3,876.35',
    'Interpreters – 940.00 – 940.00',
    'Youth conference 412.49 2,998.99 – 3,411.48',
    'Refreshments 25.60 386.27 – 411.87',
    'Insurance – 318.24 – 318.24',
    'Office 33.10 1,207.66 – 1,240.76',
    'Examination 150.00 – – 150.00',
  ],
  A4: ['Equipment – 1,149.00 – 1,149.00'],
} as const;
const SUMS = {
  totalReceipts: 'Total receipts 612.33 35,000.00 – 35,612.33',
  totalPayments: 'Total payments 681.19 34,891.51 – 35,572.70',
  net: 'Net of receipts/(payments) (68.86) 108.49 – 39.63',
  transfers: 'A5 Transfers between funds (75.00) 75.00 – –',
  opening: 'A6 Cash funds last year end 4,304.17 2,310.40 – 6,614.57',
  closing: 'Cash funds this year end 4,160.31 2,493.89 – 6,654.20',
} as const;
const SLA = [
  'Administration 21,600.00 21,600.00',
  'Meetings 4,000.00 3,826.87',
  'Newsletters 3,900.00 3,876.35',
  'Youth 3,000.00 3,411.48',
  'Running costs 2,900.00 2,858.00',
];

describe('the demo’s year to 31 March 2011, in figures', () => {
  test('T8: T9: A1 to A6 and the totals, every fund to the penny', () => {
    for (const { section, rows } of account.sections) {
      expect(rows.map(({ name, figures }) => `${name} ${shown(figures)}`)).toEqual(LINES[section]);
    }
    for (const [name, line] of Object.entries(SUMS)) {
      expect(line.endsWith(` ${shown(account[name as keyof typeof SUMS])}`), line).toBe(true);
    }
    const funds = account.funds.map(({ name, closing }) => `${name} ${columnPence(closing)}`);
    expect(funds).toEqual(['General 4,160.31', 'MPA grant 2,493.89', 'Youth event –']);
  });

  test('T8: B1 is current, savings and petty cash, and agrees; what they began with is there too', () => {
    const rows = account.accounts.map(({ name, opening, closing }) =>
      [name, columnPence(closing), columnPence(opening)].join(' '),
    );
    expect(rows).toEqual([
      'Current account 3,588.02 3,514.57',
      'Savings account 3,004.83 3,000.00',
      'Petty cash 61.35 100.00',
    ]);
    expect(account).toMatchObject({ cash: 6_654_20, agrees: true });
  });

  test('T1: the bank’s statement: 4,083.76 is the cash book with cheques out of 318.24 and 240.00, less 62.50 paid in', async () => {
    const accountId = (await booksOf(story)).account('Current account');
    const closed = must('bank', await story.api.treasury.reconciliations({ accountId }));
    const found = closed.find(({ date }) => date === TO);
    expect(found).toMatchObject({ closing: 4_083_76, cashBook: 3_588_02, unpresented: 558_24, outstanding: 62_50 });
    const { unpresented } = must('report', await story.api.treasury.treasurersReport({ from: '2010-04-01', to: TO }));
    expect(unpresented.map(({ pence }) => pence)).toEqual([240_00, 318_24]);
    const tin = (await booksOf(story)).account('Petty cash');
    expect(must('tin', await story.api.treasury.pettyCash({ accountId: tin })).float).toBe(100_00);
  });

  test('T6: T7: the agreement: each line against what was spent, 172.70 overspent in all', async () => {
    const { id: budgetId } = await budgetOf(story);
    const { lines, total } = must('budget', await story.api.treasury.budget({ budgetId, date: TO }));
    expect(lines.map(({ name, cost, actual }) => `${name} ${columnPence(cost)} ${columnPence(actual)}`)).toEqual(SLA);
    expect(total).toMatchObject({ cost: 35_400_00, contribution: 35_000_00, actual: 35_572_70, variance: -172_70 });
  });
});

describe('the same figures, read from its PDFs', () => {
  test('T8: the account: every line of A1 to A6, the totals, B1 and that it agrees', async () => {
    const text = await textOf('account-2010-11');
    for (const line of [...Object.values(LINES).flat(), ...Object.values(SUMS)]) expect(text).toContain(line);
    for (const line of [
      'Sub total (gross income) 567.33 35,000.00 – 35,567.33',
      'Sub total 681.19 33,742.51 – 34,423.70',
      'Current account 3,588.02 3,514.57',
      'Savings account 3,004.83 3,000.00',
      'Petty cash 61.35 100.00',
      'Total cash funds 6,654.20 6,614.57',
      'B1 agrees with the cash funds of section A: OK.',
    ])
      expect(text).toContain(line);
  });

  test('T8: in whole pounds the rows of A3 come to 34,423 and their sub total to 34,424: checked in pence, and said so', async () => {
    const text = await textOf('account-2010-11-whole-pounds');
    const rows = LINES.A3.map((line) => {
      const [name = ''] = /^[A-Za-z ]+/.exec(line) ?? [];
      return new RegExp(`${name}(?:[\\d,–]+ ){3}([\\d,]+)`).exec(text)?.[1] ?? '';
    });
    expect(rows.reduce((sum, each) => sum + Number(each.replace(',', '')), 0)).toBe(34_423);
    expect(text).toContain('Sub total 681 33,743 – 34,424');
    expect(wholePounds(account.sections[2]?.subTotal.total ?? account.cash)).toBe(34_424);
    expect(text).toContain('The account was checked in pence, and agrees.');
    expect(text).toContain('Because of the rounding');
  });

  test('T5: T2: the treasurer’s report: balances, both cheques out, who signed, when reconciled, the overspend, the code', async () => {
    const text = await textOf('report-2011-03');
    const { headCode } = must('book', await story.api.treasury.bookState({}));
    for (const line of [
      'Money on 31 March 2011 £6,654.20',
      'Total 6,614.57 39.63 6,654.20',
      '£6,614.57 was brought into the books within this time',
      'General Unrestricted 4,304.17 612.33 681.19 (75.00) 4,160.31',
      'MPA grant Restricted 2,110.40 35,000.00 34,616.51 – 2,493.89',
      'Youth event Restricted 200.00 – 275.00 75.00 –',
      '24/03/2011 000114 Anyborough Interpreters: Interpreters, March 240.00',
      '25/03/2011 000115 Shire Mutual: Insurance 318.24',
      'Total 558.24',
      'Current account 31/03/2011',
      'Predicted to be left at the end 2,493.89',
      `the code of the books, ${headCode}, into the minutes`,
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/Total 35,400\.00 35,000\.00 35,400\.00 35,572\.70 – \(172\.70\)/);
  });

  test('T7: the report for the funder has the agreement’s lines and the overspend', async () => {
    const text = await textOf('budget-2010-11');
    expect(text).toMatch(/Youth \(over\) 3,000\.00 2,600\.00 3,000\.00 3,411\.48 – \(411\.48\)/);
    expect(text).toMatch(/Meetings 4,000\.00 4,000\.00 4,000\.00 3,826\.87 – 173\.13/);
    expect(text).toMatch(/Total 35,400\.00 35,000\.00 35,400\.00 35,572\.70 – \(172\.70\)/);
  });

  test('T1: cash book, funds and the examiner’s page tell the same', async () => {
    const book = await textOf('cash-book-2010-11');
    for (const line of ['General Brought into the books 1,204.17', '38.65 61.35', '3,588.02', '3,004.83'])
      expect(book).toContain(line);
    expect(await textOf('funds-2010-11')).toContain('Total 6,614.57 35,612.33 35,572.70 – 6,654.20');
    const examiner = await textOf('examiner-2010-11');
    expect(examiner).toContain('receipts £35,612.33, payments £35,572.70, cash funds £6,654.20');
    expect(examiner).toContain('Gross income of the year: £35,567.33');
  });
});
