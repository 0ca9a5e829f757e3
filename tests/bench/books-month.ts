import type { EntryId } from '../../db/base/brand.ts';
import { addDays } from '../../db/base/dates.ts';
import { pence, sumPence } from '../../db/base/pence.ts';
import { record, recordAll } from '../../db/treasury/book.ts';
import type { Posting } from '../../db/treasury/events/shapes.ts';
import { splitLines } from '../../db/treasury/ledger-rules.ts';
import { posting, reversed } from '../../db/treasury/posting-rules.ts';
import { amount, type Diary, FOR, type Month, splitsOf, type Work } from './books-diary.ts';
import type { Parts } from './books-parts.ts';
import { preparePayments, releasePayments, signPayments } from './books-payments.ts';
import { pick } from './dice.ts';

/** What happens to the long books in one month. Everything is written by `record`, as it is in the program. */

const FROM = [
  'Donation at the door',
  'Fee for the stall at the fair',
  'Collection',
  'Grant instalment',
  'Refund',
] as const;

type Make = (diary: Diary, parts: Parts, month: Month) => Posting;
const dayOf = ({ roll }: Diary, { first, days }: Month) => addDays(first, roll(days));

const receipt: Make = (diary, parts, month) => {
  const { roll } = diary;
  const splits = splitsOf(diary, parts, parts.income, amount(diary, 5_00, 300_00));
  const text = `${pick(roll, FROM)} ${1 + roll(9_000)}`;
  const payeeId = pick(roll, parts.payees).id;
  return posting({
    kind: 'receipt',
    date: dayOf(diary, month),
    text,
    payeeId,
    lines: splitLines(parts.current, splits, 1),
  });
};

/** What the bank took by itself. */
const debit: Make = (diary, parts, month) => {
  const split = { headingId: parts.charges, fundId: parts.general, pence: amount(diary, 50, 40_00) };
  const facts = { date: dayOf(diary, month), text: 'Direct debit', payeeId: pick(diary.roll, parts.payees).id };
  return posting({ kind: 'payment', ...facts, ratify: true, lines: splitLines(parts.current, [split], -1) });
};

const voucher: Make = (diary, parts, month) => {
  const split = { headingId: pick(diary.roll, parts.costs), fundId: parts.general, pence: amount(diary, 40, 25_00) };
  const facts = { date: dayOf(diary, month), text: pick(diary.roll, FOR), payeeId: pick(diary.roll, parts.payees).id };
  const number = diary.voucher;
  diary.voucher += 1;
  return posting({ kind: 'payment', ...facts, voucher: number, lines: splitLines(parts.tin, [split], -1) });
};

const fundTransfer: Make = (diary, { current: accountId, general, grant }, month) => {
  const sum = amount(diary, 1_00, 90_00);
  const contra = 'fund_transfer' as const;
  const lines = [
    { accountId, fundId: general, pence: pence(-sum) },
    { contra, fundId: general, pence: sum },
    { accountId, fundId: grant, pence: sum },
    { contra, fundId: grant, pence: pence(-sum) },
  ];
  return posting({ kind: 'fund_transfer', date: dayOf(diary, month), text: 'Own part of the agreement', lines });
};

type Entered = { id: EntryId; posting: Posting };

function enter(work: Work, postings: readonly Posting[]): Entered[] {
  const payloads = postings.map((each) => ({ posting: each, evidence: [] }));
  const ids = recordAll(work, 'entry.posted', payloads);
  return postings.map((each, at) => ({ id: ids[at] as number as EntryId, posting: each }));
}

/** What an entry moves in the accounts. */
const moved = ({ lines }: Posting) => sumPence(lines.flatMap((each) => (each.accountId ? [each.pence] : [])));

/** Every third receipt is cash or a cheque, and goes to the bank with the next ones on one slip. */
function payIn(work: Work, diary: Diary, { current, payees }: Parts, receipts: readonly Entered[]): void {
  const names = new Map(payees.map(({ id, name }) => [id, name]));
  const byDay = [...receipts].sort((a, b) => (a.posting.date < b.posting.date ? -1 : 1));
  const cash = byDay.filter((_, at) => at % 3 === 0);
  for (let from = 0; from < cash.length; from += 5) {
    const some = cash.slice(from, from + 5);
    const date = some.at(-1)?.posting.date ?? '';
    const sum = sumPence(some.map((each) => moved(each.posting)));
    const entries = some.map(({ id }) => id);
    const number = String(500_000 + (entries[0] ?? 0));
    record(work, 'slip.banked', { accountId: current, number, date, pence: sum, entries });
    diary.waiting.push({ on: addDays(date, 1), pence: sum, text: `DEP ${number}`, chequeNumber: null, entries });
  }
  for (const { id, posting: each } of byDay.filter((_, at) => at % 3 !== 0)) {
    const on = addDays(each.date, diary.roll(3));
    const text = (each.payeeId !== null && names.get(each.payeeId)) || '';
    diary.waiting.push({ on, pence: moved(each), text, chequeNumber: null, entries: [id] });
  }
}

/** The bank shows what it takes on the same day. */
function passAtOnce(diary: Diary, debits: readonly Entered[]): void {
  for (const { id, posting: each } of debits) {
    const facts = { on: each.date, pence: moved(each), text: 'DIRECT DEBIT', chequeNumber: null };
    diary.waiting.push({ ...facts, entries: [id] });
  }
}

/** The first receipts of the month were entered wrongly. */
function reverse(work: Work, { last }: Month, wrong: readonly Entered[]): void {
  const payloads = wrong.map(({ id, posting: { text, reference, payeeId, lines } }) => {
    const facts = { date: last, text, reference, payeeId, reverses: id, lines: reversed(lines) };
    return { posting: posting({ kind: 'reversal', ...facts }), reason: 'Entered twice' };
  });
  recordAll(work, 'entry.reversed', payloads);
}

const KINDS = ['receipt', 'payment', 'debit', 'voucher', 'fundTransfer', 'reversal'] as const;
/** Of a hundred entries. */
const WEIGHTS = [42, 20, 12, 18, 4, 4];

function kindsOf({ roll }: Diary, entries: number): Record<(typeof KINDS)[number], number> {
  const counts = { receipt: 0, payment: 0, debit: 0, voucher: 0, fundTransfer: 0, reversal: 0 };
  // One entry is the top-up of the tin.
  for (let n = 1; n < entries; n += 1) {
    let rolled = roll(100);
    const at = WEIGHTS.findIndex((weight) => {
      rolled -= weight;
      return rolled < 0;
    });
    counts[KINDS[at] ?? 'receipt'] += 1;
  }
  if (counts.voucher === 0) counts.receipt += 1;
  const tooMany = Math.max(0, counts.reversal - counts.receipt);
  return { ...counts, reversal: counts.reversal - tooMany, debit: counts.debit + tooMany };
}

/** Enters that many entries in the month: receipts and slips, payments, debits, vouchers with a top-up, transfers, reversals. */
export function fillMonth(work: Work, diary: Diary, parts: Parts, month: Month, entries: number): void {
  const counts = kindsOf(diary, entries);
  const many = (count: number, make: Make) =>
    enter(
      work,
      Array.from({ length: count }, () => make(diary, parts, month)),
    );
  const vouchers = many(counts.voucher, voucher);
  const receipts = many(counts.receipt, receipt);
  const debits = many(counts.debit, debit);
  many(counts.fundTransfer, fundTransfer);
  const right = receipts.slice(counts.reversal);
  reverse(work, month, receipts.slice(0, counts.reversal));
  payIn(work, diary, parts, right);
  passAtOnce(diary, debits);
  diary.book += sumPence([...right, ...debits].map((each) => moved(each.posting)));
  const topUp = sumPence(vouchers.map((each) => -moved(each.posting)));
  const prepared = preparePayments(work, diary, parts, month, { count: counts.payment, topUp });
  signPayments(work, parts, prepared, false);
  signPayments(work, parts, prepared, true);
  releasePayments(work, diary, parts, prepared);
  const ids = debits.map(({ id }) => id);
  if (ids.length > 0) record(work, 'entries.ratified', { entries: ids, minuteRef: 'Minute 7', on: month.last });
}
