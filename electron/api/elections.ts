import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import { notFound, ok } from '../../db/base/outcome.ts';
import {
  correctDeclaration,
  destroyPapers,
  sealPapers,
  signChairDeclaration,
} from '../../db/elections/afterwards-service.ts';
import { drawQuestionOrder, finaliseCandidates, nominateFromFloor } from '../../db/elections/candidate-service.ts';
import {
  announceToCandidates,
  recordRejections,
  requestRecount,
  submitCount,
  verifyAccount,
  verifyAgain,
} from '../../db/elections/count-service.ts';
import { closeNominations, extendDeadline, recordLateForm } from '../../db/elections/deadline-service.ts';
import { countAtDesk, issuePaper, takeBackPaper } from '../../db/elections/desk-service.ts';
import { dueElections } from '../../db/elections/due.ts';
import { readEligibility } from '../../db/elections/eligibility.ts';
import * as input from '../../db/elections/input.ts';
import {
  changeNomination,
  enterNomination,
  refuseNomination,
  withdrawNomination,
} from '../../db/elections/nomination-service.ts';
import { readElectionPage } from '../../db/elections/page.ts';
import { closePoll, holdQuestions, openPoll } from '../../db/elections/poll-service.ts';
import {
  abandonElection,
  agreeProtocol,
  circulateProtocol,
  createElection,
  openNominations,
  reviseProtocol,
  savePeople,
  saveProtocol,
} from '../../db/elections/protocol-service.ts';
import { readElections } from '../../db/elections/queries.ts';
import { beginRehearsal, endRehearsal } from '../../db/elections/rehearsal-service.ts';
import { declareResult, declareWithoutBallot, settleTie, voidRound } from '../../db/elections/result-service.ts';
import { correctRoll, freezeRoll, nameSubstitute } from '../../db/elections/roll-service.ts';
import { readDeskView, readRoom } from '../../db/elections/room.ts';
import { findNight } from '../../db/elections/service-parts.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { RecordOffice } from '../../db/open.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';
import { copiesApi, runs } from './elections-copies.ts';

const around = (core: Core) => {
  const { read } = core.office();
  return { read, today: core.options.clock.today(), settings: readSettings(read) };
};

/** A call that does one thing through one service. */
const through = <I, O, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, input: O) => Outcome<R>,
) =>
  command({
    who: runs,
    input: schema,
    // A step that is taken here is copied to tonight's stick, if there is one.
    run: ({ core, caller }, given: O) => core.stick.watch(caller, () => service(core.office(), caller, given)),
  });

export const electionsApi = {
  /** Every election and rehearsal, the latest first. */
  list: query({ who: 'signedIn', input: input.nothingInput, run: ({ core }) => ok(readElections(core.office().read)) }),

  /** What is due or late, for the home page. */
  due: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read, today, settings } = around(core);
      return ok(dueElections(read, settings, today));
    },
  }),

  /** One election with everything its screens show. E5: the answers of forms only to those who run it. */
  page: query({
    who: 'signedIn',
    input: input.electionIdInput,
    run: ({ core, caller }, { electionId }) => {
      const { read, today, settings } = around(core);
      const page = readElectionPage(read, electionId, { roles: caller.roles, today, settings });
      return page ? ok(page) : notFound();
    },
  }),

  /** E4, S4: whether a member may stand for an office, with every past term in it: while the form is typed. */
  eligibility: query({
    who: runs,
    input: input.eligibilityInput,
    run: ({ core }, given) => {
      const { read, settings } = around(core);
      return readEligibility({ db: read, settings }, given);
    },
  }),

  /** What the room may see: for the projector. */
  room: query({
    who: 'signedIn',
    input: input.electionIdInput,
    run: ({ core }, { electionId }) => {
      const view = readRoom(core.office().read, electionId);
      return view ? ok(view) : notFound();
    },
  }),

  /** The roll with its marks for the desk, while there is a poll. */
  desk: query({
    who: runs,
    input: input.roundIdInput,
    run: ({ core }, { roundId }) => {
      const { read } = core.office();
      const found = findNight(read, roundId);
      if (!found.ok) return found;
      const view = readDeskView(read, found.value.election.id, roundId);
      return view ? ok(view) : notFound();
    },
  }),

  create: through(input.createInput, createElection),
  saveProtocol: through(input.saveProtocolInput, saveProtocol),
  savePeople: through(input.peopleInput, savePeople),
  agreeProtocol: through(input.agreeProtocolInput, agreeProtocol),
  reviseProtocol: through(input.reviseProtocolInput, reviseProtocol),
  circulate: through(input.circulateInput, circulateProtocol),
  openNominations: through(input.stepInput, openNominations),
  abandon: through(input.abandonInput, abandonElection),

  nominate: through(input.nominationInput, enterNomination),
  changeNomination: through(input.nominationChangeInput, changeNomination),
  withdraw: through(input.nominationEndInput, withdrawNomination),
  refuse: through(input.nominationEndInput, refuseNomination),
  recordLateForm: through(input.lateFormInput, recordLateForm),
  extendDeadline: through(input.extendInput, extendDeadline),
  closeNominations: through(input.stepInput, closeNominations),
  finaliseCandidates: through(input.finaliseInput, finaliseCandidates),
  nominateFromFloor: through(input.floorInput, nominateFromFloor),
  drawQuestionOrder: through(input.questionOrderInput, drawQuestionOrder),

  freezeRoll: through(input.freezeRollInput, freezeRoll),
  correctRoll: through(input.rollCorrectionInput, correctRoll),
  nameSubstitute: through(input.substituteInput, nameSubstitute),

  holdQuestions: through(input.questionsHeldInput, holdQuestions),
  openPoll: through(input.openPollInput, openPoll),
  /** E9: gives this round's paper to a member. No event, no time, no order (E7). */
  issuePaper: through(input.issueInput, (office, _caller, given) => issuePaper(office, given)),
  takeBackPaper: through(input.takeBackInput, (office, _caller, given) => takeBackPaper(office, given)),
  countAtDesk: through(input.deskInput, (office, _caller, given) => countAtDesk(office, given)),
  closePoll: through(input.closePollInput, closePoll),
  verify: through(input.verifyInput, verifyAccount),
  verifyAgain: through(input.verifyAgainInput, verifyAgain),
  recordRejections: through(input.rejectionsInput, recordRejections),
  /** One teller's whole count; of the other's only whether they agree. */
  submitCount: through(input.countInput, submitCount),
  requestRecount: through(input.recountInput, requestRecount),
  announce: through(input.announceInput, announceToCandidates),
  settleTie: through(input.tieLotInput, settleTie),
  declare: through(input.declareInput, declareResult),
  declareWithoutBallot: through(input.declareWithoutBallotInput, declareWithoutBallot),
  voidRound: through(input.voidInput, voidRound),

  correctDeclaration: through(input.correctionInput, correctDeclaration),
  signChairDeclaration: through(input.chairDeclarationInput, signChairDeclaration),
  seal: through(input.sealInput, sealPapers),
  destroy: through(input.destroyInput, destroyPapers),

  beginRehearsal: through(input.rehearsalInput, beginRehearsal),
  endRehearsal: through(input.electionIdInput, endRehearsal),

  ...copiesApi,
};
