/**
 * The demo group, Anyborough: everything about it is invented. Telephone numbers come from the ranges that Ofcom keeps
 * free for drama (020 7946 0000–0999, 07700 900000–900999), addresses from example.org, and the AN postcodes do not exist.
 */
export const GROUP = {
  name: 'Anyborough Community and Police Engagement Group',
  shortName: 'Anyborough CPEG',
  borough: 'Anyborough',
  funderName: 'Metropolitan Police Authority',
  funderShortName: 'MPA',
  linkMember: 'Baroness Amaka Thornhill',
  linkOfficer: 'Owen Prentice',
  linkOfficerPhone: '020 7946 0100',
  linkOfficerEmail: 'owen.prentice@example.org',
  contactName: 'Grace Adeyemi',
  phone: '020 7946 0123',
  email: 'secretariat@example.org',
  fax: '020 7946 0124',
  minicom: '020 7946 0125',
  website: 'www.example.org/cpeg',
  addressLines: 'Room 12, Civic Centre\nHigh Street\nAnyborough AN1 1AA',
  yearStartMonth: 4,
  yearStartDay: 1,
} as const;

/** The day the group began to use the program, and the day the demo stands at when nothing else is said. */
export const STARTED_ON = '2010-04-06';
export const DEMO_TODAY = '2011-05-10';

export const WARDS = [
  'Abbotsmead',
  'Bridge End',
  'Castle Hill',
  'Dockside',
  'Eastfield',
  'Fairmead',
  'Gallows Green',
  'Heathcote',
  'Kingsmoor',
  'Lammas',
  'Marsh Lane',
  'Northgate',
  'Old Town',
  'Priory',
  'Quarry Hill',
  'Riverside',
  'St Bride’s',
  'Tannery',
] as const;
export type WardName = (typeof WARDS)[number];

/** No panel member has been found for these wards yet: the coverage view has something to show. */
export const WARDS_WITHOUT_PANEL: readonly WardName[] = [
  'Fairmead',
  'Kingsmoor',
  'Marsh Lane',
  'Quarry Hill',
  'St Bride’s',
  'Tannery',
];

/** Invited categories that nobody fills, on purpose. Every core category is filled. */
export const EMPTY_CATEGORIES = ['traveller', 'major_stakeholder', 'regeneration'] as const;

/** Who signs in. The first is the administrator of the set-up. Demo passphrases are no secret: the command prints them. */
export const PEOPLE = [
  { name: 'Grace Adeyemi', roles: ['administrator'], passphrase: 'kettle ribbon harbour moss' },
  { name: 'Harold Whitcombe', roles: ['treasurer'], passphrase: 'pencil orchard seven lamps' },
  { name: 'Denise Okafor-Bright', roles: ['chair'], passphrase: 'violet ladder morning train' },
  { name: 'Owen Prentice', roles: ['reader'], passphrase: 'copper window gentle reeds' },
] as const;

export type DemoVenue = {
  key: string;
  name: string;
  address: string;
  stepFree: boolean;
  hearingLoop: boolean;
  accessibleToilet: boolean;
  accessibility: string;
  capacity: number;
  contact: string;
};

export const VENUES: readonly DemoVenue[] = [
  {
    key: 'civic',
    name: 'Civic Centre',
    address: 'High Street\nAnyborough AN1 1AA',
    stepFree: true,
    hearingLoop: true,
    accessibleToilet: true,
    accessibility:
      'Level entrance from the High Street and a lift to the council chamber. Four marked parking bays in Mint Lane. Buses 14 and 91 stop outside.',
    capacity: 140,
    contact: 'Hall bookings, 020 7946 0140',
  },
  {
    key: 'riverside',
    name: 'Riverside Community Hall',
    address: 'Wharf Road\nAnyborough AN3 4QT',
    stepFree: true,
    hearingLoop: false,
    accessibleToilet: true,
    accessibility:
      'Ramp at the side door; ring the bell by the gate. A portable hearing loop can be borrowed if asked for.',
    capacity: 80,
    contact: 'Colm Ó Briain, 020 7946 0152',
  },
  {
    key: 'dockside',
    name: 'Dockside Youth Centre',
    address: '2 Capstan Way\nAnyborough AN5 2LB',
    stepFree: true,
    hearingLoop: true,
    accessibleToilet: true,
    accessibility: 'Everything is on the ground floor. A quiet room is kept free next to the main hall.',
    capacity: 110,
    contact: 'Centre manager, 020 7946 0163',
  },
  {
    key: 'library',
    name: 'Old Town Library',
    address: 'Bell Square\nAnyborough AN1 6HD',
    stepFree: false,
    hearingLoop: false,
    accessibleToilet: false,
    accessibility:
      'The meeting room is up 14 steps and there is no lift: for small meetings only, after asking everybody.',
    capacity: 16,
    contact: 'Branch librarian, 020 7946 0171',
  },
];
