import { begins, nominates } from './election-steps.ts';
import type { Event } from './story.ts';

/** The election that is coming, at the annual general meeting of 5 July 2011: nominations are open, two forms are in. */

const KEY = 'agm-2011';

const BEFORE = begins({
  key: KEY,
  title: 'Election of the chair and officers',
  date: '2011-07-05',
  protocol: {
    offices: [
      { office: 'chair', seats: 1 },
      { office: 'treasurer', seats: 1 },
      { office: 'secretary', seats: 1 },
      { office: 'vice_chair', seats: 1 },
      { office: 'press_officer', seats: 1 },
      { office: 'committee_member', seats: 2 },
    ],
    opensOn: '2011-05-05',
    closesOn: '2011-06-21',
    sendTo: 'Grace Adeyemi, Room 12, Civic Centre, High Street, Anyborough AN1 1AA, or secretariat@example.org',
    helpFrom: 'Grace Adeyemi, 020 7946 0123: also for large print, and to have your answers written down for you',
    floorNominations: false,
    paperOrder: 'lot',
    lotMethod: 'by_hand',
    retentionMonths: 12,
    // What the tie of last year taught.
    tieMethod: 'reballot_then_lot',
    notes: 'The returning officer takes the chair for this item. Papers are not photographed.',
  },
  people: { returningOfficer: 'Owen Prentice', tellerA: 'Patience Murray', tellerB: '' },
  draftedOn: '2011-04-26',
  agreedOn: '2011-05-03',
  circulatedOn: '2011-05-04',
  opensOn: '2011-05-05',
});

const FORMS = [
  nominates(KEY, {
    member: 'Denise Okafor-Bright',
    office: 'chair',
    receivedOn: '2011-05-06',
    skills: 'Chairing, listening, and writing so that neighbours read to the end.',
    experience:
      'Three years in the chair; this would be the fourth, and by our rules the last. I would use it to bring on whoever comes next.',
    attributes: 'I say when I do not know, and I come back with the answer.',
  }),
  nominates(KEY, {
    member: 'Mei-Ling Cheung',
    office: 'committee_member',
    receivedOn: '2011-05-09',
    skills: 'Working with young women, and with those who are paid to protect them. Cantonese.',
    experience:
      'Led the Brightwater project’s part in the group’s event on 8 March, where 60 young women said what they had never been asked.',
    attributes: 'New here, and I ask why.',
  }),
];

export const ELECTION_2011: readonly Event[] = [...BEFORE, ...FORMS];
