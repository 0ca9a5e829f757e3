import type { MonitoringPaper } from '../../db/agreement/words.ts';
import { QUARTERS_2010 } from './agreement-2010.ts';
import type { DemoQuarter } from './agreement-shape.ts';
import type { DemoDocument } from './document-shape.ts';
import { agreementOf, monitoringOf } from './play-agreement.ts';

/** The agreement of 2010/11, and every paper of its monitoring. */

const finishedOn = (quarter: DemoQuarter['quarter']): string =>
  QUARTERS_2010.find((each) => each.quarter === quarter)?.finishedOn ?? '';

const ofQuarter = (
  file: string,
  what: string,
  kind: MonitoringPaper,
  quarter: DemoQuarter['quarter'],
): DemoDocument => ({
  ...{ file: `agreement-${file}.pdf`, section: 'agreement', what, from: finishedOn(quarter) },
  request: async (story) => ({ kind, monitoringId: await monitoringOf(story, quarter) }),
});

export const AGREEMENT_ROWS: readonly DemoDocument[] = [
  {
    file: 'agreement-2010-11.pdf',
    section: 'agreement',
    what: 'The agreement of 2010/11 in the order of the funder’s form, with both signatures',
    from: '2010-04-27',
    request: async (story) => ({ kind: 'agreement', agreementId: await agreementOf(story), number: null }),
  },
  ...QUARTERS_2010.map(({ quarter }) =>
    ofQuarter(`traffic-light-q${quarter}`, `The traffic-light report of quarter ${quarter}`, 'trafficLight', quarter),
  ),
  ofQuarter('targets-q4', 'The targets with their status at the year’s end', 'monitoringTargets', 4),
  ofQuarter('outputs-2010-11', 'Outputs, outcomes and commentary at the year’s end', 'monitoringOutputs', 4),
  ofQuarter(
    'dashboard-2010-11',
    'The year’s monitoring on one page, a small chart for each measure',
    'monitoringDashboard',
    4,
  ),
];
