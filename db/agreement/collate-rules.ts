import type { MonitoringFile } from './monitoring-file.ts';
import { type Measure, STATUSES, type Status } from './words.ts';

/** The boroughs' monitoring files as one table of the funder's targets, with percentages, counts and who is missing. Pure. */

/** A target for all boroughs. `atLeast`: the figure each is to reach by the year's end, evenly over the quarters unless `atOnce`. */
export type BoroughTarget = {
  key: string;
  target: string;
  /** The share of boroughs that the target asks for, in percent. */
  share: number;
  measure: Measure;
  atLeast: number;
  atOnce: boolean;
};

export type CollatedTarget = {
  key: string;
  target: string;
  share: number;
  /** Boroughs that meet it so far, of all boroughs there are. */
  meeting: number;
  of: number;
  percent: number;
  notYet: string[];
  /** What the boroughs themselves reported of the deliverables that serve it. */
  reported: Record<Status, number>;
};

export type Collated = {
  quarter: MonitoringFile['quarter'];
  /** Boroughs without a file, in the list's order. */
  missing: string[];
  received: number;
  boroughs: number;
  targets: CollatedTarget[];
};

export type CollateFault =
  | { why: 'none' }
  | { why: 'unknownBorough'; borough: string; at: number }
  | { why: 'twice'; borough: string; at: number; first: number }
  | { why: 'otherQuarter'; at: number; first: number };

/** Whole percent. Never 100 unless it is all of them, and never 0 unless it is none. */
export function percentOf(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)));
}

const plain = (borough: string) => borough.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** The figure that a target asks of a borough by the end of a quarter. */
export const neededBy = ({ atLeast, atOnce }: BoroughTarget, quarter: number): number =>
  atOnce ? atLeast : Math.floor((atLeast * quarter) / 4);

const figureOf = ({ measures }: MonitoringFile, wanted: Measure): number =>
  measures.find(({ measure }) => measure === wanted)?.value ?? 0;

function reportedOf(files: readonly MonitoringFile[], measure: Measure): Record<Status, number> {
  const statuses = files.flatMap(({ deliverables }) =>
    deliverables.filter((each) => each.measure === measure).map(({ status }) => status),
  );
  return Object.fromEntries(
    STATUSES.map((status) => [status, statuses.filter((each) => each === status).length]),
  ) as Record<Status, number>;
}

function faultOf(files: readonly MonitoringFile[], boroughs: readonly string[]): CollateFault | null {
  const known = new Set(boroughs.map(plain));
  const seen = new Map<string, number>();
  const [head] = files;
  if (!head) return { why: 'none' };
  for (const [at, { borough, quarter }] of files.entries()) {
    const key = plain(borough);
    if (!known.has(key)) return { why: 'unknownBorough', borough, at };
    const first = seen.get(key);
    if (first !== undefined) return { why: 'twice', borough, at, first };
    seen.set(key, at);
    if (quarter.number !== head.quarter.number || quarter.to !== head.quarter.to) {
      return { why: 'otherQuarter', at, first: 0 };
    }
  }
  return null;
}

/**
 * The table, or what is wrong with the files taken together: `at` and `first` are places in `files`. A borough that sent nothing
 * counts as not meeting a target, and is named apart. The status of a target is the officer's judgement (L4) and is not made here.
 */
export function collate(
  files: readonly MonitoringFile[],
  boroughs: readonly string[],
  targets: readonly BoroughTarget[],
): { ok: true; collated: Collated } | { ok: false; fault: CollateFault } {
  const fault = faultOf(files, boroughs);
  const [head] = files;
  if (fault || !head) return { ok: false, fault: fault ?? { why: 'none' } };
  const byBorough = new Map(files.map((file) => [plain(file.borough), file]));
  const sent = boroughs.flatMap((borough) => byBorough.get(plain(borough)) ?? []);
  const rows = targets.map((target): CollatedTarget => {
    const needed = neededBy(target, head.quarter.number);
    const meets = (file: MonitoringFile) => figureOf(file, target.measure) >= needed;
    const meeting = sent.filter(meets).length;
    return {
      ...{ key: target.key, target: target.target, share: target.share },
      ...{ meeting, of: boroughs.length, percent: percentOf(meeting, boroughs.length) },
      notYet: sent.filter((file) => !meets(file)).map(({ borough }) => borough),
      reported: reportedOf(sent, target.measure),
    };
  });
  return {
    ok: true,
    collated: {
      quarter: head.quarter,
      missing: boroughs.filter((borough) => !byBorough.has(plain(borough))),
      ...{ received: sent.length, boroughs: boroughs.length, targets: rows },
    },
  };
}
