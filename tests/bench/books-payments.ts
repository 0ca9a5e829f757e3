import type { EntryId, PaymentId, Pence } from '../../db/base/brand.ts';
import { addDays } from '../../db/base/dates.ts';
import { pence, sumPence } from '../../db/base/pence.ts';
import { readHead, record, recordAll } from '../../db/treasury/book.ts';
import type { Payload } from '../../db/treasury/events.ts';
import { splitLines } from '../../db/treasury/ledger-rules.ts';
import { posting } from '../../db/treasury/posting-rules.ts';
import { paymentDigest } from '../../db/treasury/signing.ts';
import { amount, type Diary, FOR, type Month, splitsOf, type Work } from './books-diary.ts';
import type { Parts, Payee } from './books-parts.ts';
import { pick } from './dice.ts';

/** The signed payments of the long books: prepared, signed by two of three on paper, released. */

type Prepared = Payload<'payment.prepared'> & { id: PaymentId; payee: Payee | null };

/** `topUp`: what the tin is to get; null for a payment to somebody. */
function prepare(diary: Diary, parts: Parts, month: Month, id: PaymentId, topUp: Pence | null): Prepared {
  const { roll } = diary;
  const payee = topUp === null ? pick(roll, parts.payees) : null;
  const splits =
    topUp === null
      ? splitsOf(diary, parts, parts.costs, amount(diary, 5_00, 400_00))
      : [{ headingId: null, fundId: parts.general, pence: topUp }];
  const byCheque = payee === null || roll(2) === 0;
  const facts = {
    purpose: payee ? ('payee' as const) : ('petty_cash' as const),
    method: byCheque ? ('cheque' as const) : ('bank_transfer' as const),
    accountId: parts.current,
    toAccountId: payee ? null : parts.tin,
    chequeNumber: byCheque ? diary.cheque : null,
    pence: sumPence(splits.map((each) => each.pence)),
    text: payee ? pick(roll, FOR) : 'Petty cash',
    reference: payee ? `INV-${10_000 + roll(90_000)}` : '',
    noEvidence: 'The invoice is in the binder',
    splits,
  };
  if (byCheque) diary.cheque += 1;
  const digest = paymentDigest({ ...facts, paymentId: id, version: 1, payeeHash: payee?.hash ?? null, evidence: [] });
  // The tin is filled at the end of the month.
  const on = addDays(month.first, payee ? roll(month.days - 8) : month.days - 3);
  return { ...facts, payeeId: payee?.id ?? null, evidence: [], digest, on, id, payee };
}

/** Prepares as many payments, and a top-up of the tin unless it is nothing. */
export function preparePayments(
  work: Work,
  diary: Diary,
  parts: Parts,
  month: Month,
  asked: { count: number; topUp: Pence },
) {
  const sums = [...Array.from({ length: asked.count }, () => null), ...(asked.topUp > 0 ? [asked.topUp] : [])];
  const needed = diary.cheque + sums.length - 1;
  while (diary.lastLeaf < needed) {
    const [first, last] = [diary.lastLeaf + 1, diary.lastLeaf + 200];
    record(work, 'chequeBook.added', { accountId: parts.current, first, last });
    diary.lastLeaf = last;
  }
  const { seq } = readHead(work.db);
  const prepared = sums.map((sum, at) => prepare(diary, parts, month, (seq + 1 + at) as PaymentId, sum));
  recordAll(
    work,
    'payment.prepared',
    prepared.map(({ id: _id, payee: _payee, ...facts }) => facts),
  );
  return prepared;
}

const how = { way: 'wet_ink', witness: 'Grace Adeyemi', scanSha256: '', noScan: 'The slip is in the binder' } as const;

/** One signature each, the first or the one that makes it ready. */
export function signPayments(work: Work, { signatories }: Parts, prepared: readonly Prepared[], ready: boolean): void {
  const signed = prepared.map(({ id: paymentId, digest, on }) => {
    const signatoryId = signatories[(paymentId + (ready ? 1 : 0)) % signatories.length];
    if (signatoryId === undefined) throw new Error('nobody signs');
    return { paymentId, version: 1, digest, signatoryId, on, how, ready };
  });
  recordAll(work, 'payment.signed', signed);
}

function linesOf({ current, tin, general }: Parts, { splits, payee, pence: sum }: Prepared) {
  if (!payee) {
    const fundId = general;
    return [
      { accountId: current, fundId, pence: pence(-sum) },
      { accountId: tin, fundId, pence: sum },
    ];
  }
  const headed = splits.flatMap(({ headingId, ...each }) => (headingId === null ? [] : [{ headingId, ...each }]));
  return splitLines(current, headed, -1);
}

/** Releases them; the bank pays a transfer at once and a cheque within four weeks. */
export function releasePayments(work: Work, diary: Diary, parts: Parts, prepared: readonly Prepared[]): void {
  const released = prepared.map((row) => {
    const { id: paymentId, payeeId, text, reference, chequeNumber, payee } = row;
    const on = addDays(row.on, diary.roll(3));
    const facts = { date: on, payeeId, text, reference, chequeNumber, paymentId, lines: linesOf(parts, row) };
    return { paymentId, on, posting: posting({ kind: payee ? 'payment' : 'transfer', ...facts }) };
  });
  const ids = recordAll(work, 'payment.released', released);
  for (const [at, { chequeNumber, pence: sum, payee }] of prepared.entries()) {
    const date = released[at]?.on ?? '';
    const on = chequeNumber === null ? date : addDays(date, 2 + diary.roll(24));
    const text = chequeNumber === null ? (payee?.name ?? '') : String(chequeNumber);
    diary.waiting.push({ on, pence: pence(-sum), text, chequeNumber, entries: [ids[at] as number as EntryId] });
    diary.book -= sum;
  }
}
