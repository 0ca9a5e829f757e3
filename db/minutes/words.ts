/** The closed lists of the minutes. Their words are in the locale `minutes`. */

/** How somebody is at a meeting: a member, for a member who cannot come (M9), or in attendance (an officer, a speaker). */
export const CAPACITIES = ['member', 'substitute', 'in_attendance'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** How apologies or notice were given. */
export const GIVEN_HOW = ['email', 'telephone', 'letter', 'in_person', 'by_another'] as const;
export type GivenHow = (typeof GIVEN_HOW)[number];

/** What became of an item at the meeting. A deferred item, and one that was not reached, goes to the next agenda. */
export const ITEM_OUTCOMES = ['noted', 'decided', 'deferred', 'not_reached'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** How a decision was come to. */
export const DECIDED_HOW = ['agreed', 'show_of_hands'] as const;
export type DecidedHow = (typeof DECIDED_HOW)[number];

export const ACTION_STATES = ['open', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** A11: declared as the item began, or when it became apparent. */
export const DECLARED_WHEN = ['at_start', 'when_apparent'] as const;
export type DeclaredWhen = (typeof DECLARED_WHEN)[number];

/** A6: a question about something outside the group's terms of reference is minuted as such. */
export const ANSWER_STATES = ['answered', 'to_follow', 'outside_terms'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** A12: how far the minutes are. */
export const MINUTES_STATES = ['draft', 'with_chair', 'agreed', 'circulated', 'public', 'adopted'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** Every step minutes can take. */
export const MINUTES_STEPS = [
  'send_to_chair',
  'return_to_draft',
  'agree',
  'reopen',
  'circulate',
  'make_public',
  'adopt',
] as const;
export type MinutesStep = (typeof MINUTES_STEPS)[number];
