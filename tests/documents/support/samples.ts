import type { AdvertisementData } from '../../../electron/documents/advertisement.ts';
import type { AgendaData, AgendaItemData } from '../../../electron/documents/agenda.ts';
import type { CoveringLettersData } from '../../../electron/documents/distribution/covering-letters.ts';
import type { HeadedLetterData } from '../../../electron/documents/headed-letter.ts';
import type { Contact, HeadedPaper, PrintedVenue } from '../../../electron/documents/kit/definition.ts';
import type { CoveragePlace, ListedMember, MembersListData } from '../../../electron/documents/members-list.ts';

/** The demo group's papers: the handbook's agenda of 13.11.2010 and its advertisement of 24 May 2011. */

export const paper: HeadedPaper = {
  groupName: 'Anyborough Community and Police Engagement Group',
  shortName: 'Anyborough CPEG',
  borough: 'Anyborough',
  addressLines: ['Town Hall', '1 High Street', 'Anyborough', 'London AB1 2CD'],
  phone: '020 7946 0123',
  email: 'secretariat@example.org',
  fax: '020 7946 0124',
  minicom: '020 7946 0125',
  website: 'www.example.org/cpeg',
};

export const contact: Contact = {
  name: 'Ayşe Whitfield',
  phone: '020 7946 0123',
  email: 'secretariat@example.org',
  fax: '020 7946 0124',
  minicom: '020 7946 0125',
};

export const venue: PrintedVenue = {
  name: 'Civic Centre',
  room: 'Council chamber',
  address: '12 Station Road, Anyborough, AB1 4XY',
  stepFree: true,
  hearingLoop: true,
  accessibleToilet: true,
  accessibility: 'The step-free door is in Mill Lane; ring the bell',
};

const item = (title: string, more: Partial<AgendaItemData> = {}): AgendaItemData => ({
  kind: 'other',
  title,
  presenter: '',
  minutes: 10,
  points: [],
  papers: [],
  ...more,
});

/** A5: the model agenda in its order, with the two items that the handbook's sample leaves out. */
export const modelItems: readonly AgendaItemData[] = [
  item('Apologies', { presenter: 'Chair', minutes: 5 }),
  item('Minutes of previous meeting and matters arising', {
    kind: 'previous_minutes',
    presenter: 'Chair',
    papers: [{ title: 'Minutes of 18 September 2010', audience: 'public' }],
  }),
  item('Members’ oral updates', { presenter: 'All members', minutes: 15 }),
  item('Borough police performance presentation and questions', {
    presenter: 'Chief Superintendent Dara Okafor',
    minutes: 30,
    points: [
      'Crime map and analysis',
      'Police actions taken over past period to address issues',
      'Questions from the floor',
    ],
    papers: [
      { title: 'Crime map, October 2010', audience: 'public' },
      { title: 'Operation Lantern: briefing', audience: 'members' },
    ],
  }),
  item('Borough community safety performance update', { presenter: 'Councillor Owain Tŷ-Gwyn', minutes: 15 }),
  item('Presentation on specialist issues', { presenter: 'Małgorzata Żuk, Victim Support', minutes: 20 }),
  item('Treasurer’s update', { presenter: 'Treasurer', minutes: 5 }),
  item('Questions from the public', { presenter: 'Chair' }),
  item('Any other business', { presenter: 'Chair', minutes: 5 }),
  item('Date of next meeting', { kind: 'next_meeting', presenter: 'Chair', minutes: 5 }),
];

export const agendaData: AgendaData = {
  paper,
  edition: 'public',
  status: {
    state: 'agreed',
    version: 1,
    agreedBy: 'Joan Adeyemi',
    agreedOn: '2010-11-03',
    supplementReason: '',
  },
  meeting: { name: 'Ordinary meeting', date: '2010-11-13', start: '18:30', plannedMinutes: 120, open: true },
  venue,
  intro: '',
  items: modelItems,
  arising: [],
  next: { date: '2011-01-22', start: '18:30', place: 'Riverside Library' },
  contact,
  accessBy: '2010-10-13',
};

export const advertisementData: AdvertisementData = {
  paper,
  format: 'poster',
  name: '',
  date: '2011-05-24',
  start: '19:00',
  plannedMinutes: 120,
  venue,
  topics: [
    'Review of Borough Police Performance and Priorities',
    'Neighbourhood Crime and Anti Social Behaviour Issues',
    'Presentation on Tackling Youth Crime',
    'Consultation for Crime and Disorder Strategic Assessment',
  ],
  invitation: '',
  welcome: '',
  contact,
  accessBy: '2011-04-24',
};

const member = (name: string, more: Partial<ListedMember> = {}): ListedMember => ({
  name,
  organisation: 'Anyborough Residents’ Forum',
  position: '',
  categories: ['Voluntary sector'],
  ward: '',
  standing: 'member',
  seat: '',
  votes: true,
  offices: [],
  contacts: { phone: '020 7946 0201', mobile: '07700 900123', email: 'member@example.org' },
  substitute: '',
  ...more,
});

const members: readonly ListedMember[] = [
  member('Ms Joan Adeyemi', {
    offices: ['Chair'],
    categories: ['Safer Neighbourhood Panels', 'Black and minority ethnic organisations', 'Older people’s forum'],
    ward: 'Abbey',
    substitute: 'Peter Lund',
  }),
  member('Mr Rhodri Llŷr', {
    organisation: 'Welsh Chapel Street Traders',
    categories: ['Small and medium enterprise'],
  }),
  member('Chief Superintendent Dara Okafor', {
    organisation: 'Metropolitan Police Service',
    position: 'Borough Commander',
    categories: ['Metropolitan Police Service'],
    standing: 'ex_officio',
    seat: 'Borough Commander',
    votes: false,
  }),
  member('Ms Małgorzata Żuk', {
    organisation: 'Victim Support Anyborough',
    categories: ['Victims'],
    standing: 'associate',
    votes: false,
  }),
];

const place = (name: string, filledBy: readonly string[]): CoveragePlace => ({
  name,
  filledBy,
  state: filledBy.length > 0 ? 'filled' : 'empty',
});

export const membersData: MembersListData = {
  paper,
  edition: 'public',
  asOf: '2011-05-10',
  members,
  coverage: {
    core: [
      { name: 'Safer Neighbourhood Panels', filledBy: ['Ms Joan Adeyemi'], state: 'partly' },
      place('Metropolitan Police Service', ['Chief Superintendent Dara Okafor']),
      place('Victims', ['Ms Małgorzata Żuk']),
      place('Youth', []),
    ],
    wards: [place('Abbey', ['Ms Joan Adeyemi']), place('Brook', [])],
    invited: [place('Press', [])],
  },
};

export const letterData: HeadedLetterData = {
  paper,
  date: '2011-05-10',
  yourRef: 'PA/44',
  ourRef: 'CPEG/2011/7',
  addressee: ['Ms Ines Calder', 'Metropolitan Police Authority', '10 Dean Farrar Street', 'London SW1H 0NY'],
  text: 'Dear Ms Calder,\n\nThank you for your letter. The group will meet on 24 May.\n\nYours sincerely,\n\nJoan Adeyemi\nChair',
};

export const coveringData: CoveringLettersData = {
  ...{ paper, date: '2011-05-10', subject: 'Our meeting on 24 May', text: 'Please come.\n\nWe look forward to it.' },
  enclosed: 'Agenda, version 1',
  letters: [
    { name: 'Ms Ines Calder', addressee: ['Ms Ines Calder', '10 Dean Farrar Street', 'London SW1H 0NY'], way: 'post' },
    { name: 'Mr Peter Lund', addressee: ['Mr Peter Lund'], way: 'by_hand' },
  ],
};

export const blankLetter: HeadedLetterData = { paper, date: null, yourRef: '', ourRef: '', addressee: [], text: '' };

export const NOW = '2011-05-10T09:00:00.000Z';
