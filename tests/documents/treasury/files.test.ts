import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { columnPence, filePence, MOST_PENCE, pence } from '../../../db/base/pence.ts';
import { EXPORTED_PAPERS } from '../../../db/treasury/paper-rules.ts';
import { paperWords } from '../../../electron/documents/kit/words.ts';
import { TREASURY_DOCUMENTS } from '../../../electron/documents/treasury/index.ts';
import { amounts, money, type Report, text } from '../../../electron/documents/treasury/report.ts';
import { cellWords } from '../../../electron/documents/treasury/report-blocks.ts';
import { reportCsv, reportXlsx } from '../../../electron/documents/treasury/report-files.ts';
import * as samples from './samples.ts';

const words = paperWords();
const yearReport = TREASURY_DOCUMENTS.yearAccount.report(samples.yearAccountData, words);
const bookReport = TREASURY_DOCUMENTS.cashBook.report(samples.cashBookData, words);

const csvOf = (report: Report) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(reportCsv(report, samples.headCode));
const xmlOf = async (report: Report, sheet: number) => {
  const files = unzipSync(await reportXlsx(report, samples.headCode));
  return new TextDecoder().decode(files[`xl/worksheets/sheet${sheet}.xml`]);
};
/** The sheets of a workbook, as another program reads them. */
const readBack = async (report: Report) => readXlsx(Buffer.from(await reportXlsx(report, samples.headCode)));

const oneTable = (cells: readonly (readonly [string, number])[]): Report => ({
  title: 'T',
  about: '',
  parts: [
    {
      kind: 'table',
      name: 'One',
      summary: '',
      columns: [text('Name', 1), amounts('£')],
      rows: cells.map(([name, value]) => ({ cells: [name, money(pence(value))] })),
      empty: 'nothing',
    },
  ],
});

test('T1, T8: the account as CSV: marked as UTF-8, with the code of the books, and every figure of the worked example', () => {
  const csv = csvOf(yearReport);
  expect(csv.startsWith('\ufeffReceipts and payments account\r\n1 April 2010 to 31 March 2011\r\n')).toBe(true);
  expect(csv).toContain(samples.headCode);
  expect(csv).toContain('Total receipts,612.33,35000.00,0.00,35612.33,');
  expect(csv).toContain('Net of receipts/(payments),-68.86,108.49,0.00,39.63,');
  expect(csv).toContain('Cash funds this year end,4160.31,2493.89,0.00,6654.20,6614.57');
});

test('T8: the account as a workbook: numbers to the penny, read back', async () => {
  const sheets = await readBack(yearReport);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['Receipts and payments accou', 'Section A Receipts and paym', 'B1 Cash funds']),
  );
  const rows = sheets.find(({ sheet }) => sheet.startsWith('Section A'))?.data ?? [];
  const row = rows.find(([name]) => name === 'Cash funds this year end');
  expect(row?.slice(1)).toEqual([4160.31, 2493.89, 0, 6654.2, 6614.57]);
  expect(sheets[0]?.data.flat()).toContain(samples.headCode);
});

test('CSV injection: a cell that a spreadsheet would calculate begins with an apostrophe in both files; amounts stay numbers', async () => {
  const nasty = ['=SUM(A1:A9)', '+44 20', '-1+2', '@now()', '\t=1', '\r=1', "'=1", '＝1'];
  const report = oneTable(nasty.map((name): [string, number] => [name, -5_00]));
  for (const name of nasty) expect(csvOf(report)).toMatch(new RegExp(`'${name.replace(/[+()*.]/g, '\\$&')}"?,-5\\.00`));
  const [, sheet] = await readBack(report);
  const cells = (sheet?.data ?? []).slice(1);
  expect(cells).toHaveLength(nasty.length);
  for (const [name, value] of cells) {
    expect(String(name)).toMatch(/^'/);
    expect(value).toBe(-5);
  }
  expect(await xmlOf(report, 2)).not.toContain('<f>');
  expect(csvOf(bookReport)).toContain('Broker & Sons: =SUM(A1:A9) policy');
});

test('invariant 2: every amount stands in a workbook as its decimal text: no fraction is made on the way', async () => {
  const amount = fc.integer({ min: -MOST_PENCE, max: MOST_PENCE });
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 40 }), async (values) => {
      const xml = await xmlOf(oneTable(values.map((value, at): [string, number] => [`n${at}`, value])), 2);
      const found = [...xml.matchAll(/<c r="B(\d+)"[^>]*><v>([^<]*)<\/v>/g)].filter(([, row]) => row !== '1');
      expect(found.map(([, , value]) => value)).toEqual(values.map((value) => filePence(value)));
    }),
    { numRuns: 25 },
  );
});

test('the PDF, the CSV and the workbook of every exported paper have the same cells', async () => {
  const data = {
    treasurersReport: samples.reportData,
    cashBook: samples.cashBookData,
    yearAccount: samples.yearAccountData,
    budgetReport: samples.budgetData,
    ratificationList: samples.ratificationData,
    chequeRegister: samples.chequeData,
    fundStatement: samples.fundData,
  };
  for (const kind of EXPORTED_PAPERS) {
    const report = TREASURY_DOCUMENTS[kind].report(data[kind] as never, words);
    const tables = report.parts.filter((part) => part.kind === 'table');
    const sheets = await readBack(report);
    const csv = csvOf(report);
    expect(tables.length).toBeGreaterThan(0);
    for (const { rows } of tables) {
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        if (typeof cell === 'object' && 'pence' in cell && cell.pence !== null) {
          expect(csv).toContain(filePence(cell.pence));
          expect(cellWords(cell)).toBe(columnPence(cell.pence));
        }
      }
    }
    const amountsIn = sheets.flatMap((sheet) => sheet.data.flat()).filter((cell) => typeof cell === 'number');
    const amountsOf = tables
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter((cell) => typeof cell === 'object' && 'pence' in cell && cell.pence !== null);
    expect(amountsIn).toHaveLength(amountsOf.length);
  }
});
