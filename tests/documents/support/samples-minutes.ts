import type { MeetingId } from '../../../db/base/brand.ts';
import type { EditionItem } from '../../../db/minutes/edition-rules.ts';
import type { MinutesStatus } from '../../../db/minutes/paper.ts';
import type { ActionLogData } from '../../../electron/documents/action-log.ts';
import type { FollowUpLettersData } from '../../../electron/documents/follow-up-letters.ts';
import type { MinutesData } from '../../../electron/documents/minutes.ts';
import type { YearPlannerData } from '../../../electron/documents/year-planner.ts';
import { paper, venue } from './samples.ts';

/** Minutes with one of everything. */

export const minuted = (title: string, more: Partial<EditionItem> = {}): EditionItem => ({
  ...{ kind: 'other', title, text: '', outcome: 'noted', audience: 'public', began: null, hidden: false },
  ...{ interests: [], updates: [], questions: [], decisions: [], actions: [] },
  ...more,
});

export const DRAFT: MinutesStatus = { state: 'draft', agreed: null, circulatedOn: null, publicOn: null, adopted: null };
export const AGREED: MinutesStatus = {
  ...DRAFT,
  state: 'agreed',
  agreed: { number: 1, by: 'Joan Adeyemi', on: '2010-11-22' },
};
export const CIRCULATED: MinutesStatus = { ...AGREED, state: 'circulated', circulatedOn: '2010-11-25' };
export const ADOPTED: MinutesStatus = {
  ...CIRCULATED,
  state: 'adopted',
  publicOn: '2011-01-22',
  adopted: {
    on: '2011-01-22',
    at: { kind: 'ordinary', title: '' },
    corrections: [{ item: '3', text: 'For “Tuesday” read “Thursday”.' }],
    hidden: 0,
  },
};

const ALL_THE_TIME = [{ arrived: null, left: null }];

export const minutesData: MinutesData = {
  paper,
  edition: 'public',
  foot: true,
  meetingName: 'Ordinary meeting',
  adoptedAt: 'Ordinary meeting',
  venue,
  status: CIRCULATED,
  minutes: {
    format: 1,
    meeting: {
      ...{ id: 1 as MeetingId, kind: 'ordinary', title: '', date: '2010-11-13', start: '18:30' },
      ...{ plannedMinutes: 120, room: 'Council chamber', open: true },
    },
    venue: null,
    inTheChair: 'Joan Adeyemi',
    takenBy: 'Ayşe Whitfield',
    opened: '18:32',
    closed: '20:25',
    publicPresent: 1,
    pressPresent: 2,
    present: [
      { name: 'Ms Joan Adeyemi', organisation: 'Residents’ Forum', stretches: ALL_THE_TIME },
      { name: 'Mr Rhodri Llŷr', organisation: 'Traders', stretches: [{ arrived: '19:05', left: '20:00' }] },
    ],
    substitutes: [{ name: 'Peter Lund', organisation: 'Council', for: 'Cllr Owain Tŷ-Gwyn', stretches: ALL_THE_TIME }],
    inAttendance: [{ name: 'Sergeant Asha Lind', organisation: '', stretches: [{ arrived: '19:00', left: null }] }],
    apologies: [
      { name: 'Ms Ada Early', organisation: 'Victim Support', inAdvance: true },
      { name: 'Mr Leo Late', organisation: '', inAdvance: false },
    ],
    absent: [{ name: 'Mr Abe Away', organisation: 'Youth council' }],
    items: [
      minuted('Apologies', { kind: 'apologies' }),
      minuted('Minutes of previous meeting', { kind: 'previous_minutes', text: 'Nothing arose.' }),
      minuted('Members’ oral updates', {
        kind: 'oral_updates',
        updates: [{ name: 'Mr Rhodri Llŷr', organisation: 'Traders', text: 'Two shops were broken into.' }],
      }),
      minuted('Police performance', {
        kind: 'police_performance',
        text: 'The crime map was shown.\nBurglary is down.',
        outcome: 'decided',
        interests: [{ name: 'Ms Joan Adeyemi', nature: 'her brother', declared: 'when_apparent', leftRoom: true }],
        questions: [
          {
            ...{ asker: '', question: 'Why?', answer: 'Because of the lights.', answeredBy: 'Insp. Bell' },
            answerState: 'answered',
          },
          { asker: 'Mrs Tarrant', question: 'And when?', answer: '', answeredBy: '', answerState: 'to_follow' },
        ],
        decisions: [
          {
            ...{ text: 'Ask for better lights', how: 'show_of_hands', carried: true },
            ...{ votesFor: 11, votesAgainst: 2, abstained: 3 },
          },
        ],
        actions: [{ reference: '2010/4', text: 'Write to the council.', owner: 'Ayşe Whitfield', due: '2010-12-01' }],
      }),
      minuted('Complaints', { audience: 'restricted', hidden: true }),
      minuted('Members’ own matters', { audience: 'members', hidden: true }),
      minuted('Any other business', { kind: 'other_business', outcome: 'not_reached' }),
      minuted('Date of next meeting', { kind: 'next_meeting' }),
    ],
    results: [],
    adopted: [
      {
        meetingId: 2 as MeetingId,
        date: '2010-09-18',
        corrections: [{ item: '2', text: 'For 5 read 15.' }],
        hidden: 0,
      },
    ],
    next: {
      ...{ kind: 'ordinary', title: '', date: '2011-01-22', start: '18:30' },
      ...{ venueName: 'Riverside Library', venueAddress: '2 Quay Street' },
    },
    nextVenue: '',
  },
};

const FROM = { meeting: 'Ordinary meeting', date: '2010-11-13' };

export const actionLogData: ActionLogData = {
  paper,
  edition: 'public',
  foot: true,
  asOf: '2011-01-10',
  actions: [
    {
      ...{ reference: '2010/4', text: 'Write to the council.', owner: 'Ayşe Whitfield', due: '2010-12-01', from: FROM },
      ...{ state: 'open', closedOn: null, outcome: '' },
      updates: [
        { on: '2010-12-02', text: 'Written.' },
        { on: '2011-01-05', text: 'No answer yet.' },
      ],
    },
    {
      ...{ reference: '2010/5', text: 'Draft a leaflet.', owner: 'Rhodri Llŷr', due: '2011-01-10', from: FROM },
      ...{ state: 'open', closedOn: null, outcome: '', updates: [] },
    },
    {
      ...{ reference: '2010/2', text: 'Ask for figures.', owner: 'Insp. Bell', due: '2010-10-01', from: FROM },
      ...{ state: 'done', closedOn: '2010-11-20', outcome: 'They came by e-mail.', updates: [] },
    },
  ],
};

export const lettersData: FollowUpLettersData = {
  paper,
  meetingDate: '2010-11-13',
  date: '2010-11-15',
  letters: [
    {
      name: 'Ms Ada Early',
      addressee: ['Ms Ada Early', '4 Mill Lane', 'London AB1 2CD'],
      text: 'Dear Ms Early,\n\nThank you.\n\nYours sincerely,',
    },
    { name: 'Insp. Bell', addressee: ['Insp. Bell'], text: 'Dear Insp. Bell,\n\nPlease answer.\n\nYours sincerely,' },
  ],
};

export const plannerData: YearPlannerData = {
  paper,
  from: '2011-04-01',
  to: '2012-03-31',
  meetings: [
    { name: 'Ordinary meeting', date: '2011-05-24', start: '19:00', place: 'Civic Centre' },
    { name: 'Cancelled: Ordinary meeting', date: '2011-06-28', start: '18:30', place: '' },
  ],
  deadlines: [
    { what: 'publish', on: '2011-05-17', of: '2011-05-24' },
    { what: 'send_to_chair', on: '2011-05-10', of: '2011-05-24' },
  ],
};
