import type { AgreementContent, Deliverable } from '../../db/agreement/types.ts';
import type { Measure } from '../../db/agreement/words.ts';

/** A draft as the form holds it. */
export type HeldDeliverable = {
  number: number | null;
  quarter: number;
  task: string;
  target: string;
  dueOn: string | null;
  output: string;
  measure: Measure | null;
  measureTarget: number | null;
};
export type HeldAction = { number: number | null; ref: string; text: string; deliverables: HeldDeliverable[] };
export type HeldOutcome = { number: number | null; ref: string; text: string; contact: string; actions: HeldAction[] };
export type HeldPlan = { from: string; until: string; outcomes: HeldOutcome[] };

export const newDeliverable = (): HeldDeliverable => ({
  ...{ number: null, quarter: 1, task: '', target: '', dueOn: null, output: '', measure: null, measureTarget: null },
});
export const suggested = (part: Omit<Deliverable, 'number'>): HeldDeliverable => ({ ...part, number: null });
export const newAction = (ref: string): HeldAction => ({
  number: null,
  ref,
  text: '',
  deliverables: [newDeliverable()],
});
export const newOutcome = (at: number): HeldOutcome => ({
  ...{ number: null, ref: String(at + 1), text: '', contact: '' },
  actions: [newAction(`${at + 1}.1`)],
});

/** What the form begins with. */
export function heldOf({ costs: _costs, cost: _cost, grant: _grant, ...content }: AgreementContent) {
  return {
    ...content,
    budgetId: content.budgetId as number | null,
    outcomes: content.outcomes.map((outcome) => ({
      ...outcome,
      actions: outcome.actions.map((action) => ({
        ...action,
        deliverables: action.deliverables.map((each) => ({ ...each, quarter: each.quarter as number })),
      })),
    })),
  };
}
