import type { MonitoringContent } from '../../../db/agreement/types.ts';
import type { Status } from '../../../db/agreement/words.ts';
import { countsOf, deliverable, monitoringContent } from './monitoring-sample.ts';

/** The funder's targets with their status (sources 000) as they stand: 88% against 100% is GREEN, because status is a judgement. */

type Row = readonly [target: string, status: Status, position: string];

export const TARGETS_2011: readonly Row[] = [
  [
    'At least one member of every CPEG executive has received training in understanding community safety partnerships (CSP) and how it relates to their work',
    'amber',
    'A training needs analysis will be conducted this quarter and appropriate means to address those needs (including the CSP training) will be identified.',
  ],
  [
    '100% of CPEGs are represented on CSPs',
    'green',
    '88% (i.e. 28 out of the 32) are represented on CSPs. Of the four Groups that are not on CSPs good progress is being made in respect of two of these and work is continuing in relation to the remaining two Groups.',
  ],
  [
    '75% of CPEGs provide at least one opportunity for the CSP to consult the local community on the partnership priorities.',
    'green',
    '100% of CPEGs provide the opportunity for CSPs to consult on partnership priorities and this takes the form of either a specific public meeting or survey process.',
  ],
  [
    '100% of CPEGs will receive, discuss and circulate the borough ICV annual report;',
    'green',
    'Full report will be provided at the end of the year, but expect all CPEGs to comply as in previous years.',
  ],
  [
    '100% of CPEGs will receive and discuss bi-annual reports from the borough stop and search community monitoring group.',
    'amber',
    'Full report will be provided at the end of the year - some monitoring groups are being reviewed and are not therefore fully functional at this time and some CPEGs have not been fully engaged with the local monitoring group',
  ],
  [
    '100% of CPEGs will sign up to MPA-CPEG Service level Agreement (SLA) and take part in the quarterly monitoring process, which will include consideration of future delivery including crossborough working',
    'green',
    '91% (i.e. 29 out of the 32) have currently signed up to the SLA process. Officers are working with the remaining three boroughs to develop agreed work plans and these should be resolved by the end of October 2011. Where SLAs are not yet in place officers have been monitoring progress a very regular basis.',
  ],
  [
    '100% of CPEGs will publish and disseminate an annual report and financial accounts',
    'green',
    'Full report will be provided at the end of the year, but expect all CPEGs to comply as in previous years.',
  ],
  [
    '100% of CPEGs to send at least 1 representative (not necessarily chair or vice chair) to at least 2 seminars/workshops per year as provided by the MPA',
    'amber',
    'Full report will be provided at the end of the year, but time of reporting only one seminar has been held (Olympics) and the attendance rate was 41% (i.e. 13 out of 32 Groups represented).',
  ],
  [
    '100% of CPEGs will publish and disseminate at least quarterly information on their activities, e.g. through websites, newsletters etc',
    'amber',
    '84% of CPEGs currently meet this target (i.e. 27 out of the 32)',
  ],
  [
    '100% of CPEGs will hold at least 4 public meetings/events per annum',
    'green',
    '100% of CPEGs are currently on track to meet this target',
  ],
];

const DELIVERABLES = TARGETS_2011.map(([target, status, position], at) =>
  deliverable(at + 1, status, { task: target, target, position, improvement: '', deadline: null }),
);

export const targets2011: MonitoringContent = monitoringContent({
  ...{ quarter: 2, from: '2011-07-01', to: '2011-09-30', counts: countsOf(DELIVERABLES), spending: null },
  outcomes: [
    {
      ...{ number: 1, ref: '', text: 'Targets of the Authority', contact: '' },
      counts: countsOf(DELIVERABLES),
      actions: [{ number: 1, ref: '', text: 'Targets', deliverables: DELIVERABLES }],
    },
  ],
});
