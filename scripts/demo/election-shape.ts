import type { RejectionReason } from '../../db/elections/words.ts';
import type { OfficeName } from '../../db/members/words.ts';

/** A nomination form of the demo as the candidate filled it in: at most 100 words an answer (E1). */
export type DemoForm = {
  /** First name and surname, as in the register. */
  member: string;
  office: OfficeName;
  receivedOn: string;
  skills: string;
  experience: string;
  attributes: string;
};

/** The votes of one teller's whole count, by the candidates' names; for several seats the papers by marks used. */
export type DemoCount = { valid: number; votes: Readonly<Record<string, number>>; sort?: readonly number[] };

/** One ballot of the night, as desk and tellers wrote it down on paper. */
export type DemoPoll = {
  office: OfficeName;
  /** The order in which candidates answered, as drawn. */
  questions: readonly string[];
  printed: number;
  present: number;
  /** Members on the roll who took no paper. */
  without: readonly string[];
  /** What the desk counted. */
  desk: { replaced: number; notReturned: number; helped: number };
  inBox: number;
  rejected: Partial<Record<RejectionReason, number>>;
};
