import { and, asc, between, eq, gte, inArray, isNotNull, lte, ne, or } from 'drizzle-orm';
import { meetings as meetingWords } from '../../resources/locales/en-GB/meetings.ts';
import type { IsoDate } from '../base/brand.ts';
import { formatDate, londonDateTime } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { meeting } from '../meetings/schema.ts';
import { equalityCollection, membershipReview } from '../members/review-schema.ts';
import { annualReport } from '../reports/schema.ts';
import { budgetQuarters } from '../treasury/budget-rules.ts';
import { headCode } from '../treasury/schema.ts';
import {
  consultationsPassedOn,
  informationQuarters,
  newsletters,
  receivedReports,
  seatMeetings,
  updatesCirculated,
} from './measures-register.ts';
import { dated, fill, type Period, type Shown, words } from './measures-rules.ts';
import { seminars, training } from './measures-training.ts';
import { agreement, agreementSignature, agreementVersion, monitoring } from './schema.ts';
import type { MeasureFigure } from './types.ts';
import { MEASURES, type Measure, SIDES } from './words.ts';

/** L6: the measures that the program's own records answer. */

/** A1, A6: meetings and events that were held and were open to the public. */
const publicMeetings = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(meeting)
      .where(
        and(eq(meeting.state, 'held'), meeting.open, ne(meeting.kind, 'sub_group'), between(meeting.date, from, to)),
      )
      .orderBy(asc(meeting.date), asc(meeting.id))
      .all()
      .map(({ date, title, kind }) => ({ on: date, said: [title || meetingWords.kind[kind]] })),
  );

/** Y1 */
const annualReports = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(annualReport)
      .where(and(eq(annualReport.state, 'published'), between(annualReport.publishedOn, from, to)))
      .orderBy(asc(annualReport.publishedOn))
      .all()
      .map(({ publishedOn, until }) => ({
        on: publishedOn ?? '',
        said: [fill(words.annualReport, formatDate(until))],
      })),
  );

/** M6 */
const reviews = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(membershipReview)
      .where(between(membershipReview.completedOn, from, to))
      .orderBy(asc(membershipReview.completedOn))
      .all()
      .map(({ completedOn, begunOn }) => ({
        on: completedOn ?? '',
        said: [fill(words.reviewed, formatDate(begunOn))],
      })),
  );

/** M10 */
const collections = (db: ReadDb, { from, to }: Period): Shown =>
  dated(
    db
      .select()
      .from(equalityCollection)
      .where(between(equalityCollection.on, from, to))
      .orderBy(asc(equalityCollection.on), asc(equalityCollection.id))
      .all()
      .map(({ on, of, returned, asked }) => ({
        on,
        said: [words.collectedOf[of], fill(words.returned, returned, asked)],
      })),
  );

/** L1: agreements of these days that both sides have signed by the last of them. */
function agreementsSigned(db: ReadDb, { from, to }: Period): Shown {
  const rows = db
    .select({ agreement, signature: agreementSignature })
    .from(agreementSignature)
    .innerJoin(agreementVersion, eq(agreementVersion.id, agreementSignature.versionId))
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(and(lte(agreement.from, to), gte(agreement.until, from), lte(agreementSignature.on, to)))
    .orderBy(asc(agreement.from), asc(agreementSignature.on))
    .all();
  const byVersion = [...Map.groupBy(rows, ({ signature }) => signature.versionId).values()];
  const whole = byVersion.filter((signatures) => signatures.length === SIDES.length);
  const first = new Map(whole.reverse().map((signatures) => [signatures[0]?.agreement.id, signatures]));
  return dated(
    [...first.values()].reverse().flatMap((signatures) => {
      const last = signatures.at(-1);
      if (!last) return [];
      const days = [formatDate(last.agreement.from), formatDate(last.agreement.until)];
      return [{ on: last.signature.on, said: [fill(words.signed, ...days)] }];
    }),
  );
}

/** L3: quarters within these days whose monitoring is finished, or about which the link officer was met. */
function quartersMonitored(db: ReadDb, { from, to }: Period): Shown {
  const rows = db
    .select({ monitoring, agreement })
    .from(monitoring)
    .innerJoin(agreement, eq(agreement.id, monitoring.agreementId))
    .where(or(eq(monitoring.state, 'finished'), isNotNull(monitoring.metOn)))
    .orderBy(asc(agreement.from), asc(monitoring.quarter))
    .all();
  return dated(
    rows.flatMap(({ monitoring: { quarter, state, finishedOn, metOn }, agreement: { from: start, until } }) => {
      const days = budgetQuarters(start, until)[quarter - 1];
      if (!days || days.from < from || days.from > to) return [];
      const text = state === 'finished' ? words.quarterFinished : words.quarterMet;
      const on = metOn ?? finishedOn ?? '';
      return [{ on, said: [fill(text, quarter, formatDate(days.from), formatDate(days.to))] }];
    }),
  );
}

/** T5: treasurer's reports that left the program; one that was made again is the same. */
function treasurersReports(db: ReadDb, { from, to }: Period): Shown {
  const rows = db
    .select()
    .from(headCode)
    .where(inArray(headCode.document, ['treasurersReport']))
    .orderBy(asc(headCode.id))
    .all()
    .map((row) => ({ to: row.to, on: londonDateTime(row.at).date }))
    .filter(({ on }) => on >= from && on <= to);
  const firsts = new Map(rows.reverse().map((row) => [row.to, row]));
  return dated(
    [...firsts.values()]
      .sort((a, b) => a.on.localeCompare(b.on) || a.to.localeCompare(b.to))
      .map((row) => ({ on: row.on, said: [fill(words.treasurer, formatDate(row.to))] })),
  );
}

const READ: Record<Measure, (db: ReadDb, period: Period) => Shown> = {
  public_meetings: publicMeetings,
  newsletters,
  information_quarters: informationQuarters,
  annual_report_published: annualReports,
  membership_reviewed: reviews,
  diversity_collated: collections,
  partnership_meetings: (db, period) => seatMeetings(db, 'community_safety_partnership', period),
  chairs_meetings: (db, period) => seatMeetings(db, 'chairs_meetings', period),
  stop_and_search_reports: (db, period) => receivedReports(db, 'stop_and_search', period),
  custody_visitors_reports: (db, period) => receivedReports(db, 'custody_visitors', period),
  seminars,
  executive_training: (db, period) => training(db, 'executive', period),
  administrator_training: (db, period) => training(db, 'administrator', period),
  consultations_passed_on: consultationsPassedOn,
  funder_updates_circulated: updatesCirculated,
  agreement_signed: agreementsSigned,
  quarters_monitored: quartersMonitored,
  treasurers_reports: treasurersReports,
};

/** L6: what the records say of every measure from one day to another, both included, each with what was counted. */
export const readMeasures = (db: ReadDb, from: IsoDate, to: IsoDate): MeasureFigure[] =>
  MEASURES.map((measure) => ({ measure, ...READ[measure](db, { from, to }) }));
