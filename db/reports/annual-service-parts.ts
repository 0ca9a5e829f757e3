import { eq } from 'drizzle-orm';
import type { AnnualReportId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { yearName } from './annual-figures.ts';
import { type ReportRow, readReport } from './annual-queries.ts';
import { annualReport } from './schema.ts';
import type { ReportState } from './words.ts';

/** What the services of the annual report share. */

export type OfReport = { reportId: AnnualReportId; version: number };
export type Done = { reportId: AnnualReportId; version: number };

export const reportLabel = (row: Pick<ReportRow, 'from' | 'until'>) => yearName(row);

/** The report in the version that was read, in a state that allows the step. */
export function findReport(
  { db }: { db: ReadDb },
  { reportId, version }: OfReport,
  states: readonly ReportState[],
): Outcome<ReportRow> {
  const row = readReport(db, reportId);
  if (!row) return notFound();
  if (row.version !== version) return changedMeanwhile();
  return states.includes(row.state) ? ok(row) : refuse(`reports.notNow.${row.state}`, { rule: 'Y1' });
}

/** Writes what changed in the report's own row. */
export function setReport({ db }: Pick<Change, 'db'>, row: ReportRow, set: Partial<ReportRow>): Done {
  const version = row.version + 1;
  db.update(annualReport)
    .set({ ...set, version })
    .where(eq(annualReport.id, row.id))
    .run();
  return { reportId: row.id, version };
}

/** A change of a report that was read in `input.version` and is in one of `states`. */
export const changeReport = <T>(
  office: RecordOffice,
  caller: Caller,
  input: OfReport & { accepted?: readonly string[] },
  states: readonly ReportState[],
  run: (work: Change, row: ReportRow) => Outcome<T>,
): Outcome<T> =>
  change(office, caller, input.accepted ?? [], (work) => {
    const found = findReport(work, input, states);
    return found.ok ? run(work, found.value) : found;
  });
