import { asc, eq, ne } from 'drizzle-orm';
import type { AnnualReportId, IsoDate } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { deadlines } from '../meetings/rules.ts';
import { meeting } from '../meetings/schema.ts';
import type { Settings } from '../office/settings.ts';
import { yearName } from './annual-figures.ts';
import { annualReport } from './schema.ts';
import type { ReportState } from './words.ts';

/** Y1: by when each step is due, reckoned from the day of the annual general meeting. */
export type ReportDeadlines = { agree: IsoDate; approve: IsoDate; publish: IsoDate };

export const reportDeadlines = (agm: IsoDate, settings: Settings): ReportDeadlines => ({
  // It goes with the pack: on the day the agenda is published.
  agree: deadlines(agm, settings).publish,
  approve: agm,
  publish: addDays(agm, settings['reports.publishDays']),
});

const NEXT = { draft: 'agree', agreed: 'approve', approved: 'publish', published: null } as const;
export type ReportStep = NonNullable<(typeof NEXT)[ReportState]>;

/** The next step of a report and its day; null once it is published, and while the AGM has no day. */
export function nextReportStep(
  state: ReportState,
  agm: IsoDate | null,
  settings: Settings,
): { step: ReportStep; due: IsoDate } | null {
  const step = NEXT[state];
  return step && agm ? { step, due: reportDeadlines(agm, settings)[step] } : null;
}

/** Y1: what the home page says of an annual report. */
export type DueAnnualReport = {
  what: `annual_report_${ReportStep}`;
  reportId: AnnualReportId;
  title: string;
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

/** Y1: the next step of every report that is not published, as far as it is due by `horizon`. */
export const dueAnnualReports = (db: ReadDb, settings: Settings, today: IsoDate, horizon: IsoDate): DueAnnualReport[] =>
  db
    .select({ report: annualReport, agm: meeting.date })
    .from(annualReport)
    .leftJoin(meeting, eq(meeting.id, annualReport.agmId))
    .where(ne(annualReport.state, 'published'))
    .orderBy(asc(annualReport.from))
    .all()
    .flatMap(({ report, agm }): DueAnnualReport[] => {
      const next = nextReportStep(report.state, agm, settings);
      if (!next || !agm || next.due > horizon) return [];
      const { step, due } = next;
      return [
        {
          what: `annual_report_${step}`,
          reportId: report.id,
          title: yearName(report),
          date: agm,
          due,
          late: today > due,
        },
      ];
    });
