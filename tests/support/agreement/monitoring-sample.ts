import { type MonitoringFile, monitoringFileOf } from '../../../db/agreement/monitoring-file.ts';
import type { MeasureFigure, MonitoredDeliverable, MonitoringContent } from '../../../db/agreement/types.ts';
import type { Measure, Status } from '../../../db/agreement/words.ts';
import { pence } from '../../../db/base/pence.ts';

/** A quarter's monitoring with one of everything, for documents and files. */

const HISTORY = [null, null, null, null] as const;

export function deliverable(
  number: number,
  status: Status,
  more: Partial<MonitoredDeliverable> = {},
): MonitoredDeliverable {
  const needs = status === 'amber' || status === 'red';
  return {
    number,
    quarter: 4,
    task: `Task ${number}`,
    target: `Target ${number}`,
    dueOn: null,
    output: '',
    measure: null,
    measureTarget: null,
    position: `Position ${number}`,
    status,
    improvement: needs ? `Improvement ${number}` : '',
    deadline: needs ? '2011-06-30' : null,
    reason: '',
    figure: null,
    history: HISTORY,
    ...more,
  };
}

/** The statuses of the deliverables, counted. */
export function countsOf(deliverables: readonly MonitoredDeliverable[]): MonitoringContent['counts'] {
  const of = (status: Status) => deliverables.filter((each) => each.status === status).length;
  return {
    achieved: of('achieved'),
    green: of('green'),
    amber: of('amber'),
    red: of('red'),
    total: deliverables.length,
  };
}

export const figure = (measure: Measure, value: number): MeasureFigure => ({
  measure,
  value,
  evidence: value === 0 ? [] : ['24 May 2010: Ordinary meeting'],
});

/** One outcome with two actions, and one with one; every status. */
export function monitoringContent(more: Partial<MonitoringContent> = {}): MonitoringContent {
  const first = [
    deliverable(1, 'achieved', {
      task: 'Hold four public meetings',
      target: 'Four in the year',
      measure: 'public_meetings',
      measureTarget: 4,
    }),
    deliverable(2, 'green'),
  ];
  const second = [deliverable(3, 'amber'), deliverable(4, 'red')];
  const third = [deliverable(5, 'green')];
  const line = {
    name: 'Meetings',
    ...{ cost: pence(300_000), contribution: pence(250_000), profileToDate: pence(300_000) },
    ...{ actual: pence(280_000), forecast: pence(280_000) },
  };
  return {
    groupName: 'Anyborough Community and Police Engagement Group',
    borough: 'Anyborough',
    agreementTitle: 'Agreement 2010/11',
    agreementVersion: 1,
    quarter: 4,
    from: '2011-01-01',
    to: '2011-03-31',
    outcomes: [
      {
        ...{ number: 1, ref: '1', text: 'Communities are consulted', contact: 'Grace Adeyemi' },
        counts: countsOf([...first, ...second]),
        actions: [
          { number: 1, ref: '1a', text: 'Meet in public', deliverables: first },
          { number: 2, ref: '1b', text: 'Tell people', deliverables: second },
        ],
      },
      {
        ...{ number: 2, ref: '2', text: 'The group is fit for its purpose', contact: 'Denise Okafor-Bright' },
        counts: countsOf(third),
        actions: [{ number: 3, ref: '2a', text: 'Review the membership', deliverables: third }],
      },
    ],
    counts: countsOf([...first, ...second, ...third]),
    spending: { lines: [line], ...line, predictedHandBack: pence(20_000) },
    issues: 'The hall at the library is closed until June.',
    metOn: '2011-04-12',
    metWith: 'Hannah Lee, link officer',
    agreedPoints: 'The newsletter goes to the libraries too.',
    figures: [figure('public_meetings', 5), figure('newsletters', 3)],
    ...more,
  };
}

/** A borough's file of the fourth quarter with these figures. */
export const monitoringFileOfBorough = (
  borough: string,
  figures: readonly { measure: Measure; value: number }[],
): MonitoringFile =>
  monitoringFileOf(
    monitoringContent({
      borough,
      groupName: `${borough} group`,
      figures: figures.map((each) => figure(each.measure, each.value)),
    }),
    '2011-04-20',
  );
