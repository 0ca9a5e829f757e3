import { annualReport as words } from '../../resources/locales/en-GB/annual-report.ts';
import { annualReportFigures } from '../../resources/locales/en-GB/annual-report-figures.ts';
import type { IsoDate } from '../base/brand.ts';
import type { Caller } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { addAttachment, type KeptFile, sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { canonicalJson } from '../treasury/canonical.ts';
import type { CheckPlace, PublishBlocker } from './annual-check-rules.ts';
import type { FigureKey, Figures } from './annual-figure-rules.ts';
import { readFigures } from './annual-figures.ts';
import { type ReportRow, readSections } from './annual-queries.ts';
import { changeReport, type Done, findReport, type OfReport, reportLabel, setReport } from './annual-service-parts.ts';
import { unknownIn } from './annual-text-rules.ts';
import { checkYear } from './check.ts';

/** Y1, Y2: the publication: figures and files as they are at that moment, for good. */

export type Publication = OfReport & {
  publishedOn: IsoDate;
  publishedWhere: string;
  publishedTo: string;
  accepted: readonly string[];
};

/** The figures as they are frozen: the same content is the same text, and the same hash. */
export function frozen(figures: Figures): { text: string; sha256: string } {
  const text = canonicalJson(figures);
  return { text, sha256: sha256Of(text) };
}

const labelOf = (key: FigureKey): string => {
  const [group = '', name = ''] = key.split('.');
  const labels: Readonly<Record<string, Readonly<Record<string, { label: string }>>>> = annualReportFigures;
  return labels[group]?.[name]?.label ?? key;
};

const placeOf = ({ place, detail }: { place: CheckPlace; detail: string }): string =>
  words.places[place].replace('{{detail}}', detail);

function refusedBy(blocker: PublishBlocker) {
  const { why } = blocker;
  if (why === 'yearOpen') return refuse('reports.yearOpen', { rule: 'T8' });
  if (why === 'noAccounts') return refuse('reports.noAccounts', { rule: 'T8' });
  if (why === 'booksDiffer') return refuse('reports.booksDiffer', { rule: 'T8' });
  if (why === 'unknownField')
    return refuse('reports.fieldNotKnown', { rule: 'Y2', params: { field: `{{${blocker.key}}}` } });
  return refuse('reports.differs', { rule: 'Y2', params: { figure: labelOf(blocker.key), place: placeOf(blocker) } });
}

/** Y2: what stands in the way of publishing now. */
export function publishBlockers(db: ReadDb, row: ReportRow, figures: Figures): PublishBlocker[] {
  const unknown = readSections(db, row, figures).flatMap(({ text }) => unknownIn(text, figures));
  return [
    ...checkYear(db, row, figures).blockers,
    ...[...new Set(unknown)].map((key): PublishBlocker => ({ why: 'unknownField', key })),
  ];
}

/** Y2: words that were written before a figure in or beside them changed: it may go out so, when a person says so. */
function flaggedWarnings(db: ReadDb, row: ReportRow, figures: Figures): Warning[] {
  const count = readSections(db, row, figures).filter(({ state }) => state === 'flagged').length;
  return count === 0 ? [] : [{ rule: 'Y2', key: 'reports.flaggedWarning', params: { count } }];
}

function checkDays(row: ReportRow, today: IsoDate, publishedOn: IsoDate): Outcome<null> {
  if (publishedOn > today) return refuse('reports.inFuture', { path: 'publishedOn' });
  if (row.approvedOn !== null && publishedOn < row.approvedOn) {
    return refuse('reports.publishedBeforeApproved', { rule: 'Y1', path: 'publishedOn' });
  }
  return ok(null);
}

export type ReadyToPublish = { row: ReportRow; figures: Figures; sha256: string };

/**
 * Whether a report can be published as it stands, before anything is drawn. Refused: not approved, the year's books not closed
 * for good or the accounts not there (T8), a figure that another place says otherwise (Y2), by its name; a day to come.
 */
export function readyToPublish(db: ReadDb, input: Publication, today: IsoDate): Outcome<ReadyToPublish> {
  const found = findReport({ db }, input, ['approved']);
  if (!found.ok) return found;
  const days = checkDays(found.value, today, input.publishedOn);
  if (!days.ok) return days;
  const figures = readFigures(db, found.value);
  const [blocked] = publishBlockers(db, found.value, figures);
  if (blocked) return refusedBy(blocked);
  return ok({ row: found.value, figures, sha256: frozen(figures).sha256 });
}

/** The files of a publication, safely on disk. */
export type PublishedFiles = { pdf: Omit<KeptFile, 'kind'>; docx: Omit<KeptFile, 'kind'> };

/**
 * Publishes a report whose files were drawn from the figures of `drawnFrom`. Changed meanwhile: a figure moved while they were
 * drawn. Warned: parts that were written before a figure changed (Y2).
 */
export function recordPublication(
  office: RecordOffice,
  caller: Caller,
  input: Publication,
  drawn: { sha256: string; files: PublishedFiles },
): Outcome<Done & { figuresSha256: string }> {
  return changeReport(office, caller, input, ['approved'], (work, row) => {
    const ready = readyToPublish(work.db, input, work.today);
    if (!ready.ok) return ready;
    const { figures, sha256 } = ready.value;
    if (sha256 !== drawn.sha256) return changedMeanwhile();
    const no = work.warn(flaggedWarnings(work.db, row, figures));
    if (no) return no;
    const { publishedOn, publishedWhere, publishedTo } = input;
    const { pdf, docx } = drawn.files;
    const pdfId = addAttachment(work.db, pdf, work.now);
    const docxId = addAttachment(work.db, docx, work.now);
    work.audit({
      action: 'annualReport.published',
      recordId: row.id,
      label: reportLabel(row),
      after: {
        ...{ publishedOn, publishedWhere, publishedTo },
        ...{ figuresSha256: sha256, pdfSha256: pdf.sha256, docxSha256: docx.sha256 },
      },
    });
    const done = setReport(work, row, {
      ...{ state: 'published', publishedOn, publishedWhere, publishedTo, pdfId, docxId },
      ...{ figures: frozen(figures).text, figuresSha256: sha256 },
    });
    return ok({ ...done, figuresSha256: sha256 });
  });
}

/** Asks for the warnings of a publication before anything is drawn; null when the person may go on. */
export const publishWarnings = (db: ReadDb, { row, figures }: ReadyToPublish): Warning[] =>
  flaggedWarnings(db, row, figures);
