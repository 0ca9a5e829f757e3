import { z } from 'zod';
import { sumPence } from '../../../db/base/pence.ts';
import { amount } from '../../../db/treasury/ledger-input.ts';
import type { ProblemKey } from '../../../resources/locales/en-GB/problems.ts';

/** The amount of the whole, beside its splits: kept by the form alone. */
export const totalField = () => amount();

const KEY: ProblemKey = 'treasury.splitsDiffer';

/** The splits must add up to the amount to the penny; what is missing stands beside them. */
export function checkTotal(total: number | null, splits: readonly { pence: number }[], context: z.RefinementCtx): void {
  if (total === null || sumPence(splits.map(({ pence }) => pence)) === total) return;
  context.addIssue({ code: 'custom', message: KEY, path: ['total'] });
}

/** The name of whom money came from or went to, as a form has it. */
export const payeeName = () => z.strictObject({ name: z.string() });
