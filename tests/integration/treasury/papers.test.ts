import { expect, test } from 'vitest';
import { EXPORTED_PAPERS, TREASURY_PAPERS } from '../../../db/treasury/paper-rules.ts';
import { must } from '../../support/core.ts';
import { signInAs } from '../meetings/support.ts';
import { makePaper, textOfPaper } from './paper-text.ts';
import { payingGroup } from './payments-support.ts';
import { workedYear } from './worked-example.ts';

test('T5: T8: the worked example, entered through the API, read from the PDFs to the penny', async () => {
  const w = await workedYear();
  const account = await textOfPaper(w, 'yearAccount');
  for (const row of [
    'Sub total (gross income) 567.33 35,000.00 – 35,567.33',
    'Total receipts 612.33 35,000.00 – 35,612.33',
    'Youth conference 412.49 2,998.99 – 3,411.48',
    'Sub total 681.19 33,742.51 – 34,423.70',
    'Total payments 681.19 34,891.51 – 35,572.70',
    'Net of receipts/(payments) (68.86) 108.49 – 39.63',
    'A5 Transfers between funds (75.00) 75.00 – –',
    'A6 Cash funds last year end 4,304.17 2,310.40 – 6,614.57',
    'Cash funds this year end 4,160.31 2,493.89 – 6,654.20',
    'Total cash funds 6,654.20 6,614.57 B1 agrees',
    'B1 agrees with the cash funds of section A: OK',
  ])
    expect(account).toContain(row);
  const report = await textOfPaper(w, 'treasurersReport');
  expect(report).toContain('Money on 31 March 2011 £6,654.20');
  expect(report).toContain('MPA grant Restricted 2,110.40 35,000.00 34,616.51 – 2,493.89');
  const budget = await textOfPaper(w, 'budgetReport', { of: w.budgetId });
  expect(budget).toMatch(/Total 35,400\.00 35,000\.00 35,400\.00 35,572\.70 – \(172\.70\)/);
  const book = await textOfPaper(w, 'cashBook');
  expect(book).toContain('3,588.02');
  expect(book).toContain('3,004.83');
  const funds = await textOfPaper(w, 'fundStatement');
  expect(funds).toContain('Total 6,614.57 35,612.33 35,572.70 – 6,654.20');
  expect(await textOfPaper(w, 'examinersPage')).toContain('£35,567.33');
});

test('T1: every paper carries the code of the books; the code of one that leaves is kept, of one that stays it is not', async () => {
  const w = await workedYear();
  const { headCode } = must(await w.api.treasury.bookState({}));
  const coded = TREASURY_PAPERS.filter((kind) => kind !== 'paymentSlip');
  for (const kind of coded) {
    const asked = kind === 'budgetReport' ? { of: w.budgetId } : {};
    expect(await textOfPaper(w, kind, asked), kind).toContain(headCode);
  }
  expect(must(await w.api.treasury.issuedCodes({}))).toEqual([]);
  const { id, title } = must(await makePaper(w, 'treasurersReport'));
  // The books go on while the paper lies on the desk: what was printed is what is kept.
  must(await w.api.treasury.addPayee({ name: 'Somebody new' }));
  must(await w.api.documents.deliver({ documentId: id, how: 'save' }));
  must(await w.api.documents.deliver({ documentId: id, how: 'print' }));
  expect(must(await w.api.treasury.issuedCodes({}))).toEqual([
    expect.objectContaining({ code: headCode, document: 'treasurersReport', to: '2011-03-31', title }),
  ]);
});

test('T2: a payment’s papers: slip before it is signed, report with both who signed and how, register with every cheque', async () => {
  const group = await payingGroup();
  const { paymentId } = await group.prepare();
  const slip = await textOfPaper(group, 'paymentSlip', { of: paymentId });
  expect(slip).toMatch(/Signatory 1 Name .*Signature .*Witness .*Signatory 2 Name/);
  must(await group.sign(paymentId, group.ada));
  expect(await textOfPaper(group, 'paymentSlip', { of: paymentId })).toContain('Ada Lowe signed at the computer');
  must(await group.ink(paymentId, group.cyd));
  must(await group.release(paymentId));
  const report = await textOfPaper(group, 'treasurersReport');
  expect(report).toMatch(/000101 .*Ada Lowe \(own key, 10\/05\/2011\) Cyd Moreno \(ink, 10\/05\/2011\) 150\.00/);
  const register = await textOfPaper(group, 'chequeRegister');
  expect(register).toMatch(/000101 Released 10\/05\/2011/);
  expect(register).toContain('Released and paid 150.00');
});

test('invariant 24: a void cheque stays in report, register and cash book, and adds nothing', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('void');
  expect(paymentId).toBeGreaterThan(0);
  expect(await textOfPaper(group, 'treasurersReport')).toMatch(/\(void: £150\.00 was not paid\) .*Total –/);
  expect(await textOfPaper(group, 'chequeRegister')).toMatch(/000101 Stopped .*For £150\.00 – .*Released and paid –/);
  const book = await textOfPaper(group, 'cashBook');
  expect(book).toMatch(/\(taken back\) .*150\.00 .*\(takes an entry back\) .*\(150\.00\)/);
});

test('who may have which: report and account everybody, the others the officers; what is not there is not made', async () => {
  const w = await workedYear();
  for (const kind of ['budgetReport', 'paymentSlip'] as const)
    expect(await makePaper(w, kind, { of: 999_999 })).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  await signInAs(w as never, 'reader', 'Rita Reader');
  for (const kind of TREASURY_PAPERS) {
    const made = await makePaper(w, kind, { of: kind === 'budgetReport' ? w.budgetId : null });
    const isOpen = kind === 'treasurersReport' || kind === 'yearAccount';
    expect(made, kind).toMatchObject(isOpen ? { ok: true } : { ok: false, problem: { kind: 'notAllowed' } });
  }
  const request = { kind: 'cashBook' } as const;
  expect(await w.api.treasury.exportPaper({ request, format: 'csv' })).toMatchObject({ ok: false });
});

test('T1: as CSV and as a workbook: handed to the host, on record as issued, and the code of the books is kept', async () => {
  const w = await workedYear();
  for (const kind of EXPORTED_PAPERS) {
    for (const format of ['csv', 'xlsx'] as const) {
      const of = kind === 'budgetReport' ? w.budgetId : null;
      must(await w.api.treasury.exportPaper({ request: { kind, of }, format }));
      expect(w.host.files.at(-1)?.name, kind).toMatch(new RegExp(`^2011-03-31 .+\\.${format}$`));
    }
  }
  const account = w.host.files.find(({ name }) => name.endsWith('account.csv'));
  expect(new TextDecoder().decode(account?.bytes)).toContain('Cash funds this year end,4160.31,2493.89,0.00,6654.20');
  const issued = must(await w.api.documents.issued({ meetingId: null }));
  expect(issued).toHaveLength(2 * EXPORTED_PAPERS.length);
  expect(issued.every(({ how, sha256 }) => how === 'saved' && sha256.length === 64)).toBe(true);
  const codes = must(await w.api.treasury.issuedCodes({}));
  expect(codes.map(({ document }) => document).sort()).toEqual([...EXPORTED_PAPERS].sort());
});
