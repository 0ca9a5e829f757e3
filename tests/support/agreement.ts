import type { AgreementId, BudgetId } from '../../db/base/brand.ts';
import { YEAR_BUDGET } from '../../scripts/demo/treasury-year.ts';
import { type TreasuryCore, treasuryCore } from '../integration/treasury/support.ts';
import { must } from './core.ts';

/** Anyborough's agreement of 2010/11, made through the API: what the tests of the agreement and its monitoring begin with. */

type Draft = Parameters<TreasuryCore['api']['agreement']['change']>[0];
type Outcomes = Draft['outcomes'];
type Deliverable = Outcomes[number]['actions'][number]['deliverables'][number];

export const deliverable = (more: Partial<Deliverable> = {}): Deliverable => ({
  ...{ number: null, quarter: 1, task: 'Hold a meeting in public', target: 'One public meeting' },
  ...{ dueOn: null, output: 'public_meetings', measure: 'public_meetings', measureTarget: 1 },
  ...more,
});

const newsletter = (quarter: Deliverable['quarter']) =>
  deliverable({
    ...{ quarter, task: 'Publish and send out a newsletter', target: 'One issue', output: 'newsletters' },
    ...{ measure: 'newsletters', measureTarget: quarter },
  });

/** Two outcomes, three actions, ten deliverables: numbers 1 to 10 in this order. */
export const WORK_PLAN: Outcomes = [
  {
    ...{ number: null, ref: '1', text: 'Residents are asked and heard', contact: 'Grace Adeyemi' },
    actions: [
      {
        ...{ number: null, ref: '1.1', text: 'Meet in public every quarter' },
        deliverables: [1, 2, 3, 4].map((quarter) => deliverable({ quarter, measureTarget: quarter })),
      },
      {
        ...{ number: null, ref: '1.2', text: 'Tell residents of the group’s work' },
        deliverables: [1, 2, 3, 4].map(newsletter),
      },
    ],
  },
  {
    ...{ number: null, ref: '2', text: 'The group is fit for its purpose', contact: 'Denise Cole' },
    actions: [
      {
        ...{ number: null, ref: '2.1', text: 'Keep the membership under review' },
        deliverables: [
          deliverable({
            ...{ quarter: 2, task: 'Collate the equality figures', target: 'Collated once', dueOn: '2010-09-15' },
            ...{ output: 'diversity', measure: 'diversity_collated', measureTarget: 1 },
          }),
          deliverable({
            ...{ quarter: 4, task: 'Look for other funding', target: 'One approach made' },
            ...{ output: 'money', measure: null, measureTarget: null },
          }),
        ],
      },
    ],
  },
];

/** What a whole draft says beside its budget. */
export const FACTS = {
  ...{ title: 'Anyborough CPEG', funderName: 'Metropolitan Police Authority' },
  ...{ funderAddress: '10 Dean Farrar Street\nLondon SW1H 0NY', groupName: 'Anyborough CPEG' },
  ...{ organisation: 'Anyborough Community and Police Engagement Group', lead: 'Grace Adeyemi' },
  ...{ leadPhone: '020 7946 0123', from: '2010-04-01', startOn: '2010-04-01' },
  ...{ reviewOn: '2010-12-31', until: '2011-03-31' },
  description: 'Engagement between the residents of Anyborough and their police.',
  outcomesText: 'Residents know how to be heard, and what came of it.',
  outcomes: WORK_PLAN,
  grantTerms: 'Paid in four quarters, each after the monitoring of the one before.',
  funderRepresentative: {
    ...{ name: 'Owen Prentice', position: 'Link officer', phone: '020 7946 0100' },
    ...{ email: 'owen.prentice@example.org', address: '' },
  },
  groupRepresentative: {
    ...{ name: 'Denise Cole', position: 'Chair', phone: '', email: 'chair@example.org', address: 'Civic Centre' },
  },
} satisfies Omit<Draft, 'agreementId' | 'version' | 'budgetId'>;

/** The budget of the worked example, through the treasury's own call. */
export async function yearBudget(core: TreasuryCore): Promise<BudgetId> {
  const { fund, lines, ...facts } = YEAR_BUDGET;
  const agreed = await core.api.treasury.agreeBudget({
    ...facts,
    fundId: core.fund(fund),
    lines: lines.map(({ headings, ...line }) => ({
      ...line,
      quarters: null,
      headings: headings.map((name) => core.heading(name, name === 'Equipment' ? 'A4' : 'A3')),
    })),
  });
  return must(agreed).budgetId;
}

/** Books begun, signed in as administrator and treasurer, with the year's budget and no agreement yet. */
export async function beforeAgreement(today = '2010-04-20') {
  const core = await treasuryCore(today);
  return { ...core, budgetId: await yearBudget(core) };
}
export type BeforeAgreement = Awaited<ReturnType<typeof beforeAgreement>>;

/** The draft of 2010/11, whole; `more` in the place of what it says. */
export async function draftAgreement(core: BeforeAgreement, more: Partial<Draft> = {}): Promise<AgreementId> {
  const { agreementId, version } = must(
    await core.api.agreement.begin({ from: more.from ?? FACTS.from, copyOf: null }),
  );
  const draft = { ...FACTS, budgetId: core.budgetId, ...more, agreementId, version };
  must(await core.api.agreement.change(draft));
  return agreementId;
}

/** Id and version, as every step takes them. */
export async function at(core: Pick<TreasuryCore, 'api'>, agreementId: AgreementId) {
  const { version } = must(await core.api.agreement.page({ agreementId }));
  return { agreementId, version };
}

/** An agreed agreement of 1 April 2010 to 31 March 2011, with its budget: `core` with its id. */
export async function agreedAgreement(today = '2010-04-20') {
  const core = await beforeAgreement(today);
  const agreementId = await draftAgreement(core);
  must(
    await core.api.agreement.agree({
      ...(await at(core, agreementId)),
      on: '2010-04-12',
      accepted: ['L1', 'L2'],
    }),
  );
  return { ...core, agreementId };
}
