import type { AccountId, FundId, HeadingId } from '../../db/base/brand.ts';
import { must } from './client.ts';
import type { Story } from './story.ts';
import { YEAR_BUDGET, type YearSplit } from './treasury-year.ts';

/** The ids of the story's books by the names of the data files. */

function idOf<T>(rows: readonly { id: T; name: string }[], name: string): T {
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`the demo’s books have no “${name}”`);
  return found.id;
}

export type Books = {
  account(name: string): AccountId;
  fund(name: string): FundId;
  splits(splits: readonly YearSplit[], side: 'in' | 'out'): { headingId: HeadingId; fundId: FundId; pence: number }[];
};

export async function booksOf({ api }: Story): Promise<Books> {
  const { accounts, funds, headings } = must('books', await api.treasury.overview({}));
  const fund = (name: string) => idOf(funds, name);
  const of = { in: ['A1', 'A2'], out: ['A3', 'A4'] } as const;
  return {
    account: (name) => idOf(accounts, name),
    fund,
    splits: (splits, side) =>
      splits.map(({ heading, fund: name, pence }) => {
        const under = headings.filter(({ section }) => (of[side] as readonly string[]).includes(section));
        return { headingId: idOf(under, heading), fundId: fund(name), pence };
      }),
  };
}

/** The budget of the year that the demo prints. */
export async function budgetOf({ api }: Story) {
  const budget = must('budgets', await api.treasury.budgets({})).find(({ from }) => from === YEAR_BUDGET.from);
  if (!budget) throw new Error('the demo has agreed no budget');
  return budget;
}
