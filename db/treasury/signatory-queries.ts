import { and, asc, eq, sql } from 'drizzle-orm';
import type { AccountId, IsoDate, PaymentId } from '../base/brand.ts';
import { addMonths } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence, sumPence } from '../base/pence.ts';
import { leavesAsOf } from './as-of.ts';
import { readAccount } from './ledger-queries.ts';
import { nextLeaf } from './payment-facts.ts';
import { type Around, readOpenPayments } from './payment-queries.ts';
import { readMandates, readSignatories } from './payment-records.ts';
import { gapsIn, inMandate, type MandateDays } from './payment-rules.ts';
import type {
  ChequeRegister,
  LeafView,
  OutstandingCheque,
  PaymentsWaiting,
  SignatoriesPage,
  TopUp,
} from './payment-views.ts';
import { account, chequeBook, connection, fund, leaf, payee, payment, signatoryKey } from './schema.ts';
import { readTopUpByFund, topUpOnItsWay } from './top-up.ts';

/** Signatories, mandates and the cheque register as the screens see them. */

export function readSignatoriesPage(db: ReadDb, { today, settings }: Around): SignatoriesPage {
  const needed = settings['treasury.signatories'];
  const accounts = db.select().from(account).orderBy(asc(account.id)).all();
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
  const mandates = readMandates(db);
  const keys = db.select().from(signatoryKey).where(sql`${signatoryKey.until} is null`).all();
  const close = db
    .select({ payeeId: payee.id, payee: payee.name, signatoryId: connection.signatoryId, reason: connection.reason })
    .from(connection)
    .innerJoin(payee, eq(payee.id, connection.payeeId))
    .all();
  const everybody = readSignatories(db);
  const signatories = everybody.map((who) => {
    const key = keys.find(({ signatoryId }) => signatoryId === who.id);
    return {
      ...who,
      key: key ? { id: key.id, from: key.from, minuteRef: key.minuteRef } : null,
      mandates: mandates
        .filter(({ signatoryId }) => signatoryId === who.id)
        .map(({ id, accountId, from, to, minuteRef, endMinuteRef }) => ({
          id,
          accountId: accountId as AccountId,
          account: nameOf.get(accountId as AccountId) ?? '',
          from,
          to,
          minuteRef,
          endMinuteRef,
          current: from <= today && (to === null || to >= today),
        })),
      connections: close
        .filter(({ signatoryId }) => signatoryId === who.id)
        .map(({ payeeId, payee: name, reason }) => ({ payeeId, payee: name, reason })),
    };
  });
  const paying = accounts.filter(({ kind, closedOn }) => kind !== 'petty_cash' && closedOn === null);
  return {
    signatories,
    needed,
    accounts: paying.map(({ id, name }) => {
      const may = everybody.filter(
        (who) => who.endedOn === null && inMandate(mandates as MandateDays[], who.id, id, today),
      ).length;
      return { accountId: id, account: name, inMandate: may, enough: may >= needed };
    }),
  };
}

/** A cheque is stale that the bank has not paid after the months of the setting. */
const staleBefore = ({ today, settings }: Around): IsoDate => addMonths(today, -settings['treasury.staleChequeMonths']);

function readLeaves(db: ReadDb, accountId: AccountId, around: Around, asOf: IsoDate | null): LeafView[] {
  const limit = staleBefore(around);
  const then = asOf === null ? null : leavesAsOf(db, accountId, asOf);
  return db
    .select({
      number: leaf.number,
      bookId: leaf.bookId,
      state: leaf.state,
      paymentId: leaf.paymentId,
      reason: leaf.reason,
      pence: payment.pence,
      releasedOn: payment.releasedOn,
      to: payee.name,
      toAccount: account.name,
    })
    .from(leaf)
    .leftJoin(payment, eq(payment.id, leaf.paymentId))
    .leftJoin(payee, eq(payee.id, payment.payeeId))
    .leftJoin(account, eq(account.id, payment.toAccountId))
    .where(eq(leaf.accountId, accountId))
    .orderBy(asc(leaf.number))
    .all()
    .flatMap(({ to, toAccount, ...row }): LeafView[] => {
      const state = then ? then(row) : row.state;
      if (state === null) return [];
      const stale = state === 'released' && row.releasedOn !== null && row.releasedOn < limit;
      if (then && state === 'unused') return [{ ...blank(row), state }];
      const reason = state === row.state ? row.reason : '';
      const releasedOn = state === 'assigned' ? null : row.releasedOn;
      return [{ ...row, state, payee: to ?? toAccount ?? '', stale, reason, releasedOn }];
    });
}

const blank = ({ number, bookId }: Pick<LeafView, 'number' | 'bookId'>) => ({
  ...{ number, bookId, paymentId: null, payee: '', pence: null, releasedOn: null, stale: false, reason: '' },
});

/** The cheque register of an account: every leaf and what became of it; `asOf` a past day: by that day. */
export function readChequeRegister(
  db: ReadDb,
  accountId: AccountId,
  { asOf = null, ...around }: Around & { asOf?: IsoDate | null },
): ChequeRegister | null {
  const found = readAccount(db, accountId);
  if (!found) return null;
  const leaves = readLeaves(db, accountId, asOf === null ? around : { ...around, today: asOf }, asOf);
  const has = new Set(leaves.map(({ bookId }) => bookId));
  const books = db
    .select()
    .from(chequeBook)
    .where(eq(chequeBook.accountId, accountId))
    .orderBy(asc(chequeBook.first))
    .all();
  return {
    accountId,
    account: found.name,
    books: books
      .filter(({ id }) => has.has(id))
      .map(({ id, first, last }) => ({
        id,
        first,
        last,
        unused: leaves.filter(({ bookId, state }) => bookId === id && state === 'unused').length,
      })),
    leaves,
    gaps: gapsIn(leaves),
    next: nextLeaf(db, accountId),
  };
}

/** Cheques that are out and that the bank has not paid, the oldest first. */
export function readOutstanding(db: ReadDb, around: Around): OutstandingCheque[] {
  const limit = staleBefore(around);
  return db
    .select({
      accountId: account.id,
      account: account.name,
      number: leaf.number,
      paymentId: payment.id,
      pence: payment.pence,
      releasedOn: payment.releasedOn,
      payee: payee.name,
      toAccountId: payment.toAccountId,
    })
    .from(leaf)
    .innerJoin(payment, eq(payment.id, leaf.paymentId))
    .innerJoin(account, eq(account.id, leaf.accountId))
    .leftJoin(payee, eq(payee.id, payment.payeeId))
    .where(and(eq(leaf.state, 'released'), eq(payment.state, 'released')))
    .orderBy(asc(payment.releasedOn), asc(leaf.number))
    .all()
    .map(({ payee: to, toAccountId, releasedOn, paymentId, ...row }) => {
      const into = toAccountId === null ? undefined : readAccount(db, toAccountId)?.name;
      const day = releasedOn ?? '';
      return {
        ...row,
        paymentId: paymentId as PaymentId,
        payee: to ?? into ?? '',
        releasedOn: day,
        stale: day < limit,
      };
    });
}

/** What waits for signatures and release, and which cheques want a look. */
export function readPaymentsWaiting(db: ReadDb, around: Around): PaymentsWaiting {
  const open = readOpenPayments(db, around);
  const banks = db.select().from(account).where(sql`${account.kind} <> 'petty_cash'`).all();
  const out = readOutstanding(db, around);
  return {
    toSign: open.filter(({ state }) => state !== 'ready'),
    toRelease: open.filter(({ state }) => state === 'ready'),
    stale: out.filter(({ stale }) => stale),
    unpresented: out.filter(({ stale }) => !stale),
    gaps: banks.flatMap(({ id, name }) => {
      const numbers = gapsIn(db.select().from(leaf).where(eq(leaf.accountId, id)).orderBy(asc(leaf.number)).all());
      return numbers.length > 0 ? [{ accountId: id, account: name, numbers }] : [];
    }),
  };
}

/** What a top-up of a petty cash would be now. */
export function readTopUp(db: ReadDb, accountId: AccountId): TopUp | null {
  if (readAccount(db, accountId)?.kind !== 'petty_cash') return null;
  const names = new Map(
    db
      .select()
      .from(fund)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const splits = readTopUpByFund(db, accountId).map((each) => ({ ...each, fund: names.get(each.fundId) ?? '' }));
  return {
    pence: pence(sumPence(splits.map((each) => each.pence))),
    splits,
    onItsWay: topUpOnItsWay(db, accountId),
  };
}
