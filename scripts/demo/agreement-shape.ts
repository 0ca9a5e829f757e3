import type { Measure, Quarter, Status } from '../../db/agreement/words.ts';

/** How a deliverable stood at the end of a quarter; amber and red say what is planned, and by when (L4). */
export type DemoStanding = {
  status: Status;
  position: string;
  improvement?: string;
  deadline?: string;
  /** Where the person sees it otherwise than the figures. */
  reason?: string;
};

export type DemoDeliverable = {
  quarter: Quarter;
  task: string;
  target: string;
  /** The key of the guidance's output. */
  output: string;
  measure: Measure | null;
  measureTarget: number | null;
  standings: readonly [DemoStanding, DemoStanding, DemoStanding, DemoStanding];
};

export type DemoAction = { ref: string; text: string; deliverables: readonly DemoDeliverable[] };
export type DemoOutcome = { ref: string; text: string; contact: string; actions: readonly DemoAction[] };

export type DemoQuarter = {
  quarter: Quarter;
  /** The day the monitoring was finished. */
  finishedOn: string;
  metOn: string;
  agreedPoints: string;
  issues: string;
};
