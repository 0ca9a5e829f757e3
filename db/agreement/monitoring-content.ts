import type { IsoDate, MonitoringId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readGroup } from '../office/queries.ts';
import { readSettings } from '../office/settings-store.ts';
import { readBudget, readBudgetReport } from '../treasury/budget-queries.ts';
import { readMeasures } from './measures.ts';
import {
  type AgreementInForce,
  daysOf,
  type EntryRow,
  type MonitoringRow,
  readEntries,
  readInForce,
  readMonitoring,
  readMonitorings,
} from './monitoring-queries.ts';
import { countStatuses, EMPTY_ENTRY } from './monitoring-rules.ts';
import type {
  AgreementContent,
  Deliverable,
  MeasureFigure,
  MonitoredDeliverable,
  MonitoredOutcome,
  MonitoredSpending,
  MonitoringContent,
} from './types.ts';
import { QUARTERS, type Status } from './words.ts';

/** L3: a quarter's monitoring as one answer: what its reports are drawn from, and what a finished one keeps. */

/** T7: spending up to a day against the profile; null where the agreement has no budget of the treasury's. */
function spendingOf(
  db: ReadDb,
  { budgetId }: Pick<AgreementContent, 'budgetId'>,
  to: IsoDate,
): MonitoredSpending | null {
  const facts = budgetId === null ? undefined : readBudget(db, budgetId);
  if (!facts) return null;
  const report = readBudgetReport(db, facts, to, readSettings(db)['treasury.varianceWarningPercent']);
  const { cost, contribution, profileToDate, actual, forecast } = report.total;
  return {
    lines: report.lines.map((line) => ({
      name: line.name,
      cost: line.cost,
      contribution: line.contribution,
      profileToDate: line.profileToDate,
      actual: line.actual,
      forecast: line.forecast,
    })),
    ...{ cost, contribution, profileToDate, actual, forecast },
    predictedHandBack: report.handBack.predicted,
  };
}

/** What is known of every deliverable: its entries of this quarter and of earlier ones, and the figures. */
type Known = {
  entries: ReadonlyMap<number, EntryRow>;
  history: ReadonlyMap<number, ReadonlyMap<number, Status | null>>;
  figures: readonly MeasureFigure[];
};

function monitored(deliverable: Deliverable, { entries, history, figures }: Known): MonitoredDeliverable {
  const { position, status, improvement, deadline, reason } = entries.get(deliverable.number) ?? EMPTY_ENTRY;
  const [one = null, two = null, three = null, four = null] = QUARTERS.map(
    (quarter) => history.get(quarter)?.get(deliverable.number) ?? null,
  );
  return {
    ...deliverable,
    ...{ position, status, improvement, deadline, reason },
    figure: figures.find(({ measure }) => measure === deliverable.measure) ?? null,
    history: [one, two, three, four],
  };
}

/** L5: each outcome with its counts. */
const monitoredOutcomes = ({ outcomes }: Pick<AgreementContent, 'outcomes'>, known: Known): MonitoredOutcome[] =>
  outcomes.map(({ number, ref, text, contact, actions }) => {
    const below = actions.map((action) => ({
      ...{ number: action.number, ref: action.ref, text: action.text },
      deliverables: action.deliverables.map((each) => monitored(each, known)),
    }));
    const statuses = below.flatMap(({ deliverables }) => deliverables.map(({ status }) => status));
    return { number, ref, text, contact, counts: countStatuses(statuses), actions: below };
  });

/** An open quarter as its records stand on a day; also what finishing it on that day freezes. */
export function liveContent(
  db: ReadDb,
  row: MonitoringRow,
  inForce: AgreementInForce,
  today: IsoDate,
): MonitoringContent {
  const { content } = inForce;
  const { from, to } = daysOf(inForce, row.quarter);
  // A quarter that still runs: what is entered for days to come has not happened.
  const upTo = today < to ? today : to;
  const figures = readMeasures(db, content.from, upTo);
  const history = new Map(
    readMonitorings(db, row.agreementId, row.quarter).map((earlier) => {
      const entries = [...readEntries(db, earlier.id).values()];
      return [earlier.quarter, new Map(entries.map(({ deliverable, status }) => [deliverable, status]))];
    }),
  );
  const outcomes = monitoredOutcomes(content, { entries: readEntries(db, row.id), history, figures });
  const statuses = outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ deliverables }) => deliverables.map(({ status }) => status)),
  );
  return {
    groupName: content.groupName,
    borough: readGroup(db)?.borough ?? '',
    agreementTitle: content.title,
    agreementVersion: inForce.number,
    ...{ quarter: row.quarter, from, to, outcomes, counts: countStatuses(statuses) },
    spending: spendingOf(db, content, upTo),
    ...{ issues: row.issues, metOn: row.metOn, metWith: row.metWith, agreedPoints: row.agreedPoints },
    figures,
  };
}

/**
 * A quarter's monitoring, whole. A finished one says for good what it said when it was finished; an open one says what the records
 * say now (a deliverable that nobody judged has the status null). Figures and spending are those up to the quarter's last day, or to
 * today where the quarter still runs.
 * Undefined when there is none of that id.
 */
export function monitoringContentOf(db: ReadDb, id: MonitoringId, today: IsoDate): MonitoringContent | undefined {
  const row = readMonitoring(db, id);
  if (!row) return undefined;
  if (row.state === 'finished') return JSON.parse(row.content) as MonitoringContent;
  const inForce = readInForce(db, row.agreementId);
  return inForce && liveContent(db, row, inForce, today);
}
