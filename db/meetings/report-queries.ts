import { and, asc, eq, gte, isNotNull, lte } from 'drizzle-orm';
import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Settings } from '../office/settings.ts';
import type { Year } from './cycle.ts';
import { nextStepOf } from './due.ts';
import { readMeetings } from './queries.ts';
import { type DueStep, daysLate } from './rules.ts';
import { agendaStep, meeting } from './schema.ts';
import type { AgendaStep, MeetingKind } from './words.ts';

/** One step with a deadline, taken or overdue. */
export type ComplianceRow = {
  meetingId: MeetingId;
  kind: MeetingKind;
  title: string;
  date: IsoDate;
  step: AgendaStep | DueStep;
  due: IsoDate;
  /** Null while the step is still to be taken. */
  on: IsoDate | null;
  daysLate: number;
  lateReason: string;
  by: string;
};

/**
 * A4: every step with a deadline that was taken in the meetings of `year`, and every one overdue today, with the days
 * late and the reason given: the compliance report. By meeting date.
 */
export function readCompliance(db: ReadDb, year: Year, today: IsoDate, settings: Settings): ComplianceRow[] {
  const taken = db
    .select({
      meetingId: meeting.id,
      kind: meeting.kind,
      title: meeting.title,
      date: meeting.date,
      step: agendaStep.step,
      due: agendaStep.due,
      on: agendaStep.on,
      lateReason: agendaStep.lateReason,
      by: agendaStep.by,
    })
    .from(agendaStep)
    .innerJoin(meeting, eq(meeting.id, agendaStep.meetingId))
    .where(and(isNotNull(agendaStep.due), gte(meeting.date, year.from), lte(meeting.date, year.to)))
    .orderBy(asc(meeting.date), asc(agendaStep.id))
    .all()
    .map((row) => ({ ...row, due: row.due ?? row.on, daysLate: daysLate(row.on, row.due) }));
  const overdue = readMeetings(db, year).flatMap((row): ComplianceRow[] => {
    const next = nextStepOf(row, settings, today);
    if (!next?.late) return [];
    const { id: meetingId, kind, title, date } = row;
    const { step, due } = next;
    return [
      { meetingId, kind, title, date, step, due, on: null, daysLate: daysLate(today, due), lateReason: '', by: '' },
    ];
  });
  return [...taken, ...overdue].sort((a, b) => a.date.localeCompare(b.date));
}
