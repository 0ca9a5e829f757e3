import { notFound, ok } from '../../db/base/outcome.ts';
import { accessInput, accessRemovalInput, arrangementsOf, bookingInput } from '../../db/meetings/arrangement-input.ts';
import { removeAccess, saveAccess, saveBooking } from '../../db/meetings/arrangement-service.ts';
import { readArrangements } from '../../db/meetings/arrangements-page.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import { command, query } from './define.ts';

const administrator = ['administrator'] as const;

/** A8–A10: what is arranged before a meeting. */
export const arrangementCalls = {
  arrangements: query({
    who: 'signedIn',
    input: arrangementsOf,
    run({ core, caller }, { meetingId }) {
      const { read } = core.office();
      const today = core.options.clock.today();
      const found = readArrangements(read, meetingId, { roles: caller.roles, today, settings: readSettings(read) });
      return found ? ok(found) : notFound();
    },
  }),

  saveBooking: command({
    who: administrator,
    input: bookingInput,
    run: ({ core, caller }, input) => saveBooking(core.office(), caller, input),
  }),

  saveAccess: command({
    who: administrator,
    input: accessInput,
    run: ({ core, caller }, input) => saveAccess(core.office(), caller, input),
  }),

  removeAccess: command({
    who: administrator,
    input: accessRemovalInput,
    run: ({ core, caller }, input) => removeAccess(core.office(), caller, input),
  }),
};
