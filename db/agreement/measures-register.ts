import { and, asc, between, eq, isNotNull, lte, or } from 'drizzle-orm';
import type { IsoDate } from '../base/brand.ts';
import { addDays, addMonths } from '../base/dates.ts';
import { formatDate, formatNumber } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import {
  consultation,
  funderUpdate,
  newsletter,
  outsideSeat,
  publishedInformation,
  receivedReport,
  seatMeeting,
} from '../outreach/schema.ts';
import type { ReceivedReportKind, SeatBody } from '../outreach/words.ts';
import { dated, fill, type Period, type Shown, words } from './measures-rules.ts';

/** L6: what the registers of the outreach show between two days. */

/** L7: the newsletters that went out. */
export const newsletters = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(newsletter)
      .where(between(newsletter.on, from, to))
      .orderBy(asc(newsletter.on), asc(newsletter.id))
      .all()
      .map(({ on, issue, copies }) => ({
        on,
        said: [issue, copies === null ? '' : fill(words.copies, formatNumber(copies))],
      })),
  );

const information = (db: ReadDb, { from, to }: Period) =>
  db
    .select({ on: publishedInformation.on, title: publishedInformation.title })
    .from(publishedInformation)
    .where(between(publishedInformation.on, from, to))
    .orderBy(asc(publishedInformation.on), asc(publishedInformation.id))
    .all();

/** Three months each, from the first day on; the last one ends with the period. */
function quartersOf({ from, to }: Period): Period[] {
  const quarters: Period[] = [];
  for (let start: IsoDate = from; start <= to; start = addMonths(from, quarters.length * 3)) {
    const end = addDays(addMonths(from, (quarters.length + 1) * 3), -1);
    quarters.push({ from: start, to: end < to ? end : to });
  }
  return quarters;
}

/** L7: quarters in which a newsletter or other information went out. */
export function informationQuarters(db: ReadDb, period: Period): Shown {
  const quarters = quartersOf(period).map((quarter) => {
    const issues = db
      .select()
      .from(newsletter)
      .where(between(newsletter.on, quarter.from, quarter.to));
    const out = [...issues.all().map(({ on, issue }) => ({ on, title: issue })), ...information(db, quarter)];
    const days = [formatDate(quarter.from), formatDate(quarter.to)];
    const items = out.sort((a, b) => a.on.localeCompare(b.on)).map(({ on, title }) => `${title} (${formatDate(on)})`);
    return { count: out.length, items, days };
  });
  return {
    value: quarters.filter(({ count }) => count > 0).length,
    evidence: quarters.map(({ count, items, days }) =>
      count > 0 ? fill(words.information, ...days, items.join(', ')) : fill(words.noInformation, ...days),
    ),
  };
}

/** S8: meetings of a body at which the group's seat was filled. */
export const seatMeetings = (db: ReadDb, body: SeatBody, { from, to }: Period): Shown =>
  dated(
    db
      .select({ on: seatMeeting.on, name: outsideSeat.name, insteadName: seatMeeting.insteadName })
      .from(seatMeeting)
      .innerJoin(outsideSeat, eq(outsideSeat.id, seatMeeting.seatId))
      .where(and(eq(outsideSeat.body, body), seatMeeting.attended, between(seatMeeting.on, from, to)))
      .orderBy(asc(seatMeeting.on), asc(seatMeeting.id))
      .all()
      .map(({ on, name, insteadName }) => ({
        on,
        said: [name, insteadName === '' ? '' : fill(words.went, insteadName)],
      })),
  );

/** L9: reports received in the period that were discussed at a meeting or circulated by its end. */
export const receivedReports = (db: ReadDb, kind: ReceivedReportKind, { from, to }: Period): Shown =>
  dated(
    db
      .select({
        on: receivedReport.receivedOn,
        title: receivedReport.title,
        about: receivedReport.about,
        discussedOn: meeting.date,
        circulatedOn: receivedReport.circulatedOn,
      })
      .from(receivedReport)
      .leftJoin(
        meeting,
        and(eq(meeting.id, receivedReport.discussedAtId), eq(meeting.state, 'held'), lte(meeting.date, to)),
      )
      .where(
        and(
          eq(receivedReport.kind, kind),
          between(receivedReport.receivedOn, from, to),
          or(isNotNull(meeting.id), lte(receivedReport.circulatedOn, to)),
        ),
      )
      .orderBy(asc(receivedReport.receivedOn), asc(receivedReport.id))
      .all()
      .map(({ on, title, about, discussedOn, circulatedOn }) => ({
        on,
        said: [
          about === '' ? title : `${title} (${about})`,
          words.received,
          discussedOn === null ? '' : fill(words.discussed, formatDate(discussedOn)),
          circulatedOn === null || circulatedOn > to ? '' : fill(words.circulated, formatDate(circulatedOn)),
        ],
      })),
  );

/** L8: the funder's consultations that were passed on. */
export const consultationsPassedOn = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(consultation)
      .where(between(consultation.passedOn, from, to))
      .orderBy(asc(consultation.passedOn), asc(consultation.id))
      .all()
      .map(({ passedOn, passedOnHow, title, reached, answered }) => ({
        on: passedOn ?? '',
        said: [
          title,
          passedOnHow === null ? '' : words.passedOn[passedOnHow],
          reached === null ? '' : fill(words.reached, formatNumber(reached)),
          answered === null ? '' : fill(words.answered, formatNumber(answered)),
        ],
      })),
  );

/** The funder's updates that were circulated to members. */
export const updatesCirculated = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(funderUpdate)
      .where(between(funderUpdate.circulatedOn, from, to))
      .orderBy(asc(funderUpdate.circulatedOn), asc(funderUpdate.id))
      .all()
      .map(({ circulatedOn, circulatedHow, title }) => ({
        on: circulatedOn ?? '',
        said: [title, circulatedHow === null ? '' : words.passedOn[circulatedHow]],
      })),
  );
