/** The closed lists of packs and of what is sent out. Their words are in the locale `packs`. */

/** The first pack of a meeting, or papers that follow it and go on in its page numbers. */
export const PACK_KINDS = ['pack', 'supplement'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** What stands in a pack, in this order; papers in the order of the items, the restricted part last. */
export const PART_KINDS = [
  'cover',
  'contents',
  'agenda',
  'previous_minutes',
  'action_log',
  'treasurers_report',
  'paper',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** What is sent out. */
export const SENT_WHAT = ['invitation', 'agenda', 'pack', 'supplement', 'minutes', 'follow_up'] as const;
export type SentWhat = (typeof SENT_WHAT)[number];

/** By which way: to somebody, or where everybody finds it. */
export const SENT_BY = ['email', 'post', 'by_hand', 'website', 'display'] as const;
export type SentBy = (typeof SENT_BY)[number];
