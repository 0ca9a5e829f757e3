import type { ReadDb } from '../base/handles.ts';
import { sumPence } from '../base/pence.ts';
import { readSettings } from '../office/settings-store.ts';
import { readYearAccount } from '../treasury/account-queries.ts';
import type { YearAccountPage } from '../treasury/account-types.ts';
import { readBudgetReport, readBudgets } from '../treasury/budget-queries.ts';
import type { BudgetReport } from '../treasury/budget-types.ts';
import type { Days } from './annual-meetings.ts';

/** T8: the treasurer's year: the account of exactly these days; null while the books say nothing of them. */
export function readAccountOf(db: ReadDb, { from, until }: Days): YearAccountPage | null {
  const page = readYearAccount(db, until);
  const { account, year } = page;
  if (year.from !== from || year.to !== until) return null;
  const isEmpty = account.sections.every(({ rows }) => rows.length === 0) && account.opening.total === 0;
  return isEmpty ? null : page;
}

/** T6: the reports on the budgets that begin in the year, as they stood on its last day. */
export function readBudgetsOf(db: ReadDb, { from, until }: Days): BudgetReport[] {
  const warn = readSettings(db)['treasury.varianceWarningPercent'];
  return readBudgets(db)
    .filter((facts) => facts.from >= from && facts.from <= until)
    .map((facts) => readBudgetReport(db, facts, until, warn));
}

/** What of the receipts is a grant. */
export const grantReceived = ({ account }: YearAccountPage) =>
  sumPence(
    account.sections.flatMap(({ rows }) =>
      rows.flatMap(({ income, figures }) => (income === 'grant' ? [figures.total] : [])),
    ),
  );

/** T5–T8: the figures of the money, in pence. */
export function moneyFigures(db: ReadDb, days: Days) {
  const page = readAccountOf(db, days);
  const budgets = readBudgetsOf(db, days);
  const sum = (of: (report: BudgetReport) => number) =>
    budgets.length === 0 ? null : sumPence(budgets.map((each) => of(each)));
  const [cost, spent] = [sum(({ total }) => total.cost), sum(({ total }) => total.actual)];
  return {
    'money.grant': sum(({ budget }) => budget.contribution),
    'money.grantReceived': page && grantReceived(page),
    'money.opening': page ? page.account.opening.total : null,
    'money.receipts': page ? page.account.totalReceipts.total : null,
    'money.payments': page ? page.account.totalPayments.total : null,
    'money.closing': page ? page.account.closing.total : null,
    'budget.cost': cost,
    'budget.spent': spent,
    'budget.unspent': cost === null || spent === null ? null : cost - spent,
    'budget.handBack': sum(({ handBack }) => handBack.predicted),
  };
}
