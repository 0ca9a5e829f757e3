import type { Drawn, Progress } from './kit/draw.ts';

/** What the press tells its worker. */
export type ToWorker =
  | { type: 'draw'; id: number; kind: string; data: unknown; now: string; inPack: boolean }
  /** Stops the job between two blocks. */
  | { type: 'stop'; id: number };

/** What the worker answers. */
export type FromWorker =
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'done'; id: number; drawn: Drawn }
  | { type: 'stopped'; id: number }
  | { type: 'failed'; id: number; message: string; stack: string };
