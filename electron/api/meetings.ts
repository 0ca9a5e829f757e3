import { z } from 'zod';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { addPaper, answerRequest, recordRequest, removePaper, saveAgenda } from '../../db/meetings/agenda-service.ts';
import {
  advertisementInput,
  agendaInput,
  agreeInput,
  arrangementsInput,
  cycleInput,
  meetingChangeInput,
  meetingIdInput,
  meetingStateInput,
  paperInput,
  paperRemovalInput,
  planInput,
  publishInput,
  reopenInput,
  requestAnswerInput,
  requestInput,
  returnInput,
  sendToChairInput,
  supplementInput,
  venueChangeInput,
  venueInput,
} from '../../db/meetings/input.ts';
import {
  changeAdvertisement,
  changeArrangements,
  changeMeeting,
  planCycle,
  planMeeting,
  removeMeeting,
} from '../../db/meetings/service.ts';
import { changeMeetingState } from '../../db/meetings/state-service.ts';
import {
  agreeAgenda,
  publishAgenda,
  reopenAgenda,
  returnToDraft,
  sendToChair,
} from '../../db/meetings/step-service.ts';
import { supplementAgenda } from '../../db/meetings/supplement-service.ts';
import { addVenue, changeVenue } from '../../db/meetings/venue-service.ts';
import { sweepFile } from '../../db/office/attachments.ts';
import { PAPER_KINDS } from '../../db/office/file-rules.ts';
import type { RecordOffice } from '../../db/open.ts';
import { letIn } from '../meeting-packs/papers.ts';
import { command } from './define.ts';
import { arrangementCalls } from './meetings-arrangements.ts';
import { meetingsCalendar } from './meetings-calendar.ts';
import { meetingsReading } from './meetings-reading.ts';
import { subGroupCalls } from './meetings-sub-groups.ts';
import { withFiles } from './received-files.ts';

const administrator = ['administrator'] as const;
const withChair = ['administrator', 'chair'] as const;

/** After a change: bytes that no record names any more leave the disk. Hashes are for us, not for the screens. */
function swept<T extends { orphans: string[] }>(
  office: RecordOffice,
  outcome: Outcome<T>,
): Outcome<Omit<T, 'orphans'>> {
  if (!outcome.ok) return outcome;
  const { orphans, ...value } = outcome.value;
  for (const sha256 of orphans) sweepFile(office, sha256);
  return ok(value);
}

/** The year of meetings: what the screens ask, and every change, each through one service. */
export const meetingsApi = {
  ...meetingsReading,
  ...meetingsCalendar,
  ...subGroupCalls,
  ...arrangementCalls,

  planCycle: command({
    who: administrator,
    input: cycleInput,
    run: ({ core, caller }, input) => planCycle(core.office(), caller, input),
  }),

  plan: command({
    who: administrator,
    input: planInput,
    run: ({ core, caller }, input) => planMeeting(core.office(), caller, input),
  }),

  change: command({
    who: administrator,
    input: meetingChangeInput,
    run: ({ core, caller }, input) => changeMeeting(core.office(), caller, input),
  }),

  arrange: command({
    who: administrator,
    input: arrangementsInput,
    run: ({ core, caller }, input) => changeArrangements(core.office(), caller, input),
  }),

  saveAdvertisement: command({
    who: administrator,
    input: advertisementInput,
    run: ({ core, caller }, input) => changeAdvertisement(core.office(), caller, input),
  }),

  /** Held, postponed, cancelled, or planned again. */
  changeState: command({
    who: administrator,
    input: meetingStateInput,
    run: ({ core, caller }, input) => changeMeetingState(core.office(), caller, input),
  }),

  remove: command({
    who: administrator,
    input: z.strictObject({ meetingId: meetingIdInput.shape.meetingId, version: z.int().positive() }),
    run: ({ core, caller }, input) => swept(core.office(), removeMeeting(core.office(), caller, input)),
  }),

  addVenue: command({
    who: administrator,
    input: venueInput,
    run: ({ core, caller }, input) => addVenue(core.office(), caller, input),
  }),

  changeVenue: command({
    who: administrator,
    input: venueChangeInput,
    run: ({ core, caller }, input) => changeVenue(core.office(), caller, input),
  }),

  /** The whole agenda of a draft, in order. */
  saveAgenda: command({
    who: administrator,
    input: agendaInput,
    run: ({ core, caller }, input) => swept(core.office(), saveAgenda(core.office(), caller, input)),
  }),

  addPaper: command({
    who: administrator,
    input: paperInput,
    run: async ({ core, caller }, { file, ...input }) => {
      const files = [{ ...file, path: 'file', title: input.title }];
      const examined = await letIn(core, files, PAPER_KINDS);
      if (!examined.ok) return examined;
      const office = core.office();
      return withFiles(office, files, PAPER_KINDS, ([kept]) =>
        kept ? addPaper(office, caller, input, kept) : notFound(),
      );
    },
  }),

  removePaper: command({
    who: administrator,
    input: paperRemovalInput,
    run: ({ core, caller }, input) => swept(core.office(), removePaper(core.office(), caller, input)),
  }),

  recordRequest: command({
    who: administrator,
    input: requestInput,
    run: ({ core, caller }, input) => recordRequest(core.office(), caller, input),
  }),

  answerRequest: command({
    who: administrator,
    input: requestAnswerInput,
    run: ({ core, caller }, input) => answerRequest(core.office(), caller, input),
  }),

  sendToChair: command({
    who: administrator,
    input: sendToChairInput,
    run: ({ core, caller }, input) => sendToChair(core.office(), caller, input),
  }),

  returnToDraft: command({
    who: withChair,
    input: returnInput,
    run: ({ core, caller }, input) => returnToDraft(core.office(), caller, input),
  }),

  agree: command({
    who: withChair,
    input: agreeInput,
    run: ({ core, caller }, input) => agreeAgenda(core.office(), caller, input),
  }),

  reopen: command({
    who: administrator,
    input: reopenInput,
    run: ({ core, caller }, input) => reopenAgenda(core.office(), caller, input),
  }),

  publish: command({
    who: administrator,
    input: publishInput,
    run: ({ core, caller }, input) => publishAgenda(core.office(), caller, input),
  }),

  supplement: command({
    who: administrator,
    input: supplementInput,
    run: async ({ core, caller }, input) => {
      const files = input.papers.map(({ file, title }, at) => ({ ...file, path: `papers.${at}.file`, title }));
      const examined = await letIn(core, files, PAPER_KINDS);
      if (!examined.ok) return examined;
      const office = core.office();
      return withFiles(office, files, PAPER_KINDS, (kept) =>
        swept(office, supplementAgenda(office, caller, input, kept)),
      );
    },
  }),
};
