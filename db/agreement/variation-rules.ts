import { evenQuarters } from '../treasury/budget-rules.ts';
import { actionsOf, costSums, deliverablesOf } from './content-rules.ts';
import type { VariationChange } from './input.ts';
import type { DraftContent } from './input-parts.ts';
import type { AgreementAction, AgreementContent, AgreementOutcome, Deliverable } from './types.ts';

/**
 * What a variation does to an agreement (L1): it changes what it names and nothing else. Pure. Numbers of parts are given once
 * and never again: monitoring knows a deliverable by its number.
 */

/** The highest numbers that were ever given. */
export type Used = { outcome: number; action: number; deliverable: number };

const highest = (parts: readonly { number: number }[]) => parts.reduce((most, { number }) => Math.max(most, number), 0);

/** The highest numbers in any of several contents: of all versions, and of what stands now. */
export function usedIn(contents: readonly Pick<AgreementContent, 'outcomes'>[]): Used {
  return {
    outcome: highest(contents.flatMap(({ outcomes }) => outcomes)),
    action: highest(contents.flatMap(actionsOf)),
    deliverable: highest(contents.flatMap(deliverablesOf)),
  };
}

type Numberless<T> = Omit<T, 'number'> & { number?: number | null };
type NewAction = Numberless<Omit<AgreementAction, 'deliverables'>> & {
  deliverables: readonly Numberless<Deliverable>[];
};
type NewOutcome = Numberless<Omit<AgreementOutcome, 'actions'>> & { actions: readonly NewAction[] };

/** Gives the parts that have no number the next ones. `used` is what to count on from. */
function numbering(used: Used) {
  const next = { ...used };
  const numberOf = (kind: keyof Used, given: number | null | undefined): number => {
    if (typeof given === 'number') return given;
    next[kind] += 1;
    return next[kind];
  };
  const deliverable = (part: Numberless<Deliverable>): Deliverable => ({
    ...part,
    number: numberOf('deliverable', part.number),
  });
  const action = (part: NewAction): AgreementAction => ({
    ...part,
    number: numberOf('action', part.number),
    deliverables: part.deliverables.map(deliverable),
  });
  const outcome = (part: NewOutcome): AgreementOutcome => ({
    ...part,
    number: numberOf('outcome', part.number),
    actions: part.actions.map(action),
  });
  return { deliverable, action, outcome };
}

/** The outcomes of a draft, every new part with a number that no part had. */
export function numbered(outcomes: DraftContent['outcomes'], used: Used): AgreementOutcome[] {
  const number = numbering(used);
  return outcomes.map(number.outcome);
}

/** Whether a part came with a number that no part of its kind has. */
export function hasUnknownNumber(outcomes: DraftContent['outcomes'], content: AgreementContent): boolean {
  const unknown = (given: readonly { number: number | null }[], known: readonly { number: number }[]) =>
    given.some(({ number }) => number !== null && !known.some((part) => part.number === number));
  const actions = outcomes.flatMap((outcome) => outcome.actions);
  return (
    unknown(outcomes, content.outcomes) ||
    unknown(actions, actionsOf(content)) ||
    unknown(
      actions.flatMap(({ deliverables }) => deliverables),
      deliverablesOf(content),
    )
  );
}

const isTheirs = ({ number }: { number: number }, change: { number: number }) => number === change.number;

type Outcomes = AgreementContent['outcomes'];
const inActions = (outcomes: Outcomes, edit: (actions: readonly AgreementAction[]) => readonly AgreementAction[]) =>
  outcomes.map((outcome) => ({ ...outcome, actions: edit(outcome.actions) }));
const inDeliverables = (outcomes: Outcomes, edit: (parts: readonly Deliverable[]) => readonly Deliverable[]) =>
  inActions(outcomes, (actions) => actions.map((action) => ({ ...action, deliverables: edit(action.deliverables) })));

/** Puts `facts` in the place of the part's own, its number and its parts as they were. */
const replaced = <T extends { number: number }, C extends { kind: string; number: number }>(
  parts: readonly T[],
  { kind: _kind, ...facts }: C,
): T[] => parts.map((part) => (isTheirs(part, facts) ? { ...part, ...facts } : part));
const without = <T extends { number: number }>(parts: readonly T[], change: { number: number }): T[] =>
  parts.filter((part) => !isTheirs(part, change));

type CostsChange = Extract<VariationChange, { kind: 'costs' }>;

function withCosts(content: AgreementContent, { lines }: CostsChange): AgreementContent {
  const costs = lines.map(({ name, cost, contribution, quarters }, at) => ({
    number: at + 1,
    ...{ name, cost, contribution, quarters: quarters ?? evenQuarters(cost) },
  }));
  return { ...content, costs, ...costSums(costs) };
}

function applyOne(content: AgreementContent, change: VariationChange, number: ReturnType<typeof numbering>) {
  const { outcomes } = content;
  const planned = (next: Outcomes): AgreementContent => ({ ...content, outcomes: next });
  switch (change.kind) {
    case 'text':
    case 'day':
      return { ...content, [change.field]: change.value };
    case 'representative':
      return { ...content, [`${change.side}Representative`]: change.value };
    case 'costs':
      return withCosts(content, change);
    case 'outcomeAdded':
      return planned([...outcomes, number.outcome(change.outcome)]);
    case 'outcomeChanged':
      return planned(replaced(outcomes, change));
    case 'outcomeRemoved':
      return planned(without(outcomes, change));
    case 'actionAdded': {
      const added = number.action(change.action);
      return planned(
        outcomes.map((each) =>
          each.number === change.outcome ? { ...each, actions: [...each.actions, added] } : each,
        ),
      );
    }
    case 'actionChanged':
      return planned(inActions(outcomes, (actions) => replaced(actions, change)));
    case 'actionRemoved':
      return planned(inActions(outcomes, (actions) => without(actions, change)));
    case 'deliverableAdded': {
      const added = number.deliverable(change.deliverable);
      return planned(
        inActions(outcomes, (actions) =>
          actions.map((each) =>
            each.number === change.action ? { ...each, deliverables: [...each.deliverables, added] } : each,
          ),
        ),
      );
    }
    case 'deliverableChanged':
      return planned(inDeliverables(outcomes, (parts) => replaced(parts, change)));
    case 'deliverableRemoved':
      return planned(inDeliverables(outcomes, (parts) => without(parts, change)));
  }
}

/** The agreement as the changes leave it, one after the other. `used`: what numbers were ever given; by default those it has. */
export function applyVariation(
  content: AgreementContent,
  changes: readonly VariationChange[],
  used: Used = usedIn([content]),
): AgreementContent {
  const number = numbering(used);
  return changes.reduce<AgreementContent>((now, change) => applyOne(now, change, number), content);
}

/** The part that a change names and that is not there; null when all are. */
export function unknownPart(content: AgreementContent, change: VariationChange): number | null {
  const has = (parts: readonly { number: number }[], wanted: number) =>
    parts.some(({ number }) => number === wanted) ? null : wanted;
  switch (change.kind) {
    case 'outcomeChanged':
    case 'outcomeRemoved':
      return has(content.outcomes, change.number);
    case 'actionAdded':
      return has(content.outcomes, change.outcome);
    case 'actionChanged':
    case 'actionRemoved':
      return has(actionsOf(content), change.number);
    case 'deliverableAdded':
      return has(actionsOf(content), change.action);
    case 'deliverableChanged':
    case 'deliverableRemoved':
      return has(deliverablesOf(content), change.number);
    default:
      return null;
  }
}
