import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import type { AnnualReportId, IsoDate, MeetingId } from '../base/brand.ts';
import { addDays, addMonths, financialYearStart } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { readChairName } from '../meetings/queries.ts';
import { meeting } from '../meetings/schema.ts';
import { readGroup } from '../office/queries.ts';
import { attachment } from '../office/schema.ts';
import { readSettings } from '../office/settings-store.ts';
import { draftOf } from './annual-drafts.ts';
import { nextReportStep, reportDeadlines } from './annual-due.ts';
import type { Figures } from './annual-figure-rules.ts';
import { readFigures, yearName } from './annual-figures.ts';
import { type FiguresSeen, type MovedFigure, movedSince, unknownIn } from './annual-text-rules.ts';
import { annualReport, annualReportCorrection, annualReportPicture, annualReportText } from './schema.ts';
import { REPORT_SECTIONS, type ReportSection } from './words.ts';

export type ReportRow = typeof annualReport.$inferSelect;

export const readReport = (db: ReadDb, id: AnnualReportId): ReportRow | undefined =>
  db.select().from(annualReport).where(eq(annualReport.id, id)).get();

/** Y2: a report's figures: as the records have them, or, once published, as they were then. */
export const figuresOfReport = (db: ReadDb, row: ReportRow): Figures =>
  row.state === 'published' ? (JSON.parse(row.figures) as Figures) : readFigures(db, row);

/** The first AGM after a year's end: the one that is told of the year. */
export const readAgmAfter = (db: ReadDb, until: IsoDate): { id: MeetingId; date: IsoDate } | undefined =>
  db
    .select({ id: meeting.id, date: meeting.date })
    .from(meeting)
    .where(and(eq(meeting.kind, 'agm'), gt(meeting.date, until), inArray(meeting.state, ['planned', 'held'])))
    .orderBy(asc(meeting.date))
    .limit(1)
    .get();

/** The financial year that holds a day. */
export function yearHolding(db: ReadDb, day: IsoDate): { from: IsoDate; until: IsoDate } {
  const group = readGroup(db);
  const from = financialYearStart(day, group?.yearStartMonth ?? 4, group?.yearStartDay ?? 1);
  return { from, until: addDays(addMonths(from, 12), -1) };
}

/** `written`: somebody saved words; `flagged`: a figure moved since; `empty`: nothing was written, or all was taken out. */
export type SectionState = 'empty' | 'written' | 'flagged';

export type SectionPage = {
  section: ReportSection;
  text: string;
  /** 0 while it was never saved. */
  version: number;
  state: SectionState;
  /** What changed since the words were saved. */
  moved: MovedFigure[];
};

/** Every part of a report with its words, in the order of printing. A published one never moves. */
export function readSections(db: ReadDb, row: ReportRow, figures: Figures): SectionPage[] {
  const texts = db.select().from(annualReportText).where(eq(annualReportText.reportId, row.id)).all();
  const bySection = new Map(texts.map((text) => [text.section, text]));
  return REPORT_SECTIONS.map((section): SectionPage => {
    const saved = bySection.get(section);
    if (!saved) return { section, text: '', version: 0, state: 'empty', moved: [] };
    const { text, version } = saved;
    if (text === '') return { section, text, version, state: 'empty', moved: [] };
    const isLive = row.state !== 'published';
    const moved = isLive ? movedSince(JSON.parse(saved.figuresSeen) as FiguresSeen, figures) : [];
    return { section, text, version, state: moved.length > 0 ? 'flagged' : 'written', moved };
  });
}

/** The pictures of a report, part by part in their order. */
export const readPictures = (db: ReadDb, reportId: AnnualReportId) =>
  db
    .select({
      id: annualReportPicture.id,
      section: annualReportPicture.section,
      position: annualReportPicture.position,
      attachmentId: annualReportPicture.attachmentId,
      caption: annualReportPicture.caption,
      alternativeText: annualReportPicture.alternativeText,
      name: attachment.name,
      mime: attachment.mime,
    })
    .from(annualReportPicture)
    .innerJoin(attachment, eq(attachment.id, annualReportPicture.attachmentId))
    .where(eq(annualReportPicture.reportId, reportId))
    .orderBy(asc(annualReportPicture.section), asc(annualReportPicture.position), asc(annualReportPicture.id))
    .all();

export const readReportCorrections = (db: ReadDb, reportId: AnnualReportId) =>
  db
    .select()
    .from(annualReportCorrection)
    .where(eq(annualReportCorrection.reportId, reportId))
    .orderBy(asc(annualReportCorrection.id))
    .all();

const agmOf = (db: ReadDb, row: ReportRow) =>
  row.agmId === null
    ? null
    : (db
        .select({ id: meeting.id, date: meeting.date, state: meeting.state, title: meeting.title })
        .from(meeting)
        .where(eq(meeting.id, row.agmId))
        .get() ?? null);

/** Every annual report, the latest year first, with its next step; and the years that none was begun for. */
export function readReports(db: ReadDb, today: IsoDate) {
  const settings = readSettings(db);
  const rows = db.select().from(annualReport).orderBy(desc(annualReport.from)).all();
  const reports = rows.map((row) => {
    const { id, from, until, state, version, publishedOn } = row;
    const agm = agmOf(db, row);
    const next = nextReportStep(state, agm?.date ?? null, settings);
    const sections = readSections(db, row, figuresOfReport(db, row));
    const count = (wanted: SectionState) => sections.filter((each) => each.state === wanted).length;
    return {
      ...{ id, from, until, state, version, publishedOn, name: yearName(row), agm },
      next: next && { ...next, late: today > next.due },
      parts: sections.length,
      written: count('written') + count('flagged'),
      flagged: count('flagged'),
    };
  });
  const begun = new Set(rows.map(({ from }) => from));
  const years = [yearHolding(db, today), yearHolding(db, addMonths(today, -12))].filter(({ from }) => !begun.has(from));
  return { reports, years: years.map((days) => ({ ...days, name: yearName(days) })) };
}
export type ListedReport = ReturnType<typeof readReports>['reports'][number];

/** One report with everything its screen shows; nothing for an unknown id. */
export function readReportPage(db: ReadDb, id: AnnualReportId, today: IsoDate) {
  const row = readReport(db, id);
  if (!row) return undefined;
  const settings = readSettings(db);
  const figures = figuresOfReport(db, row);
  const sections = readSections(db, row, figures);
  const agm = agmOf(db, row);
  const next = nextReportStep(row.state, agm?.date ?? null, settings);
  const { figures: _frozen, ...report } = row;
  return {
    ...report,
    name: yearName(row),
    values: figures,
    sections: sections.map((each) => ({
      ...each,
      unknown: unknownIn(each.text, figures),
      draft: draftOf(each.section, figures),
    })),
    pictures: readPictures(db, id),
    corrections: readReportCorrections(db, id),
    agm,
    agms: db
      .select({ id: meeting.id, date: meeting.date, state: meeting.state })
      .from(meeting)
      .where(and(eq(meeting.kind, 'agm'), gt(meeting.date, row.from), inArray(meeting.state, ['planned', 'held'])))
      .orderBy(asc(meeting.date))
      .all(),
    deadlines: agm && reportDeadlines(agm.date, settings),
    next: next && { ...next, late: today > next.due },
    chair: readChairName(db),
  };
}
export type ReportPage = NonNullable<ReturnType<typeof readReportPage>>;
