import type { AgreementId, IsoDate, MonitoringId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { FieldProblem } from '../base/outcome.ts';
import { actionsOf } from './content-rules.ts';
import { monitoringContentOf } from './monitoring-content.ts';
import { judged, lacksIn } from './monitoring-finish.ts';
import { daysOf, readEntries, readInForce, readMonitoring, readMonitorings } from './monitoring-queries.ts';
import { countStatuses, type Lack, type QuarterStanding, type Suggestion, standingOf } from './monitoring-rules.ts';
import type { MonitoringContent, StatusCounts } from './types.ts';
import { type MonitoringState, QUARTERS, type Quarter, type Status } from './words.ts';

/** L3, L5: what the screens of the monitoring show. */

/** What is planned for a deliverable and what became of it. */
export type Plan = {
  monitoringId: MonitoringId;
  quarter: Quarter;
  improvement: string;
  deadline: IsoDate | null;
  followedUpOn: IsoDate | null;
  followedUp: string;
};

export type Judged = {
  deliverable: number;
  /** What the figures say; null where they say nothing. */
  suggestion: Suggestion | null;
  lacks: Lack[];
  followedUpOn: IsoDate | null;
  followedUp: string;
  /** The deadline of the quarter before. */
  before: Plan | null;
};

export type MonitoringPage = {
  id: MonitoringId;
  agreementId: AgreementId;
  version: number;
  state: MonitoringState;
  finishedOn: IsoDate | null;
  finishedBy: string;
  sha256: string;
  content: MonitoringContent;
  judged: Judged[];
  /** Everything that keeps it from being finished. */
  lacks: FieldProblem[];
};

/** One quarter whole, with what the figures say of each deliverable and what its entry lacks. */
export function readMonitoringPage(db: ReadDb, id: MonitoringId, today: IsoDate): MonitoringPage | undefined {
  const row = readMonitoring(db, id);
  const content = monitoringContentOf(db, id, today);
  if (!row || !content) return undefined;
  const entries = readEntries(db, id);
  const before = readMonitorings(db, row.agreementId, row.quarter).at(-1);
  const earlier = before ? readEntries(db, before.id) : new Map<number, never>();
  const planOf = (deliverable: number): Plan | null => {
    const was = earlier.get(deliverable);
    if (!before || !was || was.deadline === null) return null;
    const { improvement, deadline, followedUpOn, followedUp } = was;
    return { monitoringId: before.id, quarter: before.quarter, improvement, deadline, followedUpOn, followedUp };
  };
  const deliverables = content.outcomes.flatMap(({ actions }) => actions.flatMap((action) => [...action.deliverables]));
  const { agreementId, version, state, finishedOn, finishedBy, sha256 } = row;
  return {
    ...{ id, agreementId, version, state, finishedOn, finishedBy, sha256, content },
    judged: deliverables.map((each) => {
      const entry = entries.get(each.number);
      return {
        deliverable: each.number,
        ...judged(each, row.quarter),
        followedUpOn: entry?.followedUpOn ?? null,
        followedUp: entry?.followedUp ?? '',
        before: planOf(each.number),
      };
    }),
    lacks: state === 'open' ? lacksIn(content) : [],
  };
}

export type QuarterCard = {
  quarter: Quarter;
  from: IsoDate;
  to: IsoDate;
  standing: QuarterStanding;
  monitoringId: MonitoringId | null;
  counts: StatusCounts;
  deliverables: number;
  metOn: IsoDate | null;
  finishedOn: IsoDate | null;
  /** L3: it has begun, and the quarter before is finished. */
  mayBegin: boolean;
};

export type HistoryRow = {
  deliverable: number;
  ref: string;
  task: string;
  quarter: Quarter;
  statuses: (Status | null)[];
};

export type QuartersPage = { agreementId: AgreementId; title: string; quarters: QuarterCard[]; history: HistoryRow[] };

/** L5: the four quarters of an agreement, and each deliverable's status quarter by quarter. */
export function readQuartersPage(db: ReadDb, agreementId: AgreementId, today: IsoDate): QuartersPage | undefined {
  const inForce = readInForce(db, agreementId);
  if (!inForce) return undefined;
  const rows = new Map(readMonitorings(db, agreementId).map((row) => [row.quarter, row]));
  const entries = new Map([...rows].map(([quarter, { id }]) => [quarter, readEntries(db, id)]));
  const actions = actionsOf(inForce.content);
  const known = new Set(actions.flatMap(({ deliverables }) => deliverables.map(({ number }) => number)));
  const quarters = QUARTERS.map((quarter): QuarterCard => {
    const row = rows.get(quarter);
    const days = daysOf(inForce, quarter);
    const all = [...(entries.get(quarter)?.values() ?? [])].filter(
      ({ deliverable }) => row?.state === 'finished' || known.has(deliverable),
    );
    const isNext = quarter === 1 || rows.get((quarter - 1) as Quarter)?.state === 'finished';
    return {
      ...{ quarter, ...days, standing: standingOf(row?.state ?? null, days, today), monitoringId: row?.id ?? null },
      counts: countStatuses(all.map(({ status }) => status)),
      deliverables: row?.state === 'finished' ? all.length : known.size,
      ...{ metOn: row?.metOn ?? null, finishedOn: row?.finishedOn ?? null },
      mayBegin: row === undefined && isNext && today >= days.from,
    };
  });
  const history = actions.flatMap(({ ref, deliverables }) =>
    deliverables.map(({ number, task, quarter }) => ({
      ...{ deliverable: number, ref, task, quarter },
      statuses: QUARTERS.map((each) => entries.get(each)?.get(number)?.status ?? null),
    })),
  );
  return { agreementId, title: inForce.content.title, quarters, history };
}
