import type { StatusCounts } from '../../../db/agreement/types.ts';
import type { Status } from '../../../db/agreement/words.ts';
import type {
  ReportElection,
  ReportEvent,
  ReportMeeting,
  ReportMember,
  ReportMonitoring,
  ReportOutcome,
  ReportRepresentation,
  ReportTarget,
  RepresentationRow,
} from '../../../electron/documents/annual-report/data.ts';

/** What the records of Anyborough say of the year 2010/11. */

const meeting = (
  date: ReportMeeting['date'],
  name: string,
  place: string,
  [members, others, people]: readonly [number, number, number],
  more: Partial<ReportMeeting> = {},
): ReportMeeting => ({
  ...{ date, name, place, open: true },
  attendance: { members, others, public: people, total: members + others + people },
  ...{ decisions: [], done: [], actions: { agreed: 0, done: 0, open: 0 } },
  ...more,
});

export const meetings: ReportMeeting[] = [
  meeting('2010-05-24', 'Annual general meeting', 'Civic Centre, Station Road', [31, 9, 47], {
    decisions: [
      'The annual report and accounts for 2009/10 were approved.',
      'Ayşe Whitfield was elected chair, Samuel Boateng vice chair and Grace Adeyemi treasurer.',
      'The group meets in a different ward each time, as far as there are rooms that everybody can get into.',
    ],
    done: ['A list of rooms with step-free entrance and hearing loop was made with the council; it has eleven rooms.'],
    actions: { agreed: 2, done: 2, open: 0 },
  }),
  meeting('2010-07-17', 'Ordinary meeting', 'St Mark’s Hall, Abbey Road', [26, 7, 38], {
    decisions: ['Robbery around the schools becomes the group’s priority for the autumn.'],
    done: [
      'Officers were at the three bus stops nearest to the schools from 3 to 5 pm on school days until Christmas; telephones taken fell from 41 to 23 in the term.',
      'The street lamps in Mill Lane, reported by residents, were repaired by the council.',
    ],
    actions: { agreed: 4, done: 3, open: 1 },
  }),
  meeting('2010-08-12', 'Meeting called after the disturbance at the bus station', 'Northgate Library', [22, 14, 96], {
    decisions: [
      'The borough commander was asked to publish how many people were stopped and searched that week, by age and by ward.',
      'The group writes to everybody who spoke with what was answered.',
    ],
    done: ['The figures were published on 3 September and discussed on 18 September.'],
    actions: { agreed: 5, done: 5, open: 0 },
  }),
  meeting('2010-09-18', 'Ordinary meeting', 'Millfield School, the hall', [24, 8, 29], {
    decisions: ['The group answers the consultation on the policing plan as drafted by the sub-group.'],
    actions: { agreed: 3, done: 3, open: 0 },
  }),
  meeting('2010-11-13', 'Ordinary meeting', 'Civic Centre, Council chamber', [28, 8, 33], {
    decisions: [
      'The safer neighbourhood panels report twice a year, in writing.',
      'The treasurer’s report with the code of the books was received; the payments in it were ratified.',
    ],
    done: ['All eleven panels sent a report for the meeting in January.'],
    actions: { agreed: 3, done: 2, open: 1 },
  }),
  meeting('2011-01-22', 'Ordinary meeting', 'Abbey Community Centre', [25, 6, 31], {
    decisions: ['A second youth conference is put into the plan for 2011/12.'],
    actions: { agreed: 2, done: 1, open: 1 },
  }),
  meeting('2011-03-19', 'Ordinary meeting', 'Brook Street Methodist Church', [27, 7, 24], {
    decisions: ['The plan and the budget for the year to come were agreed, to be put to the annual general meeting.'],
    actions: { agreed: 2, done: 0, open: 2 },
  }),
];

export const events: ReportEvent[] = [
  {
    name: 'Stall at the High Street summer fair',
    date: '2010-06-26',
    place: 'High Street',
    attended: 140,
    cameOf:
      '62 people filled in the card “What should the police in Anyborough do more of?”. The answers went to the policing plan.',
  },
  {
    name: 'Youth conference “Stopped?”',
    date: '2010-10-23',
    place: 'Anyborough College',
    attended: 84,
    cameOf:
      'Eleven questions that were answered in writing, and a card with the rights of somebody who is stopped, made by the students and handed out in all schools.',
  },
  {
    name: 'Evening for members who are new',
    date: '2010-12-02',
    place: 'Town Hall, room 3',
    attended: 9,
    cameOf: 'Seven of the nine have joined a sub-group.',
  },
  {
    name: 'Visit to the custody suite',
    date: '2011-02-15',
    place: 'Anyborough police station',
    attended: null,
    cameOf: 'The custody visitors showed what they look for, and asked for new visitors.',
  },
];

const target = (
  ref: string,
  text: string,
  history: readonly (Status | null)[],
  position: string,
  more: Partial<ReportTarget> = {},
): ReportTarget => ({
  ...{ ref, text, position, improvement: '', deadline: null },
  status: history[3] ?? null,
  history: [history[0] ?? null, history[1] ?? null, history[2] ?? null, history[3] ?? null],
  ...more,
});

export function countsOf(targets: readonly ReportTarget[]): StatusCounts {
  const of = (status: Status) => targets.filter((each) => each.status === status).length;
  const counts = { achieved: of('achieved'), green: of('green'), amber: of('amber'), red: of('red') };
  return { ...counts, total: counts.achieved + counts.green + counts.amber + counts.red };
}

const outcome = (ref: string, text: string, targets: readonly ReportTarget[]): ReportOutcome => ({
  ...{ ref, text, targets },
  counts: countsOf(targets),
});

const outcomes: ReportOutcome[] = [
  outcome('1', 'People in the borough can say what they want of their police', [
    target(
      '1a',
      'Hold at least four public meetings or events in the year',
      ['green', 'green', 'achieved', 'achieved'],
      'Seven public meetings and three public events were held, in six wards.',
    ),
    target(
      '1b',
      'Publish a newsletter at least four times a year',
      ['green', 'green', 'green', 'achieved'],
      'Issues 9 to 12 came out, 2,500 copies each, and by e-mail to 640 people.',
    ),
    target(
      '1c',
      'Ask for and pass on the borough’s view of the policing plan',
      [null, 'green', 'achieved', 'achieved'],
      'Passed on to all members and on the website; 118 answers came back.',
    ),
    target(
      '1d',
      'Meetings are attended by people from every ward',
      ['amber', 'amber', 'amber', 'amber'],
      'Eleven of thirteen wards. Nobody came from Northgate or Millfield to more than one meeting.',
      {
        improvement:
          'Two meetings of the coming year are held in the north, and announced with the schools and the mosque there',
        deadline: '2011-09-30',
      },
    ),
  ]),
  outcome('2', 'The membership mirrors the borough', [
    target(
      '2a',
      'Review the membership once a year',
      [null, null, 'green', 'achieved'],
      'The review was completed on 12 February 2011; four memberships ended.',
    ),
    target(
      '2b',
      'Collect what members say of themselves, and compare it with the borough',
      [null, null, 'amber', 'green'],
      '29 of 34 forms came back.',
    ),
    target(
      '2c',
      'A member for every ward',
      ['amber', 'amber', 'red', 'red'],
      'Northgate and Millfield have no member.',
      {
        improvement: 'The vice chair visits both residents’ associations, and the places are advertised',
        deadline: '2011-06-30',
      },
    ),
  ]),
  outcome('3', 'The police answer to the public for what they do', [
    target(
      '3a',
      'Receive and discuss the custody visitors’ annual report',
      [null, 'green', 'achieved', 'achieved'],
      'Received in October, discussed on 13 November 2010, circulated to all members.',
    ),
    target(
      '3b',
      'Receive and discuss the stop and search monitoring group’s report twice a year',
      ['green', 'amber', 'amber', 'amber'],
      'The report for the first half came in November, six weeks late. The second has not come.',
      {
        improvement: 'The dates are agreed with the monitoring group before the year begins',
        deadline: '2011-05-31',
      },
    ),
    target(
      '3c',
      'Every question that was not answered at a meeting is answered in writing',
      ['green', 'green', 'green', 'green'],
      '37 questions, 35 answered, two wait for a court case to end.',
    ),
  ]),
  outcome('4', 'The group is well run', [
    target(
      '4a',
      'Publish the annual report and the accounts within three months of the annual general meeting',
      ['green', 'achieved', 'achieved', 'achieved'],
      'The report for 2009/10 was published on 12 July 2010.',
    ),
    target(
      '4b',
      'Take part in the quarterly monitoring',
      ['achieved', 'achieved', 'achieved', 'achieved'],
      'Four reports, each discussed with the link officer.',
    ),
    target(
      '4c',
      'Send at least one person to two seminars of the Authority',
      ['green', 'green', 'amber', 'green'],
      'One seminar was held by the Authority; two members went.',
    ),
  ]),
];

export const monitoring: ReportMonitoring = {
  agreementTitle: 'Partnership agreement 2010/11',
  funderName: 'the Metropolitan Police Authority',
  quarter: 4,
  asOf: '2011-03-31',
  counts: countsOf(outcomes.flatMap(({ targets }) => targets)),
  outcomes,
};

const row = (
  answer: string,
  members: number | null,
  executive: number | null,
  boroughPerMille: number | null,
  of = 29,
): RepresentationRow => ({
  ...{ answer, members, executive, boroughPerMille },
  membersPerMille: members === null ? null : Math.round((members * 1000) / of),
});

export const representation: ReportRepresentation = {
  collected: [
    { of: 'members', on: '2011-02-12', asked: 34, returned: 29 },
    { of: 'executive', on: '2011-02-12', asked: 8, returned: 8 },
  ],
  suppressBelow: 5,
  boroughSource: 'Census 2001, mid-year estimates 2009',
  questions: [
    {
      question: 'Age',
      rows: [
        row('Under 25', null, null, 331),
        row('25 to 44', 8, null, 342),
        row('45 to 64', 12, 5, 205),
        row('65 and over', 7, null, 122),
      ],
    },
    { question: 'Gender', rows: [row('Women', 16, 5, 512), row('Men', 13, null, 488)] },
    {
      question: 'Ethnicity',
      rows: [
        row('White British', 11, null, 421),
        row('White other', null, null, 135),
        row('Black or Black British', 7, null, 172),
        row('Asian or Asian British', 6, null, 214),
        row('Mixed or other', null, null, 58),
      ],
    },
    { question: 'Disability', rows: [row('Yes', 6, null, 164), row('No', 21, 6, 836)] },
    {
      question: 'Faith',
      rows: [
        row('Christian', 12, null, 502),
        row('Muslim', 5, null, 178),
        row('Another faith', null, null, 72),
        row('None', 7, null, 248),
      ],
    },
    {
      question: 'Sexual orientation',
      rows: [row('Heterosexual', 22, 6, null), row('Lesbian, gay or bisexual', null, null, null)],
    },
  ],
  coverage: [
    {
      name: 'core categories',
      places: [
        {
          name: 'Safer Neighbourhood Panels',
          filledBy: ['Ms Joan Adeyemi', 'Mr Peter Lund', 'Mrs Ruth Osei'],
          state: 'partly',
        },
        { name: 'Metropolitan Police Service', filledBy: ['Chief Superintendent Dara Okafor'], state: 'filled' },
        { name: 'London Borough of Anyborough', filledBy: ['Councillor Helen Marsh'], state: 'filled' },
        { name: 'Victims', filledBy: ['Ms Małgorzata Żuk'], state: 'filled' },
        { name: 'Youth', filledBy: [], state: 'empty' },
        { name: 'Neighbourhood Watch', filledBy: ['Mr Victor Hale'], state: 'filled' },
      ],
    },
  ],
};

export const elections: ReportElection[] = [
  {
    name: 'Election of officers',
    date: '2010-05-24',
    turnout: { voted: 30, entitled: 34 },
    results: [
      {
        office: 'Chair',
        seats: 1,
        candidates: [
          { name: 'Ayşe Whitfield', votes: 19, elected: true },
          { name: 'Peter Lund', votes: 11, elected: false },
        ],
        note: '',
      },
      {
        office: 'Vice chair',
        seats: 1,
        candidates: [{ name: 'Samuel Boateng', votes: null, elected: true }],
        note: 'Unopposed',
      },
      {
        office: 'Committee',
        seats: 2,
        candidates: [
          { name: 'Ruth Osei', votes: 21, elected: true },
          { name: 'Ines Calder', votes: 16, elected: true },
          { name: 'Victor Hale', votes: 14, elected: false },
        ],
        note: '',
      },
    ],
  },
];

const NAMES =
  'Joan Adeyemi,Peter Lund,Ruth Osei,Helen Marsh,Małgorzata Żuk,Victor Hale,Ayşe Whitfield,Samuel Boateng,Grace Adeyemi,Ines Calder,Farida Begum,Oliver Grant,Hui Chen,Mark Doyle,Nadia Rahman,Thomas Eke,Leila Haddad,Simon Price,Comfort Mensah,David Levy,Anjali Patel,Ewa Kowalska,Michael O’Brien,Yusuf Demir'.split(
    ',',
  );
const BODIES = [
  'Safer Neighbourhood Panel',
  'Residents’ Association',
  'Victim Support',
  'Neighbourhood Watch',
  'Youth Council',
  'Mosque and Community Centre',
  'Chamber of Trade',
  'Council for Voluntary Service',
];
const WARDS = ['Abbey', 'Brook', 'Castle', 'Dene', 'Eastfield', 'High Street'];
const CATEGORIES = [
  'Safer Neighbourhood Panels',
  'Residents',
  'Victims',
  'Neighbourhood Watch',
  'Youth',
  'Faith groups',
  'Business',
  'Voluntary sector',
];
const OFFICES: Readonly<Record<string, string>> = {
  'Ayşe Whitfield': 'Chair',
  'Samuel Boateng': 'Vice chair',
  'Grace Adeyemi': 'Treasurer',
};

export const members: ReportMember[] = NAMES.map((name, at) => {
  const ward = WARDS[at % WARDS.length] ?? '';
  const office = OFFICES[name];
  return {
    ...{ name, ward, seat: '', position: at % 5 === 0 ? 'Secretary' : '' },
    organisation: `${ward} ${BODIES[at % BODIES.length]}`,
    categories: [CATEGORIES[at % CATEGORIES.length] ?? ''],
    standing: at % 9 === 8 ? ('associate' as const) : ('member' as const),
    votes: at % 9 !== 8,
    offices: office ? [office] : [],
  };
});
