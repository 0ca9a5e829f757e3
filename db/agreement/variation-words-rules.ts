import { agreement as words } from '../../resources/locales/en-GB/agreement.ts';
import type { IsoDate } from '../base/brand.ts';
import { formatDate } from '../base/format.ts';
import { formatPence } from '../base/pence.ts';
import { actionsOf, deliverablesOf } from './content-rules.ts';
import type { VariationChange } from './input.ts';
import type {
  AgreementAction,
  AgreementContent,
  AgreementCost,
  AgreementOutcome,
  Deliverable,
  Representative,
} from './types.ts';

/** What a variation changes, as a person reads it: in the program, on paper, and for good in the version. Pure. */

export type VariationLine = { what: string; before: string; after: string };

const says = (parts: readonly string[], by = '\n') => parts.filter((part) => part !== '').join(by);

const representativeText = ({ name, position, phone, email, address }: Representative) =>
  says([says([name, position], ', '), phone, email, address]);

const costsText = ({ costs, cost, grant }: Pick<AgreementContent, 'costs' | 'cost' | 'grant'>) =>
  says([
    ...costs.map(({ name, cost: its, contribution }: AgreementCost) =>
      says([`${name}: ${formatPence(its)}`, `${words.varied.funded} ${formatPence(contribution)}`], ', '),
    ),
    `${words.facts.cost}: ${formatPence(cost)}`,
    `${words.facts.grant}: ${formatPence(grant)}`,
  ]);

/** A deliverable in a line or two: "Quarter 2, by 30 September 2010: Publish a newsletter. Target: One issue". */
function deliverableText({ quarter, dueOn, task, target }: Deliverable): string {
  const when = says([`${words.facts.quarter} ${quarter}`, dueOn === null ? '' : formatDate(dueOn)], ', ');
  return says([`${when}: ${task}`, target === '' ? '' : `${words.facts.target}: ${target}`]);
}

const actionText = ({ ref, text, deliverables }: AgreementAction): string =>
  says([says([ref, text], ' '), ...deliverables.map(deliverableText)]);

const outcomeText = ({ ref, text, contact, actions }: AgreementOutcome): string =>
  says([
    says([ref, text], ' '),
    contact === '' ? '' : `${words.facts.contact}: ${contact}`,
    ...actions.map(actionText),
  ]);

const bare = <T extends AgreementOutcome | AgreementAction>(part: T | undefined): T | undefined =>
  part && ('actions' in part ? { ...part, actions: [] } : { ...part, deliverables: [] });

type Part<T> = T | undefined;
const textOf = <T>(part: Part<T>, text: (part: T) => string) => (part === undefined ? '' : text(part));
const found = <T extends { number: number }>(parts: readonly T[], number: number): Part<T> =>
  parts.find((part) => part.number === number);

const measureText = ({ measure, measureTarget, output }: Deliverable) =>
  says(
    [
      measure === null ? '' : words.measures[measure],
      measureTarget === null ? '' : String(measureTarget),
      output === '' ? '' : output,
    ],
    ', ',
  );

/** A change of what shows a deliverable would be no change to read otherwise. */
const changedDeliverable = (part: Deliverable) => says([deliverableText(part), measureText(part)]);

/** One line for each change, with what stood there before. `before` and `after`: the whole agreement around this one change. */
export function variationLine(
  before: AgreementContent,
  change: VariationChange,
  after: AgreementContent,
): VariationLine {
  switch (change.kind) {
    case 'text':
      return { what: words.facts[change.field], before: before[change.field], after: after[change.field] };
    case 'day': {
      const day = (content: AgreementContent): IsoDate => content[change.field];
      return { what: words.facts[change.field], before: formatDate(day(before)), after: formatDate(day(after)) };
    }
    case 'representative': {
      const key = `${change.side}Representative` as const;
      return {
        what: words.facts[key],
        before: representativeText(before[key]),
        after: representativeText(after[key]),
      };
    }
    case 'costs':
      return { what: words.facts.costs, before: costsText(before), after: costsText(after) };
    case 'outcomeAdded':
      return { what: words.varied.outcomeAdded, before: '', after: textOf(after.outcomes.at(-1), outcomeText) };
    case 'outcomeChanged': {
      const of = (content: AgreementContent) => bare(found(content.outcomes, change.number));
      return {
        what: words.varied.outcomeChanged,
        before: textOf(of(before), outcomeText),
        after: textOf(of(after), outcomeText),
      };
    }
    case 'outcomeRemoved':
      return {
        what: words.varied.outcomeRemoved,
        before: textOf(found(before.outcomes, change.number), outcomeText),
        after: '',
      };
    case 'actionAdded':
      return {
        what: words.varied.actionAdded,
        before: '',
        after: textOf(found(after.outcomes, change.outcome)?.actions.at(-1), actionText),
      };
    case 'actionChanged': {
      const of = (content: AgreementContent) => bare(found(actionsOf(content), change.number));
      return {
        what: words.varied.actionChanged,
        before: textOf(of(before), actionText),
        after: textOf(of(after), actionText),
      };
    }
    case 'actionRemoved':
      return {
        what: words.varied.actionRemoved,
        before: textOf(found(actionsOf(before), change.number), actionText),
        after: '',
      };
    case 'deliverableAdded':
      return {
        what: words.varied.deliverableAdded,
        before: '',
        after: textOf(found(actionsOf(after), change.action)?.deliverables.at(-1), deliverableText),
      };
    case 'deliverableChanged':
      return {
        what: words.varied.deliverableChanged,
        before: textOf(found(deliverablesOf(before), change.number), changedDeliverable),
        after: textOf(found(deliverablesOf(after), change.number), changedDeliverable),
      };
    case 'deliverableRemoved':
      return {
        what: words.varied.deliverableRemoved,
        before: textOf(found(deliverablesOf(before), change.number), deliverableText),
        after: '',
      };
  }
}
