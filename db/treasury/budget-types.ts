import type { BudgetId, FundId, HeadingId, IsoDate, Pence } from '../base/brand.ts';

/** What the calls of the budget answer (T6, T7). Whole pence; positive is money out. */

export type BudgetFacts = {
  id: BudgetId;
  fundId: FundId;
  fundName: string;
  title: string;
  from: IsoDate;
  to: IsoDate;
  /** Lines' cost in all, and the funder's part of it. */
  cost: Pence;
  contribution: Pence;
  version: number;
};

/** A line as it was agreed, without what was spent. */
export type BudgetLineAgreed = {
  number: number;
  name: string;
  cost: Pence;
  contribution: Pence;
  quarters: readonly [Pence, Pence, Pence, Pence];
  headings: HeadingId[];
};

export type BudgetFigures = {
  /** The project's cost and the funder's contribution to it. */
  cost: Pence;
  contribution: Pence;
  /** The profile up to the day; a quarter that is not over counts by its days. */
  profileToDate: Pence;
  actual: Pence;
  /** Drafts and signed payments that have not been released. */
  committed: Pence;
  /** Profile to date less actual: above 0 is underspent. */
  variance: Pence;
  /** actual + committed + what of the profile is still to come, or what a person expects. */
  forecast: Pence;
};

export type BudgetLineFigures = BudgetFigures & {
  number: number;
  name: string;
  headings: { headingId: HeadingId; name: string }[];
  quarters: readonly [Pence, Pence, Pence, Pence];
  /** The program's own forecast, also where a person expects another. */
  ownForecast: Pence;
  expected: Pence | null;
  expectedReason: string;
  /** Forecast over (+) or under (−) the cost, in thousandths of it; null where the cost is 0. */
  perMille: number | null;
  /** T7: beyond the threshold of the settings. */
  warning: 'over' | 'under' | null;
};

/** What will have to be handed back, and how it is reckoned: all of the grant's fund. */
export type HandBack = {
  broughtForward: Pence;
  contribution: Pence;
  /** Of the contribution. */
  received: Pence;
  /** Other receipts of the fund and what was moved into (+) or out of (−) it. */
  other: Pence;
  spent: Pence;
  committed: Pence;
  /** The grant's part of what the forecast still sees coming. */
  stillToSpend: Pence;
  /** Below 0: the fund is overdrawn at the end. */
  predicted: Pence;
};

export type BudgetReport = {
  budget: BudgetFacts;
  date: IsoDate;
  lines: BudgetLineFigures[];
  total: BudgetFigures & { perMille: number | null };
  /** T6: payments of the period under headings that no line has. */
  unbudgeted: { headingId: HeadingId; name: string; pence: Pence }[];
  handBack: HandBack;
  /** T7: the threshold in percent. */
  warnPercent: number;
  /** Every change since it was agreed. */
  changes: { on: IsoDate; by: string; reason: string }[];
};
