import { expect, test } from 'vitest';
import { columnPence } from '../../../db/base/pence.ts';
import { accountRoundingShows, wholePounds } from '../../../db/treasury/account-rules.ts';
import type { Figures, YearAccount } from '../../../db/treasury/account-types.ts';
import { must, PASSPHRASE } from '../../support/core.ts';
import { workedYear } from './worked-example.ts';

const shown = ({ unrestricted, restricted, total }: Figures) => [unrestricted, restricted, total].map(columnPence);

function tableOf(account: YearAccount): Record<string, string[]> {
  const rows = account.sections.flatMap(({ section, rows: each }) =>
    each.map(({ name, figures }) => [`${section} ${name}`, shown(figures)] as const),
  );
  return Object.fromEntries(rows);
}

test('T8: T9: the worked example: the year’s account to the penny', async () => {
  const { api, core } = await workedYear();
  const { account } = must(await api.treasury.yearAccount({ date: '2010-07-01' }));
  expect(tableOf(account)).toEqual({
    'A1 MPA grant': ['–', '35,000.00', '35,000.00'],
    'A1 Donations': ['250.00', '–', '250.00'],
    'A1 Fees': ['312.50', '–', '312.50'],
    'A1 Bank interest': ['4.83', '–', '4.83'],
    'A2 Equipment sold': ['45.00', '–', '45.00'],
    'A3 Administrator': ['–', '21,600.00', '21,600.00'],
    'A3 Room hire': ['60.00', '2,415.00', '2,475.00'],
    'A3 Newsletters': ['–', '3,876.35', '3,876.35'],
    'A3 Interpreters': ['–', '940.00', '940.00'],
    'A3 Youth conference': ['412.49', '2,998.99', '3,411.48'],
    'A3 Refreshments': ['25.60', '386.27', '411.87'],
    'A3 Insurance': ['–', '318.24', '318.24'],
    'A3 Office': ['33.10', '1,207.66', '1,240.76'],
    'A3 Examination': ['150.00', '–', '150.00'],
    'A4 Equipment': ['–', '1,149.00', '1,149.00'],
  });
  const [, , a3] = account.sections;
  expect(a3 && shown(a3.subTotal)).toEqual(['681.19', '33,742.51', '34,423.70']);
  expect(shown(account.totalReceipts)).toEqual(['612.33', '35,000.00', '35,612.33']);
  expect(shown(account.totalPayments)).toEqual(['681.19', '34,891.51', '35,572.70']);
  expect(shown(account.net)).toEqual(['(68.86)', '108.49', '39.63']);
  expect(shown(account.transfers)).toEqual(['(75.00)', '75.00', '–']);
  expect(shown(account.opening)).toEqual(['4,304.17', '2,310.40', '6,614.57']);
  expect(shown(account.closing)).toEqual(['4,160.31', '2,493.89', '6,654.20']);
  expect(account.accounts.map(({ name, closing }) => [name, columnPence(closing)])).toEqual([
    ['Current account', '3,588.02'],
    ['Savings account', '3,004.83'],
    ['Petty cash', '61.35'],
  ]);
  expect(account).toMatchObject({ agrees: true, cash: 665420, footnotes: [] });
  expect(account.funds.map(({ name, closing }) => [name, columnPence(closing)])).toEqual([
    ['General', '4,160.31'],
    ['MPA grant', '2,493.89'],
    ['Youth event', '–'],
  ]);
  // The rounding trap: the rows of A3 come to 34,423, their sub total to 34,424.
  const rounded = a3?.rows.map(({ figures }) => wholePounds(figures.total)) ?? [];
  expect(rounded.reduce((sum, each) => sum + each, 0)).toBe(34_423);
  expect(a3 && wholePounds(a3.subTotal.total)).toBe(34_424);
  expect(accountRoundingShows(account)).toBe(true);
  expect(core.book.state().state).toBe('right');
});

test('T6, T7: invariant 22: the worked example: budget and actual of every line, the overspend and what is handed back', async () => {
  const { api, budgetId } = await workedYear();
  const report = must(await api.treasury.budget({ budgetId }));
  expect(report.lines.map(({ name, cost, actual }) => [name, columnPence(cost), columnPence(actual)])).toEqual([
    ['Administration', '21,600.00', '21,600.00'],
    ['Meetings', '4,000.00', '3,826.87'],
    ['Newsletters', '3,900.00', '3,876.35'],
    ['Youth', '3,000.00', '3,411.48'],
    ['Running costs', '2,900.00', '2,858.00'],
  ]);
  expect(columnPence(report.total.variance)).toBe('(172.70)');
  expect(report.total.variance).toBe(report.lines.reduce((sum, { variance }) => sum + variance, 0));
  expect(report.lines.map(({ warning }) => warning)).toEqual([null, null, null, 'over', null]);
  expect(report.unbudgeted).toEqual([]);
  expect(columnPence(report.handBack.predicted)).toBe('2,493.89');
});

test('T5: the treasurer’s report since the last one, whose code is met again', async () => {
  const { api } = await workedYear();
  const first = must(await api.treasury.treasurersReport({ to: '2010-12-31' }));
  expect(first).toMatchObject({ from: '2010-04-01', previous: null });
  const title = 'Treasurer’s report to 31 December 2010';
  const code = must(await api.treasury.issueCode({ document: 'treasurersReport', to: '2010-12-31', title }));
  expect(code.code).toBe(first.headCode);
  const next = must(await api.treasury.treasurersReport({}));
  expect(next).toMatchObject({ from: '2011-01-01', to: '2011-03-31', previous: { code: code.code } });
  for (const each of next.accounts)
    expect(each.opening).toBe(first.accounts.find(({ accountId }) => accountId === each.accountId)?.closing);
  for (const { opening, receipts, payments, transfers, closing } of next.funds)
    expect(opening + receipts - payments + transfers).toBe(closing);
  expect(next.totalPayments + first.totalPayments).toBe(35_572_70);
});

test('T8: invariants 5 and 20: a closed year keeps its figures, and next year begins with them', async () => {
  const { api, clock, core } = await workedYear();
  const before = must(await api.treasury.yearAccount({ date: '2011-03-31' })).account;
  expect(await api.treasury.closeYear({ date: '2011-03-31' })).toMatchObject({
    problem: { key: 'treasury.periodNotOver' },
  });
  clock.set('2011-06-01');
  must(await api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
  expect(await api.treasury.closeYear({ date: '2011-03-31' })).toMatchObject({
    problem: { warnings: [{ rule: 'T1', key: 'treasury.closeUnreconciled' }] },
  });
  must(await api.treasury.closeYear({ date: '2011-03-31', accepted: ['T1'] }));
  const closed = must(await api.treasury.yearAccount({ date: '2011-03-31' }));
  expect(closed.account).toEqual(before);
  expect(closed.year.closed).not.toBeNull();
  const next = must(await api.treasury.yearAccount({ date: '2011-06-01' })).account;
  expect(next.opening.total).toBe(before.closing.total);
  expect(next.opening.lastYear).toBe(before.opening.total);
  expect(next.closing.lastYear).toBe(before.closing.total);
  expect(await api.treasury.closeYear({ date: '2011-03-31' })).toMatchObject({
    problem: { key: 'treasury.yearIsClosed' },
  });
  // What the bank took in March is taken back in June: this year's figure is lowered, last year's stays.
  const { rows } = must(await api.treasury.search({ text: 'Independent examination' }));
  const [found] = rows;
  if (!found) throw new Error('nothing found');
  must(await api.treasury.reverse({ entryId: found.entryId, date: '2011-06-01', reason: 'The cheque was lost' }));
  const after = must(await api.treasury.yearAccount({ date: '2011-06-01' })).account;
  expect(after.totalPayments.total).toBe(-15000);
  expect(after.footnotes).toMatchObject([{ kind: 'laterReversal', headings: ['Examination'], pence: 15000 }]);
  expect(must(await api.treasury.yearAccount({ date: '2011-03-31' })).account).toEqual(before);
  expect(core.trouble()).toBeNull();
});
