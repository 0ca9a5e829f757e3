/** Which budget is shown: without one, the one of today. */
export type BudgetSearch = { budget?: number };

/** Reads the budget page's address; what makes no sense is left out. */
export function readBudgetSearch({ budget }: Record<string, unknown>): BudgetSearch {
  const number = Number(budget);
  return Number.isInteger(number) && number > 0 ? { budget: number } : {};
}
