import type { Verified } from '../../db/treasury/verify-types.ts';

/** The two readings of the book, side by side: whether the events follow each other, and whether the rows are what they say. */
export const READINGS = ['chain', 'projections'] as const;
export type ReadingOf = (typeof READINGS)[number];

/** What a reader of the book is given: the file, what to read, and a word of memory that is 1 once it should stop. */
export type ReaderTask = { file: string; of: ReadingOf; stop: SharedArrayBuffer };

/** What it says. */
export type FromReader =
  | { type: 'progress'; done: number; all: number }
  | { type: 'read'; verified: Verified }
  | { type: 'failed'; message: string };
