import { z } from 'zod';
import type { SubGroupReportId } from '../../db/base/brand.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import {
  subGroupChangeInput,
  subGroupCloseInput,
  subGroupIdInput,
  subGroupInput,
  subGroupJoinInput,
  subGroupLeaveInput,
  subGroupMeetingInput,
  subGroupReopenInput,
  subGroupReportIdInput,
  subGroupReportInput,
} from '../../db/meetings/sub-group-input.ts';
import {
  readFullMeetings,
  readSubGroupPage,
  readSubGroupReport,
  readSubGroups,
} from '../../db/meetings/sub-group-queries.ts';
import { addSubGroup, changeSubGroup, closeSubGroup, reopenSubGroup } from '../../db/meetings/sub-group-service.ts';
import {
  joinSubGroup,
  leaveSubGroup,
  linkSubGroupMeeting,
  reportSubGroup,
  unlinkSubGroupMeeting,
} from '../../db/meetings/sub-group-work-service.ts';
import { readAttachmentFile } from '../../db/office/attachments.ts';
import { PAPER_KINDS } from '../../db/office/file-rules.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';
import { withFiles } from './received-files.ts';

const administrator = ['administrator'] as const;

/** The paper a report came with. */
function reportFile(core: Core, id: SubGroupReportId): Outcome<{ name: string; mime: string; bytes: Uint8Array }> {
  const office = core.office();
  const report = readSubGroupReport(office.read, id);
  return report?.attachmentId ? readAttachmentFile(office, report.attachmentId) : notFound();
}

/** A14: the group's sub-groups, for a time and with agreed terms. */
export const subGroupCalls = {
  subGroups: query({
    who: 'signedIn',
    input: z.strictObject({}),
    run: ({ core }) => ok(readSubGroups(core.office().read, core.options.clock.today())),
  }),

  subGroup: query({
    who: 'signedIn',
    input: subGroupIdInput,
    run: ({ core }, { subGroupId }) => {
      const page = readSubGroupPage(core.office().read, subGroupId, core.options.clock.today());
      return page ? ok(page) : notFound();
    },
  }),

  /** Meetings of the full group up to today: where something was agreed, or told. */
  fullMeetings: query({
    who: 'signedIn',
    input: z.strictObject({}),
    run: ({ core }) => ok(readFullMeetings(core.office().read, core.options.clock.today())),
  }),

  subGroupReportFile: query({
    who: 'signedIn',
    input: subGroupReportIdInput,
    run: ({ core }, { reportId }) => reportFile(core, reportId),
  }),

  /** Hands a report's paper to the host, like `savePaper`. */
  saveSubGroupReport: command({
    who: 'signedIn',
    input: subGroupReportIdInput,
    run: async ({ core }, { reportId }) => {
      const file = reportFile(core, reportId);
      return file.ok ? ok(await core.options.host.save(file.value)) : file;
    },
  }),

  addSubGroup: command({
    who: administrator,
    input: subGroupInput,
    run: ({ core, caller }, input) => addSubGroup(core.office(), caller, input),
  }),
  changeSubGroup: command({
    who: administrator,
    input: subGroupChangeInput,
    run: ({ core, caller }, input) => changeSubGroup(core.office(), caller, input),
  }),
  closeSubGroup: command({
    who: administrator,
    input: subGroupCloseInput,
    run: ({ core, caller }, input) => closeSubGroup(core.office(), caller, input),
  }),
  reopenSubGroup: command({
    who: administrator,
    input: subGroupReopenInput,
    run: ({ core, caller }, input) => reopenSubGroup(core.office(), caller, input),
  }),
  joinSubGroup: command({
    who: administrator,
    input: subGroupJoinInput,
    run: ({ core, caller }, input) => joinSubGroup(core.office(), caller, input),
  }),
  leaveSubGroup: command({
    who: administrator,
    input: subGroupLeaveInput,
    run: ({ core, caller }, input) => leaveSubGroup(core.office(), caller, input),
  }),
  linkSubGroupMeeting: command({
    who: administrator,
    input: subGroupMeetingInput,
    run: ({ core, caller }, input) => linkSubGroupMeeting(core.office(), caller, input),
  }),
  unlinkSubGroupMeeting: command({
    who: administrator,
    input: subGroupMeetingInput,
    run: ({ core, caller }, input) => unlinkSubGroupMeeting(core.office(), caller, input),
  }),
  reportSubGroup: command({
    who: administrator,
    input: subGroupReportInput,
    run: ({ core, caller }, input) => {
      const office = core.office();
      const files = input.file ? [{ ...input.file, path: 'file' }] : [];
      return withFiles(office, files, PAPER_KINDS, ([kept]) => reportSubGroup(office, caller, input, kept ?? null));
    },
  }),
};
