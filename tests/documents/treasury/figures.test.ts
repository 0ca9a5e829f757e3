import { expect, test } from 'vitest';
import { evenly } from '../../../db/base/chunks.ts';
import { perCent } from '../../../db/treasury/budget-rules.ts';
import { mm } from '../../../electron/documents/kit/theme.ts';
import { TREASURY_DOCUMENTS } from '../../../electron/documents/treasury/index.ts';
import { textOf } from '../elections/text.ts';
import { drawAndRead } from '../support/draw.ts';
import { overlaps } from '../support/overlaps.ts';
import * as samples from './samples.ts';

/** The figures of the worked example, read back from the papers themselves. */

const {
  treasurersReport,
  yearAccount,
  cashBook,
  chequeRegister,
  budgetReport,
  fundStatement,
  examinersPage,
  paymentSlip,
} = TREASURY_DOCUMENTS;

test('T8: the receipts and payments account of the worked example, to the penny', async () => {
  const text = await textOf(yearAccount, samples.yearAccountData);
  for (const row of [
    'MPA grant – 35,000.00 – 35,000.00',
    'Sub total (gross income) 567.33 35,000.00 – 35,567.33',
    'Total receipts 612.33 35,000.00 – 35,612.33',
    'Administrator – 21,600.00 – 21,600.00',
    'Room hire 60.00 2,415.00 – 2,475.00',
    'Newsletters – 3,876.35 – 3,876.35',
    'Interpreters – 940.00 – 940.00',
    'Youth conference 412.49 2,998.99 – 3,411.48',
    'Refreshments 25.60 386.27 – 411.87',
    'Insurance – 318.24 – 318.24',
    'Office 33.10 1,207.66 – 1,240.76',
    'Examination 150.00 – – 150.00',
    'Sub total 681.19 33,742.51 – 34,423.70',
    'Projector – 1,149.00 – 1,149.00',
    'Total payments 681.19 34,891.51 – 35,572.70',
    'Net of receipts/(payments) (68.86) 108.49 – 39.63',
    'A5 Transfers between funds (75.00) 75.00 – –',
    'A6 Cash funds last year end 4,304.17 2,310.40 – 6,614.57',
    'Cash funds this year end 4,160.31 2,493.89 – 6,654.20',
    'Current account 3,588.02 3,514.57',
    'Savings account 3,004.83 3,000.00',
    'Petty cash 61.35 100.00',
    'Total cash funds 6,654.20 6,614.57',
    'B1 agrees with the cash funds of section A: OK',
    'Projector MPA grant cost 1,149.00',
    'Display boards, given valued March 2011 not known',
  ])
    expect(text).toContain(row);
});

test('T9: other income stands beside the grant', async () => {
  const text = await textOf(yearAccount, samples.yearAccountData);
  expect(text).toMatch(
    /Where the receipts came from .*Grant 35,000\.00 .*Services to partners 312\.50 .*Donations 250\.00 /,
  );
  const report = await textOf(treasurersReport, samples.reportData);
  expect(report).toContain('Receipts Heading Where from Amount £ MPA grant Grant 35,000.00 Donations Donations 25');
});

test('T8: in whole pounds each figure is rounded by itself, and a note says why rows do not add up', async () => {
  const text = await textOf(yearAccount, { ...samples.yearAccountData, wholePounds: true });
  expect(text).toContain('Sub total 681 33,743 – 34,424');
  expect(text).toContain('Because of the rounding');
  expect(await textOf(yearAccount, samples.yearAccountData)).not.toContain('rounding');
});

test('T8: an open year says that its figures may change; a cheque of an earlier year taken back is a footnote', async () => {
  const open = {
    ...samples.yearAccountData,
    year: { ...samples.yearAccountData.year, closed: null },
    account: {
      ...samples.account,
      footnotes: [samples.laterReversal, { kind: 'openingInYear' as const, pence: samples.account.opening.total }],
    },
  };
  const text = await textOf(yearAccount, open);
  expect(text).toContain('has not been closed');
  expect(text).toContain(
    'Room hire: £240.00 (Hall, lost) entered on 20 March 2010, in an earlier year, was taken back on 14 May 2010',
  );
  expect(text).toContain('Balances of £6,614.57 were brought into the books within the year');
});

test('T5: the treasurer’s report has balances, headings, cheques with who signed and how, and what waits', async () => {
  const text = await textOf(treasurersReport, samples.reportData);
  for (const words of [
    'Money on 31 March 2011 £6,654.20',
    'Current account 3,514.57 73.45 3,588.02',
    'Total 6,614.57 39.63 6,654.20',
    'MPA grant Restricted 2,110.40 35,000.00 34,616.51 – 2,493.89',
    'Youth event Restricted 200.00 – 275.00 75.00 –',
    'Ruth Okafor (own key, 01/03/2011)',
    'Tomasz Żak (ink, 01/03/2011)',
    'Stale: over 6 months old',
    'Webhost Ltd: Direct debit for the website Office 12.99',
    'Savings account 31/03/2011',
    'Predicted to be left at the end 2,493.89',
    'Report before this one to 31 March 2010, code 120-AAAA-BBBB-CCCC-DDDD',
    `Please write the code of the books, ${samples.headCode}, into the minutes`,
  ])
    expect(text).toContain(words);
});

test('T7: budget, actual, forecast and what is over, with the funder’s part apart from the project’s cost', async () => {
  const text = await textOf(budgetReport, samples.budgetData);
  expect(text).toContain('Youth (over) 3,000.00 3,000.00 3,000.00 3,411.48 – (411.48) 3,411.48 +13.7%');
  expect(text).toContain('Total 35,400.00 35,000.00 35,400.00 35,572.70 – (172.70) 35,572.70 +0.4%');
  expect(text).toContain('Youth is forecast to be overspent by 13.7%, more than the 10%');
  expect(text).toContain('no line of the budget covers: Examination £150.00');
  expect([137, -5, 0, -50, null].map(perCent)).toEqual(['+13.7%', '−0.5%', '0%', '−5%', '']);
});

test('T7: a budget of many lines is drawn in charts that each fit on a page, all of one scale', async () => {
  const lines = Array.from({ length: 9 }, (_, at) => ({ ...samples.budgetData.lines[at % 5], name: `Line ${at + 1}` }));
  const data = { ...samples.budgetData, lines: lines as typeof samples.budgetData.lines };
  const { pdf } = await drawAndRead(budgetReport, data);
  for (const page of pdf.pages) {
    expect(overlaps(page.boxes)).toEqual([]);
    for (const { y, text } of page.boxes) expect(y, text).toBeLessThanOrEqual(page.height - mm(10));
  }
  expect(evenly(lines, 7).map(({ length }) => length)).toEqual([5, 4]);
  const text = await textOf(budgetReport, data);
  expect(text.match(/Each line’s project cost/g)).toHaveLength(2);
});

test('invariant 24: what is void, stopped or taken back is listed and adds nothing', async () => {
  const report = await textOf(treasurersReport, samples.reportData);
  expect(report).toMatch(/Hall Trust: Hall for January \(void: £240\.00 was not paid\) .*? – 01\/03\/2011 000102/);
  expect(report).toContain('Total 8,676.55');
  const book = await textOf(cashBook, samples.cashBookData);
  expect(book).toContain('Hall for January (taken back) Room hire 240.00 12,024.57');
  expect(book).toContain('Cheque lost in the post (takes an entry back) Room hire (240.00) 12,264.57');
  expect(book).toContain('carried forward 8,750.00 8,676.55 3,588.02');
  const register = await textOf(chequeRegister, samples.chequeData);
  expect(register).toMatch(/000101 Stopped 20\/01\/2011 Hall Trust Lost in the post; stop 77\/1\. For £240\.00 –/);
  expect(register).toContain('Released and paid 9,676.55');
  expect(register).toContain('000107–000149 Unused');
  expect(register).toContain('1 cheque below the highest used is not accounted for: 000104');
});

test('the fund statement adds each fund up, and points out a restricted fund below nothing', async () => {
  const text = await textOf(fundStatement, samples.fundData);
  expect(text).toContain('Carried forward 612.33 756.19 4,160.31');
  expect(text).toContain('Total 6,614.57 35,612.33 35,572.70 – 6,654.20');
  const [first, ...others] = samples.fundData.funds;
  const over = { ...samples.fundData, funds: first ? [{ ...first, overspent: true }, ...others] : [] };
  expect(await textOf(fundStatement, over)).toContain('General is overspent');
});

test('the examiner’s page has what regulation 31 lists, with opinion and signature left blank', async () => {
  const text = await textOf(examinersPage, samples.examinerData);
  for (const words of [
    'for the year ended 31 March 2011',
    'in accordance with the directions',
    'over £25,000.00',
    'up to £250,000.00',
    'accounting records',
    'do not accord with those records',
    'Name',
    'Qualification',
    'Address',
    'Signature',
    'Date',
  ])
    expect(text).toContain(words);
});

test('T2: the slip says how a signature was given, and leaves a line for ink with a witness for the other', async () => {
  const text = await textOf(paymentSlip, samples.slipData);
  expect(text).toContain('Ruth Okafor signed at the computer with their own key on 31 March 2011');
  expect(text).toMatch(/Signatory 2 .*Tomasz Żak.*Signature.*Date.*Witness/);
  expect(text).toContain('9F3A-04C1 (version 2)');
  expect(text).toContain('Newsletters MPA grant 400.00');
});
