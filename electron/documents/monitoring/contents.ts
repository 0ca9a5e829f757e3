import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Content, PaperContent } from '../paper-content.ts';
import type { OutputsData } from './outputs-data.ts';
import {
  countsTable,
  definitionParts,
  historyParts,
  type MonitoringPaperData,
  outcomeParts,
  quarterFacts,
  spendingParts,
  statusCell,
  talkParts,
} from './parts.ts';

/** What the three reports of the monitoring say (L3–L5): the traffic-light report, the targets, the outputs with commentary. */

/** The traffic-light report: outcome, summary, ref, action, tasks, target, position, status, planned improvement. */
export function trafficLightContent(data: MonitoringPaperData, words: PaperWords): PaperContent {
  const { content } = data;
  const { subject, under, notice, mark } = quarterFacts(data, words);
  const title = words('monitoring.trafficLight.title');
  const whole: Content[] =
    content.outcomes.length === 1
      ? []
      : [
          { kind: 'heading', level: 2, text: words('monitoring.trafficLight.whole') },
          countsTable(content.counts, words),
        ];
  return {
    title: `${title}: ${under}`,
    ...{ subject, notice, mark, landscape: true },
    fileName: words('monitoring.trafficLight.fileName', { date: content.to, quarter: content.quarter }),
    parts: [
      { kind: 'title', text: title, under: `${content.agreementTitle}. ${under}` },
      ...whole,
      ...content.outcomes.flatMap((outcome) => outcomeParts(outcome, data, words)),
      ...historyParts(content, words),
      ...spendingParts(content, words),
      ...talkParts(content, words),
      ...definitionParts(words),
    ],
  };
}

/** The targets with their statuses, as the funder's committee reads them. */
export function targetsContent(data: MonitoringPaperData, words: PaperWords): PaperContent {
  const { content } = data;
  const { subject, under, notice, mark } = quarterFacts(data, words);
  const title = words('monitoring.targets.title');
  const rows = content.outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ deliverables }) =>
      deliverables.map((each) => [
        each.target === '' ? each.task : each.target,
        statusCell(each.status, words),
        each.deadline === null
          ? each.position
          : `${each.position}\n${each.improvement}\n${words('monitoring.trafficLight.deadline', { date: formatDate(each.deadline) })}`,
      ]),
    ),
  );
  return {
    title: `${title}: ${under}`,
    ...{ subject, notice, mark },
    fileName: words('monitoring.targets.fileName', { date: content.to, quarter: content.quarter }),
    parts: [
      { kind: 'title', text: title, under: `${content.agreementTitle}. ${under}` },
      {
        kind: 'table',
        columns: [
          { head: words('monitoring.targets.target'), share: 38 },
          { head: words('monitoring.targets.status'), share: 17 },
          { head: words('monitoring.targets.position'), share: 45 },
        ],
        rows,
        summary: words('monitoring.targets.table'),
      },
      ...definitionParts(words),
    ],
  };
}

/** The year's end: the outputs of the guidance (L2), what each is for, and what was done. */
export function outputsContent(data: OutputsData, words: PaperWords): PaperContent {
  const { content, groups } = data;
  const { subject, notice, mark } = quarterFacts(data, words);
  const title = words('monitoring.outputs.title');
  const { from, to } = data.year;
  const about = words('monitoring.outputs.about', {
    ...{ from: formatDate(from), to: formatDate(to), quarter: content.quarter },
  });
  return {
    title: `${title}: ${content.agreementTitle}`,
    ...{ subject, notice, mark, landscape: true },
    fileName: words('monitoring.outputs.fileName', { date: content.to, year: `${from.slice(0, 4)}-${to.slice(2, 4)}` }),
    parts: [
      { kind: 'title', text: title, under: `${content.agreementTitle}. ${about}` },
      ...groups.flatMap(({ heading, outputs }): Content[] => [
        ...(heading === '' ? [] : [{ kind: 'heading', level: 2, text: heading } as const]),
        {
          kind: 'table',
          columns: [
            { head: words('monitoring.outputs.output'), share: 22 },
            { head: words('monitoring.outputs.outcome'), share: 28 },
            { head: words('monitoring.outputs.commentary'), share: 50 },
          ],
          rows: outputs.map(({ output, outcome, commentary }) => [
            output,
            outcome,
            commentary === '' ? words('monitoring.outputs.notInPlan') : commentary,
          ]),
          summary: words('monitoring.outputs.table'),
        },
      ]),
    ],
  };
}
