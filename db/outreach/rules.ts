import type { IsoDate } from '../base/brand.ts';

/** A15 and A17 without the file. */

/** A15: how the report of somebody who went stands: not owed yet, owed, late, or given. */
export const REPORT_STANDINGS = ['to_come', 'owed', 'late', 'given'] as const;
export type ReportStanding = (typeof REPORT_STANDINGS)[number];

/** A15: a report is owed from the event's last day on and late after its own day. */
export function reportStanding(
  attendee: { reportDue: IsoDate | null; reportedOn: IsoDate | null },
  until: IsoDate,
  today: IsoDate,
): ReportStanding {
  if (attendee.reportedOn !== null) return 'given';
  if (attendee.reportDue !== null && today > attendee.reportDue) return 'late';
  return today >= until ? 'owed' : 'to_come';
}

type Statement = { subject: string; text: string; spokespersonId: number | null; spokespersonName: string };

/** A17: members agreed to these words from this mouth. When either changes, what they agreed to is no more. */
export const lapses = (before: Statement, after: Statement): boolean =>
  before.subject !== after.subject ||
  before.text !== after.text ||
  before.spokespersonId !== after.spokespersonId ||
  before.spokespersonName !== after.spokespersonName;

/** A17: how many members other than the spokesperson must still agree. */
export function stillToAgree(
  statement: { spokespersonId: number | null },
  agreed: readonly { memberId: number }[],
  needed: number,
): number {
  const others = new Set(agreed.map(({ memberId }) => memberId));
  if (statement.spokespersonId !== null) others.delete(statement.spokespersonId);
  return Math.max(0, needed - others.size);
}
