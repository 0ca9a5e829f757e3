/** The closed lists of what is sent out. Their words are in the locale `distribution`. */

/** What is sent out. */
export const SENT_WHAT = ['invitation', 'agenda', 'pack', 'supplement', 'minutes', 'follow_up'] as const;
export type SentWhat = (typeof SENT_WHAT)[number];

/** By which way: to somebody, or where everybody finds it. */
export const SENT_BY = ['email', 'post', 'by_hand', 'website', 'display'] as const;
export type SentBy = (typeof SENT_BY)[number];

/** The ways to somebody. */
export const TO_SOMEBODY = ['email', 'post', 'by_hand'] as const satisfies readonly SentBy[];
export type ToSomebody = (typeof TO_SOMEBODY)[number];

/** Sheets of address labels, by their labels across and down. */
export const LABEL_SHEETS = ['3x7', '2x7', '3x8', '2x4'] as const;
export type LabelSheet = (typeof LABEL_SHEETS)[number];
