import { and, desc, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccountId, EntryId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, negate, sumPence } from '../base/pence.ts';
import type { KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { Posting } from './events/shapes.ts';
import type { bankCashInput, fundTransferInput, receiveInput } from './ledger-input.ts';
import { type AccountRow, movesAccount, readLeastBalanceFrom } from './ledger-queries.ts';
import { splitLines } from './ledger-rules.ts';
import { payeeFor } from './payee-service.ts';
import { posting } from './posting-rules.ts';
import { entry } from './schema.ts';
import {
  dayRefusal,
  evidenceOf,
  moneyLabel,
  openAccount,
  openFund,
  type Refusal,
  splitsRefusal,
} from './service-parts.ts';

/** Everything posted by hand that needs no signatures. Money leaves a bank by a signed payment, but for what the bank takes itself. */

type Given<S extends z.ZodType> = Omit<z.output<S>, 'files'>;
export type PostGiven = Given<typeof receiveInput>;
export type Posted = { entryId: EntryId };

/** Posts it, with its files, and says so in the history. */
function post(work: Change, facts: Posting, files: readonly KeptFile[], pence: number): EntryId {
  const evidence = evidenceOf(work, files);
  const entryId = record(work, 'entry.posted', { posting: facts, evidence }) as number as EntryId;
  const { kind, date, text, reference } = facts;
  const after = { kind, text, reference, files: evidence.map(({ name }) => name) };
  work.audit({ action: 'entry.posted', recordId: entryId, label: moneyLabel(date, pence, text), after });
  return entryId;
}

const totalOf = (given: PostGiven) => sumPence(given.splits.map(({ pence }) => pence));

/** What receipts, debits and vouchers have in common: their day, account, headings, funds and payee. */
export function postSplit(
  work: Change,
  given: PostGiven,
  files: readonly KeptFile[],
  how: {
    side: 'receipts' | 'payments';
    accountFault: (account: AccountRow) => Refusal | null;
    facts?: Partial<Posting>;
  },
): Outcome<Posted> {
  const { db } = work;
  const account = openAccount(db, given.accountId);
  if (!account.ok) return account;
  const no =
    how.accountFault(account.value) ?? dayRefusal(work, given.date) ?? splitsRefusal(db, given.splits, how.side);
  if (no) return no;
  const payee = payeeFor(work, given.payee);
  if (!payee.ok) return payee;
  const kind = how.side === 'receipts' ? ('receipt' as const) : ('payment' as const);
  const { date, text, reference, splits, accountId } = given;
  const lines = splitLines(accountId, splits, kind === 'receipt' ? 1 : -1);
  const facts = posting({ kind, date, text, reference, payeeId: payee.value, lines, ...how.facts });
  return ok({ entryId: post(work, facts, files, totalOf(given)) });
}

export const mustBeBank = ({ kind, name }: AccountRow, path = 'accountId') =>
  kind === 'petty_cash' ? refuse('treasury.notABank', { path, params: { name } }) : null;
const mustBeTin = ({ kind, name }: AccountRow, path = 'accountId') =>
  kind === 'petty_cash' ? null : refuse('treasury.notTheTin', { path, rule: 'T2', params: { name } });

/** Money in, to a bank account: what comes as cash is banked, so that the tin only ever holds its fixed amount. */
export function receive(
  office: RecordOffice,
  caller: Caller,
  given: PostGiven,
  files: readonly KeptFile[],
): Outcome<Posted> {
  const accountFault = ({ kind }: AccountRow) =>
    kind === 'petty_cash' ? refuse('treasury.notIntoTin', { path: 'accountId' }) : null;
  return change(office, caller, [], (work) => postSplit(work, given, files, { side: 'receipts', accountFault }));
}

/** T2: what the bank took by itself cannot be signed beforehand: posted, and listed for ratification. */
export function recordBankDebit(
  office: RecordOffice,
  caller: Caller,
  given: PostGiven,
  files: readonly KeptFile[],
): Outcome<Posted> {
  return change(office, caller, [], (work) =>
    postSplit(work, given, files, { side: 'payments', accountFault: mustBeBank, facts: { ratify: true } }),
  );
}

/** The number of the next voucher of a tin. */
export function nextVoucher(db: ReadDb, accountId: AccountId): number {
  const last = db
    .select({ voucher: entry.voucher })
    .from(entry)
    .where(and(sql`${entry.voucher} is not null`, movesAccount(entry.id, accountId)))
    .orderBy(desc(entry.voucher))
    .limit(1)
    .get();
  return (last?.voucher ?? 0) + 1;
}

/** Cash that is not in the tin cannot leave it, on that day or afterwards. */
function cashRefusal(db: ReadDb, { id }: AccountRow, given: Pick<PostGiven, 'date'>, pence: number, path: string) {
  const cash = readLeastBalanceFrom(db, id, given.date);
  return cash >= pence ? null : refuse('treasury.cashNotThere', { path, params: { cash: formatPence(cash) } });
}

/** T1: a numbered petty cash voucher. Refused when the tin does not hold as much. */
export function recordVoucher(
  office: RecordOffice,
  caller: Caller,
  given: PostGiven,
  files: readonly KeptFile[],
): Outcome<Posted & { voucher: number }> {
  return change(office, caller, [], (work) => {
    const accountFault = (account: AccountRow) =>
      mustBeTin(account) ?? cashRefusal(work.db, account, given, totalOf(given), 'splits');
    const voucher = nextVoucher(work.db, given.accountId);
    const done = postSplit(work, given, files, { side: 'payments', accountFault, facts: { voucher } });
    return done.ok ? ok({ ...done.value, voucher }) : done;
  });
}

/**
 * Cash of the tin that was paid into a bank. The one transfer without signatures: it takes nothing out of a bank. From a bank
 * to the tin or to another bank money goes by a payment (T2).
 */
export function bankCash(
  office: RecordOffice,
  caller: Caller,
  given: Given<typeof bankCashInput>,
  files: readonly KeptFile[],
): Outcome<Posted> {
  const { fromAccountId, toAccountId, fundId, date, pence, text, reference } = given;
  return change(office, caller, [], (work) => {
    const from = openAccount(work.db, fromAccountId, 'fromAccountId');
    if (!from.ok) return from;
    const to = openAccount(work.db, toAccountId, 'toAccountId');
    if (!to.ok) return to;
    const fund = openFund(work.db, fundId);
    if (!fund.ok) return fund;
    const no =
      mustBeTin(from.value, 'fromAccountId') ??
      mustBeBank(to.value, 'toAccountId') ??
      dayRefusal(work, date) ??
      cashRefusal(work.db, from.value, given, pence, 'pence');
    if (no) return no;
    const lines = [
      { accountId: fromAccountId, fundId, pence: negate(pence) },
      { accountId: toAccountId, fundId, pence },
    ];
    return ok({ entryId: post(work, posting({ kind: 'transfer', date, text, reference, lines }), files, pence) });
  });
}

/** A5: moves money from one fund to another; it stays in its account. */
export function transferBetweenFunds(
  office: RecordOffice,
  caller: Caller,
  given: Given<typeof fundTransferInput>,
  files: readonly KeptFile[],
): Outcome<Posted> {
  const { accountId, fromFundId, toFundId, date, pence, text, reference } = given;
  return change(office, caller, [], (work) => {
    if (fromFundId === toFundId) return refuse('treasury.sameFund', { path: 'toFundId' });
    const account = openAccount(work.db, accountId);
    if (!account.ok) return account;
    const from = openFund(work.db, fromFundId, 'fromFundId');
    if (!from.ok) return from;
    const to = openFund(work.db, toFundId, 'toFundId');
    if (!to.ok) return to;
    const no = dayRefusal(work, date);
    if (no) return no;
    const contra = 'fund_transfer' as const;
    const lines = [
      { accountId, fundId: fromFundId, pence: negate(pence) },
      { contra, fundId: fromFundId, pence },
      { accountId, fundId: toFundId, pence },
      { contra, fundId: toFundId, pence: negate(pence) },
    ];
    return ok({ entryId: post(work, posting({ kind: 'fund_transfer', date, text, reference, lines }), files, pence) });
  });
}
