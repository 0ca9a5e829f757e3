import { randomUUID } from 'node:crypto';
import type { Issue } from '../db/office/issued-documents.ts';
import type { Coded } from './document-sources-treasury.ts';
import type { Drawn, Press, PressWork } from './documents/press.ts';

/** What a made document was made from: goes on record when it leaves the program. */
export type MadeFrom = Pick<Issue, 'recordKind' | 'recordId' | 'agendaVersionId'> & {
  /** T1: a paper of the treasury, the state of the books on it. */
  coded?: Coded;
};

export type MadeDocument = {
  id: string;
  kind: string;
  title: string;
  fileName: string;
  pages: number;
  sha256: string;
  bytes: Uint8Array;
  /** Characters that none of the fonts has; the screen says so. */
  missing: readonly string[];
  from: MadeFrom;
};

export type JobProgress = { done: number; total: number };

/** What long work hears and says. */
export type Turn = { signal: AbortSignal; onProgress(progress: JobProgress): void };

/**
 * The desk between the screens and the press: documents made and not yet put away, and the jobs under way.
 * Kept in memory only; the last few stay, so that a preview can be saved, opened and printed as the very same bytes.
 */
export type DocumentDesk = {
  /** Does long work under the caller's name for it, for `progress` and `cancel`. Throws `JobCancelled` when cancelled. */
  run<T>(job: string, work: (turn: Turn) => Promise<T>): Promise<T>;
  /** Draws a document that is a part of something else: nothing of it is kept. */
  draw(work: PressWork & { now: string; inPack?: boolean }, turn: Turn): Promise<Drawn>;
  /** Draws a document. `job` is the caller's name for it, for `progress` and `cancel`. Throws `JobCancelled` when cancelled. */
  make(job: string, work: PressWork & { now: string }, from: MadeFrom): Promise<MadeDocument>;
  /** How far the job is; null when there is no such job (any more). */
  progress(job: string): JobProgress | null;
  cancel(job: string): void;
  /** Puts a finished document on the desk, to be looked at, saved, opened or printed. */
  keep(document: Omit<MadeDocument, 'id'>): MadeDocument;
  /** A document made before, while the desk still has it. */
  find(id: string): MadeDocument | undefined;
  close(): Promise<void>;
};

export class JobCancelled extends Error {}

const KEPT = 12;

export function createDocumentDesk(): DocumentDesk {
  let press: Promise<Press> | null = null;
  const jobs = new Map<string, { controller: AbortController; progress: JobProgress }>();
  const made = new Map<string, MadeDocument>();
  // Loaded with the first document: the fonts and the PDF library would slow every start down.
  const thePress = () => {
    press ??= import('./documents/press.ts').then((module) => module.createPress());
    return press;
  };

  function keep(document: Omit<MadeDocument, 'id'>): MadeDocument {
    const kept = { id: randomUUID(), ...document };
    made.set(kept.id, kept);
    const oldest = made.keys().next().value;
    if (made.size > KEPT && oldest) made.delete(oldest);
    return kept;
  }

  async function run<T>(job: string, work: (turn: Turn) => Promise<T>): Promise<T> {
    const state = { controller: new AbortController(), progress: { done: 0, total: 0 } };
    jobs.set(job, state);
    try {
      const onProgress = (progress: JobProgress) => {
        state.progress = progress;
      };
      return await work({ signal: state.controller.signal, onProgress });
    } catch (error) {
      throw state.controller.signal.aborted ? new JobCancelled('cancelled') : error;
    } finally {
      jobs.delete(job);
    }
  }

  const draw: DocumentDesk['draw'] = async (work, turn) => (await thePress()).make({ ...work, ...turn });

  return {
    run,
    draw,
    keep,
    async make(job, work, from) {
      const drawn = await run(job, (turn) => draw(work, turn));
      return keep({ kind: work.kind, from, ...drawn });
    },
    progress: (job) => jobs.get(job)?.progress ?? null,
    cancel: (job) => jobs.get(job)?.controller.abort(),
    find: (id) => made.get(id),
    async close() {
      for (const { controller } of jobs.values()) controller.abort();
      made.clear();
      await (await press)?.close();
    },
  };
}
