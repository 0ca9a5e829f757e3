import type { z } from 'zod';
import { amendInput, prepareInput } from '../../../db/treasury/payments-input.ts';
import { checkTotal, totalField } from '../shared/split-check.ts';

/** What the forms of a payment hold: the API's input, and the whole amount beside its splits. */

const totalFits = ({ what, total }: Pick<z.output<typeof facts>, 'what' | 'total'>, context: z.RefinementCtx) => {
  // A top-up's amount is computed from its vouchers.
  if (what.purpose !== 'petty_cash') checkTotal(total, what.splits, context);
};

const facts = prepareInput.omit({ accepted: true }).extend({ total: totalField().nullable() });

export const prepareSchema = facts.superRefine(totalFits);
export const amendSchema = amendInput
  .omit({ accepted: true })
  .extend({ total: totalField().nullable() })
  .superRefine(totalFits);

export type PrepareDraft = z.input<typeof prepareSchema>;
export type AmendDraft = z.input<typeof amendSchema>;
