import { and, asc, eq } from 'drizzle-orm';
import type { AccountId, FundId, HeadingId, IsoDate, PaymentId, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { sumPence } from '../base/pence.ts';
import type { KeptFile } from '../office/attachments.ts';
import type { Payload } from './events.ts';
import { payeeOf, readSignatories, readSigning } from './payment-records.ts';
import { isAccountedFor, needsAnother } from './payment-rules.ts';
import type { PrepareInput } from './payments-input.ts';
import { leaf } from './schema.ts';
import { openAccount, openFund, type Refusal, splitsRefusal } from './service-parts.ts';
import { paymentDigest } from './signing.ts';
import { readTopUpByFund, topUpOnItsWay } from './top-up.ts';

/** What somebody asked to be paid, checked and spelled out as the book keeps it. */

export type Facts = Omit<Payload<'payment.prepared'>, 'on'>;
type Split = { headingId: HeadingId | null; fundId: FundId; pence: Pence };

/** The next unused leaf of an account: the lowest above those that were used, else the lowest. */
export function nextLeaf(db: ReadDb, accountId: AccountId): number | null {
  const leaves = db
    .select({ number: leaf.number, state: leaf.state })
    .from(leaf)
    .where(eq(leaf.accountId, accountId))
    .orderBy(asc(leaf.number))
    .all();
  const used = leaves.filter(({ state }) => isAccountedFor(state)).map(({ number }) => number);
  const unused = leaves.filter(({ state }) => !isAccountedFor(state));
  const highest = Math.max(0, ...used);
  return (unused.find(({ number }) => number > highest) ?? unused[0])?.number ?? null;
}

function leafFor(db: ReadDb, input: PrepareInput, own: number | null): Outcome<number | null> {
  const { method, accountId, chequeNumber } = input;
  const path = 'chequeNumber';
  if (method !== 'cheque') return chequeNumber === null ? ok(null) : refuse('treasury.chequeForTransfer', { path });
  const number = chequeNumber ?? own ?? nextLeaf(db, accountId);
  if (number === null) return refuse('treasury.noChequeLeft', { path });
  if (number === own) return ok(number);
  const found = db
    .select()
    .from(leaf)
    .where(and(eq(leaf.accountId, accountId), eq(leaf.number, number)))
    .get();
  if (!found) return refuse('treasury.chequeNotInBook', { path, params: { number } });
  return found.state === 'unused' ? ok(number) : refuse('treasury.chequeUsed', { path, params: { number } });
}

/** T6: open funds, and for a payment to somebody else open headings of payments. */
function splitsProblem(db: ReadDb, splits: readonly Split[]): Refusal | null {
  const path = 'what.splits';
  const headed = splits.flatMap((split) =>
    split.headingId === null ? [] : [{ ...split, headingId: split.headingId }],
  );
  if (headed.length > 0) return splitsRefusal(db, headed, 'payments', path);
  for (const [at, { fundId }] of splits.entries()) {
    const found = openFund(db, fundId, `${path}.${at}.fundId`);
    if (!found.ok) return found;
  }
  return null;
}

type What = Pick<Facts, 'payeeId' | 'toAccountId'> & { splits: Split[] };

/** To whom, and split how. `own`: the payment that is amended: its own top-up is not in its way. */
function whatOf(db: ReadDb, input: PrepareInput, own: PaymentId | null): Outcome<What> {
  const { what, accountId } = input;
  if (what.purpose === 'payee') {
    const to = payeeOf(db, what.payeeId);
    if (!to) return notFound();
    if (to.name === null) return refuse('treasury.payeeErased', { path: 'what.payeeId' });
    return ok({ payeeId: what.payeeId, toAccountId: null, splits: what.splits });
  }
  const path = 'what.toAccountId';
  const { toAccountId } = what;
  const to = openAccount(db, toAccountId, path);
  if (!to.ok) return to;
  if (toAccountId === accountId) return refuse('treasury.toSameAccount', { path });
  if (what.purpose === 'own_account') {
    const splits = what.splits.map((each) => ({ headingId: null, ...each }));
    return ok({ payeeId: null, toAccountId, splits });
  }
  if (to.value.kind !== 'petty_cash') return refuse('treasury.toPettyCash', { path });
  const before = topUpOnItsWay(db, toAccountId);
  if (before !== null && before !== own) return refuse('treasury.topUpOnItsWay', { path });
  const splits = readTopUpByFund(db, toAccountId).map((each) => ({ headingId: null, ...each }));
  return splits.length > 0 ? ok({ payeeId: null, toAccountId, splits }) : refuse('treasury.nothingToTopUp', { path });
}

export type Asked = {
  paymentId: PaymentId;
  version: number;
  today: IsoDate;
  needed: number;
  /** Files that came now, and those that stay. */
  files: readonly Pick<KeptFile, 'sha256' | 'name' | 'mime'>[];
  /** The amended payment and the leaf it may keep. */
  amends: { id: PaymentId; leaf: number | null } | null;
};

/** Payee, amount above 0, fund, heading, and evidence or a reason for none: nothing is left blank. With its digest. */
export function factsOf(db: ReadDb, input: PrepareInput, asked: Asked): Outcome<Facts> {
  const { accountId, method, text, reference, noEvidence } = input;
  const { paymentId, version, today, files, amends, needed } = asked;
  const from = openAccount(db, accountId);
  if (!from.ok) return from;
  if (from.value.kind === 'petty_cash') return refuse('treasury.payFromBank', { path: 'accountId' });
  const to = whatOf(db, input, amends?.id ?? null);
  if (!to.ok) return to;
  const { payeeId, toAccountId, splits } = to.value;
  const wrong = splitsProblem(db, splits);
  if (wrong) return wrong;
  if (input.what.purpose === 'payee' && files.length === 0 && noEvidence === '') {
    return refuse('treasury.evidenceNeeded', { path: 'noEvidence' });
  }
  // T3: a payment that can never be signed is not begun.
  const signing = readSigning(db, { accountId, payeeId });
  const signers = readSignatories(db);
  if (needsAnother(signing, signers, today, needed)) return refuseForThird(db, { accountId, payeeId }, today);
  const number = leafFor(db, input, amends?.leaf ?? null);
  if (!number.ok) return number;
  const evidence = [...new Map(files.map(({ sha256, name, mime }) => [sha256, { sha256, name, mime }])).values()];
  const facts = {
    purpose: input.what.purpose,
    method,
    payeeId,
    accountId,
    toAccountId,
    chequeNumber: number.value,
    pence: sumPence(splits.map((each) => each.pence)),
    text,
    reference,
    noEvidence,
    splits,
  };
  const { payeeId: _payee, ...signed } = facts;
  const digest = paymentDigest({
    ...signed,
    paymentId,
    version,
    payeeHash: payeeOf(db, payeeId)?.hash ?? null,
    evidence: evidence.map(({ sha256 }) => sha256),
  });
  return ok({ ...facts, evidence, digest });
}

/** T3: with too few others, a further signatory under a minuted mandate is the only way. No override. */
export function refuseForThird(db: ReadDb, of: { accountId: AccountId; payeeId: Facts['payeeId'] }, day: IsoDate) {
  const signing = readSigning(db, of);
  const barred = readSignatories(db).filter((who) => needsAnother(signing, [who], day, 1));
  return refuse('treasury.needsAnother', { rule: 'T3', params: { count: barred.length } });
}
