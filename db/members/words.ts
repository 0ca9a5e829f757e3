/** The closed lists of the register. Their words are in the locale `members`. */

/** Where a current member stands. Only a `member` votes, and not on one of the three seats (E8, M13). */
export const CURRENT_STANDINGS = ['member', 'associate', 'adviser', 'ex_officio'] as const;
export const STANDINGS = [...CURRENT_STANDINGS, 'former'] as const;
export type Standing = (typeof STANDINGS)[number];

/** E8: the three seats that do not vote. */
export const SEATS = ['borough_commander', 'lead_councillor', 'funder_link'] as const;
export type Seat = (typeof SEATS)[number];

export const ACCESS_NEEDS = [
  'interpreter',
  'signer',
  'large_print',
  'easy_read',
  'audio',
  'braille',
  'hearing_loop',
  'step_free',
  'lip_speaker',
  'personal_assistant',
  'other',
] as const;
export type AccessNeed = (typeof ACCESS_NEEDS)[number];

/** How papers are sent. */
export const PAPERS_BY = ['email', 'post', 'by_hand'] as const;
export type PapersBy = (typeof PAPERS_BY)[number];

/** S1, S7: the offices the handbook names. */
export const OFFICES = ['chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member'] as const;
export type OfficeName = (typeof OFFICES)[number];

/** Offices that one person holds at a time. */
export const SINGLE_OFFICES: readonly OfficeName[] = ['chair', 'vice_chair', 'treasurer', 'secretary'];

/** How somebody came into an office. */
export const OFFICES_HOW = ['elected', 'co_opted', 'appointed'] as const;
export type OfficeHow = (typeof OFFICES_HOW)[number];

/** M6: what becomes of a member at the yearly review. */
export const REVIEW_OUTCOMES = ['confirmed', 'changed', 'ended'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** M10: what people may say of themselves, never beside a name. */
export const CHARACTERISTICS = ['age', 'gender', 'ethnicity', 'disability', 'faith', 'sexual_orientation'] as const;
export type Characteristic = (typeof CHARACTERISTICS)[number];

/** M10: whose answers were collected. */
export const COLLECTED_OF = ['members', 'executive'] as const;
export type CollectedOf = (typeof COLLECTED_OF)[number];
