import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MeetingId } from '../../db/base/brand.ts';
import { id } from '../../db/base/fields.ts';
import { formatDate } from '../../db/base/format.ts';
import { notFound, type Outcome } from '../../db/base/outcome.ts';
import { readBeginning, readCalendar } from '../../db/meetings/calendar.ts';
import { yearInput } from '../../db/meetings/input.ts';
import { readGroup } from '../../db/office/queries.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import { meetingName } from '../document-sources-minutes.ts';
import { safeFileName } from '../documents/kit/definition.ts';
import { paperWords } from '../documents/kit/words.ts';
import { type Call, command } from './define.ts';
import { putOnRecord } from './documents.ts';
import { yearFor } from './meetings-reading.ts';
import { type Handed, hand } from './members-export.ts';

const calendarInput = z.strictObject({
  /** A year that holds the day, or one meeting. */
  of: z.union([yearInput, z.strictObject({ meetingId: id<MeetingId>() })]),
  /** What is due about the meetings, too: for the secretariat's own calendar. */
  deadlines: z.boolean(),
});

async function saveCalendar(call: Call, { of, deadlines }: z.output<typeof calendarInput>): Promise<Outcome<Handed>> {
  const { core } = call;
  const { read } = core.office();
  const group = readGroup(read);
  const year = 'meetingId' in of ? null : yearFor(core, of.date, of.basis);
  const meetings = readCalendar(read, year ?? (of as { meetingId: MeetingId }), readSettings(read));
  const [only] = meetings;
  if (!group || (year === null && !only)) return notFound();
  const words = paperWords();
  // Loaded with the first file: no start waits for what writes calendars.
  const { calendarFile } = await import('../calendar.ts');
  const wish = { name: group.name, beginning: readBeginning(read), deadlines, now: core.options.clock.now(), words };
  const bytes = calendarFile(meetings, wish);
  const one = only && { meeting: meetingName(only), date: only.date };
  const name = year
    ? words('minutes.calendar.fileName', { from: year.from })
    : words('minutes.calendar.fileNameOne', one ?? { meeting: '', date: '' });
  const title = year
    ? words('minutes.calendar.title', { from: formatDate(year.from), to: formatDate(year.to) })
    : words('minutes.calendar.titleOne', { meeting: one?.meeting ?? '', date: formatDate(one?.date ?? '') });
  const fileName = safeFileName(name).replace(/\.pdf$/, '.ics');
  const issue = {
    ...{ kind: 'calendar', title, fileName, pages: 0, sha256: createHash('sha256').update(bytes).digest('hex') },
    from: year
      ? { recordKind: null, recordId: null, agendaVersionId: null }
      : { recordKind: 'meeting' as const, recordId: only?.id ?? null, agendaVersionId: null },
  };
  const file = { name: fileName, mime: 'text/calendar', bytes };
  return hand(core, file, () => putOnRecord(call, issue, 'saved'));
}

/** Meetings for people's own calendars. */
export const meetingsCalendar = {
  /** Saves the meetings of a year, or one, as an iCalendar file, and records it as issued. */
  saveCalendar: command({
    who: 'signedIn',
    input: calendarInput,
    run: (call, input): Promise<Outcome<Handed>> => saveCalendar(call, input),
  }),
};
