import { randomUUID } from 'node:crypto';
import type { Issue } from '../db/office/issued-documents.ts';
import type { Coded } from './document-sources-treasury.ts';
import type { Press, PressWork } from './documents/press.ts';

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

/**
 * The desk between the screens and the press: documents made and not yet put away, and the jobs under way.
 * Kept in memory only; the last few stay, so that a preview can be saved, opened and printed as the very same bytes.
 */
export type DocumentDesk = {
  /** Draws a document. `job` is the caller's name for it, for `progress` and `cancel`. Throws `JobCancelled` when cancelled. */
  make(job: string, work: PressWork & { now: string }, from: MadeFrom): Promise<MadeDocument>;
  /** How far the job is; null when there is no such job (any more). */
  progress(job: string): JobProgress | null;
  cancel(job: string): void;
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

  function keep(document: MadeDocument): void {
    made.set(document.id, document);
    const oldest = made.keys().next().value;
    if (made.size > KEPT && oldest) made.delete(oldest);
  }

  return {
    async make(job, work, from) {
      const state = { controller: new AbortController(), progress: { done: 0, total: 0 } };
      jobs.set(job, state);
      try {
        const onProgress = (progress: JobProgress) => {
          state.progress = progress;
        };
        const drawn = await (await thePress()).make({ ...work, onProgress, signal: state.controller.signal });
        const document = { id: randomUUID(), kind: work.kind, from, ...drawn };
        keep(document);
        return document;
      } catch (error) {
        throw state.controller.signal.aborted ? new JobCancelled('cancelled') : error;
      } finally {
        jobs.delete(job);
      }
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
