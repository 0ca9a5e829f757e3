import { and, asc, between, eq, inArray, or, sql } from 'drizzle-orm';
import { agreement, monitoring } from '../agreement/schema.ts';
import type { AgreementContent, MonitoringContent } from '../agreement/types.ts';
import type { ReadDb } from '../base/handles.ts';
import { readContests, readDeclarations, readElections } from '../elections/queries.ts';
import {
  consultation,
  eventAttendee,
  funderUpdate,
  newsletter,
  outsideEvent,
  outsideSeat,
  publishedInformation,
  receivedReport,
  seatMeeting,
} from '../outreach/schema.ts';
import { type Days, sumKnown } from './annual-meetings.ts';

/** The figures of what was done around the meetings: events, newsletters, consultations, monitoring, elections. */

/** A15: what somebody went to, by when it began. */
export function eventFigures(db: ReadDb, { from, until }: Days) {
  const events = db
    .select()
    .from(outsideEvent)
    .where(between(outsideEvent.from, from, until))
    .all();
  const ids = events.map(({ id }) => id);
  const went = db.select().from(eventAttendee).where(inArray(eventAttendee.eventId, ids)).all();
  return {
    'events.attended': events.length,
    'events.seminars': events.filter(({ kind }) => kind === 'seminar').length,
    'events.people': went.length,
    'events.reported': went.filter(({ reportedOn }) => reportedOn !== null && reportedOn <= until).length,
  };
}

/** L7: newsletters and other information that went out. */
export function newsletterFigures(db: ReadDb, { from, until }: Days) {
  const out = db
    .select()
    .from(newsletter)
    .where(between(newsletter.on, from, until))
    .all();
  const information = db
    .select({ id: publishedInformation.id })
    .from(publishedInformation)
    .where(between(publishedInformation.on, from, until))
    .all();
  return {
    'newsletters.issued': out.length,
    'newsletters.copies': out.length === 0 ? 0 : sumKnown(out.map(({ copies }) => copies)),
    'information.published': information.length,
  };
}

/** L8, L9: consultations and the funder's updates by the day they came, reports by the day they were received. */
export function consultationFigures(db: ReadDb, { from, until }: Days) {
  const asked = db
    .select()
    .from(consultation)
    .where(between(consultation.receivedOn, from, until))
    .all();
  const updates = db
    .select()
    .from(funderUpdate)
    .where(between(funderUpdate.receivedOn, from, until))
    .all();
  const reports = db
    .select()
    .from(receivedReport)
    .where(between(receivedReport.receivedOn, from, until))
    .all();
  const by = (day: string | null) => day !== null && day <= until;
  return {
    'consultations.received': asked.length,
    'consultations.passedOn': asked.filter(({ passedOn }) => by(passedOn)).length,
    'consultations.answers': asked.length === 0 ? 0 : sumKnown(asked.map(({ answered }) => answered)),
    'consultations.responded': asked.filter(({ respondedOn }) => by(respondedOn)).length,
    'updates.received': updates.length,
    'updates.circulated': updates.filter(({ circulatedOn }) => by(circulatedOn)).length,
    'reports.received': reports.length,
    'reports.stopAndSearch': reports.filter(({ kind }) => kind === 'stop_and_search').length,
    'reports.custodyVisitors': reports.filter(({ kind }) => kind === 'custody_visitors').length,
    'reports.discussed': reports.filter(({ discussedAtId }) => discussedAtId !== null).length,
  };
}

/** S8: the seats in other bodies, and their meetings that were attended. */
export function seatFigures(db: ReadDb, { from, until }: Days) {
  const isHeld = and(
    sql`${outsideSeat.from} <= ${until}`,
    or(sql`${outsideSeat.until} is null`, sql`${outsideSeat.until} >= ${from}`),
  );
  const seats = db.select().from(outsideSeat).where(isHeld).all();
  const attended = db
    .select()
    .from(seatMeeting)
    .where(and(between(seatMeeting.on, from, until), eq(seatMeeting.attended, true)))
    .all();
  return {
    // Somebody else on the same seat is another row: the seats are counted, not who filled them.
    'seats.held': new Set(seats.map(({ body, name }) => `${body} ${name}`)).size,
    'seats.meetings': attended.length,
    'seats.reported': attended.filter(({ reportedOn }) => reportedOn !== null).length,
  };
}

/** The agreement that a year goes by: the one that holds the year's last day, else its first. */
export function readAgreementOf(db: ReadDb, { from, until }: Days) {
  const rows = db.select().from(agreement).orderBy(asc(agreement.from)).all();
  const row =
    rows.findLast((each) => each.from <= until && each.until >= until) ??
    rows.findLast((each) => each.from <= from && each.until >= from);
  return row && { ...row, said: JSON.parse(row.content) as AgreementContent };
}

/** L3: the finished monitoring of the agreement, quarter by quarter. */
export function readFinished(db: ReadDb, days: Days): MonitoringContent[] {
  const of = readAgreementOf(db, days);
  if (!of) return [];
  return db
    .select({ content: monitoring.content })
    .from(monitoring)
    .where(and(eq(monitoring.agreementId, of.id), eq(monitoring.state, 'finished')))
    .orderBy(asc(monitoring.quarter))
    .all()
    .map(({ content }) => JSON.parse(content) as MonitoringContent)
    .filter(({ to }) => to <= days.until);
}

/** L4, L5: the deliverables by status, as the last finished quarter says it. */
export function monitoringFigures(db: ReadDb, days: Days) {
  const finished = readFinished(db, days);
  const counts = finished.at(-1)?.counts ?? null;
  return {
    'monitoring.quarters': finished.length,
    'deliverables.total': counts?.total ?? null,
    'deliverables.achieved': counts?.achieved ?? null,
    'deliverables.green': counts?.green ?? null,
    'deliverables.amber': counts?.amber ?? null,
    'deliverables.red': counts?.red ?? null,
  };
}

/** E14: what was declared in some days, by election. Rehearsals are none. */
export const readDeclared = (db: ReadDb, { from, until }: Days) =>
  readElections(db)
    .filter(({ rehearsal, date }) => !rehearsal && date >= from && date <= until)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((row) => ({ row, contests: readContests(db, row.id), declared: readDeclarations(db, row.id) }))
    .filter(({ declared }) => declared.length > 0);

export function electionFigures(db: ReadDb, days: Days) {
  const elections = readDeclared(db, days);
  return {
    'elections.held': elections.length,
    'elections.offices': elections.reduce(
      (sum, { declared }) => sum + new Set(declared.map(({ contestId }) => contestId)).size,
      0,
    ),
    'elections.elected': elections
      .flatMap(({ declared }) => declared)
      .reduce((sum, { result }) => sum + result.elected.length, 0),
  };
}
