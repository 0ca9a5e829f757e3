import { readFileSync } from 'node:fs';
import { monitoringContentOf } from '../db/agreement/monitoring-content.ts';
import { readMonitoring, readMonitorings } from '../db/agreement/monitoring-queries.ts';
import type { MonitoringPaper } from '../db/agreement/words.ts';
import type { MonitoringId } from '../db/base/brand.ts';
import type { Core } from './core.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';
import { paperWords } from './documents/kit/words.ts';
import type { DashboardData } from './documents/monitoring/dashboard.ts';
import { type GuidanceOutput, type OutputsData, outputGroups } from './documents/monitoring/outputs-data.ts';
import type { MonitoringPaperData } from './documents/monitoring/parts.ts';
import { resourcePath } from './resources.ts';

/** What the reports of the monitoring are drawn from (L3–L6). */

export type MonitoringPaperSource =
  | { kind: 'trafficLight' | 'monitoringTargets'; data: MonitoringPaperData }
  | { kind: 'monitoringOutputs'; data: OutputsData }
  | { kind: 'monitoringDashboard'; data: DashboardData };

type Template = {
  groups: readonly { key: string; title: string }[];
  outputs: readonly { key: string; group: string; title: string; outcome: string }[];
};

/** L2: the guidance's outputs, each with the title of its group. */
function guidanceOutputs(): GuidanceOutput[] {
  const file = readFileSync(resourcePath('resources/templates/agreement-outputs.json'), 'utf8');
  const { groups, outputs } = JSON.parse(file) as Template;
  const titleOf = new Map(groups.map(({ key, title }) => [key, title]));
  return outputs.map(({ key, group, title, outcome }) => ({
    ...{ key, output: title, outcome },
    group: titleOf.get(group) ?? '',
  }));
}

/** A quarter's paper; null when there is no such quarter. The dashboard has every quarter up to this one. */
export function monitoringPaperSource(
  core: Core,
  paper: HeadedPaper,
  { kind, monitoringId }: { kind: MonitoringPaper; monitoringId: MonitoringId },
): MonitoringPaperSource | null {
  const { read } = core.office();
  const today = core.options.clock.today();
  const row = readMonitoring(read, monitoringId);
  const content = row && monitoringContentOf(read, monitoringId, today);
  if (!row || !content) return null;
  const data: MonitoringPaperData = { paper, content, open: row.state === 'open' };
  if (kind === 'trafficLight' || kind === 'monitoringTargets') return { kind, data };
  const earlier = readMonitorings(read, row.agreementId, row.quarter).flatMap(
    ({ id }) => monitoringContentOf(read, id, today) ?? [],
  );
  if (kind === 'monitoringDashboard') return { kind, data: { paper, quarters: [...earlier, content] } };
  const groups = outputGroups(content, guidanceOutputs(), paperWords()('monitoring.outputs.others'));
  const year = { from: earlier[0]?.from ?? content.from, to: content.to };
  return { kind, data: { ...data, year, groups } };
}
