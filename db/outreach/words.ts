/** The closed lists of what the group does outside its meetings. Their words are in the locale `outreach`. */

export const EVENT_KINDS = ['conference', 'seminar', 'training', 'visit', 'event'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const PRESS_KINDS = ['statement', 'interview', 'letter'] as const;
export type PressKind = (typeof PRESS_KINDS)[number];

/** A17: nothing leaves before two other members agreed. */
export const PRESS_STATES = ['draft', 'released', 'withdrawn'] as const;
export type PressState = (typeof PRESS_STATES)[number];
