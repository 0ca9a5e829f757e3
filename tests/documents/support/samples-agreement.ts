import type { AgreementContent, Deliverable } from '../../../db/agreement/types.ts';
import { pence } from '../../../db/base/pence.ts';
import { evenQuarters } from '../../../db/treasury/budget-rules.ts';
import type { AgreementData } from '../../../electron/documents/agreement.ts';
import { paper } from './samples.ts';

/** An agreement with one of everything, varied once. */

const due = (number: number, quarter: Deliverable['quarter'], more: Partial<Deliverable> = {}): Deliverable => ({
  ...{ number, quarter, task: `Hold public meeting ${number}`, target: 'Fifty residents come' },
  ...{ dueOn: null, output: 'public_meetings', measure: 'public_meetings', measureTarget: number },
  ...more,
});

const line = (number: number, name: string, cost: number, contribution: number) => ({
  ...{ number, name, cost: pence(cost), contribution: pence(contribution) },
  quarters: evenQuarters(pence(cost)),
});

const person = (name: string, position: string) => ({
  ...{ name, position, phone: '020 7946 0100', email: 'office@example.org', address: '1 High Street\nAnyborough' },
});

export const agreementSample: AgreementContent = {
  ...{ title: 'Anyborough CPEG', funderName: 'Metropolitan Police Authority', funderAddress: '10 Dean Farrar Street' },
  ...{ groupName: 'Anyborough CPEG', organisation: 'Anyborough Community and Police Engagement Group' },
  ...{ lead: 'Grace Adeyemi', leadPhone: '020 7946 0123', startOn: '2010-04-01' },
  description: 'Engagement between residents and police.\nIn every ward.',
  outcomesText: 'Residents know how to be heard.',
  outcomes: [
    {
      ...{ number: 1, ref: '1', text: 'Residents are heard', contact: 'Grace Adeyemi' },
      actions: [
        {
          ...{ number: 1, ref: '1.1', text: 'Meet in public' },
          deliverables: [due(1, 1), due(2, 2, { dueOn: '2010-09-14' }), due(4, 4)],
        },
      ],
    },
  ],
  budgetId: null,
  costs: [line(1, 'Administration', 21_600_00, 21_600_00), line(2, 'Meetings', 2_400_00, 2_000_00)],
  ...{ cost: pence(24_000_00), grant: pence(23_600_00), grantTerms: 'Paid each quarter after its monitoring.' },
  ...{ from: '2010-04-01', reviewOn: '2010-12-31', until: '2011-03-31' },
  funderRepresentative: person('Owen Prentice', 'Link officer'),
  groupRepresentative: person('Denise Cole', 'Chair'),
};

const NOBODY = { funder: null, group: null };

export const draftAgreementData: AgreementData = {
  paper,
  content: agreementSample,
  agreedOn: null,
  version: null,
  variations: [],
};
export const agreedAgreementData: AgreementData = {
  ...draftAgreementData,
  agreedOn: '2010-04-12',
  version: { number: 1, on: '2010-04-12', signatures: NOBODY },
};
export const agreementData: AgreementData = {
  ...agreedAgreementData,
  version: {
    ...{ number: 2, on: '2010-07-01' },
    signatures: {
      funder: { name: 'Owen Prentice', position: 'Link officer', on: '2010-07-02', attachmentId: null },
      group: { name: 'Denise Cole', position: 'Chair', on: '2010-07-03', attachmentId: null },
    },
  },
  variations: [
    {
      ...{ number: 2, on: '2010-07-01', reason: 'The review comes later.' },
      changes: [
        { what: 'Review date', before: '30 November 2010', after: '31 December 2010' },
        { what: 'Deliverable taken out', before: 'Quarter 3: Hold public meeting 3', after: '' },
      ],
    },
  ],
};
