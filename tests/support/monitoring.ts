import type { Quarter, Status } from '../../db/agreement/words.ts';
import type { AgreementId, MonitoringId } from '../../db/base/brand.ts';
import { at, beforeAgreement, draftAgreement, type FACTS } from './agreement.ts';
import { must } from './core.ts';

/** A quarter's monitoring through the API, and the two papers of the sources as agreements. */

type Core = Awaited<ReturnType<typeof beforeAgreement>>;
type Outcomes = (typeof FACTS)['outcomes'];

/** The agreement of 2010/11 with this work plan, agreed; the clock stands at `today`. */
export async function agreedWith(outcomes: Outcomes, today: string) {
  const core = await beforeAgreement(today);
  const agreementId = await draftAgreement(core, { outcomes });
  must(await core.api.agreement.agree({ ...(await at(core, agreementId)), on: '2010-04-12', accepted: ['L1', 'L2'] }));
  return { ...core, agreementId };
}

export const begin = async ({ api }: Pick<Core, 'api'>, agreementId: AgreementId, quarter: Quarter) =>
  must(await api.agreement.beginMonitoring({ agreementId, quarter })).monitoringId;

export const pageOf = async ({ api }: Pick<Core, 'api'>, monitoringId: MonitoringId) =>
  must(await api.agreement.monitoring({ monitoringId }));

export const ENTRY = {
  position: 'Done as planned.',
  status: 'green' as Status | null,
  improvement: '',
  deadline: null as string | null,
  reason: '',
};

/** Saves one deliverable's entry with the version of the moment. */
export async function save(
  core: Pick<Core, 'api'>,
  monitoringId: MonitoringId,
  deliverable: number,
  more: Partial<typeof ENTRY> = {},
) {
  const { version } = await pageOf(core, monitoringId);
  return core.api.agreement.saveEntry({ monitoringId, version, deliverable, ...ENTRY, ...more });
}

export async function finish(core: Pick<Core, 'api'>, monitoringId: MonitoringId, accepted = ['L3', 'L5']) {
  const { version } = await pageOf(core, monitoringId);
  return core.api.agreement.finishMonitoring({ monitoringId, version, accepted });
}

type Row = { task: string; target: string; position: string; status: Status; improvement: string };

/** 002: outcome 2.3 of September 2009, its three actions with two tasks each, as they stand: no amber one has a deadline. */
export const TRAFFIC_LIGHTS: { ref: string; text: string; rows: Row[] }[] = [
  {
    ref: '2.3a',
    text: 'Reduce crime (Following the excellent CDRP success in reducing PSA 1 crimes by 30% to 31.3.08, we were very pleased to reduce crimes of a local concern by a further 2.3% up to March 2009)',
    rows: [
      {
        task: 'We will work in partnership to reduce crimes of a local concern in Gloucester.',
        target: 'Reduce crimes of a local concern to our communities by 1% compared to 2008/09.',
        position:
          'In order to meet this target, a raft of crime prevention initiatives are being implemented across the city, including the ambitious and successful bid for Safer Homes funding.',
        status: 'amber',
        improvement:
          'Implementation of some initiatives has been delayed due to long term sickness absence to key member of support staff.',
      },
      {
        task: 'Research best practice and work pro-actively to raise awareness of crime prevention measures and address the change in crime trends',
        target: 'To make those who live, work and visit Gloucester more resilient to crime.',
        position:
          'The partnership is working closely with residents keeping them informed on crime prevention methods.',
        status: 'green',
        improvement:
          'There has been and continues to be effective partnership activity to address current trends, including regular presentations and community events.',
      },
    ],
  },
  {
    ref: '2.3b',
    text: 'Reduce fear of crime (The headline PLACE survey results indicate that 88% of local people feel safe during the day, and 47% after dark).',
    rows: [
      {
        task: 'Work in partnership to increase the number of people who feel safe in the city, and publicise the successes and partnership initiatives to reassure both residents and businesses.',
        target: 'One CDRP press release per month, one public event in each INA area per year',
        position:
          'Identified good practice through the Crime Reduction Action Group is reported to the Police press officer for them to inform the local media. Events in each area have or will have taken place by March 2010.Talks to community groups to provide reassurance and give confidence to vulnerable residents.',
        status: 'green',
        improvement: 'Continual partnership activity to provide reassurance throughout 2009/10 and beyond.',
      },
      {
        task: 'Neighbourhood Management Group to perform community engagement events in localities of high deprivation for crime and disorder',
        target: 'Complete three street based action plans to address local issues in priority areas per year',
        position:
          'Data analysis of those areas of deprivation has been partially completed, with the aim to identify the three areas that will be targeted for additional support.',
        status: 'amber',
        improvement:
          'Implementation of these events has been delayed due to long term sickness absence to key member of support staff.',
      },
    ],
  },
  {
    ref: '2.3c',
    text: 'Build respect within neighbourhoods and reduce anti-social behaviour',
    rows: [
      {
        task: 'Police Safer Communities Teams to continue to support Neighbourhood Panels (or work with City Council Neighbourhood Partnerships) to address residents concerns at a local level.',
        target: 'All panels/partnerships to have selected priorities and work with Police on SARA planning.',
        position:
          'LAA funding provided to assist with addressing priorities to empower communities to make decisions on how to work together to address issues raised.',
        status: 'green',
        improvement:
          'Some funding has been applied for. Re-visit required to remind SCT’s to apply for available funding to support and empower local communities to deal with their 3 key local priorities of concern.\n\nPanels/Partnerships to provide evaluation of activity and funding used to record best practice for sharing with other groups and reporting to LAA',
      },
      {
        task: 'Family Intervention Project to provide intense support for families who are at risk of losing their homes because of the anti-social behaviour of one of more members of their family.',
        target:
          'Reduce incidents of anti social behaviour, retain tenancies, maintain property and increase attendance in education and recover community stability',
        position:
          'Project currently supporting 11 families and working with a significant reduction in reported ASB incidents through police records.\n\nThe early intervention post remains vacant.',
        status: 'green',
        improvement:
          'Provision of properties for families moved from existing home/community on a less secure tenancy by March 2010.',
      },
    ],
  },
];

const plain = (task: string, target: string) => ({
  ...{ number: null, quarter: 1, task, target, dueOn: null, output: '', measure: null, measureTarget: null },
});

export const trafficLightPlan: Outcomes = [
  {
    ...{ number: null, ref: '2.3', text: 'Communities are safe and feel safe', contact: 'Pat Dabbs' },
    actions: TRAFFIC_LIGHTS.map(({ ref, text, rows }) => ({
      ...{ number: null, ref, text },
      deliverables: rows.map(({ task, target }) => plain(task, target)),
    })),
  },
];

/** 000: the targets with their status and the words beside it, read from the source as it stands. */
export const readTargets = (text: string): { target: string; status: Status; position: string }[] =>
  text.split('\n').flatMap((row) => {
    const [target, status, position] = row.split('\t');
    const known = { GREEN: 'green', AMBER: 'amber', RED: 'red', ACHIEVED: 'achieved' } as const;
    const found = status && Object.hasOwn(known, status) ? known[status as keyof typeof known] : null;
    return target && position && found ? [{ target, status: found, position: position.trim() }] : [];
  });

export const targetsPlan = (targets: readonly { target: string }[]): Outcomes => [
  {
    ...{ number: null, ref: '1', text: 'What the groups are to achieve', contact: '' },
    actions: [
      { number: null, ref: '1.1', text: 'Targets', deliverables: targets.map(({ target }) => plain(target, target)) },
    ],
  },
];
