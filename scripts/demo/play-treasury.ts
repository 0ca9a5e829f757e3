import type { PayeeId, PaymentId } from '../../db/base/brand.ts';
import { formatPence } from '../../db/base/pence.ts';
import { must } from './client.ts';
import { STARTED_ON } from './group.ts';
import { notePdf } from './paper-pdfs.ts';
import { CHAIR, type Event, known, type PersonName, type Story, signIn } from './story.ts';
import { BANK_EVENTS } from './treasury-bank.ts';
import { beginning } from './treasury-beginning.ts';
import { booksOf } from './treasury-books.ts';
import {
  type DemoBudget,
  NEXT_BUDGET,
  YEAR_BUDGET,
  YEAR_STEPS,
  type YearSplit,
  type YearStep,
} from './treasury-year.ts';

/** The books from 1 April 2010, step by step: two signatures to every payment, released by the treasurer. */

const TREASURER: PersonName = 'Harold Whitcombe';
const SIGNATORIES = [TREASURER, CHAIR, 'Ruth Abrahamson'] as const;
const WITNESS = 'Winston Prescod';
const CURRENT = 'Current account';
/** The treasurer's key; like the other passphrases of the demo it is no secret. */
const SIGNING_PASSPHRASE = 'lantern meadow copper violin';
/** Whose payments the treasurer signs with the key: the key is slow on purpose. */
const BY_KEY: readonly string[] = ['Bridge Press'];
const MINUTE = 'Minute 6 of 16 March 2010';

type Payment = Extract<YearStep, { kind: 'payment' }>;

async function begin(story: Story): Promise<void> {
  const { api, members } = story;
  const statement = async (name: string, balance: string) => ({
    name: `${name}.pdf`,
    bytes: await notePdf({ title: `Statement: ${name}`, paragraphs: ['1 April 2010', balance] }, story.clock),
  });
  const statements = {
    current: await statement('Current account', '£3,514.57'),
    savings: await statement('Savings account', '£3,000.00'),
  };
  must('begin', await api.treasury.begin(beginning(statements)));
  const books = await booksOf(story);
  for (const name of SIGNATORIES) {
    const facts = { name, memberId: known(members, name), personId: null };
    const { signatoryId } = must(name, await api.treasury.addSignatory(facts));
    for (const account of [CURRENT, 'Savings account']) {
      const mandate = { signatoryId, accountId: books.account(account), from: '2010-04-01', to: null };
      must('mandate', await api.treasury.beginMandate({ ...mandate, minuteRef: MINUTE }));
    }
    if (name === TREASURER)
      must('key', await api.treasury.makeSigningKey({ signatoryId, passphrase: SIGNING_PASSPHRASE, minuteRef: '' }));
  }
  must('cheques', await api.treasury.addChequeBook({ accountId: books.account(CURRENT), first: 101, last: 125 }));
  await agreeBudget(story, YEAR_BUDGET);
}

async function agreeBudget(story: Story, { fund, lines, ...facts }: DemoBudget): Promise<void> {
  const books = await booksOf(story);
  const agreed = await story.api.treasury.agreeBudget({
    ...{ ...facts, fundId: books.fund(fund) },
    lines: lines.map(({ headings, quarters, ...line }) => ({
      ...{ ...line, quarters: quarters ? [...quarters] : null },
      headings: books
        .splits(
          headings.map((heading) => ({ heading, fund, pence: 1 })),
          'out',
        )
        .map(({ headingId }) => headingId),
    })),
  });
  must(`budget ${facts.title}`, agreed);
}

const sumOf = (splits: readonly YearSplit[]) => splits.reduce((sum, { pence }) => sum + pence, 0);

async function invoice({ clock }: Story, { payee, text, splits }: Pick<Payment, 'payee' | 'text' | 'splits'>) {
  const paragraphs = [payee, text, formatPence(sumOf(splits) as never)];
  return { name: `${text}.pdf`, bytes: await notePdf({ title: 'Invoice', paragraphs }, clock) };
}

async function payeeOf({ api }: Story, name: string): Promise<PayeeId> {
  const payees = must('payees', await api.treasury.payees({}));
  const known = payees.find((each) => each.name === name);
  return known?.payeeId ?? must(name, await api.treasury.addPayee({ name })).payeeId;
}

async function prepare(story: Story, step: Payment): Promise<PaymentId> {
  const { api } = story;
  const books = await booksOf(story);
  const payeeId = await payeeOf(story, step.payee);
  const monthly = step.payee === 'Grace Adeyemi';
  const { paymentId } = must(
    step.text,
    await api.treasury.preparePayment({
      what: { purpose: 'payee', payeeId, splits: books.splits(step.splits, 'out') },
      accountId: books.account(CURRENT),
      method: monthly ? 'bank_transfer' : 'cheque',
      chequeNumber: null,
      text: step.text,
      reference: '',
      evidence: monthly ? [] : [await invoice(story, step)],
      noEvidence: monthly ? 'Agreement of 16 March 2010' : '',
    }),
  );
  return paymentId;
}

async function sign(story: Story, paymentId: PaymentId, name: string, { on, payee }: Payment): Promise<void> {
  const { api } = story;
  const { signatories } = must('signatories', await api.treasury.signatories({}));
  const signatoryId = signatories.find((each) => each.name === name)?.id;
  if (!signatoryId) throw new Error(`${name} is no signatory`);
  const of = { paymentId, version: 1, signatoryId };
  if (name === TREASURER && BY_KEY.includes(payee)) {
    must('key', await api.treasury.signPayment({ ...of, passphrase: SIGNING_PASSPHRASE }));
    return;
  }
  const paper = { on, witness: WITNESS, scan: null, noScan: 'The signed slip is in the treasurer’s file' };
  must('ink', await api.treasury.recordInkSignature({ ...of, ...paper }));
}

async function pay(story: Story, step: Payment): Promise<void> {
  const paymentId = await prepare(story, step);
  await sign(story, paymentId, TREASURER, step);
  await sign(story, paymentId, CHAIR, step);
  await signIn(story, TREASURER);
  must(step.text, await story.api.treasury.releasePayment({ paymentId, version: 1, on: step.on }));
}

async function play(story: Story, step: YearStep): Promise<void> {
  if (step.kind === 'payment') return pay(story, step);
  const { treasury } = story.api;
  const books = await booksOf(story);
  const { on: date, text } = step;
  if (step.kind === 'fundTransfer') {
    const funds = { fromFundId: books.fund(step.from), toFundId: books.fund(step.to), pence: step.pence };
    const given = { accountId: books.account(CURRENT), date, text, reference: '', ...funds };
    must(text, await treasury.transferBetweenFunds(given));
    return;
  }
  const facts = { date, payee: { name: step.payee }, text, reference: '' };
  if (step.kind === 'voucher') {
    const splits = books.splits(step.splits, 'out');
    const files = [await invoice(story, step)];
    must(text, await treasury.recordVoucher({ accountId: books.account('Petty cash'), ...facts, splits, files }));
    return;
  }
  const splits = books.splits(step.splits, 'in');
  must(text, await treasury.receive({ accountId: books.account(step.account), ...facts, splits, files: [] }));
}

/** The day after it came, the cheque for the projector goes to the bank with a paying-in slip; the bank has it in April. */
async function payIn({ api, ...story }: Story): Promise<void> {
  const accountId = (await booksOf({ api, ...story })).account(CURRENT);
  const { groups } = must('matching', await api.treasury.matching({ accountId }));
  const entries = groups.flatMap((group) => group.entries.filter(({ payee }) => payee === 'Castle Traders'));
  const slip = { accountId, number: '500012', date: '2011-03-31' };
  must('slip', await api.treasury.bankSlip({ ...slip, entries: entries.map(({ entryId }) => entryId) }));
}

async function countTin(story: Story): Promise<void> {
  const books = await booksOf(story);
  const counted = { date: '2011-03-31', counted: 61_35, countedBy: CHAIR };
  const where = { accountId: books.account('Petty cash'), fundId: books.fund('General') };
  must('count', await story.api.treasury.countCash({ ...where, ...counted }));
}

async function noteYear(story: Story): Promise<void> {
  const fundId = (await booksOf(story)).fund('MPA grant');
  const projector = { note: 'B4', text: 'Projector', fundId, pence: 1_149_00, when: 'Cost, September 2010' } as const;
  must('notes', await story.api.treasury.noteYear({ date: '2011-03-31', notes: [projector] }));
}

/** The new year has begun: a charge that waits to be ratified, and a payment that one has signed. */
async function charge(story: Story): Promise<void> {
  const books = await booksOf(story);
  const splits = books.splits([{ heading: 'Bank charges', fund: 'General', pence: 6_00 }], 'out');
  const facts = { date: '2011-04-08', payee: { name: 'Anyborough Bank' }, text: 'Charges, March', reference: '' };
  const given = { accountId: books.account(CURRENT), ...facts, splits, files: [] };
  must('charge', await story.api.treasury.recordBankDebit(given));
}

const WAITING: Payment = {
  ...{ kind: 'payment', on: '2011-05-09', payee: 'Castle Catering', text: 'Refreshments, 24 May' },
  splits: [{ heading: 'Refreshments', fund: 'General', pence: 96_40 }],
};

async function leaveWaiting(story: Story): Promise<void> {
  await sign(story, await prepare(story, WAITING), CHAIR, WAITING);
}

/** The payment that waits for its second signature: the one whose slip is printed. */
export async function waitingPayment({ api }: Story): Promise<PaymentId> {
  const { rows } = must('payments', await api.treasury.payments({ view: 'open' }));
  const [first] = rows;
  if (!first) throw new Error('no payment of the demo waits');
  return first.id;
}

/** What has happened before the group used the program is entered on its first day with it. */
const notBefore = (on: string) => (on < STARTED_ON ? STARTED_ON : on);

/** The treasury's year, and the beginning of the next. */
export const TREASURY_EVENTS: readonly Event[] = [
  { on: STARTED_ON, run: begin },
  ...YEAR_STEPS.map((step): Event => ({ on: notBefore(step.on), run: (story) => play(story, step) })),
  { on: '2011-03-31', run: payIn },
  { on: '2011-03-31', run: countTin },
  ...BANK_EVENTS,
  { on: '2011-04-05', run: noteYear },
  { on: '2011-04-08', run: charge },
  { on: '2011-04-12', run: (story) => agreeBudget(story, NEXT_BUDGET) },
  { on: WAITING.on, run: leaveWaiting },
];
