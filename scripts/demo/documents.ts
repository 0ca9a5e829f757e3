import { join } from 'node:path';
import type { IsoDate, MemberId } from '../../db/base/brand.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { must } from './client.ts';
import type { DemoDocument } from './document-shape.ts';
import { AGREEMENT_ROWS } from './documents-agreement.ts';
import { ELECTION_ROWS } from './documents-elections.ts';
import { writePacks } from './documents-packs.ts';
import { TREASURY_ROWS, writeSpreadsheets } from './documents-treasury.ts';
import { writeWhole } from './folders.ts';
import { STARTED_ON } from './group.ts';
import { indexHtml, indexMarkdown, type Written } from './index-pages.ts';
import type { DemoMeeting } from './meeting-shape.ts';
import { MINUTES } from './minutes.ts';
import { MEETINGS } from './play-meetings.ts';
import { known, type Story } from './story.ts';

/** The meeting of the story with that key. */
function meetingOf(key: string): DemoMeeting {
  const found = MEETINGS.find((each) => each.key === key);
  if (!found) throw new Error(`the demo has no meeting “${key}”`);
  return found;
}

const draftedOn = (key: string): IsoDate => meetingOf(key).draftedOn ?? meetingOf(key).plannedOn;

const supplementedOn = (key: string): IsoDate => meetingOf(key).supplement?.on ?? meetingOf(key).date;

const agenda = (
  key: string,
  file: string,
  what: string,
  more: { version?: number; edition?: 'public' | 'members' } = {},
): DemoDocument => ({
  file,
  section: more.edition === 'members' ? 'membersOnly' : 'meetings',
  what,
  from:
    more.version === 2 ? supplementedOn(key) : more.version === 1 ? (meetingOf(key).agreedOn ?? '') : draftedOn(key),
  request: ({ meetings }) => ({
    kind: 'agenda',
    meetingId: known(meetings, key),
    version: more.version ?? null,
    edition: more.edition ?? 'public',
  }),
});

const advertisement = (key: string, format: 'poster' | 'leaflet', file: string, what: string): DemoDocument => ({
  file,
  section: 'meetings',
  what,
  from: draftedOn(key),
  request: ({ meetings }) => ({ kind: 'advertisement', meetingId: known(meetings, key), format }),
});

const minutes = (key: string, edition: Audience, file: string, what: string): DemoDocument => ({
  file,
  section: edition === 'public' ? 'meetings' : 'membersOnly',
  what,
  from: MINUTES.find((each) => each.meeting === key)?.agreedOn ?? '',
  request: ({ meetings }) => ({ kind: 'minutes', meetingId: known(meetings, key), edition }),
});

/** Who is sent papers by post. */
async function byPost(api: Story['api'], meetingId: number): Promise<MemberId[]> {
  const { members } = must('distribution', await api.distribution.page({ meetingId }));
  return members.filter(({ way }) => way === 'post').map(({ id }) => id);
}

/** Every document that the program can produce, each kind at least once. A later document is added here. */
export const DOCUMENTS: readonly DemoDocument[] = [
  agenda('november-2010', 'agenda-2010-11-13.pdf', 'The handbook’s agenda: the ordinary meeting of 13 November 2010'),
  agenda('may-2011', 'agenda-2011-05-24.pdf', 'The public meeting of 24 May 2011: the agenda as the chair agreed it'),
  agenda('may-2011', 'agenda-2011-05-24-members.pdf', 'MEMBERS ONLY: the agenda of 24 May 2011, members’ edition', {
    edition: 'members',
  }),
  agenda('january-2011', 'agenda-2011-01-18-first.pdf', 'The agenda of 18 January 2011 as first published', {
    version: 1,
  }),
  agenda('january-2011', 'agenda-2011-01-18.pdf', 'The same agenda with its supplement', { version: 2 }),
  agenda(
    'agm-2011',
    'agenda-2011-07-05-draft.pdf',
    'The annual general meeting of 5 July 2011: still a draft, and says so',
  ),
  advertisement(
    'may-2011',
    'poster',
    'advertisement-2011-05-24-a4.pdf',
    'The handbook’s advertisement: Tuesday 24 May at 7pm, A4 poster',
  ),
  advertisement('may-2011', 'leaflet', 'advertisement-2011-05-24-a5.pdf', 'The same advertisement as an A5 leaflet'),
  advertisement(
    'march-2011',
    'poster',
    'advertisement-2011-03-08-a4.pdf',
    'The public event of 8 March 2011, A4 poster',
  ),
  minutes('agm-2010', 'public', 'minutes-2010-06-15.pdf', 'The minutes of the annual general meeting of 15 June 2010'),
  minutes('september-2010', 'public', 'minutes-2010-09-14.pdf', 'The minutes of 14 September 2010, adopted corrected'),
  minutes('january-2011', 'public', 'minutes-2011-01-18.pdf', 'The minutes of 18 January 2011 as circulated, public'),
  minutes(
    'january-2011',
    'members',
    'minutes-2011-01-18-members.pdf',
    'MEMBERS ONLY: the minutes of 18 January 2011, members’ edition',
  ),
  {
    file: 'year-planner-2011.pdf',
    section: 'meetings',
    what: 'The year planner: meetings and deadlines from April 2011 to March 2012',
    from: '2011-04-12',
    request: () => ({ kind: 'yearPlanner', date: '2011-04-12', basis: 'financial' }),
  },
  {
    file: 'action-log.pdf',
    section: 'meetings',
    what: 'The action log: what is open, and what was closed since the last meeting',
    from: '2010-09-24',
    request: () => ({ kind: 'actionLog', edition: 'public' }),
  },
  {
    file: 'letters-after-2011-01-18.pdf',
    section: 'membersOnly',
    what: 'MEMBERS ONLY: the letters after the meeting of 18 January 2011, a page each',
    from: '2011-01-24',
    async request({ api, meetings }) {
      const meetingId = known(meetings, 'january-2011');
      const { people } = must('letters', await api.minutes.letters({ meetingId }));
      return { kind: 'followUpLetters', meetingId, letters: people.map(({ key, text }) => ({ key, text })) };
    },
  },
  {
    file: 'covering-letters-2011-05-24.pdf',
    section: 'membersOnly',
    what: 'MEMBERS ONLY: the letters that go with the agenda of 24 May 2011 to those who are sent papers by post',
    from: '2011-05-09',
    async request({ api, meetings }) {
      const meetingId = known(meetings, 'may-2011');
      const text = 'Here is the agenda of our next meeting. Please tell us whether you can come.';
      const memberIds = await byPost(api, meetingId);
      return {
        kind: 'coveringLetters',
        meetingId,
        key: 'agenda:1:members',
        memberIds,
        subject: 'Our next meeting',
        text,
      };
    },
  },
  {
    file: 'address-labels-2011-05-24.pdf',
    section: 'membersOnly',
    what: 'MEMBERS ONLY: address labels for those letters, three across and seven down, from the fifth label on',
    from: '2011-05-09',
    async request({ api, meetings }) {
      const memberIds = await byPost(api, known(meetings, 'may-2011'));
      return { kind: 'addressLabels', memberIds, sheet: '3x7', startAt: 5 };
    },
  },
  {
    file: 'members-list.pdf',
    section: 'membersOnly',
    what: 'MEMBERS ONLY: the list of members with contact details',
    from: STARTED_ON,
    request: () => ({ kind: 'membersList', edition: 'members' }),
  },
  {
    file: 'members-list-public.pdf',
    section: 'register',
    what: 'The list of members without contact details, for the public',
    from: STARTED_ON,
    request: () => ({ kind: 'membersList', edition: 'public' }),
  },
  {
    file: 'headed-letter.pdf',
    section: 'register',
    what: 'A blank letter on the group’s headed paper',
    from: STARTED_ON,
    request: () => ({ kind: 'headedLetter', text: '' }),
  },
  ...ELECTION_ROWS,
  ...TREASURY_ROWS,
  ...AGREEMENT_ROWS,
];

/** A name for a job: the desk wants a UUID, and nothing of it is printed. */
const job = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/**
 * Writes every document that the story has come to by `today` into `folder`, with `index.html` and `index.md` saying what each is. Files are written whole.
 * Same story, same bytes.
 */
export async function writeDocuments(story: Story, folder: string, today: string): Promise<Written[]> {
  const { documents } = story.api;
  const written: Written[] = [];
  for (const [at, { file, section, what, from, request }] of DOCUMENTS.entries()) {
    if (from > today) continue;
    const made = must(file, await documents.make({ job: job(at), request: await request(story) }));
    const { bytes } = must(file, await documents.bytes({ documentId: made.id }));
    writeWhole(join(folder, file), bytes);
    written.push({ file, section, what, pages: made.pages, bytes: bytes.byteLength });
  }
  written.push(...(await writePacks(story, folder, today)));
  written.push(...(await writeSpreadsheets(story, folder, today)));
  writeWhole(join(folder, 'index.html'), indexHtml(written, today));
  writeWhole(join(folder, 'index.md'), indexMarkdown(written, today));
  return written;
}
