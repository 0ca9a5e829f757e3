import type { PersonId } from '../base/brand.ts';
import type { Role } from '../office/roles.ts';
import type { ConductState, ConductStep, ConductThrough } from './words.ts';

/** C1–C3 without the file. */

type Asker = { personId: PersonId | null; roles: readonly Role[] };

/**
 * C1: who sees a case: the one person it goes through, and administrators. Where the chair is concerned, an administrator who
 * also signs in as chair is no administrator of it.
 */
export function maySee(of: { seenBy: PersonId | null; through: ConductThrough }, { personId, roles }: Asker): boolean {
  if (of.seenBy !== null && of.seenBy === personId) return true;
  return roles.includes('administrator') && !(of.through === 'vice_chair' && roles.includes('chair'));
}

/** The steps that a person records; that it was opened records itself. */
export type TakenStep = Exclude<ConductStep, 'opened'>;

/** The state that a step leads to; null leaves it as it was. */
export const LEADS_TO: Record<TakenStep, ConductState | null> = {
  members_agreed: null,
  noted: null,
  decided: 'decided',
  appeal_received: 'appealed',
  appeal_decided: 'decided',
  asked_to_step_down: null,
  closed: 'closed',
};

const FROM: Record<ConductState, readonly TakenStep[]> = {
  open: ['members_agreed', 'noted', 'decided', 'closed'],
  // C2, C3: both follow from a decision.
  decided: ['noted', 'appeal_received', 'asked_to_step_down', 'closed'],
  appealed: ['noted', 'appeal_decided'],
  closed: ['appeal_received'],
};

/** Steps that a case knows once. */
const ONCE: readonly TakenStep[] = ['members_agreed', 'asked_to_step_down'];

/** What can be recorded next. C2: a decision can be appealed after the case was closed too; without one there is no appeal. */
export function stepsFrom(state: ConductState, taken: readonly ConductStep[]): TakenStep[] {
  const isDecided = taken.includes('decided');
  return FROM[state].filter(
    (step) => !(ONCE.includes(step) && taken.includes(step)) && (step !== 'appeal_received' || isDecided),
  );
}
