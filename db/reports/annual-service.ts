import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { AnnualReportId, IsoDate } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import type { RecordOffice } from '../open.ts';
import { readFigures } from './annual-figures.ts';
import type {
  reportAgmInput,
  reportAgreeInput,
  reportApproveInput,
  reportBeginInput,
  reportCorrectionInput,
  reportRemovalInput,
  reportReopenInput,
  reportTextInput,
} from './annual-input.ts';
import { type ReportRow, readAgmAfter, readPictures, readReport, readSections, yearHolding } from './annual-queries.ts';
import { changeReport, type Done, reportLabel, setReport } from './annual-service-parts.ts';
import { seenWith, unknownIn, wrongField } from './annual-text-rules.ts';
import { annualReport, annualReportCorrection, annualReportText } from './schema.ts';

/** Y1: an annual report from its beginning to its approval. Pictures and publication have services of their own. */

/** Begins the report of the financial year that holds a day. Refused: there is one already; the year has not begun. */
export function beginReport(
  office: RecordOffice,
  caller: Caller,
  { on }: z.output<typeof reportBeginInput>,
): Outcome<Done> {
  return change(office, caller, [], ({ db, today, audit }) => {
    const days = yearHolding(db, on);
    if (days.from > today) return refuse('reports.yearNotBegun', { path: 'on' });
    const there = db.select().from(annualReport).where(eq(annualReport.from, days.from)).get();
    if (there) return refuse('reports.begunAlready', { rule: 'Y1', path: 'on' });
    const agm = readAgmAfter(db, days.until);
    const { id: reportId } = db
      .insert(annualReport)
      .values({
        ...{ ...days, state: 'draft', agmId: agm?.id ?? null, agreedBy: '', minuteRef: '' },
        ...{ publishedWhere: '', publishedTo: '', figures: '', figuresSha256: '', version: 1 },
      })
      .returning({ id: annualReport.id })
      .get();
    audit({ action: 'annualReport.begun', recordId: reportId, label: reportLabel(days), after: days });
    return ok({ reportId, version: 1 });
  });
}

/** Takes away a draft that was begun by mistake. Refused once somebody wrote in it. */
export function removeReport(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportRemovalInput>,
): Outcome<{ reportId: AnnualReportId }> {
  return changeReport(office, caller, input, ['draft'], ({ db, audit }, row) => {
    const written = db.select().from(annualReportText).where(eq(annualReportText.reportId, row.id)).all();
    if (written.length > 0 || readPictures(db, row.id).length > 0) return refuse('reports.written', { rule: 'Y1' });
    db.delete(annualReport).where(eq(annualReport.id, row.id)).run();
    audit({
      action: 'annualReport.removed',
      recordId: row.id,
      label: reportLabel(row),
      before: { from: row.from, until: row.until },
    });
    return ok({ reportId: row.id });
  });
}

/** An AGM after the year began, planned or held. */
function checkAgm({ db }: Change, row: ReportRow, id: NonNullable<ReportRow['agmId']>): Outcome<{ date: IsoDate }> {
  const agm = readMeeting(db, id);
  const isOne = agm?.kind === 'agm' && (agm.state === 'planned' || agm.state === 'held');
  if (!agm || !isOne || agm.date <= row.from) return refuse('reports.noAgm', { rule: 'Y1', path: 'agmId' });
  return ok({ date: agm.date });
}

/** Y1: which annual general meeting the report is for: its deadlines go by that day. */
export function chooseAgm(office: RecordOffice, caller: Caller, input: z.output<typeof reportAgmInput>): Outcome<Done> {
  return changeReport(office, caller, input, ['draft', 'agreed'], (work, row) => {
    const { agmId } = input;
    const agm = agmId === null ? null : checkAgm(work, row, agmId);
    if (agm && !agm.ok) return agm;
    work.audit({
      action: 'annualReport.changed',
      recordId: row.id,
      label: reportLabel(row),
      after: { agmOn: agm?.value.date ?? null },
    });
    return ok(setReport(work, row, { agmId }));
  });
}

/**
 * Y2: saves the words of a part, with every figure as it stands now: whoever saves has seen them. Refused: a field that is
 * none (by its name), a report that is no draft.
 */
export function saveText(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportTextInput>,
): Outcome<{ version: number }> {
  return change(office, caller, [], ({ db, audit }) => {
    const { reportId, section, text } = input;
    const row = readReport(db, reportId);
    if (!row) return notFound();
    if (row.state !== 'draft') return refuse(`reports.notNow.${row.state}`, { rule: 'Y1' });
    const field = wrongField(text);
    if (field !== null) return refuse('reports.unknownField', { rule: 'Y2', params: { field }, path: 'text' });
    const isThis = and(eq(annualReportText.reportId, reportId), eq(annualReportText.section, section));
    const before = db.select().from(annualReportText).where(isThis).get();
    if ((before?.version ?? 0) !== input.version) return changedMeanwhile();
    const version = input.version + 1;
    const figuresSeen = JSON.stringify(seenWith(section, text, readFigures(db, row)));
    if (before) db.update(annualReportText).set({ text, figuresSeen, version }).where(isThis).run();
    else db.insert(annualReportText).values({ reportId, section, text, figuresSeen, version }).run();
    audit({
      action: 'annualReport.written',
      recordId: reportId,
      label: reportLabel(row),
      // How much was written, not what: names in it could not be erased from the history (M14).
      after: { section, words: text.split(/\s+/).filter(Boolean).length },
    });
    return ok({ version });
  });
}

/**
 * Y1: the chair agreed the report. Refused: a part whose figures moved since it was written (Y2), one with a figure that the
 * records do not say, nothing written at all, a day to come.
 */
export function agreeReport(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportAgreeInput>,
): Outcome<Done> {
  return changeReport(office, caller, input, ['draft'], (work, row) => {
    const { agreedOn, agreedBy } = input;
    if (agreedOn > work.today) return refuse('reports.inFuture', { path: 'agreedOn' });
    if (agreedOn <= row.from) return refuse('reports.beforeYear', { path: 'agreedOn' });
    const figures = readFigures(work.db, row);
    const sections = readSections(work.db, row, figures);
    if (sections.every(({ state }) => state === 'empty')) return refuse('reports.nothingWritten', { rule: 'Y1' });
    const flagged = sections.filter(({ state }) => state === 'flagged').length;
    if (flagged > 0) return refuse('reports.flagged', { rule: 'Y2', params: { count: flagged } });
    const [unknown] = sections.flatMap(({ text }) => unknownIn(text, figures));
    if (unknown) return refuse('reports.fieldNotKnown', { rule: 'Y2', params: { field: `{{${unknown}}}` } });
    work.audit({
      action: 'annualReport.agreed',
      recordId: row.id,
      label: reportLabel(row),
      after: { agreedOn, agreedBy },
    });
    return ok(setReport(work, row, { state: 'agreed', agreedOn, agreedBy }));
  });
}

/** Y1: an agreed report becomes a draft again, with the reason on record. */
export function reopenReport(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportReopenInput>,
): Outcome<Done> {
  return changeReport(office, caller, input, ['agreed'], (work, row) => {
    const { agreedOn, agreedBy } = row;
    work.audit({
      action: 'annualReport.reopened',
      recordId: row.id,
      label: reportLabel(row),
      before: { agreedOn, agreedBy },
      after: { reason: input.reason },
    });
    return ok(setReport(work, row, { state: 'draft', agreedOn: null, agreedBy: '' }));
  });
}

/** Y1: the annual general meeting approved it. Refused: a meeting that was not held, or before the chair agreed. */
export function approveReport(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportApproveInput>,
): Outcome<Done> {
  return changeReport(office, caller, input, ['agreed'], (work, row) => {
    const { agmId, minuteRef } = input;
    const agm = checkAgm(work, row, agmId);
    if (!agm.ok) return agm;
    const { date: approvedOn } = agm.value;
    if (readMeeting(work.db, agmId)?.state !== 'held')
      return refuse('reports.agmNotHeld', { rule: 'Y1', path: 'agmId' });
    if (row.agreedOn !== null && approvedOn < row.agreedOn) {
      return refuse('reports.approvedBeforeAgreed', { rule: 'Y1', path: 'agmId' });
    }
    work.audit({
      action: 'annualReport.approved',
      recordId: row.id,
      label: reportLabel(row),
      after: { approvedOn, minuteRef },
    });
    return ok(setReport(work, row, { state: 'approved', agmId, approvedOn, minuteRef }));
  });
}

/** Words added beside a published report: what was published stays. */
export function correctReport(
  office: RecordOffice,
  caller: Caller,
  { reportId, on, text }: z.output<typeof reportCorrectionInput>,
): Outcome<{ reportId: AnnualReportId }> {
  return change(office, caller, [], ({ db, now, today, audit }) => {
    const row = readReport(db, reportId);
    if (!row) return notFound();
    if (row.state !== 'published' || row.publishedOn === null) return refuse('reports.notPublished', { rule: 'Y1' });
    if (on > today) return refuse('reports.inFuture', { path: 'on' });
    if (on < row.publishedOn) return refuse('reports.beforePublished', { path: 'on' });
    db.insert(annualReportCorrection).values({ reportId, on, text, by: caller.name, at: now }).run();
    audit({ action: 'annualReport.corrected', recordId: reportId, label: reportLabel(row), after: { on, text } });
    return ok({ reportId });
  });
}
