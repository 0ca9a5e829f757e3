/** The closed lists of the code of conduct. Their words are in the locale `conduct`. */

/** C1: through the chair, or the vice chair where the chair is concerned. */
export const CONDUCT_THROUGH = ['chair', 'vice_chair'] as const;
export type ConductThrough = (typeof CONDUCT_THROUGH)[number];

export const CONDUCT_STATES = ['open', 'decided', 'appealed', 'closed'] as const;
export type ConductState = (typeof CONDUCT_STATES)[number];

export const CONDUCT_STEPS = [
  'opened',
  'members_agreed',
  'noted',
  'decided',
  'appeal_received',
  'appeal_decided',
  'asked_to_step_down',
  'closed',
] as const;
export type ConductStep = (typeof CONDUCT_STEPS)[number];
