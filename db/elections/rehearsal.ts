import type { AccountFigures } from './account-rules.ts';
import type { Count } from './count-rules.ts';
import type { RejectionReason } from './words.ts';

/** The known nights of a rehearsal: what the papers in the practice box say, and what must come out. Pure. */
export type KnownAnswers = {
  seats: number;
  candidates: { candidate: number; surname: string; firstName: string }[];
  account: Omit<AccountFigures, 'inBox'> & { inBox: number };
  rejections: { reason: RejectionReason; papers: number; objected: number }[];
  count: Count;
  /** Who must be elected. */
  elected: number[];
};

const NAMES = ['Apple', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fig', 'Gorse', 'Hazel'];
const invented = (number: number) =>
  NAMES.slice(0, number).map((surname, at) => ({ candidate: at + 1, surname, firstName: 'Practice' }));

const REJECTED: KnownAnswers['rejections'] = [
  { reason: 'no_official_mark', papers: 0, objected: 0 },
  { reason: 'too_many_votes', papers: 1, objected: 0 },
  { reason: 'identifies_voter', papers: 0, objected: 0 },
  { reason: 'unmarked', papers: 1, objected: 0 },
  { reason: 'uncertain', papers: 0, objected: 0 },
];

const ACCOUNT = {
  printed: 45,
  issued: 35,
  unused: 10,
  rollMarks: 34,
  replacements: 1,
  spoilt: 1,
  notReturned: 1,
  inBox: 33,
};

const votes = (...figures: number[]) => figures.map((each, at) => ({ candidate: at + 1, votes: each }));

/** 33 papers in the box, 31 of them valid: for one seat, and for five with the test vector of the specification (118 votes). */
export const REHEARSALS: Record<'one_seat' | 'five_seats', KnownAnswers> = {
  one_seat: {
    seats: 1,
    candidates: invented(3),
    account: ACCOUNT,
    rejections: REJECTED,
    count: { valid: 31, votes: votes(14, 9, 8), sort: [] },
    elected: [1],
  },
  five_seats: {
    seats: 5,
    candidates: invented(7),
    account: ACCOUNT,
    rejections: REJECTED,
    count: { valid: 31, votes: votes(25, 22, 19, 17, 14, 12, 9), sort: [2, 3, 6, 8, 12] },
    elected: [1, 2, 3, 4, 5],
  },
};
