import template from '../../resources/templates/agreement-outputs.json' with { type: 'json' };
import type { Deliverable } from './types.ts';
import { type Measure, QUARTERS, type Quarter } from './words.ts';

/** L2: the outputs and outcomes of the funder's guidance, which the program carries. Pure. */

export type WorkPlanTask = {
  task: string;
  target: string;
  /** L6: what of the records shows it; null: nothing does. */
  measure: Measure | null;
  /** By which quarters it is usually done, and the year's figure by then; none: every quarter, without a figure. */
  due: readonly { quarter: Quarter; figure: number }[];
};

export type WorkPlanOutput = {
  key: string;
  group: string;
  title: string;
  outcome: string;
  /** What it asks for in practice. */
  practice: string;
  tasks: readonly WorkPlanTask[];
};

type WorkPlanGroup = { key: string; title: string; note: string; outputs: readonly WorkPlanOutput[] };

const OUTPUTS = template.outputs as readonly WorkPlanOutput[];

/** Every output of the guidance under its heading, in its order. */
export const WORK_PLAN: readonly WorkPlanGroup[] = template.groups.map(({ key, title, ...more }) => ({
  key,
  title,
  note: 'note' in more ? (more.note ?? '') : '',
  outputs: OUTPUTS.filter(({ group }) => group === key),
}));

/** The title of an output; '' for none. */
export const outputTitle = (key: string): string => OUTPUTS.find((each) => each.key === key)?.title ?? '';

export const isOutput = (key: string): boolean => OUTPUTS.some((each) => each.key === key);

/** What an output suggests for the plan: one deliverable for each quarter in which a task of it is due. */
export function suggestedDeliverables(key: string): Omit<Deliverable, 'number'>[] {
  const tasks = OUTPUTS.find((each) => each.key === key)?.tasks ?? [];
  const suggested = tasks.flatMap(({ task, target, measure, due }): Omit<Deliverable, 'number'>[] => {
    const facts = { task, target, measure, dueOn: null, output: key };
    if (due.length === 0) return QUARTERS.map((quarter) => ({ ...facts, quarter, measureTarget: null }));
    return due.map(({ quarter, figure }) => ({ ...facts, quarter, measureTarget: figure }));
  });
  return suggested.sort((a, b) => a.quarter - b.quarter);
}
