import type { BallotAccountData } from '../../../electron/documents/elections/ballot-account.ts';
import type { BallotPapersData } from '../../../electron/documents/elections/ballot-papers.ts';
import type { ChairsDeclarationData } from '../../../electron/documents/elections/chairs-declaration.ts';
import type { DestructionRecordData } from '../../../electron/documents/elections/destruction-record.ts';
import type { ElectionReportData } from '../../../electron/documents/elections/election-report.ts';
import type { ResultDeclarationData } from '../../../electron/documents/elections/election-result.ts';
import type { KitData, KitRound } from '../../../electron/documents/elections/kit.ts';
import type {
  FilledNominationData,
  NominationFormData,
  PrintedNomination,
} from '../../../electron/documents/elections/nomination-form.ts';
import type { NominationsBookletData } from '../../../electron/documents/elections/nominations-booklet.ts';
import type { PrintedAccount, PrintedElection, PrintedRound } from '../../../electron/documents/elections/parts.ts';
import type { ElectionProtocolData } from '../../../electron/documents/elections/protocol.ts';
import type { QuestionsOrderData } from '../../../electron/documents/elections/questions-order.ts';
import type { PrintedResult } from '../../../electron/documents/elections/result-parts.ts';
import type { RollLine } from '../../../electron/documents/elections/roll.ts';
import { paper } from '../support/samples.ts';

/** The demo group's annual general meeting: the specification's figures, and a tie for the last place. */

export const election: PrintedElection = { title: 'Annual general meeting 2011', date: '2011-05-24', rehearsal: false };
export const rehearsal: PrintedElection = { ...election, rehearsal: true };
export const people = { returningOfficer: 'Siobhán Doyle', tellerA: 'Tariq Aziz', tellerB: 'Megan Pryce' };
export const HASH = 'b1946ac92492d2347c6235b4d2611184a0a3b0f7c2d5e8b1946ac92492d2347c';

export const chairRound: PrintedRound = {
  office: 'chair',
  seats: 1,
  number: 1,
  kind: 'contested',
  colour: 'white',
  candidates: ['Ruth Okafor', 'Małgorzata Żuk', 'Rhodri Llŷr'],
};
export const committeeRound: PrintedRound = {
  office: 'committee_member',
  seats: 4,
  number: 1,
  kind: 'contested',
  colour: 'yellow',
  candidates: ['Peter Lund', 'Ayşe Whitfield', 'Owain Tŷ-Gwyn', 'Grace Mensah', 'Sunita Rao', 'Tom Barrow'],
};
export const affirmation: PrintedRound = { ...chairRound, kind: 'affirmation', candidates: ['Ruth Okafor'] };

const NAMES = [
  'Ruth Okafor',
  'Małgorzata Żuk',
  'Rhodri Llŷr',
  'Christabel Featherstonehaugh',
  'Bo Li',
  'Ayşe Whitfield',
];
export const manyCandidates = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${NAMES[at % NAMES.length]} ${at + 1}.`);

export const ballots: BallotPapersData = {
  paper,
  election,
  round: chairRound,
  edition: 'standard',
  papers: 10,
  firstStub: 1,
};

const text = (about: string) =>
  `I have ${about} for twelve years, as chair of the residents’ forum and before that as a school governor. I listen first, keep meetings to time, and write down what was agreed. I know the three stations of the borough and the people in them, and I have asked them hard questions when it was needed. I speak for those who do not come to meetings, and I bring them along when I can.`;

export const nomination: PrintedNomination = {
  office: 'chair',
  surname: 'Okafor',
  firstName: 'Ruth',
  skills: text('chaired public meetings'),
  experience: text('worked with the police and the council'),
  attributes: text('been called patient and fair'),
  consent: true,
  receivedOn: '2011-05-02',
};
export const way = {
  sendTo:
    'The Secretariat, Anyborough CPEG, Town Hall, 1 High Street, Anyborough, London AB1 2CD, or secretariat@example.org',
  closesOn: '2011-05-10',
  helpFrom: 'Ayşe Whitfield, 020 7946 0123',
  wordLimit: 100,
};
const OFFICES = ['chair', 'treasurer', 'secretary', 'committee_member'] as const;

export const formData: NominationFormData = { paper, election, way, offices: OFFICES };
export const filledData: FilledNominationData = { paper, election, audience: 'members', way, nomination };
export const bookletData: NominationsBookletData = {
  paper,
  election,
  audience: 'members',
  asOf: '2011-05-11',
  contests: [
    {
      office: 'chair',
      seats: 1,
      nominations: [nomination, { ...nomination, surname: 'Żuk', firstName: 'Małgorzata', attributes: '' }],
    },
    {
      office: 'treasurer',
      seats: 1,
      nominations: [{ ...nomination, office: 'treasurer', surname: 'Rao', firstName: 'Sunita' }],
    },
    { office: 'secretary', seats: 1, nominations: [] },
  ],
};

const CHOICES = {
  substitutesVote: 'no',
  termCounting: 'cumulative_whole',
  uncontested: 'chair_affirmed',
  tieMethod: 'lot',
  otherPosts: 'equal_seats',
  whoMayStand: 'members_without_three',
  otherOfficersYearly: 'yes',
  retentionMonths: 6,
} as const;

export const protocolData: ElectionProtocolData = {
  paper,
  election,
  status: { state: 'agreed', version: 2, agreedBy: 'the steering committee', agreedOn: '2011-03-29', sha256: HASH },
  protocol: {
    offices: [
      { office: 'chair', seats: 1 },
      { office: 'treasurer', seats: 1 },
      { office: 'secretary', seats: 1 },
      { office: 'committee_member', seats: 4 },
    ],
    opensOn: '2011-04-12',
    closesOn: '2011-05-10',
    sendTo: way.sendTo,
    helpFrom: way.helpFrom,
    floorNominations: false,
    paperOrder: 'lot',
    lotMethod: 'by_hand',
    notes: 'Candidates have two minutes each to introduce themselves.',
    ...CHOICES,
    tieMethod: 'reballot_then_lot',
  },
  defaults: CHOICES,
  wordLimit: 100,
  people,
  circulations: [{ on: '2011-04-01', to: 'All members', how: 'email', members: 43 }],
  extensions: [{ from: '2011-05-10', to: '2011-05-13', reason: 'The post was late', on: '2011-05-09' }],
};

const SURNAMES = [
  'Adeyemi',
  'Barrow',
  'Doyle',
  'Evans',
  'Featherstonehaugh',
  'Grant',
  'Hussain',
  'Iqbal',
  'Jones',
  'Kaur',
  'Llŷr',
  'Mensah',
];
export const rollLines: RollLine[] = Array.from({ length: 34 }, (_, at) => ({
  name: `${SURNAMES[at % SURNAMES.length]}, Member ${at + 1}`,
  reason: null,
  note: '',
  substitute: '',
}));
rollLines[3] = { name: 'Evans, Gareth', reason: 'lead_councillor', note: '', substitute: '' };
rollLines[7] = {
  name: 'Iqbal, Nadia',
  reason: null,
  note: 'Joined on 2 May: corrected before opening',
  substitute: 'Peter Lund',
};
rollLines[9] = { name: 'Okafor, Dara', reason: 'borough_commander', note: '', substitute: '' };

const kitRound = (round: PrintedRound, papers: number): KitRound => ({ round, papers, largePrint: 3, firstStub: 1 });
export const kitData: KitData = {
  paper,
  election,
  people,
  roll: { lines: rollLines, sha256: HASH },
  rounds: [kitRound(chairRound, 42), kitRound(committeeRound, 42)],
  questions: [
    { office: 'chair', candidates: ['Rhodri Llŷr', 'Ruth Okafor', 'Małgorzata Żuk'], drawn: true, lot: null },
    { office: 'committee_member', candidates: committeeRound.candidates, drawn: false, lot: null },
  ],
};

/** The test vector of the specification. */
export const account: PrintedAccount = {
  printed: 45,
  issued: 35,
  unused: 10,
  rollMarks: 34,
  replacements: 1,
  spoilt: 1,
  notReturned: 1,
  inBox: 33,
  valid: 31,
  rejected: 2,
  helped: 1,
  tendered: 0,
};
export const blankAccount: BallotAccountData = {
  paper,
  election,
  round: chairRound,
  people,
  account: null,
  sort: [],
  votes: null,
};
export const filledAccount: BallotAccountData = {
  ...blankAccount,
  round: { ...committeeRound, seats: 5 },
  account,
  sort: [2, 3, 6, 8, 12],
  votes: 118,
};

export const committeeResult: PrintedResult = {
  office: 'committee_member',
  seats: 4,
  kind: 'contested',
  round: { number: 1, colour: 'yellow' },
  figures: [
    { name: 'Peter Lund', votes: 21, elected: true },
    { name: 'Ayşe Whitfield', votes: 25, elected: true },
    { name: 'Owain Tŷ-Gwyn', votes: 12, elected: false },
    { name: 'Grace Mensah', votes: 19, elected: true },
    { name: 'Sunita Rao', votes: 17, elected: true },
    { name: 'Tom Barrow', votes: 17, elected: false },
  ],
  revealing: false,
  elected: ['Peter Lund', 'Ayşe Whitfield', 'Grace Mensah', 'Sunita Rao'],
  vacant: 0,
  rejections: [
    { reason: 'too_many_votes', papers: 1, objected: 1 },
    { reason: 'unmarked', papers: 1, objected: 0 },
  ],
  account,
  variance: { excess: 0, shortfall: 1 },
  explanation: 'The floor, the box and the sums were looked at; counted twice alike.',
  ruling: 'One missing paper cannot have changed who was elected.',
  tie: { settled: 'lot', tied: ['Sunita Rao', 'Tom Barrow'], seats: 1 },
  lot: {
    purpose: 'tie',
    announced: 'Four dice are thrown by members; the program hashes the numbers with each name.',
    seed: '4 6 1 3',
    drawnBy: 'Siobhán Doyle',
    lines: [
      { name: 'Sunita Rao', text: 'Committee member, tie, round 1 | 4 6 1 3 | 17 | Sunita Rao', hash: HASH },
      {
        name: 'Tom Barrow',
        text: 'Committee member, tie, round 1 | 4 6 1 3 | 21 | Tom Barrow',
        hash: HASH.replace('b', 'f'),
      },
    ],
  },
  corrections: [],
};
export const treasurerResult: PrintedResult = {
  ...committeeResult,
  office: 'treasurer',
  seats: 1,
  kind: 'unopposed',
  round: null,
  figures: null,
  elected: ['Bo Li'],
  rejections: [],
  account: null,
  variance: null,
  explanation: '',
  ruling: '',
  tie: null,
  lot: null,
};

export const declarationData: ResultDeclarationData = {
  paper,
  election,
  people,
  result: committeeResult,
  declaredOn: '2011-05-24',
  sha256: HASH,
  logHead: HASH,
};
export const reportData: ElectionReportData = {
  paper,
  election,
  people,
  entitled: 39,
  present: 35,
  results: [
    {
      ...committeeResult,
      office: 'chair',
      seats: 1,
      round: { number: 2, colour: 'pink' },
      figures: [
        { name: 'Ruth Okafor', votes: 4, elected: true },
        { name: 'Rhodri Llŷr', votes: 0, elected: false },
      ],
      revealing: true,
      elected: ['Ruth Okafor'],
      variance: { excess: 0, shortfall: 0 },
      explanation: '',
      ruling: '',
      tie: null,
      lot: null,
    },
    treasurerResult,
    { ...treasurerResult, office: 'secretary', kind: 'vacant', elected: [], vacant: 1 },
    committeeResult,
  ],
  voided: [{ office: 'chair', number: 1, reason: 'the box stood unguarded during a power cut' }],
  keepUntil: '2011-11-24',
};

export const questionsData: QuestionsOrderData = {
  paper,
  election,
  contests: kitData.questions,
};
export const chairsData: ChairsDeclarationData = {
  paper,
  election,
  name: 'Ruth Okafor',
  term: { from: '2011-05-24', to: '2012-05-22' },
};
export const destructionData: DestructionRecordData = {
  paper,
  election,
  sealedOn: '2011-05-24',
  keepUntil: '2011-11-24',
  packets: 7,
  destroyed: null,
};
