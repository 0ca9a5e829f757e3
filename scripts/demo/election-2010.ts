import { must } from './client.ts';
import { FORMS_2010 } from './election-forms-2010.ts';
import { NIGHT_2010 } from './election-night-2010.ts';
import { begins, type DemoElection, electionPage, formsOf, namesOf, nominates, ofElection } from './election-steps.ts';
import { type Event, known } from './story.ts';

/** The election at the annual general meeting of 15 June 2010, from its protocol to the signed declaration. */

const KEY = 'agm-2010';

const PLAN: DemoElection = {
  key: KEY,
  title: 'Election of the chair and officers',
  date: '2010-06-15',
  protocol: {
    // S1: chair, treasurer and five others.
    offices: [
      { office: 'chair', seats: 1 },
      { office: 'treasurer', seats: 1 },
      { office: 'secretary', seats: 1 },
      { office: 'vice_chair', seats: 1 },
      { office: 'press_officer', seats: 1 },
      { office: 'committee_member', seats: 2 },
    ],
    opensOn: '2010-04-28',
    closesOn: '2010-06-01',
    sendTo: 'Grace Adeyemi, Room 12, Civic Centre, High Street, Anyborough AN1 1AA, or secretariat@example.org',
    helpFrom: 'Grace Adeyemi, 020 7946 0123: also for large print, and to have your answers written down for you',
    floorNominations: false,
    paperOrder: 'lot',
    lotMethod: 'by_hand',
    // The one answer that is not the usual one: the officers of a year can be asked about their election all that year.
    retentionMonths: 12,
    notes:
      'The returning officer takes the chair for this item. There is a screened place to mark papers, at wheelchair height and with a lamp. Papers are not photographed.',
  },
  people: { returningOfficer: 'Owen Prentice', tellerA: 'Patience Murray', tellerB: 'Stanley Oyelaran' },
  draftedOn: '2010-04-12',
  agreedOn: '2010-04-20',
  circulatedOn: '2010-04-27',
  opensOn: '2010-04-28',
};

/** E13: before the papers are printed, so that nothing has to be printed again; the other candidate is then unopposed. */
const withdraws: Event = {
  on: '2010-05-28',
  run: async (story) => {
    const { nominations } = await electionPage(story, KEY);
    const form = nominations.find(({ surname }) => surname === 'Flaherty');
    if (!form) throw new Error('Mrs Flaherty’s form is gone');
    const reason = 'Withdrawn by letter: she would rather that Ms Rahmani had it.';
    must('withdrawn', await story.api.elections.withdraw({ nominationId: form.id, version: form.version, reason }));
  },
};

const closes: Event = {
  on: '2010-06-02',
  run: async (story) => {
    must('closed', await story.api.elections.closeNominations(await ofElection(story, KEY)));
  },
};

/** E3: two days after the deadline: on record, and not accepted. */
const late: Event = {
  on: '2010-06-03',
  run: async ({ api, elections, members }) => {
    const [member, office] = ['Dimitri Papadakis', 'treasurer'] as const;
    const form = { electionId: known(elections, KEY), memberId: known(members, member), ...namesOf(member) };
    must('late form', await api.elections.recordLateForm({ ...form, office, receivedOn: '2010-06-03' }));
  },
};

/** The slips of all offices in the order in which they came out of the bag. */
const DRAWN = [
  'chair Winston Prescod',
  'chair Denise Okafor-Bright',
  'chair Ruth Abrahamson',
  'treasurer Harold Whitcombe',
  'secretary Nasreen Chowdhury',
  'vice_chair Shirin Rahmani',
  'press_officer Callum Fairweather',
  'committee_member Rosalind Achebe-Moore',
  'committee_member Ruth Abrahamson',
  'committee_member Abdirahman Warsame',
  'committee_member Kofi Mensah-Clarke',
];

const finalises: Event = {
  on: '2010-06-04',
  run: async (story) => {
    const forms = formsOf(await electionPage(story, KEY));
    const announced =
      'Equal slips in a bag, drawn by the returning officer at the secretariat before Mrs Murray and Mr Oyelaran.';
    const draw = { method: 'by_hand' as const, announced, order: DRAWN.map((name) => known(forms, name)) };
    const which = await ofElection(story, KEY);
    must('final', await story.api.elections.finaliseCandidates({ ...which, draw, accepted: [] }));
  },
};

/** E8: the day before, when the kit is printed. */
const freezes: Event = {
  on: '2010-06-14',
  run: async (story) => {
    must('frozen', await story.api.elections.freezeRoll(await ofElection(story, KEY)));
  },
};

/** S6: at the first meeting of the new committee. */
const signs: Event = {
  on: '2010-06-22',
  run: async (story) => {
    const { contests } = await electionPage(story, KEY);
    const declared = contests.find(({ office }) => office === 'chair')?.declarations.at(-1);
    if (!declared) throw new Error('the chair was not declared');
    const signed = { declarationId: declared.id, signedOn: '2010-06-22' };
    must('signed', await story.api.elections.signChairDeclaration(signed));
  },
};

export const ELECTION_2010: readonly Event[] = [
  ...begins(PLAN),
  ...FORMS_2010.map((form) => nominates(KEY, form)),
  withdraws,
  closes,
  late,
  finalises,
  freezes,
  ...NIGHT_2010,
  signs,
];
