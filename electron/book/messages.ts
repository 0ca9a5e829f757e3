import type { Verified } from '../../db/treasury/verify.ts';

/** What the book's reader is given: the file, and a word of memory that is 1 once it should stop. */
export type ReaderTask = { file: string; stop: SharedArrayBuffer };

/** What it says. */
export type FromReader =
  | { type: 'progress'; done: number; all: number }
  | { type: 'read'; verified: Verified }
  | { type: 'failed'; message: string };
