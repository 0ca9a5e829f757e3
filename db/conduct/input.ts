import { z } from 'zod';
import type { ConductCaseId, MemberId, PersonId } from '../base/brand.ts';
import { accepted, id, isoDate, line, requiredProse, version } from '../base/fields.ts';
import type { TakenStep } from './rules.ts';
import { CONDUCT_STEPS, CONDUCT_THROUGH } from './words.ts';

/** What the screens send about cases under the code of conduct. Pure: forms use the same schemas. */

/** C1: through whom, and how that person signs in; null while they do not. */
const way = { through: z.enum(CONDUCT_THROUGH), seenBy: z.union([z.null(), id<PersonId>()]) };

export const caseInput = z.strictObject({
  memberId: id<MemberId>('meetings.unknownMember'),
  ...way,
  raisedBy: line(200),
  complaint: requiredProse(10_000),
  openedOn: isoDate(),
});
export type CaseInput = z.output<typeof caseInput>;

const ofCase = { caseId: id<ConductCaseId>(), version: version() };

export const caseIdInput = z.strictObject({ caseId: id<ConductCaseId>() });
export const caseHandInput = z.strictObject({ ...ofCase, ...way });

const TAKEN_STEPS = CONDUCT_STEPS.filter((step): step is TakenStep => step !== 'opened');

export const caseStepInput = z.strictObject({
  ...ofCase,
  step: z.enum(TAKEN_STEPS),
  on: isoDate(),
  text: requiredProse(10_000),
  accepted: accepted(),
});
