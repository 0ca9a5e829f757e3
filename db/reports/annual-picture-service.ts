import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { AnnualReportPictureId } from '../base/brand.ts';
import type { Caller } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import {
  addAttachment,
  dropUnusedAttachment,
  type KeptFile,
  readAttachment,
  sweepFile,
} from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import type {
  reportPictureChangeInput,
  reportPictureInput,
  reportPictureOrderInput,
  reportPictureRemovalInput,
} from './annual-input.ts';
import { readPictures } from './annual-queries.ts';
import { changeReport, type Done, reportLabel, setReport } from './annual-service-parts.ts';
import { annualReportPicture } from './schema.ts';

/** The pictures of a draft: each with what it shows, for those who cannot see it. */

/** The most pictures in one report: more would be an album. */
export const MOST_PICTURES = 40;

/** Adds a picture whose bytes are on disk, behind those of its part. */
export function addPicture(
  office: RecordOffice,
  caller: Caller,
  input: Omit<z.output<typeof reportPictureInput>, 'file'>,
  file: KeptFile,
): Outcome<Done & { pictureId: AnnualReportPictureId }> {
  return changeReport(office, caller, input, ['draft'], (work, row) => {
    const { section, caption, alternativeText } = input;
    const all = readPictures(work.db, row.id);
    if (all.length >= MOST_PICTURES) return refuse('reports.tooManyPictures', { params: { maximum: MOST_PICTURES } });
    const position = all
      .filter((each) => each.section === section)
      .reduce((most, each) => Math.max(most, each.position), 0);
    const { id: pictureId } = work.db
      .insert(annualReportPicture)
      .values({
        ...{ reportId: row.id, section, position: position + 1, caption, alternativeText },
        attachmentId: addAttachment(work.db, file, work.now),
      })
      .returning({ id: annualReportPicture.id })
      .get();
    const after = { section, caption, alternativeText, file: file.name };
    work.audit({ action: 'annualReport.pictureAdded', recordId: row.id, label: reportLabel(row), after });
    return ok({ ...setReport(work, row, {}), pictureId });
  });
}

/** Changes the words of a picture. */
export function changePicture(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportPictureChangeInput>,
): Outcome<Done> {
  return changeReport(office, caller, input, ['draft'], (work, row) => {
    const { pictureId, caption, alternativeText } = input;
    const found = readPictures(work.db, row.id).find(({ id }) => id === pictureId);
    if (!found) return notFound();
    work.db
      .update(annualReportPicture)
      .set({ caption, alternativeText })
      .where(eq(annualReportPicture.id, pictureId))
      .run();
    work.audit({
      action: 'annualReport.pictureChanged',
      recordId: row.id,
      label: reportLabel(row),
      before: { caption: found.caption, alternativeText: found.alternativeText },
      after: { caption, alternativeText },
    });
    return ok(setReport(work, row, {}));
  });
}

/** Puts the pictures of a part into another order: all of them, each once. */
export function orderPictures(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportPictureOrderInput>,
): Outcome<Done> {
  return changeReport(office, caller, input, ['draft'], (work, row) => {
    const { section, pictureIds } = input;
    const there = readPictures(work.db, row.id).filter((each) => each.section === section);
    const isSame =
      there.length === pictureIds.length &&
      new Set(pictureIds).size === pictureIds.length &&
      there.every(({ id }) => pictureIds.includes(id));
    if (!isSame) return notFound();
    for (const [at, id] of pictureIds.entries()) {
      const isThis = and(eq(annualReportPicture.id, id), eq(annualReportPicture.reportId, row.id));
      work.db
        .update(annualReportPicture)
        .set({ position: at + 1 })
        .where(isThis)
        .run();
    }
    const order = pictureIds.map((id) => there.find((each) => each.id === id)?.alternativeText ?? '');
    work.audit({
      action: 'annualReport.picturesOrdered',
      recordId: row.id,
      label: reportLabel(row),
      after: { section, order },
    });
    return ok(setReport(work, row, {}));
  });
}

/** Takes a picture out; its file goes with it when nothing else needs it. */
export function removePicture(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof reportPictureRemovalInput>,
): Outcome<Done> {
  let sha256 = '';
  const outcome = changeReport(office, caller, input, ['draft'], (work, row) => {
    const found = readPictures(work.db, row.id).find(({ id }) => id === input.pictureId);
    if (!found) return notFound();
    work.db.delete(annualReportPicture).where(eq(annualReportPicture.id, found.id)).run();
    sha256 = readAttachment(work.db, found.attachmentId)?.sha256 ?? '';
    dropUnusedAttachment(work.db, found.attachmentId);
    const { section, caption, alternativeText } = found;
    work.audit({
      action: 'annualReport.pictureRemoved',
      recordId: row.id,
      label: reportLabel(row),
      before: { section, caption, alternativeText },
    });
    return ok(setReport(work, row, {}));
  });
  if (outcome.ok && sha256 !== '') sweepFile(office, sha256);
  return outcome;
}
