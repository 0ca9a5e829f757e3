import type { problems } from '../../resources/locales/en-GB/problems.ts';
import type { IsoDate, Pence } from '../base/brand.ts';
import { addDays, addMonths, monthsBetween } from '../base/dates.ts';
import { formatDate } from '../base/format.ts';
import type { Params } from '../base/outcome.ts';
import { sumPence } from '../base/pence.ts';
import { budgetQuarters } from '../treasury/budget-rules.ts';
import type { AgreementAction, AgreementContent, AgreementCost, AgreementOutcome, Deliverable } from './types.ts';
import { QUARTERS, type Quarter } from './words.ts';
import { isOutput, WORK_PLAN } from './work-plan-rules.ts';

/** L1, L2: what an agreement must be, whatever its state, and what it needs before it can be agreed. Pure. */

type Gap = keyof (typeof problems)['agreement']['needs'];
type Wrong = Exclude<keyof (typeof problems)['agreement'], 'needs' | 'warns' | 'notDraft' | 'reportNotReceived'>;
/** `path`: the place in the content. */
export type Fault = { key: `agreement.${Wrong}` | `agreement.needs.${Gap}`; path: string; params?: Params };

type Period = { from: IsoDate; until: IsoDate };

/** The four quarters of an agreement: those of its budget (T6). */
export const agreementQuarters = ({ from, until }: Period): { from: IsoDate; to: IsoDate }[] =>
  budgetQuarters(from, until);

/** The quarter that holds a day; null outside the agreement. */
export function quarterOf(period: Period, date: IsoDate): Quarter | null {
  const at = agreementQuarters(period).findIndex(({ from, to }) => date >= from && date <= to);
  return QUARTERS[at] ?? null;
}

/** The last day of a year that begins on `from`. */
export const yearFrom = (from: IsoDate): IsoDate => addDays(addMonths(from, 12), -1);

export const actionsOf = ({ outcomes }: Pick<AgreementContent, 'outcomes'>): AgreementAction[] =>
  outcomes.flatMap(({ actions }) => [...actions]);

export const deliverablesOf = (content: Pick<AgreementContent, 'outcomes'>): Deliverable[] =>
  actionsOf(content).flatMap(({ deliverables }) => [...deliverables]);

/** The parts of a work plan with their places in the content, from the top. */
function places(content: Pick<AgreementContent, 'outcomes'>) {
  const outcomes = content.outcomes.map((part, at) => ({ part, path: `outcomes.${at}` }));
  const actions = outcomes.flatMap(({ part, path }) =>
    part.actions.map((each, at) => ({ part: each, path: `${path}.actions.${at}` })),
  );
  const deliverables = actions.flatMap(({ part, path }) =>
    part.deliverables.map((each, at) => ({ part: each, path: `${path}.deliverables.${at}` })),
  );
  return { outcomes, actions, deliverables };
}

/** Those whose key an earlier one has; an empty key is none. */
function again<T>(parts: readonly T[], keyOf: (part: T) => string): T[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = keyOf(part);
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
}

const sameRef = (ref: string) => ref.trim().toLowerCase();

function periodFaults(content: AgreementContent): Fault[] {
  const { from, startOn, reviewOn, until } = content;
  const params = { from: formatDate(from), until: formatDate(until) };
  if (until <= from) return [{ key: 'agreement.backwards', path: 'until' }];
  const outside = (date: IsoDate) => date < from || date > until;
  return [
    ...(outside(reviewOn) ? [{ key: 'agreement.reviewOutside' as const, path: 'reviewOn', params }] : []),
    ...(startOn > until ? [{ key: 'agreement.startAfterEnd' as const, path: 'startOn', params }] : []),
  ];
}

/** L1: a deliverable's day is in its quarter. */
function dayFaults(
  dueOn: IsoDate | null,
  quarter: Quarter,
  period: { from: IsoDate; to: IsoDate } | undefined,
  path: string,
): Fault[] {
  if (dueOn === null || !period || (dueOn >= period.from && dueOn <= period.to)) return [];
  const params = { quarter, from: formatDate(period.from), to: formatDate(period.to) };
  return [{ key: 'agreement.dueOutside', path: `${path}.dueOn`, params }];
}

function planFaults(content: AgreementContent): Fault[] {
  const { outcomes, actions, deliverables } = places(content);
  const quarters = content.until > content.from ? agreementQuarters(content) : [];
  const refs = [...outcomes, ...actions];
  const twice = again(refs, ({ part }) => sameRef(part.ref));
  const numberTwice = [outcomes, actions, deliverables].flatMap((parts) =>
    again(parts as { part: { number: number }; path: string }[], ({ part }) => String(part.number)),
  );
  return [
    ...twice.map(({ part, path }) => ({
      key: 'agreement.refTwice' as const,
      path: `${path}.ref`,
      params: { ref: part.ref },
    })),
    ...numberTwice.map(({ path }) => ({ key: 'agreement.numberTwice' as const, path })),
    ...deliverables.flatMap(({ part: { dueOn, quarter, output }, path }): Fault[] => [
      ...dayFaults(dueOn, quarter, quarters[quarter - 1], path),
      ...(output !== '' && !isOutput(output)
        ? [{ key: 'agreement.unknownOutput' as const, path: `${path}.output` }]
        : []),
    ]),
  ];
}

/** L1: the costs add up to the total, the contributions to the grant, and the quarters of each to its cost. */
export function costFaults({ costs, cost, grant }: Pick<AgreementContent, 'costs' | 'cost' | 'grant'>): Fault[] {
  const lines = costs.flatMap((line, at): Fault[] =>
    sumPence(line.quarters) !== line.cost || line.contribution > line.cost
      ? [{ key: 'agreement.costLine', path: `costs.${at}`, params: { name: line.name } }]
      : [],
  );
  const addUp = sumPence(costs.map((line) => line.cost)) === cost;
  const granted = sumPence(costs.map((line) => line.contribution)) === grant;
  return [
    ...lines,
    ...(addUp ? [] : [{ key: 'agreement.costsDiffer' as const, path: 'cost' }]),
    ...(granted ? [] : [{ key: 'agreement.grantDiffers' as const, path: 'grant' }]),
  ];
}

/** L1: what is wrong with an agreement, draft or not: its period, its days, its references, its costs. */
export const contentFaults = (content: AgreementContent): Fault[] => [
  ...periodFaults(content),
  ...planFaults(content),
  ...costFaults(content),
];

/** The agreement whose period a period overlaps, if there is one. */
export const overlapping = <T extends Period>(period: Period, others: readonly T[]): T | undefined =>
  others.find((other) => period.from <= other.until && other.from <= period.until);

const TEXTS = ['title', 'funderName', 'organisation', 'lead', 'description', 'outcomesText', 'grantTerms'] as const;

/** L1: what an agreement lacks before both sides can agree to it. */
export function agreementGaps(content: AgreementContent): Fault[] {
  const { outcomes, actions, deliverables } = places(content);
  const empty = TEXTS.filter((key) => content[key].trim() === '');
  const unnamed = (['funderRepresentative', 'groupRepresentative'] as const).filter(
    (key) => content[key].name.trim() === '',
  );
  const blank = (part: AgreementOutcome | AgreementAction) => part.text.trim() === '' || part.ref.trim() === '';
  return [
    ...empty.map((key) => ({ key: `agreement.needs.${key}` as const, path: key })),
    ...unnamed.map((key) => ({ key: `agreement.needs.${key}` as const, path: `${key}.name` })),
    ...(content.budgetId === null ? [{ key: 'agreement.needs.budget' as const, path: 'budgetId' }] : []),
    ...(deliverables.length === 0 ? [{ key: 'agreement.needs.deliverables' as const, path: 'outcomes' }] : []),
    ...outcomes
      .filter(({ part }) => blank(part))
      .map(({ path }) => ({ key: 'agreement.needs.outcomeText' as const, path: `${path}.text` })),
    ...actions
      .filter(({ part }) => blank(part))
      .map(({ path }) => ({ key: 'agreement.needs.actionText' as const, path: `${path}.text` })),
    ...deliverables
      .filter(({ part }) => part.task.trim() === '' || part.target.trim() === '')
      .map(({ path }) => ({ key: 'agreement.needs.deliverableText' as const, path: `${path}.task` })),
  ];
}

/** L1: the quarters in which nothing is due. */
export const emptyQuarters = (content: AgreementContent): Quarter[] => {
  const due = new Set(deliverablesOf(content).map(({ quarter }) => quarter));
  return QUARTERS.filter((quarter) => !due.has(quarter));
};

/** L2: the outputs of the guidance that no deliverable serves. */
export const unservedOutputs = (content: AgreementContent): string[] => {
  const served = new Set(deliverablesOf(content).map(({ output }) => output));
  return WORK_PLAN.flatMap(({ outputs }) => outputs.filter(({ key }) => !served.has(key)).map(({ title }) => title));
};

/** Whether costs are the same, line by line. */
export const sameCosts = (a: readonly AgreementCost[], b: readonly AgreementCost[]): boolean => {
  const facts = ({ number, name, cost, contribution, quarters }: AgreementCost) =>
    JSON.stringify([number, name, cost, contribution, quarters]);
  return a.length === b.length && a.every((line, at) => facts(line) === facts(b[at] as AgreementCost));
};

/** The sums of cost lines. */
export const costSums = (costs: readonly AgreementCost[]): { cost: Pence; grant: Pence } => ({
  cost: sumPence(costs.map((line) => line.cost)),
  grant: sumPence(costs.map((line) => line.contribution)),
});

/**
 * Next year's draft from an agreement: every day moved by as much as its beginning, texts and deliverables carried, costs to be
 * linked anew. A deliverable's day that would leave its quarter becomes the quarter's end.
 */
export function carriedOver(last: AgreementContent, from: IsoDate): AgreementContent {
  const months = monthsBetween(last.from, from);
  const until = yearFrom(from);
  const quarters = agreementQuarters({ from, until });
  const within = (date: IsoDate) => (date < from ? from : date > until ? until : date);
  const moved = (each: Deliverable): Deliverable => {
    const period = quarters[each.quarter - 1];
    const dueOn = each.dueOn === null ? null : addMonths(each.dueOn, months);
    return { ...each, dueOn: dueOn !== null && period && dueOn >= period.from && dueOn <= period.to ? dueOn : null };
  };
  return {
    ...last,
    outcomes: last.outcomes.map((outcome) => ({
      ...outcome,
      actions: outcome.actions.map((action) => ({ ...action, deliverables: action.deliverables.map(moved) })),
    })),
    budgetId: null,
    costs: [],
    ...costSums([]),
    from,
    until,
    startOn: within(addMonths(last.startOn, months)),
    reviewOn: within(addMonths(last.reviewOn, months)),
  };
}
