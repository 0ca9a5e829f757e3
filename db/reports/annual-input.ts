import { z } from 'zod';
import type { AnnualReportId, AnnualReportPictureId, MeetingId } from '../base/brand.ts';
import { accepted, id, isoDate, line, prose, requiredLine, requiredProse, version } from '../base/fields.ts';
import { fileInput } from '../office/file-rules.ts';
import { wrongField } from './annual-text-rules.ts';
import { REPORT_SECTIONS } from './words.ts';

/** What the screens send about the annual report. Pure: forms use the same schemas. */

const reportId = () => id<AnnualReportId>();
const pictureId = () => id<AnnualReportPictureId>();
const section = () => z.enum(REPORT_SECTIONS);
const agmId = () => z.union([z.null(), id<MeetingId>()]);
const ofReport = { reportId: reportId(), version: version() };

export const reportIdInput = z.strictObject({ reportId: reportId() });

/** The financial year that holds the day. */
export const reportBeginInput = z.strictObject({ on: isoDate() });

export const reportAgmInput = z.strictObject({ ...ofReport, agmId: agmId() });
export const reportRemovalInput = z.strictObject(ofReport);

/** Y2: a text whose fields are all known. `version`: of the text; 0 for one that was never saved. */
export const reportTextInput = z.strictObject({
  reportId: reportId(),
  section: section(),
  version: z.int().min(0).max(1_000_000_000),
  text: prose(20_000).superRefine((text, context) => {
    const field = wrongField(text);
    if (field !== null) {
      context.addIssue({ code: 'custom', message: 'reports.unknownField', params: { field } });
    }
  }),
});

const words = {
  caption: line(300),
  alternativeText: requiredLine(500),
};
export const reportPictureInput = z.strictObject({ ...ofReport, section: section(), ...words, file: fileInput() });
export const reportPictureChangeInput = z.strictObject({ ...ofReport, pictureId: pictureId(), ...words });
export const reportPictureRemovalInput = z.strictObject({ ...ofReport, pictureId: pictureId() });
/** All pictures of a part in their new order. */
export const reportPictureOrderInput = z.strictObject({
  ...ofReport,
  section: section(),
  pictureIds: z.array(pictureId()).max(100),
});

export const reportAgreeInput = z.strictObject({ ...ofReport, agreedOn: isoDate(), agreedBy: requiredLine(120) });
export const reportReopenInput = z.strictObject({ ...ofReport, reason: requiredLine(500) });
export const reportApproveInput = z.strictObject({
  ...ofReport,
  agmId: id<MeetingId>('reports.whichAgm'),
  minuteRef: requiredLine(80),
});
/** Y1: when, where and to whom. `job` as in `documents.make`. */
export const reportPublishInput = z.strictObject({
  ...ofReport,
  job: z.uuid(),
  publishedOn: isoDate(),
  publishedWhere: requiredLine(300),
  publishedTo: requiredLine(300),
  accepted: accepted(),
});
export const reportCorrectionInput = z.strictObject({
  reportId: reportId(),
  on: isoDate(),
  text: requiredProse(2_000),
});
export const reportFileInput = z.strictObject({ reportId: reportId(), as: z.enum(['pdf', 'docx']) });
