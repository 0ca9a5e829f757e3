/** The words of the papers that go with agendas. Drawn by `paper-pdfs.ts` and `paper-kinds.ts`. Figures are invented. */
export type DemoPaper = {
  title: string;
  fileName: string;
  paragraphs: readonly string[];
  table?: { head: readonly string[]; rows: readonly (readonly string[])[] };
  /** How it was sent: on paper like ours when left out, else as others send things (`paper-kinds.ts`). */
  sentAs?: 'plain' | 'landscape' | 'picture';
};

export const PAPERS = {
  minutes: {
    title: 'Minutes of the previous meeting',
    fileName: 'previous-minutes.pdf',
    paragraphs: [
      'The chair welcomed 24 members and 31 members of the public. Apologies had been received from four members, two of whom had sent substitutes.',
      'The minutes of the meeting before were agreed as a true record. Matters arising: the wardens’ hours on the Wharf estate stay as they are until the council’s budget meeting.',
      'The Borough Commander reported on crime since the last meeting and answered eleven questions from the floor. The treasurer’s account was received.',
      'The next meeting and its place were agreed.',
    ],
  },
  treasurer: {
    title: 'Treasurer’s update',
    fileName: 'treasurers-update.pdf',
    paragraphs: [
      'Position at the end of last month. All payments carry two signatures; nothing is outstanding from the year before.',
    ],
    table: {
      head: ['Heading', 'Budget for the year', 'Spent to date'],
      rows: [
        ['Secretariat', '£21,500', '£14,330'],
        ['Meetings and venues', '£4,800', '£3,120'],
        ['Interpreters and signers', '£2,400', '£1,760'],
        ['Newsletter and publicity', '£3,900', '£2,215'],
        ['Training and seminars', '£1,400', '£540'],
      ],
    },
  },
  crimeFigures: {
    title: 'Recorded crime in Anyborough',
    fileName: 'recorded-crime.pdf',
    paragraphs: [
      'Offences recorded in the last three months, with the same months a year before. Figures supplied by the borough’s police for this meeting.',
    ],
    table: {
      head: ['Offence', 'Last three months', 'A year before', 'Change'],
      rows: [
        ['Burglary of homes', '412', '468', 'down 56'],
        ['Personal robbery', '203', '187', 'up 16'],
        ['Theft from vehicles', '655', '701', 'down 46'],
        ['Violence with injury', '390', '402', 'down 12'],
        ['Hate crime', '71', '52', 'up 19'],
        ['Anti-social behaviour calls', '2,914', '3,060', 'down 146'],
      ],
    },
  },
  custody: {
    title: 'Custody visitors’ annual report',
    fileName: 'custody-visitors-report.pdf',
    paragraphs: [
      'Panel members made 51 unannounced visits in the year, at all hours, and spoke with 214 of the 260 people then held.',
      'Most matters were settled during the visit: blankets, a telephone call, a religious text. Three were taken up with the custody inspector; each was answered within a week.',
      'The panel asks the group to press for a second cell suitable for wheelchair users.',
    ],
  },
  stopAndSearch: {
    title: 'Stop and search, April to September',
    fileName: 'stop-and-search.pdf',
    paragraphs: ['Not for publication until the monitoring network has checked the ward figures.'],
    table: {
      head: ['Ward', 'Searches', 'Led to an arrest'],
      rows: [
        ['Bridge End', '318', '29'],
        ['Dockside', '287', '21'],
        ['Old Town', '244', '30'],
        ['Riverside', '198', '14'],
        ['All other wards', '861', '77'],
      ],
    },
  },
  policingPlan: {
    title: 'Consultation on the draft policing plan',
    fileName: 'draft-policing-plan.pdf',
    paragraphs: [
      'The Authority asks groups for their three priorities for the coming year, and what they would do less of.',
      'Answers are due by 4 February 2011. The secretariat will send what members decide at this meeting, with the counts of hands.',
    ],
  },
  wardMap: {
    title: 'Map of the wards and the reported thefts',
    fileName: 'ward-map.png',
    paragraphs: [],
    sentAs: 'picture',
  },
  lightingLetter: {
    title: 'Letter of the council on lighting',
    fileName: 'lighting-letter.pdf',
    paragraphs: [
      'Dear members, thank you for your letter about the river path between Lock Bridge and the Wharf estate.',
      'The council has counted the lamps again. Of 64 lamps on the path, 11 were out in March; nine are mended.',
      'Two stand on land of the waterway company, which has been asked twice and has promised an answer by June.',
      'From the autumn, lamps that report themselves when they fail will be tried on this path first.',
    ],
    sentAs: 'plain',
  },
  patrols: {
    title: 'Patrols by ward and hour',
    fileName: 'patrols-by-hour.pdf',
    paragraphs: ['Hours on foot in four weeks, by ward and part of the day. Numbers of officers are left out.'],
    table: {
      head: ['Ward', 'Morning', 'Afternoon', 'Evening', 'Night', 'All'],
      rows: [
        ['Abbotsmead', '41', '58', '77', '22', '198'],
        ['Bridge End', '52', '66', '93', '38', '249'],
        ['Dockside', '47', '61', '88', '41', '237'],
        ['Old Town', '63', '79', '110', '57', '309'],
        ['Riverside', '39', '48', '84', '33', '204'],
      ],
    },
    sentAs: 'landscape',
  },
  witnesses: {
    title: 'Support for witnesses: the cases',
    fileName: 'witness-support.pdf',
    paragraphs: [
      'Three residents who gave evidence in the winter have asked for help with moving. What was done for each:',
      'A: moved in February; school found for two children. B: new locks, and a number that is answered at night.',
      'C: waits for the housing association. The chair has written to its director.',
    ],
    sentAs: 'plain',
  },
} as const satisfies Record<string, DemoPaper>;

export type PaperKey = keyof typeof PAPERS;
