/** The closed lists of packs. Their words are in the locale `packs`. */

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
