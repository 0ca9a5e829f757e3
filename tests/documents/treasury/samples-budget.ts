import type { HeadingId } from '../../../db/base/brand.ts';
import { sumPence } from '../../../db/base/pence.ts';
import type { BudgetLineFigures } from '../../../db/treasury/budget-types.ts';
import type { BudgetReportData } from '../../../electron/documents/treasury/budget-report.ts';
import { base, FROM, p, TO } from './samples-shared.ts';

const budgetLine = (
  number: number,
  name: string,
  cost: number,
  actual: number,
  more: Partial<BudgetLineFigures> = {},
): BudgetLineFigures => ({
  number,
  name,
  headings: [],
  quarters: [p(cost / 4), p(cost / 4), p(cost / 4), p(cost / 4)],
  cost: p(cost),
  contribution: p(cost),
  profileToDate: p(cost),
  actual: p(actual),
  committed: p(0),
  variance: p(cost - actual),
  forecast: p(actual),
  ownForecast: p(actual),
  expected: null,
  expectedReason: '',
  perMille: Math.trunc(((actual - cost) * 1000) / cost),
  warning: null,
  ...more,
});

const budgetLines: BudgetLineFigures[] = [
  budgetLine(1, 'Administration', 21_600_00, 21_600_00),
  budgetLine(2, 'Public and group meetings, with interpreters and refreshments', 4_000_00, 3_826_87, {
    contribution: p(3_600_00),
  }),
  budgetLine(3, 'Newsletters', 3_900_00, 3_876_35),
  budgetLine(4, 'Youth', 3_000_00, 3_411_48, { warning: 'over', expectedReason: 'the hall cost more' }),
  budgetLine(5, 'Running costs', 2_900_00, 2_858_00),
];
const totals = (pick: (each: BudgetLineFigures) => number) => sumPence(budgetLines.map(pick));

export const budgetData: BudgetReportData = {
  ...base,
  budget: {
    fundName: 'MPA grant',
    title: 'Partnership agreement 2010/11',
    from: FROM,
    to: TO,
    cost: p(35_400_00),
    contribution: p(35_000_00),
  },
  date: TO,
  lines: budgetLines,
  total: {
    cost: totals((each) => each.cost),
    contribution: totals((each) => each.contribution),
    profileToDate: totals((each) => each.profileToDate),
    actual: totals((each) => each.actual),
    committed: p(0),
    variance: totals((each) => each.variance),
    forecast: totals((each) => each.forecast),
    perMille: 4,
  },
  unbudgeted: [{ headingId: 9 as HeadingId, name: 'Examination', pence: p(150_00) }],
  handBack: {
    broughtForward: p(2_110_40),
    contribution: p(35_000_00),
    received: p(35_000_00),
    other: p(0),
    spent: p(34_616_51),
    committed: p(0),
    stillToSpend: p(0),
    predicted: p(2_493_89),
  },
  warnPercent: 10,
  changes: [{ on: '2010-10-14', by: 'Grace Adeyemi', reason: 'The funder moved £300.00 from newsletters to youth.' }],
};
