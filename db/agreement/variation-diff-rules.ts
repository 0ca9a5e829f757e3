import type { z } from 'zod';
import type { VariationChange } from './input.ts';
import { type DraftContent, dayFacts, type draftContentInput, textFacts } from './input-parts.ts';
import type { AgreementAction, AgreementContent, AgreementOutcome, Deliverable } from './types.ts';
import { SIDES } from './words.ts';

/** What was changed in a copy of an agreement, as the changes of a variation (L1): only that is then varied. Pure. */

type NewParts = DraftContent['outcomes'];
type NewAction = NewParts[number]['actions'][number];
type NewDeliverable = NewAction['deliverables'][number];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const deliverableFacts = (part: NewDeliverable | Deliverable) => {
  const { quarter, task, target, dueOn, output, measure, measureTarget } = part;
  return { quarter, task, target, dueOn, output, measure, measureTarget };
};
const actionFacts = ({ ref, text }: NewAction | AgreementAction) => ({ ref, text });
const outcomeFacts = ({ ref, text, contact }: NewParts[number] | AgreementOutcome) => ({ ref, text, contact });

const newAction = (part: NewAction) => ({
  ...actionFacts(part),
  deliverables: part.deliverables.map(deliverableFacts),
});
const newOutcome = (part: NewParts[number]) => ({ ...outcomeFacts(part), actions: part.actions.map(newAction) });

/** Parts that stayed, side by side, with those that went and those that came. */
function compared<Old extends { number: number }, New extends { number: number | null }>(
  before: readonly Old[],
  after: readonly New[],
) {
  const numbers = new Set(after.map(({ number }) => number));
  return {
    gone: before.filter(({ number }) => !numbers.has(number)),
    come: after.filter(({ number }) => number === null),
    kept: before.flatMap((old) => {
      const now = after.find(({ number }) => number === old.number);
      return now ? [{ old, now }] : [];
    }),
  };
}

function actionChanges(old: AgreementAction, now: NewAction): VariationChange[] {
  const { gone, come, kept } = compared(old.deliverables, now.deliverables);
  const { number } = old;
  return [
    ...(same(actionFacts(old), actionFacts(now))
      ? []
      : [{ kind: 'actionChanged' as const, number, ...actionFacts(now) }]),
    ...gone.map((each) => ({ kind: 'deliverableRemoved' as const, number: each.number })),
    ...kept
      .filter((each) => !same(deliverableFacts(each.old), deliverableFacts(each.now)))
      .map((each) => ({
        ...{ kind: 'deliverableChanged' as const, number: each.old.number },
        ...deliverableFacts(each.now),
      })),
    ...come.map((each) => ({
      ...{ kind: 'deliverableAdded' as const, action: number, deliverable: deliverableFacts(each) },
    })),
  ];
}

function outcomeChanges(old: AgreementOutcome, now: NewParts[number]): VariationChange[] {
  const { gone, come, kept } = compared(old.actions, now.actions);
  const { number } = old;
  return [
    ...(same(outcomeFacts(old), outcomeFacts(now))
      ? []
      : [{ kind: 'outcomeChanged' as const, number, ...outcomeFacts(now) }]),
    ...gone.map((each) => ({ kind: 'actionRemoved' as const, number: each.number })),
    ...kept.flatMap((each) => actionChanges(each.old, each.now)),
    ...come.map((each) => ({ kind: 'actionAdded' as const, outcome: number, action: newAction(each) })),
  ];
}

/** The changes that make `after` of `before`, but for the order of parts and for the costs, which the treasury's lines say. */
export function variationOf(before: AgreementContent, after: z.output<typeof draftContentInput>): VariationChange[] {
  const texts = (Object.keys(textFacts) as (keyof typeof textFacts)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'text' as const, field, value: after[field] }));
  const days = (Object.keys(dayFacts) as (keyof typeof dayFacts)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'day' as const, field, value: after[field] }));
  const people = SIDES.filter((side) => !same(before[`${side}Representative`], after[`${side}Representative`])).map(
    (side) => ({ kind: 'representative' as const, side, value: after[`${side}Representative`] }),
  );
  const { gone, come, kept } = compared(before.outcomes, after.outcomes);
  return [
    ...texts,
    ...days,
    ...people,
    ...gone.map(({ number }) => ({ kind: 'outcomeRemoved' as const, number })),
    ...kept.flatMap((each) => outcomeChanges(each.old, each.now)),
    ...come.map((each) => ({ kind: 'outcomeAdded' as const, outcome: newOutcome(each) })),
  ];
}
