import type { IsoDate } from '../base/brand.ts';

/** The closed lists of the year of meetings. Their words are in the locale `meetings`. */

export const MEETING_KINDS = ['ordinary', 'agm', 'public_event', 'sub_group'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What became of the meeting itself. */
export const MEETING_STATES = ['planned', 'held', 'postponed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A3: how far the agenda is. A supplement keeps it published. */
export const AGENDA_STATES = ['draft', 'with_chair', 'agreed', 'published'] as const;
export type AgendaState = (typeof AGENDA_STATES)[number];

/** A5: the items of the model agenda, and `other` for whatever else. */
export const ITEM_KINDS = [
  'apologies',
  'previous_minutes',
  'oral_updates',
  'police_performance',
  'treasurer',
  'community_safety',
  'presentation',
  'public_questions',
  'other_business',
  'next_meeting',
  'election',
  'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Every step an agenda can take. */
export const AGENDA_STEPS = ['send_to_chair', 'return_to_draft', 'agree', 'reopen', 'publish', 'supplement'] as const;
export type AgendaStep = (typeof AGENDA_STEPS)[number];

/** What is due about a meeting, in the order of its days (A3, A4, A9, A12); before an AGM its election too (E3, E10). */
export const DEADLINES = [
  'nominations_open',
  'interpreter',
  'nominations_close',
  'send_to_chair',
  'agree',
  'publish',
  'minutes_to_chair',
  'minutes_agreed',
  'minutes_circulated',
  'minutes_public',
] as const;
export type DeadlineKind = (typeof DEADLINES)[number];

/** How the chair agreed. */
export const AGREED_HOW = ['in_program', 'in_person', 'email', 'telephone', 'letter'] as const;
export type AgreedHow = (typeof AGREED_HOW)[number];

/** Who somebody is in a sub-group. */
export const SUB_GROUP_ROLES = ['lead', 'member'] as const;
export type SubGroupRole = (typeof SUB_GROUP_ROLES)[number];

/** Whose edition a minute or a paper is in: each is in the ones after it too. */
export const AUDIENCES = ['public', 'members', 'restricted'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whether what is for `audience` stands in the edition for `edition`. */
export const isInEdition = (audience: Audience, edition: Audience): boolean =>
  AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(edition);

/** Whose a paper is; why it is not for publication (empty for a public one), and the day it may be. */
export type PaperAudience = { audience: Audience; reason: string; releaseOn: IsoDate | null };
