import { z } from 'zod';
import { notFound, ok } from '../../db/base/outcome.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import { readEventPage, readOutsideEvents } from '../../db/outreach/event-queries.ts';
import { addEvent, changeEvent, removeEvent, reportOnEvent } from '../../db/outreach/event-service.ts';
import {
  eventChangeInput,
  eventIdInput,
  eventInput,
  eventRemovalInput,
  eventReportInput,
  pressAgreeInput,
  pressChangeInput,
  pressIdInput,
  pressInput,
  pressReleaseInput,
  pressTakeBackInput,
  pressWithdrawInput,
} from '../../db/outreach/input.ts';
import { readPress, readPressPage } from '../../db/outreach/press-queries.ts';
import {
  agreeToStatement,
  changeStatement,
  draftStatement,
  releaseStatement,
  takeBackAgreement,
  withdrawStatement,
} from '../../db/outreach/press-service.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const administrator = ['administrator'] as const;

/** A17: how many other members must agree. */
const needed = (core: Core) => readSettings(core.office().read)['press.membersAgreeing'];

/** What the group does outside its meetings: events that somebody goes to (A15), and the press (A17). */
export const outreachApi = {
  events: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => ok(readOutsideEvents(core.office().read, core.options.clock.today())),
  }),

  event: query({
    who: 'signedIn',
    input: eventIdInput,
    run: ({ core }, { eventId }) => {
      const page = readEventPage(core.office().read, eventId, core.options.clock.today());
      return page ? ok(page) : notFound();
    },
  }),

  addEvent: command({
    who: administrator,
    input: eventInput,
    run: ({ core, caller }, input) => addEvent(core.office(), caller, input),
  }),
  changeEvent: command({
    who: administrator,
    input: eventChangeInput,
    run: ({ core, caller }, input) => changeEvent(core.office(), caller, input),
  }),
  removeEvent: command({
    who: administrator,
    input: eventRemovalInput,
    run: ({ core, caller }, input) => removeEvent(core.office(), caller, input),
  }),
  /** A15: somebody who went reported back. */
  reportOnEvent: command({
    who: administrator,
    input: eventReportInput,
    run: ({ core, caller }, input) => reportOnEvent(core.office(), caller, input),
  }),

  press: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => ok(readPress(core.office().read, needed(core))),
  }),

  statement: query({
    who: 'signedIn',
    input: pressIdInput,
    run: ({ core }, { statementId }) => {
      const page = readPressPage(core.office().read, statementId, needed(core));
      return page ? ok(page) : notFound();
    },
  }),

  draftStatement: command({
    who: administrator,
    input: pressInput,
    run: ({ core, caller }, input) => draftStatement(core.office(), caller, input),
  }),
  changeStatement: command({
    who: administrator,
    input: pressChangeInput,
    run: ({ core, caller }, input) => changeStatement(core.office(), caller, input),
  }),
  agreeToStatement: command({
    who: administrator,
    input: pressAgreeInput,
    run: ({ core, caller }, input) => agreeToStatement(core.office(), caller, input),
  }),
  takeBackAgreement: command({
    who: administrator,
    input: pressTakeBackInput,
    run: ({ core, caller }, input) => takeBackAgreement(core.office(), caller, input),
  }),
  releaseStatement: command({
    who: administrator,
    input: pressReleaseInput,
    run: ({ core, caller }, input) => releaseStatement(core.office(), caller, input),
  }),
  withdrawStatement: command({
    who: administrator,
    input: pressWithdrawInput,
    run: ({ core, caller }, input) => withdrawStatement(core.office(), caller, input),
  }),
};
