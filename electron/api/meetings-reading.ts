import { z } from 'zod';
import type { AgendaPaperId } from '../../db/base/brand.ts';
import { addDays } from '../../db/base/dates.ts';
import { isoDate } from '../../db/base/fields.ts';
import { notFound, ok, refuse } from '../../db/base/outcome.ts';
import { readPaper, readVersion } from '../../db/meetings/agenda-queries.ts';
import { countYear, repeatCycle, suggestCycle, type YearBasis, yearOf, yearWarnings } from '../../db/meetings/cycle.ts';
import { dueItems, nextStepOf } from '../../db/meetings/due.ts';
import { cycleWishInput, meetingIdInput, paperIdInput, versionInput, yearInput } from '../../db/meetings/input.ts';
import { modelAgenda } from '../../db/meetings/model-agenda.ts';
import { readMeetingPage, seesRestricted } from '../../db/meetings/page.ts';
import { readAskingMembers, readMeetings, readPatterns, readSpan, readVenues } from '../../db/meetings/queries.ts';
import { readCompliance } from '../../db/meetings/report-queries.ts';
import { parseSnapshot } from '../../db/meetings/snapshot.ts';
import { MEETING_KINDS } from '../../db/meetings/words.ts';
import { readAttachmentFile } from '../../db/office/attachments.ts';
import { readGroup } from '../../db/office/queries.ts';
import type { Role } from '../../db/office/roles.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const administrator = ['administrator'] as const;

/** What every answer stands on: the day and the group's numbers. */
const around = (core: Core) => {
  const { read } = core.office();
  return { read, today: core.options.clock.today(), settings: readSettings(read) };
};

/** The year of that basis that holds the day, by the group's choice of when a year begins. */
export function yearFor(core: Core, date: string, basis: YearBasis) {
  const group = readGroup(core.office().read);
  return yearOf(date, basis, { month: group?.yearStartMonth ?? 4, day: group?.yearStartDay ?? 1 });
}

/** The file of a paper, for whoever may see it. */
function paperFile(core: Core, roles: readonly Role[], paperId: AgendaPaperId) {
  const paper = readPaper(core.office().read, paperId);
  if (!paper) return notFound();
  if (paper.audience !== 'public' && !seesRestricted(roles)) return refuse('meetings.restricted');
  return readAttachmentFile(core.office(), paper.attachmentId);
}

/** What the screens ask about meetings. */
export const meetingsReading = {
  /** The meetings of the year that holds `date`, each with its next step; and what the year lacks (A1). */
  list: query({
    who: 'signedIn',
    input: yearInput,
    run: ({ core }, { date, basis }) => {
      const { read, today, settings } = around(core);
      const year = yearFor(core, date, basis);
      const rows = readMeetings(read, year);
      const meetings = rows.map((row) => ({ ...row, next: nextStepOf(row, settings, today) }));
      return ok({
        year,
        meetings,
        count: countYear(rows),
        warnings: yearWarnings(rows, settings),
        span: readSpan(read),
        financialFrom: yearFor(core, date, 'financial').from,
      });
    },
  }),

  /** One meeting with everything its screen shows. */
  page: query({
    who: 'signedIn',
    input: meetingIdInput,
    run: ({ core, caller }, { meetingId }) => {
      const { read, today, settings } = around(core);
      const page = readMeetingPage(read, meetingId, { roles: caller.roles, today, settings });
      return page ? ok(page) : notFound();
    },
  }),

  /** What is due or late, for the home page. */
  due: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => {
      const { read, today, settings } = around(core);
      return ok(dueItems(read, today, settings));
    },
  }),

  /** The steps of a year's agendas against their deadlines. */
  compliance: query({
    who: 'signedIn',
    input: yearInput,
    run: ({ core }, { date, basis }) => {
      const { read, today, settings } = around(core);
      const year = yearFor(core, date, basis);
      const financialFrom = yearFor(core, date, 'financial').from;
      return ok({ year, rows: readCompliance(read, year, today, settings), span: readSpan(read), financialFrom });
    },
  }),

  venues: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => {
      const { read, today } = around(core);
      return ok(readVenues(read, today));
    },
  }),

  /** What forms offer: venues in use, members who can ask, the settings' longest meeting. */
  choices: query({
    who: administrator,
    input: nothing,
    run: ({ core }) => {
      const { read, today, settings } = around(core);
      const venues = readVenues(read, today).filter((row) => row.active);
      return ok({ venues, members: readAskingMembers(read), longestMinutes: settings['meetings.longestMinutes'] });
    },
  }),

  /** A5: the items of the model agenda for a kind of meeting, to add from. */
  model: query({
    who: 'signedIn',
    input: z.strictObject({ kind: z.enum(MEETING_KINDS) }),
    run: (_call, { kind }) => ok(modelAgenda(kind)),
  }),

  /** An agreed version as it was. */
  version: query({
    who: 'signedIn',
    input: versionInput,
    run: ({ core }, { versionId }) => {
      const found = readVersion(core.office().read, versionId);
      if (!found) return notFound();
      const { snapshot, ...version } = found;
      return ok({ ...version, snapshot: parseSnapshot(snapshot) });
    },
  }),

  /** The file of a paper. Restricted ones only for those with a task. */
  paper: query({
    who: 'signedIn',
    input: paperIdInput,
    run: ({ core, caller }, { paperId }) => {
      return paperFile(core, caller.roles, paperId);
    },
  }),

  /** Hands a paper to the host: the desktop asks where to save it, the browser fetches it with `paper`. */
  savePaper: command({
    who: 'signedIn',
    input: paperIdInput,
    run: async ({ core, caller }, { paperId }) => {
      const file = paperFile(core, caller.roles, paperId);
      return file.ok ? ok(await core.options.host.save(file.value)) : file;
    },
  }),

  /** A1: the year that holds `from` after the pattern of the year before it, likewise. */
  repeatCycle: query({
    who: administrator,
    input: z.strictObject({ from: isoDate() }),
    run: ({ core }, { from }) => {
      const { read, settings } = around(core);
      const year = yearFor(core, from, 'financial');
      const last = yearFor(core, addDays(year.from, -1), 'financial');
      const planned = readMeetings(read, year).filter((row) => row.state === 'planned' || row.state === 'held');
      const meetings = repeatCycle(
        readPatterns(read, last),
        year,
        planned.map((row) => row.date),
      );
      const added = meetings.map((each) => ({ ...each, state: 'planned' as const, open: true }));
      return ok({
        year,
        last,
        meetings,
        planned: planned.length,
        warnings: yearWarnings([...planned, ...added], settings),
      });
    },
  }),

  /** A suggestion of a year's dates, to look at and change before `planCycle`. */
  suggestCycle: query({
    who: administrator,
    input: cycleWishInput,
    run: ({ core }, { from, ...wish }) => {
      const { read, today, settings } = around(core);
      const year = yearFor(core, from, 'financial');
      const planned = readMeetings(read, year).filter((row) => row.state === 'planned' || row.state === 'held');
      // Not before the chair could have an agenda in time: of a year that has begun, only the rest.
      const soonest = addDays(today, settings['meetings.toChairDays']);
      const suggested = suggestCycle(
        soonest > year.from && soonest <= year.to ? { ...year, from: soonest } : year,
        wish,
        planned.map((row) => row.date),
      );
      const added = suggested.map((each) => ({ ...each, state: 'planned' as const, open: true }));
      return ok({
        year,
        meetings: suggested,
        planned: planned.length,
        warnings: yearWarnings([...planned, ...added], settings),
      });
    },
  }),
};
