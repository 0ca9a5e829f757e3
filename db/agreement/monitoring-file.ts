import { z } from 'zod';
import type { IsoDate } from '../base/brand.ts';
import { isIsoDate } from '../base/dates.ts';
import type { MonitoringContent } from './types.ts';
import { MEASURES, STATUSES } from './words.ts';

/**
 * One quarter's finished monitoring as a file for the funder's officer, who collects it from every borough. Its schema is
 * published in docs/monitoring-file.schema.json. Pure.
 */

export const MONITORING_FILE_FORMAT = 'cpeg-monitoring';
/** Raised whenever a reader of the version before would misread a file. */
export const MONITORING_FILE_VERSION = 1;

const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isIsoDate);
const text = (max: number) => z.string().max(max);
const name = (max: number) => z.string().min(1).max(max);
const count = () => z.int().min(0).max(1_000_000);
const money = () => z.int().min(-100_000_000_000).max(100_000_000_000).describe('whole pence');

const deliverable = z.strictObject({
  number: z.int().positive(),
  outcome: text(20_000),
  action: text(20_000),
  task: name(20_000),
  target: text(20_000),
  output: text(100).describe('the output of the guidance that it serves; empty for none'),
  measure: z.enum(MEASURES).nullable(),
  position: text(20_000),
  status: z.enum(STATUSES),
  improvement: text(20_000),
  deadline: day().nullable(),
});

const counts = z.strictObject({ achieved: count(), green: count(), amber: count(), red: count(), total: count() });

export const monitoringFile = z.strictObject({
  format: z.literal(MONITORING_FILE_FORMAT),
  version: z.literal(MONITORING_FILE_VERSION),
  borough: name(200),
  group: name(200),
  agreement: text(500),
  quarter: z.strictObject({ number: z.int().min(1).max(4), from: day(), to: day() }),
  deliverables: z.array(deliverable).max(1_000),
  counts,
  /** The year's figures up to the quarter's last day. */
  measures: z.array(z.strictObject({ measure: z.enum(MEASURES), value: count() })).max(MEASURES.length),
  spending: z
    .strictObject({
      cost: money(),
      contribution: money(),
      profileToDate: money(),
      actual: money(),
      predictedHandBack: money(),
    })
    .nullable(),
  madeOn: day(),
});

export type MonitoringFile = z.output<typeof monitoringFile>;

/** The file of a finished quarter, made on a day (ISO). @throws Error for one that has a deliverable without a status (a bug). */
export function monitoringFileOf(content: MonitoringContent, madeOn: IsoDate): MonitoringFile {
  const { quarter, from, to, counts: all, spending } = content;
  const deliverables = content.outcomes.flatMap((outcome) =>
    outcome.actions.flatMap((action) =>
      action.deliverables.map(({ number, task, target, output, measure, position, status, improvement, deadline }) => ({
        ...{ number, outcome: outcome.text, action: action.text, task, target, output, measure },
        ...{ position, status, improvement, deadline },
      })),
    ),
  );
  return monitoringFile.parse({
    ...{ format: MONITORING_FILE_FORMAT, version: MONITORING_FILE_VERSION },
    ...{ borough: content.borough, group: content.groupName, agreement: content.agreementTitle },
    quarter: { number: quarter, from, to },
    deliverables,
    counts: { achieved: all.achieved, green: all.green, amber: all.amber, red: all.red, total: all.total },
    measures: content.figures.map(({ measure, value }) => ({ measure, value })),
    spending: spending && {
      ...{ cost: spending.cost, contribution: spending.contribution, profileToDate: spending.profileToDate },
      ...{ actual: spending.actual, predictedHandBack: spending.predictedHandBack },
    },
    madeOn,
  });
}

/** The JSON Schema that is published for whoever collects such files. */
export const monitoringFileSchema = (): object => ({
  ...z.toJSONSchema(monitoringFile, { io: 'input' }),
  title: 'One quarter of monitoring of one borough’s Community and Police Engagement Group',
});

export type FileFault =
  | { why: 'notJson' }
  | { why: 'notMonitoring' }
  | { why: 'otherVersion'; version: string }
  | { why: 'wrong'; path: string };

/** Reads such a file, or says what is wrong with it: where, or that another version of the program made it. */
export function readMonitoringFile(
  content: string,
): { ok: true; file: MonitoringFile } | { ok: false; fault: FileFault } {
  let given: unknown;
  try {
    given = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, fault: { why: 'notJson' } };
  }
  const head = z.object({ format: z.literal(MONITORING_FILE_FORMAT), version: z.unknown() }).safeParse(given);
  if (!head.success) return { ok: false, fault: { why: 'notMonitoring' } };
  if (head.data.version !== MONITORING_FILE_VERSION) {
    return { ok: false, fault: { why: 'otherVersion', version: String(head.data.version).slice(0, 40) } };
  }
  const parsed = monitoringFile.safeParse(given);
  if (parsed.success) return { ok: true, file: parsed.data };
  return { ok: false, fault: { why: 'wrong', path: parsed.error.issues[0]?.path.join('.') ?? '' } };
}
