import { notFound, ok } from '../../db/base/outcome.ts';
import { yearInput } from '../../db/meetings/input.ts';
import { readSpan } from '../../db/meetings/queries.ts';
import { isInEdition } from '../../db/meetings/words.ts';
import { readActions } from '../../db/minutes/action-queries.ts';
import { addAction, changeAction, closeAction, reopenAction, updateAction } from '../../db/minutes/action-service.ts';
import { RUN_WARNS } from '../../db/minutes/attendance-rules.ts';
import {
  addGuest,
  removeGuest,
  setApologies,
  setComing,
  setPresent,
  setStretches,
  setSubstitute,
} from '../../db/minutes/attendance-service.ts';
import {
  actionChangeInput,
  actionCloseInput,
  actionInput,
  actionReopenInput,
  actionsInput,
  actionUpdateInput,
  adoptInput,
  apologiesInput,
  comingInput,
  decisionInput,
  floorQuestionInput,
  guestInput,
  guestRemovalInput,
  interestInput,
  itemRemovalInput,
  minuteItemInput,
  minutesAgreeInput,
  minutesFactsInput,
  minutesOf,
  minutesOutInput,
  minutesReopenInput,
  minutesReturnInput,
  minutesToChairInput,
  minuteTextInput,
  newItemInput,
  oralUpdateInput,
  presentInput,
  recordRemovalInput,
  repliedInput,
  stretchesInput,
  substituteInput,
} from '../../db/minutes/input.ts';
import { editionOf, readMinutesPage } from '../../db/minutes/page.ts';
import {
  recordReply,
  removeRecorded,
  saveDecision,
  saveFloorQuestion,
  saveInterest,
  saveOralUpdate,
} from '../../db/minutes/record-service.ts';
import {
  adoptMinutes,
  agreeMinutes,
  circulateMinutes,
  minutesToChair,
  publishMinutes,
  reopenMinutes,
  returnMinutes,
} from '../../db/minutes/step-service.ts';
import {
  addMinuteItem,
  beginMinutes,
  changeMinuteItem,
  changeMinutesFacts,
  removeMinuteItem,
  saveMinuteText,
} from '../../db/minutes/take-service.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import { command, query } from './define.ts';
import { yearFor } from './meetings-reading.ts';
import { attendanceOf, exportAttendance } from './minutes-export.ts';
import { minutesPapers } from './minutes-papers.ts';

const administrator = ['administrator'] as const;
const withChair = ['administrator', 'chair'] as const;

/** The meeting itself: who came, what was said and decided, and the way of its minutes. */
export const minutesApi = {
  ...minutesPapers,

  page: query({
    who: 'signedIn',
    input: minutesOf,
    run({ core, caller }, { meetingId }) {
      const { read } = core.office();
      const today = core.options.clock.today();
      const page = readMinutesPage(read, meetingId, { roles: caller.roles, today, settings: readSettings(read) });
      return page ? ok(page) : notFound();
    },
  }),

  actions: query({
    who: 'signedIn',
    input: actionsInput,
    run({ core, caller }, input) {
      const edition = editionOf(caller.roles);
      return ok(readActions(core.office().read, input).filter(({ audience }) => isInEdition(audience, edition)));
    },
  }),

  /** M7: who came to what in the year that holds `date`. */
  attendanceYear: query({
    who: 'signedIn',
    input: yearInput,
    run({ core }, { date, basis }) {
      const year = yearFor(core, date, basis);
      return ok({
        ...attendanceOf(core, year),
        ...{ year, span: readSpan(core.office().read), financialFrom: yearFor(core, date, 'financial').from },
        runWarns: RUN_WARNS,
      });
    },
  }),

  /** The same as a file for a spreadsheet. */
  exportAttendance: command({
    who: withChair,
    input: yearInput,
    run: ({ core, caller }, { date, basis }) => exportAttendance(core, caller, yearFor(core, date, basis)),
  }),

  begin: command({
    who: administrator,
    input: minutesOf,
    run: ({ core, caller }, input) => beginMinutes(core.office(), caller, input),
  }),
  changeFacts: command({
    who: administrator,
    input: minutesFactsInput,
    run: ({ core, caller }, input) => changeMinutesFacts(core.office(), caller, input),
  }),
  saveText: command({
    who: administrator,
    input: minuteTextInput,
    run: ({ core }, input) => saveMinuteText(core.office(), input),
  }),
  changeItem: command({
    who: administrator,
    input: minuteItemInput,
    run: ({ core, caller }, input) => changeMinuteItem(core.office(), caller, input),
  }),
  addItem: command({
    who: administrator,
    input: newItemInput,
    run: ({ core, caller }, input) => addMinuteItem(core.office(), caller, input),
  }),
  removeItem: command({
    who: administrator,
    input: itemRemovalInput,
    run: ({ core, caller }, input) => removeMinuteItem(core.office(), caller, input),
  }),

  setComing: command({
    who: administrator,
    input: comingInput,
    run: ({ core, caller }, input) => setComing(core.office(), caller, input),
  }),
  setApologies: command({
    who: administrator,
    input: apologiesInput,
    run: ({ core, caller }, input) => setApologies(core.office(), caller, input),
  }),
  setSubstitute: command({
    who: administrator,
    input: substituteInput,
    run: ({ core, caller }, input) => setSubstitute(core.office(), caller, input),
  }),
  addGuest: command({
    who: administrator,
    input: guestInput,
    run: ({ core, caller }, input) => addGuest(core.office(), caller, input),
  }),
  removeGuest: command({
    who: administrator,
    input: guestRemovalInput,
    run: ({ core, caller }, input) => removeGuest(core.office(), caller, input),
  }),
  setPresent: command({
    who: administrator,
    input: presentInput,
    run: ({ core, caller }, input) => setPresent(core.office(), caller, input),
  }),
  setStretches: command({
    who: administrator,
    input: stretchesInput,
    run: ({ core, caller }, input) => setStretches(core.office(), caller, input),
  }),

  saveInterest: command({
    who: administrator,
    input: interestInput,
    run: ({ core, caller }, input) => saveInterest(core.office(), caller, input),
  }),
  saveOralUpdate: command({
    who: administrator,
    input: oralUpdateInput,
    run: ({ core, caller }, input) => saveOralUpdate(core.office(), caller, input),
  }),
  saveFloorQuestion: command({
    who: administrator,
    input: floorQuestionInput,
    run: ({ core, caller }, input) => saveFloorQuestion(core.office(), caller, input),
  }),
  recordReply: command({
    who: administrator,
    input: repliedInput,
    run: ({ core, caller }, input) => recordReply(core.office(), caller, input),
  }),
  saveDecision: command({
    who: administrator,
    input: decisionInput,
    run: ({ core, caller }, input) => saveDecision(core.office(), caller, input),
  }),
  removeRecorded: command({
    who: administrator,
    input: recordRemovalInput,
    run: ({ core, caller }, input) => removeRecorded(core.office(), caller, input),
  }),

  addAction: command({
    who: administrator,
    input: actionInput,
    run: ({ core, caller }, input) => addAction(core.office(), caller, input),
  }),
  changeAction: command({
    who: administrator,
    input: actionChangeInput,
    run: ({ core, caller }, input) => changeAction(core.office(), caller, input),
  }),
  updateAction: command({
    who: administrator,
    input: actionUpdateInput,
    run: ({ core, caller }, input) => updateAction(core.office(), caller, input),
  }),
  closeAction: command({
    who: administrator,
    input: actionCloseInput,
    run: ({ core, caller }, input) => closeAction(core.office(), caller, input),
  }),
  reopenAction: command({
    who: administrator,
    input: actionReopenInput,
    run: ({ core, caller }, input) => reopenAction(core.office(), caller, input),
  }),

  sendToChair: command({
    who: administrator,
    input: minutesToChairInput,
    run: ({ core, caller }, input) => minutesToChair(core.office(), caller, input),
  }),
  returnToDraft: command({
    who: withChair,
    input: minutesReturnInput,
    run: ({ core, caller }, input) => returnMinutes(core.office(), caller, input),
  }),
  agree: command({
    who: withChair,
    input: minutesAgreeInput,
    run: ({ core, caller }, input) => agreeMinutes(core.office(), caller, input),
  }),
  reopen: command({
    who: administrator,
    input: minutesReopenInput,
    run: ({ core, caller }, input) => reopenMinutes(core.office(), caller, input),
  }),
  circulate: command({
    who: administrator,
    input: minutesOutInput,
    run: ({ core, caller }, input) => circulateMinutes(core.office(), caller, input),
  }),
  makePublic: command({
    who: administrator,
    input: minutesOutInput,
    run: ({ core, caller }, input) => publishMinutes(core.office(), caller, input),
  }),
  adopt: command({
    who: administrator,
    input: adoptInput,
    run: ({ core, caller }, input) => adoptMinutes(core.office(), caller, input),
  }),
};
