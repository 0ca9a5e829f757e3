import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { PaymentId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { folded } from '../members/rules.ts';
import { type Around, readRows } from './payment-queries.ts';
import { STATES_OF } from './payment-rules.ts';
import type { PaymentRow } from './payment-views.ts';
import type { PaymentsInput } from './payments-input.ts';
import { account, payment } from './schema.ts';
import { idsWith, like, readPayeeNames } from './search.ts';
import { type Term, termsOf } from './search-rules.ts';

export type PaymentsPage = {
  rows: PaymentRow[];
  /** How many fit in all; counted for the first page only. */
  total: number | null;
  /** Send it as `after` for the next page; null at the end. */
  next: PaymentId | null;
};

type Names = { payees: ReturnType<typeof readPayeeNames>; accounts: ReturnType<typeof readPayeeNames> };

/** Everything that one word of a search may be. */
function fits({ text, pence, number }: Term, { payees, accounts }: Names): SQL | undefined {
  const to = idsWith(payees, text);
  const into = idsWith(accounts, text);
  return or(
    sql`${payment.text} like ${like(text)} escape '\\'`,
    sql`${payment.reference} like ${like(text)} escape '\\'`,
    to.length > 0 ? inArray(sql`${payment.payeeId}`, to) : undefined,
    into.length > 0 ? inArray(sql`${payment.toAccountId}`, into) : undefined,
    pence === null ? undefined : sql`${payment.pence} = ${pence}`,
    number === null ? undefined : eq(payment.chequeNumber, number),
  );
}

const nameOf = sql<string>`coalesce(
  (select lower(p.name) from payee p where p.id = payment.payee_id),
  (select lower(a.name) from account a where a.id = payment.to_account_id), '')`;

/** What each order goes by; payments alike in it stand as they were prepared. */
const KEYS = {
  prepared: sql<number>`payment.id`,
  payee: nameOf,
  cheque: sql<number>`coalesce(payment.cheque_number, 0)`,
  pence: sql<number>`payment.pence`,
} as const satisfies Record<PaymentsInput['by'], SQL>;

/** Payments of one view, a page in the order asked for. */
export function readPayments(db: ReadDb, input: PaymentsInput, around: Around): PaymentsPage {
  const { view, accountId, text, by, falling, after, limit } = input;
  const terms = termsOf(text);
  const accounts = terms.length > 0 ? db.select({ id: account.id, name: account.name }).from(account).all() : [];
  const names = {
    payees: terms.length > 0 ? readPayeeNames(db) : [],
    accounts: accounts.map(({ id, name }) => ({ id, name: folded(name) })),
  };
  const where = and(
    view === 'all' ? undefined : inArray(payment.state, [...STATES_OF[view]]),
    accountId === null ? undefined : eq(payment.accountId, accountId),
    ...terms.map((term) => fits(term, names)),
  );
  const key = KEYS[by];
  // Nothing comes after a payment that is not there: what is compared with null is never so.
  const end =
    after === null ? null : (db.select({ key }).from(payment).where(eq(payment.id, after)).get()?.key ?? null);
  const sign = sql.raw(falling ? '<' : '>');
  const past = after === null ? undefined : sql`(${key}, payment.id) ${sign} (${end}, ${after})`;
  const each = falling ? desc : asc;
  const found = db
    .select()
    .from(payment)
    .where(and(where, past))
    .orderBy(each(key), each(payment.id))
    .limit(limit + 1)
    .all();
  const page = found.slice(0, limit);
  return {
    rows: readRows(db, page, around),
    total: after === null ? (db.select({ total: count() }).from(payment).where(where).get()?.total ?? 0) : null,
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
