import { join } from 'node:path';
import type { IsoDate } from '../../db/base/brand.ts';
import { type ExportedPaper, PAPER_AUDIENCE, type TreasuryPaperKind } from '../../db/treasury/paper-rules.ts';
import type { TreasuryPaperRequest } from '../../electron/api/document-requests.ts';
import { must } from './client.ts';
import type { DemoDocument } from './document-shape.ts';
import { writeWhole } from './folders.ts';
import { STARTED_ON } from './group.ts';
import type { Written } from './index-pages.ts';
import { waitingPayment } from './play-treasury.ts';
import type { Story } from './story.ts';
import { budgetOf } from './treasury-books.ts';

/** Every paper of the treasury, of the year to 31 March 2011. */

const FROM = '2010-04-01';
const TO = '2011-03-31';
/** The day the year was reconciled. */
const DONE = '2011-04-05';

type More = Partial<Pick<TreasuryPaperRequest, 'from' | 'to' | 'wholePounds'>>;
type Row = {
  kind: TreasuryPaperKind;
  of?: (story: Story) => Promise<number>;
  more?: More;
  since?: IsoDate;
};

const sectionOf = (kind: TreasuryPaperKind) =>
  PAPER_AUDIENCE[kind] === 'officers' ? ('treasuryOfficers' as const) : ('treasury' as const);

const paper = (file: string, what: string, { kind, of, more, since = DONE }: Row) => ({
  file: `treasury-${file}`,
  what,
  section: sectionOf(kind),
  from: since,
  request: async (story: Story): Promise<TreasuryPaperRequest> => ({
    ...{ kind, of: of ? await of(story) : null, from: FROM, to: TO, wholePounds: false },
    ...more,
  }),
});

const budget = async (story: Story) => (await budgetOf(story)).id;

const OF_THE_YEAR: { file: string; what: string; row: Row }[] = [
  {
    file: 'report-2011-03',
    what: 'The treasurer’s report on the whole year, all accounts to the penny',
    row: { kind: 'treasurersReport' },
  },
  {
    file: 'account-2010-11',
    what: 'The receipts and payments account with the statement of balances',
    row: { kind: 'yearAccount' },
  },
  {
    file: 'budget-2010-11',
    what: 'The funder’s agreement: budget, payments and what was overspent',
    row: { kind: 'budgetReport', of: budget },
  },
  { file: 'cash-book-2010-11', what: 'The cash book of the three accounts', row: { kind: 'cashBook' } },
  { file: 'funds-2010-11', what: 'What came into and went out of each fund', row: { kind: 'fundStatement' } },
  { file: 'cheques', what: 'Every cheque of the book and what became of it', row: { kind: 'chequeRegister' } },
  {
    file: 'to-ratify',
    what: 'What the bank took by itself, for the meeting to ratify',
    row: { kind: 'ratificationList', more: { to: null }, since: '2011-04-08' },
  },
];

export const TREASURY_ROWS: readonly DemoDocument[] = [
  ...OF_THE_YEAR.map(({ file, what, row }) => paper(`${file}.pdf`, what, row)),
  paper('account-2010-11-whole-pounds.pdf', 'The same account in whole pounds, with its note on rounding', {
    kind: 'yearAccount',
    more: { wholePounds: true },
  }),
  paper('examiner-2010-11.pdf', 'The independent examiner’s page, to be filled in and signed', {
    kind: 'examinersPage',
  }),
  paper('payment-slip.pdf', 'A payment of May 2011, to be signed on paper', {
    kind: 'paymentSlip',
    of: waitingPayment,
    more: { from: null, to: null },
    since: '2011-05-09',
  }),
];

/** The figures of the papers as CSV and as workbooks, after the PDFs: handing one out is itself on record in the books. */
export async function writeSpreadsheets(story: Story, folder: string, today: string): Promise<Written[]> {
  const written: Written[] = [];
  for (const { file, what, row } of OF_THE_YEAR) {
    for (const format of ['csv', 'xlsx'] as const) {
      const { file: name, section, from, request } = paper(`${file}.${format}`, `${what}, for a spreadsheet`, row);
      if (from > today || today < STARTED_ON) continue;
      const asked = await request(story);
      const given = { ...asked, kind: row.kind as ExportedPaper };
      const { file: handed } = must(name, await story.api.treasury.exportPaper({ request: given, format }));
      if (!handed) throw new Error(`${name} was not handed over`);
      const { bytes } = handed;
      writeWhole(join(folder, name), bytes);
      written.push({ file: name, section, what: `${what}, for a spreadsheet`, pages: null, bytes: bytes.byteLength });
    }
  }
  return written;
}
