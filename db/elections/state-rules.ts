import type { ElectionState, RoundState, RoundStep } from './words.ts';

/** What may follow what, as a table. Pure: guards that need figures are in the services. */

/** From which states each step of a round may be taken. */
export const ROUND_TABLE: Record<RoundStep, { from: readonly RoundState[]; to: readonly RoundState[] }> = {
  hold_questions: { from: ['prepared'], to: ['questions'] },
  // Straight from `prepared` only in a round after the first: its questions were answered then.
  open_poll: { from: ['questions', 'prepared'], to: ['poll_open'] },
  close_poll: { from: ['poll_open'], to: ['poll_closed'] },
  verify: { from: ['poll_closed', 'variance', 'verified', 'recount'], to: ['verified', 'variance'] },
  // Rulings on doubtful papers begin a count; from `variance` only when the same figures came twice running.
  count: { from: ['verified', 'variance', 'recount'], to: ['counting'] },
  agree: { from: ['counting'], to: ['agreed', 'recount'] },
  recount: { from: ['agreed', 'provisional', 'tie'], to: ['recount'] },
  announce: { from: ['agreed'], to: ['provisional', 'tie'] },
  declare: { from: ['provisional', 'tie'], to: ['declared'] },
  void: {
    from: [
      'prepared',
      'questions',
      'poll_open',
      'poll_closed',
      'verified',
      'variance',
      'counting',
      'recount',
      'agreed',
      'provisional',
      'tie',
    ],
    to: ['void'],
  },
};

/** True when a round in `state` may take `step`. Nothing follows a declared or void round. */
export const mayStep = (state: RoundState, step: RoundStep): boolean => ROUND_TABLE[step].from.includes(state);

/** The state of a round is over: nothing of it changes any more. */
export const isOver = (state: RoundState): boolean => state === 'declared' || state === 'void';

/** From which states each step of the election may be taken. */
export const ELECTION_TABLE = {
  agree_protocol: { from: ['protocol_draft'], to: 'protocol_agreed' },
  revise_protocol: { from: ['protocol_agreed', 'circulated'], to: 'protocol_draft' },
  circulate: { from: ['protocol_agreed', 'circulated'], to: 'circulated' },
  open_nominations: { from: ['circulated'], to: 'nominations_open' },
  extend: { from: ['nominations_open', 'nominations_closed'], to: 'nominations_open' },
  close_nominations: { from: ['nominations_open'], to: 'nominations_closed' },
  finalise: { from: ['nominations_closed'], to: 'candidates_final' },
  freeze_roll: { from: ['candidates_final'], to: 'roll_frozen' },
  declare: { from: ['roll_frozen'], to: 'declared' },
  seal: { from: ['declared'], to: 'sealed' },
  destroy: { from: ['sealed'], to: 'destroyed' },
  abandon: {
    from: [
      'protocol_draft',
      'protocol_agreed',
      'circulated',
      'nominations_open',
      'nominations_closed',
      'candidates_final',
      'roll_frozen',
    ],
    to: 'abandoned',
  },
} as const satisfies Record<string, { from: readonly ElectionState[]; to: ElectionState }>;

export type ElectionStep = keyof typeof ELECTION_TABLE;

export const mayMove = (state: ElectionState, step: ElectionStep): boolean =>
  (ELECTION_TABLE[step].from as readonly ElectionState[]).includes(state);
