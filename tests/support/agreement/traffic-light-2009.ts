import type { MonitoredDeliverable, MonitoringContent } from '../../../db/agreement/types.ts';
import type { Status } from '../../../db/agreement/words.ts';
import { countsOf, deliverable, monitoringContent } from './monitoring-sample.ts';

/** The traffic-light report of September 2009 (sources 002) as it stands. Its amber rows state no deadline. */

type Row = readonly [task: string, target: string, position: string, status: Status, improvement: string];

const REDUCE: readonly Row[] = [
  [
    'We will work in partnership to reduce crimes of a local concern in Gloucester.',
    'Reduce crimes of a local concern to our communities by 1% compared to 2008/09.',
    'In order to meet this target, a raft of crime prevention initiatives are being implemented across the city, including the ambitious and successful bid for Safer Homes funding.',
    'amber',
    'Implementation of some initiatives has been delayed due to long term sickness absence to key member of support staff.',
  ],
  [
    'Research best practice and work pro-actively to raise awareness of crime prevention measures and address the change in crime trends',
    'To make those who live, work and visit Gloucester more resilient to crime.',
    'The partnership is working closely with residents keeping them informed on crime prevention methods.',
    'green',
    'There has been and continues to be effective partnership activity to address current trends, including regular presentations and community events.',
  ],
];

const FEAR: readonly Row[] = [
  [
    'Work in partnership to increase the number of people who feel safe in the city, and publicise the successes and partnership initiatives to reassure both residents and businesses.',
    'One CDRP press release per month, one public event in each INA area per year',
    'Identified good practice through the Crime Reduction Action Group is reported to the Police press officer for them to inform the local media. Events in each area have or will have taken place by March 2010. Talks to community groups to provide reassurance and give confidence to vulnerable residents.',
    'green',
    'Continual partnership activity to provide reassurance throughout 2009/10 and beyond.',
  ],
  [
    'Neighbourhood Management Group to perform community engagement events in localities of high deprivation for crime and disorder',
    'Complete three street based action plans to address local issues in priority areas per year',
    'Data analysis of those areas of deprivation has been partially completed, with the aim to identify the three areas that will be targeted for additional support.',
    'amber',
    'Implementation of these events has been delayed due to long term sickness absence to key member of support staff.',
  ],
];

const RESPECT: readonly Row[] = [
  [
    'Police Safer Communities Teams to continue to support Neighbourhood Panels (or work with City Council Neighbourhood Partnerships) to address residents concerns at a local level.',
    'All panels/partnerships to have selected priorities and work with Police on SARA planning.',
    'LAA funding provided to assist with addressing priorities to empower communities to make decisions on how to work together to address issues raised.',
    'green',
    'Some funding has been applied for. Re-visit required to remind SCT’s to apply for available funding to support and empower local communities to deal with their 3 key local priorities of concern.\nPanels/Partnerships to provide evaluation of activity and funding used to record best practice for sharing with other groups and reporting to LAA',
  ],
  [
    'Family Intervention Project to provide intense support for families who are at risk of losing their homes because of the anti-social behaviour of one of more members of their family.',
    'Reduce incidents of anti social behaviour, retain tenancies, maintain property and increase attendance in education and recover community stability',
    'Project currently supporting 11 families and working with a significant reduction in reported ASB incidents through police records.\nThe early intervention post remains vacant.',
    'green',
    'Provision of properties for families moved from existing home/community on a less secure tenancy by March 2010.',
  ],
];

const rowsOf = (rows: readonly Row[], from: number): MonitoredDeliverable[] =>
  rows.map(([task, target, position, status, improvement], at) =>
    deliverable(from + at, status, { task, target, position, improvement, deadline: null, quarter: 2 }),
  );

const ACTIONS = [
  {
    ...{ number: 1, ref: '2.3a' },
    text: 'Reduce crime (Following the excellent CDRP success in reducing PSA 1 crimes by 30% to 31.3.08, we were very pleased to reduce crimes of a local concern by a further 2.3% up to March 2009)',
    deliverables: rowsOf(REDUCE, 1),
  },
  {
    ...{ number: 2, ref: '2.3b' },
    text: 'Reduce fear of crime (The headline PLACE survey results indicate that 88% of local people feel safe during the day, and 47% after dark).',
    deliverables: rowsOf(FEAR, 3),
  },
  {
    ...{ number: 3, ref: '2.3c' },
    text: 'Build respect within neighbourhoods and reduce anti-social behaviour',
    deliverables: rowsOf(RESPECT, 5),
  },
];

const COUNTS = countsOf(ACTIONS.flatMap(({ deliverables }) => deliverables));

export const trafficLight2009: MonitoringContent = monitoringContent({
  groupName: 'Crime and Disorder Reduction Partnership',
  agreementTitle: 'Thematic Sub-Group Performance Reporting',
  ...{ quarter: 2, from: '2009-07-01', to: '2009-09-30', spending: null, issues: '' },
  ...{ metOn: null, metWith: '', agreedPoints: '', figures: [], counts: COUNTS },
  outcomes: [
    {
      ...{ number: 1, ref: '2.3', text: 'Communities are safe and feel safe', contact: 'Pat Dabbs' },
      ...{ counts: COUNTS, actions: ACTIONS },
    },
  ],
});
