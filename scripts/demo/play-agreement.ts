import type { AgreementId, MonitoringId } from '../../db/base/brand.ts';
import { OUTCOMES_2010, QUARTERS_2010 } from './agreement-2010.ts';
import type { DemoDeliverable, DemoQuarter } from './agreement-shape.ts';
import { must } from './client.ts';
import { GROUP, STARTED_ON } from './group.ts';
import { CHAIR, type Event, goOn, type Story } from './story.ts';
import { YEAR_BUDGET } from './treasury-year.ts';

/** The agreement of 2010/11: agreed and signed in April, then monitored quarter by quarter until the year is over. */

const AGREED_ON = '2010-04-20';
const SIGNED_ON = '2010-04-27';

const PLAN = OUTCOMES_2010.flatMap(({ actions }) => actions.flatMap(({ deliverables }) => [...deliverables]));

/** Only what the demo's own records show has a figure: its registers of evidence are kept on paper. */
const shown = ({ measure, measureTarget }: DemoDeliverable) =>
  measure === 'public_meetings' ? { measure, measureTarget } : { measure: null, measureTarget: null };

const WORK_PLAN = OUTCOMES_2010.map(({ actions, ...outcome }) => ({
  ...{ number: null, ...outcome },
  actions: actions.map(({ deliverables, ...action }) => ({
    ...{ number: null, ...action },
    deliverables: deliverables.map((each) => {
      const { quarter, task, target, output } = each;
      return { ...{ number: null, quarter, task, target, output, dueOn: null }, ...shown(each) };
    }),
  })),
}));

/** The agreement's id: the demo has one. */
export async function agreementOf({ api }: Story): Promise<AgreementId> {
  const [first] = must('agreements', await api.agreement.list({}));
  if (!first) throw new Error('the demo has no agreement yet');
  return first.id;
}

/** The monitoring of a quarter that has begun. */
export async function monitoringOf(story: Story, quarter: DemoQuarter['quarter']): Promise<MonitoringId> {
  const agreementId = await agreementOf(story);
  const { quarters } = must('quarters', await story.api.agreement.quarters({ agreementId }));
  const found = quarters.find((each) => each.quarter === quarter)?.monitoringId;
  if (!found) throw new Error(`the demo does not monitor quarter ${quarter} yet`);
  return found;
}

async function agree({ api }: Story): Promise<void> {
  const budgets = must('budgets', await api.treasury.budgets({}));
  const budgetId = budgets.find(({ title }) => title === YEAR_BUDGET.title)?.id ?? null;
  const begun = must('begin', await api.agreement.begin({ from: YEAR_BUDGET.from, copyOf: null }));
  const draft = must(
    'draft',
    await api.agreement.change({
      ...{ ...begun, budgetId, title: GROUP.shortName, funderName: GROUP.funderName, funderAddress: '' },
      ...{ groupName: GROUP.name, organisation: GROUP.name, lead: GROUP.contactName, leadPhone: GROUP.phone },
      ...{ from: YEAR_BUDGET.from, startOn: YEAR_BUDGET.from, reviewOn: '2010-10-12', until: YEAR_BUDGET.to },
      description:
        'The group brings the people of Anyborough, their police and the Authority together: in public meetings, through its newsletters, and by speaking for the community where community safety is decided.',
      outcomesText:
        'People of every part of the borough will have been heard on policing, will know what came of it, and will have seen stop and search and custody looked at openly.',
      outcomes: WORK_PLAN,
      grantTerms: 'The grant is paid in four quarters, each after the monitoring of the quarter before.',
      funderRepresentative: {
        ...{ name: GROUP.linkOfficer, position: 'Link officer', phone: GROUP.linkOfficerPhone },
        ...{ email: GROUP.linkOfficerEmail, address: '' },
      },
      groupRepresentative: {
        ...{ name: CHAIR, position: 'Chair', phone: GROUP.phone, email: GROUP.email, address: GROUP.addressLines },
      },
    }),
  );
  await goOn('agree', (accepted) => api.agreement.agree({ ...draft, on: AGREED_ON, accepted }));
}

async function sign(story: Story): Promise<void> {
  const { api } = story;
  const agreementId = await agreementOf(story);
  const signatures = [
    { side: 'funder', name: GROUP.linkOfficer, position: 'Link officer' },
    { side: 'group', name: CHAIR, position: 'Chair' },
  ] as const;
  for (const signature of signatures) {
    const { version } = must('agreement', await api.agreement.page({ agreementId }));
    must(signature.side, await api.agreement.sign({ agreementId, version, ...signature, on: SIGNED_ON, scan: null }));
  }
}

async function monitor(story: Story, { quarter, issues, metOn, agreedPoints }: DemoQuarter): Promise<void> {
  const { agreement } = story.api;
  const agreementId = await agreementOf(story);
  const { monitoringId } = must('begin', await agreement.beginMonitoring({ agreementId, quarter }));
  const at = async () => {
    const { version } = must('monitoring', await agreement.monitoring({ monitoringId }));
    return { monitoringId, version };
  };
  for (const [place, { standings }] of PLAN.entries()) {
    const { status, position, improvement = '', deadline = null, reason = '' } = standings[quarter - 1] ?? {};
    if (!status) throw new Error(`quarter ${quarter} says nothing of deliverable ${place + 1}`);
    const entry = { deliverable: place + 1, position: position ?? '', status, improvement, deadline, reason };
    must(`deliverable ${place + 1}`, await agreement.saveEntry({ ...(await at()), ...entry }));
  }
  must('issues', await agreement.setIssues({ ...(await at()), issues }));
  const meeting = { metOn, metWith: `${GROUP.linkOfficer}, link officer`, agreedPoints };
  must('meeting', await agreement.setLinkMeeting({ ...(await at()), ...meeting }));
  const version = await at();
  await goOn(`finish quarter ${quarter}`, (accepted) => agreement.finishMonitoring({ ...version, accepted }));
}

/** The newsletter of the winter was late: its deadline is followed up when it has gone out. */
async function followUp(story: Story): Promise<void> {
  const monitoringId = await monitoringOf(story, 3);
  const deliverable = PLAN.findIndex(({ output }) => output === 'newsletters') + 1;
  const text = 'No. 43 went out with the papers of the January meeting.';
  must('follow up', await story.api.agreement.followUp({ monitoringId, deliverable, on: '2011-01-24', text }));
}

export const AGREEMENT_EVENTS: readonly Event[] = [
  { on: AGREED_ON > STARTED_ON ? AGREED_ON : STARTED_ON, run: agree },
  { on: SIGNED_ON, run: sign },
  ...QUARTERS_2010.map((each): Event => ({ on: each.finishedOn, run: (story) => monitor(story, each) })),
  { on: '2011-01-24', run: followUp },
];
