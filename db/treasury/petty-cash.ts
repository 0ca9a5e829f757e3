import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AccountId, CashCountId, EntryId, HeadingId, IsoDate, Pence } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { negate, sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { Posting } from './events/shapes.ts';
import type { countInput } from './ledger-input.ts';
import { movesAccount, readAccount, readAccountBalance, readHeadingOfUse } from './ledger-queries.ts';
import { splitLines, unreimbursed } from './ledger-rules.ts';
import { posting } from './posting-rules.ts';
import { nextVoucher } from './posting-service.ts';
import { cashCount, entry, line } from './schema.ts';
import { dayRefusal, moneyLabel, openAccount, openFund, type Refusal } from './service-parts.ts';
import { readOverShort, readTopUpByFund } from './top-up.ts';

/** Petty cash with a fixed amount: cash in hand + vouchers not paid back = the fixed amount ± what counts found over or short. */

export type VoucherRow = { entryId: EntryId; voucher: number; date: IsoDate; text: string; pence: Pence; left: Pence };
export type PettyCash = {
  accountId: AccountId;
  float: Pence;
  /** What the books say is in the tin. */
  inHand: Pence;
  /** All differences that counts have posted: + over, − short. */
  overShort: Pence;
  /** What a top-up comes to now: the vouchers not paid back, and what was never put in of the fixed amount or was banked. */
  topUp: Pence;
  /** Vouchers that no top-up has paid back, the oldest first; `left`: what is still to be paid back of it. */
  vouchers: VoucherRow[];
  nextVoucher: number;
  counts: (typeof cashCount.$inferSelect & { id: CashCountId })[];
};

const SOME = 200;

/**
 * The newest vouchers of the tin that were not reversed, the oldest of them first: as many as come to `sum`, which is what is not
 * paid back, so that twenty years of vouchers are not read for a month of them.
 */
function readVouchers(db: ReadDb, accountId: AccountId, sum: number): Omit<VoucherRow, 'left'>[] {
  const found: Omit<VoucherRow, 'left'>[] = [];
  for (let left = sum, below: EntryId | null = null; left > 0; ) {
    const rows = db
      .select({ entryId: entry.id, voucher: entry.voucher, date: entry.date, text: entry.text, pence: entry.pence })
      .from(entry)
      .where(
        and(
          sql`${entry.voucher} is not null`,
          below === null ? undefined : lt(entry.id, below),
          movesAccount(entry.id, accountId),
          sql`not exists (select 1 from entry r where r.reverses = ${entry.id})`,
        ),
      )
      .orderBy(desc(entry.id))
      .limit(SOME)
      .all();
    for (const row of rows) {
      if (left <= 0) break;
      left += row.pence;
      found.unshift({ ...row, voucher: row.voucher ?? 0, pence: negate(row.pence) });
    }
    below = rows.at(-1)?.entryId ?? null;
    if (rows.length < SOME) break;
  }
  return found;
}

/** A tin with its vouchers, its counts and what a top-up comes to; null when it is no petty cash account. */
export function readPettyCash(db: ReadDb, accountId: AccountId): PettyCash | null {
  const account = readAccount(db, accountId);
  if (account?.kind !== 'petty_cash') return null;
  const { float } = account;
  const inHand = readAccountBalance(db, accountId);
  const overShort = sumPence([...readOverShort(db, accountId).values()]);
  // What went in by opening and top-ups, less what was banked, over and above the fixed amount, paid the older ones back.
  const notPaidBack = sumPence([float, overShort, -inHand]);
  const vouchers = readVouchers(db, accountId, notPaidBack);
  const open = unreimbursed(vouchers, sumPence([...vouchers.map(({ pence }) => pence), -notPaidBack]));
  const topUp = sumPence(readTopUpByFund(db, accountId).map(({ pence }) => pence));
  return {
    accountId,
    float,
    inHand,
    overShort,
    topUp,
    vouchers: open,
    nextVoucher: nextVoucher(db, accountId),
    counts: db
      .select()
      .from(cashCount)
      .where(eq(cashCount.accountId, accountId))
      .orderBy(desc(cashCount.date), desc(cashCount.id))
      .limit(50)
      .all(),
  };
}

/** What the books say was in the tin at the end of a day. */
function readCashOn(db: ReadDb, accountId: AccountId, date: IsoDate): Pence {
  const later = db
    .select({ pence: sql<number | null>`sum(${line.pence})` })
    .from(line)
    .where(and(eq(line.accountId, accountId), sql`${line.date} > ${date}`))
    .get();
  return sumPence([readAccountBalance(db, accountId), -(later?.pence ?? 0)]);
}

type CountGiven = z.output<typeof countInput>;

function countRefusal(work: Change, { accountId, date, fundId }: CountGiven): Refusal | null {
  const { db } = work;
  const account = openAccount(db, accountId);
  if (!account.ok) return account;
  const { kind, name } = account.value;
  if (kind !== 'petty_cash') return refuse('treasury.notTheTin', { path: 'accountId', params: { name } });
  const fund = openFund(db, fundId);
  if (!fund.ok) return fund;
  const last = readPettyCash(db, accountId)?.counts[0];
  if (last && last.date > date) {
    return refuse('treasury.countEarlier', { path: 'date', params: { date: formatDate(last.date) } });
  }
  return dayRefusal(work, date);
}

/** What a difference posts: + into the tin, − out of it. */
function differencePosting({ accountId, date, fundId }: CountGiven, headingId: HeadingId, difference: Pence): Posting {
  const over = difference > 0;
  const split = { headingId, fundId, pence: over ? difference : negate(difference) };
  return posting({
    kind: over ? 'receipt' : 'payment',
    date,
    text: over ? 'Cash over' : 'Cash short',
    lines: splitLines(accountId, [split], over ? 1 : -1),
  });
}

/**
 * A count of the tin. A difference is posted to "cash over or short" in the same event, on the count's day. Refused before an
 * earlier count, and when there is a difference but no heading for it.
 */
export function countCash(
  office: RecordOffice,
  caller: Caller,
  given: CountGiven,
): Outcome<{ countId: CashCountId; difference: Pence }> {
  const { accountId, date, counted, countedBy } = given;
  return change(office, caller, [], (work) => {
    const { db } = work;
    const no = countRefusal(work, given);
    if (no) return no;
    const expected = readCashOn(db, accountId, date);
    const difference = sumPence([counted, -expected]);
    const into = readHeadingOfUse(db, 'cash_over_short');
    if (difference !== 0 && !into) return refuse('treasury.overShortHeading', { path: 'counted' });
    const facts = difference === 0 || !into ? null : differencePosting(given, into.id, difference);
    const said = { accountId, date, counted, expected, countedBy, posting: facts };
    const countId = record(work, 'cash.counted', said) as number as CashCountId;
    const label = moneyLabel(date, counted);
    work.audit({ action: 'cash.counted', recordId: accountId, label, after: { counted, expected, countedBy } });
    return ok({ countId, difference });
  });
}

/** The tin of a call, or why there is none. */
export function findPettyCash(db: ReadDb, accountId: AccountId): Outcome<PettyCash> {
  const found = readPettyCash(db, accountId);
  return found ? ok(found) : notFound();
}
