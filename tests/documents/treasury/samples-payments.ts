import type { PaymentId } from '../../../db/base/brand.ts';
import type { ReleasedPayment } from '../../../db/treasury/report-types.ts';
import type { ChequeRegisterData, PrintedLeaf } from '../../../electron/documents/treasury/cheque-register.ts';
import type { PaymentSlipData } from '../../../electron/documents/treasury/payment-slip.ts';
import type { RatificationListData } from '../../../electron/documents/treasury/ratification-list.ts';
import { base, LONG_NAME, p, TO } from './samples-shared.ts';

/** Payments, cheques, and what waits for ratification. */

const signed = (how: 'key' | 'wet_ink', name: string) => ({ name, on: '2011-03-01', how });
export const payment = (
  number: number,
  payee: string,
  text: string,
  value: number,
  more: Partial<ReleasedPayment> = {},
): ReleasedPayment => ({
  paymentId: number as PaymentId,
  releasedOn: '2011-03-01',
  method: 'cheque',
  chequeNumber: number,
  payee,
  text,
  pence: p(value),
  state: 'cleared',
  signatures: [signed('key', 'Ruth Okafor'), signed('wet_ink', 'Tomasz Żak')],
  ...more,
});

export const insurance = payment(103, 'Broker & Sons', 'Insurance for the year', 318_24, { state: 'released' });
export const lost = payment(101, 'Hall Trust', 'Hall for January', 240_00, { state: 'void' });

export const items: RatificationListData['items'] = [
  { date: '2011-01-31', payee: null, text: 'Bank charge', headings: ['Bank charges'], pence: p(-7_50) },
  {
    date: '2011-02-28',
    payee: 'Webhost Ltd',
    text: 'Direct debit for the website',
    headings: ['Office'],
    pence: p(-12_99),
  },
];

export const ratificationData: RatificationListData = { ...base, to: TO, items };

export const slipData: PaymentSlipData = {
  ...base,
  number: 77,
  version: 2,
  state: 'signed',
  purpose: 'payee',
  method: 'cheque',
  payee: 'Anyborough Printers',
  account: 'Current account',
  toAccount: null,
  chequeNumber: 106,
  pence: p(415_80),
  text: 'Newsletter 12, 2,000 copies',
  reference: 'INV-2011-044',
  noEvidence: '',
  evidence: ['invoice 044.pdf'],
  preparedOn: '2011-03-30',
  preparedBy: 'Ayşe Whitfield',
  splits: [
    { heading: 'Newsletters', fund: 'MPA grant', pence: p(400_00) },
    { heading: 'Office', fund: 'General', pence: p(15_80) },
  ],
  lines: [{ name: 'Ruth Okafor', signedOn: '2011-03-31', how: 'key', witness: '' }, null],
  could: ['Tomasz Żak'],
  code: '9F3A-04C1',
};
const leaf = (number: number, state: PrintedLeaf['state'], more: Partial<PrintedLeaf> = {}): PrintedLeaf => ({
  number,
  state,
  payee: '',
  pence: null,
  releasedOn: null,
  stale: false,
  reason: '',
  ...more,
});

export const chequeData: ChequeRegisterData = {
  ...base,
  to: TO,
  registers: [
    {
      account: 'Current account',
      books: [{ first: 100, last: 149 }],
      leaves: [
        leaf(100, 'cleared', { payee: 'Anyborough Printers', pence: p(1_000_00), releasedOn: '2010-05-04' }),
        leaf(101, 'stopped', {
          payee: 'Hall Trust',
          pence: p(240_00),
          releasedOn: '2011-01-20',
          reason: 'Lost in the post; stop 77/1',
        }),
        leaf(102, 'cleared', { payee: LONG_NAME, pence: p(8_358_31), releasedOn: '2011-02-14' }),
        leaf(103, 'released', { payee: 'Broker & Sons', pence: p(318_24), releasedOn: '2011-03-28', stale: true }),
        leaf(104, 'unused'),
        leaf(105, 'spoiled', { reason: 'Written to the wrong name' }),
        leaf(106, 'assigned', { payee: 'Anyborough Printers', pence: p(415_80) }),
        ...Array.from({ length: 43 }, (_, at) => leaf(107 + at, 'unused')),
      ],
      gaps: [104],
    },
  ],
};
