import { z } from 'zod';
import type { AgreementId, MonitoringId } from '../base/brand.ts';
import {
  accepted,
  id,
  isoDate,
  line,
  optionalDate,
  prose,
  requiredProse,
  version,
  wholeNumber,
} from '../base/fields.ts';
import { type Quarter, STATUSES } from './words.ts';

/** What the screens send about a quarter's monitoring. Pure: forms use the same schemas. */

export const monitoringIdInput = z.strictObject({ monitoringId: id<MonitoringId>() });
export const monitoredAgreementInput = z.strictObject({ agreementId: id<AgreementId>() });

const ofMonitoring = { monitoringId: id<MonitoringId>(), version: version() };

export const beginMonitoringInput = z.strictObject({
  agreementId: id<AgreementId>(),
  quarter: wholeNumber(1, 4).transform((value) => value as Quarter),
});

/** L4: what a person enters of a deliverable; it may lack anything while the quarter is open. */
export const entryFacts = {
  position: prose(20_000),
  status: z.union([z.literal('').transform(() => null), z.null(), z.enum(STATUSES)]),
  improvement: prose(20_000),
  deadline: optionalDate(),
  reason: prose(5_000),
};
export const entryInput = z.strictObject(entryFacts);
const deliverable = wholeNumber(1, 1_000_000);
export const saveEntryInput = z.strictObject({ ...ofMonitoring, deliverable, ...entryFacts });

export const issuesFacts = { issues: prose(20_000) };
export const issuesInput = z.strictObject(issuesFacts);
export const setIssuesInput = z.strictObject({ ...ofMonitoring, ...issuesFacts });

/** L3: the meeting with the link officer; no day: it has not been yet. */
export const linkMeetingFacts = { metOn: optionalDate(), metWith: line(200), agreedPoints: prose(20_000) };
export const linkMeetingInput = z.strictObject(linkMeetingFacts);
export const setLinkMeetingInput = z.strictObject({ ...ofMonitoring, ...linkMeetingFacts });

export const finishMonitoringInput = z.strictObject({ ...ofMonitoring, accepted: accepted() });

export const followUpFacts = { on: isoDate(), text: requiredProse(5_000) };
export const followUpInput = z.strictObject(followUpFacts);
export const followUpDeadlineInput = z.strictObject({
  monitoringId: id<MonitoringId>(),
  deliverable,
  ...followUpFacts,
});
