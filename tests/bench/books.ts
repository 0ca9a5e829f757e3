import type { AccountId, FundId, HeadingId, IsoDate, PayeeId } from '../../db/base/brand.ts';
import type { Caller } from '../../db/base/change.ts';
import { addDays, addMonths, daysBetween } from '../../db/base/dates.ts';
import type { Drizzle } from '../../db/base/handles.ts';
import { NO_PENCE } from '../../db/base/pence.ts';
import type { RecordOffice } from '../../db/open.ts';
import { bankMonth, nextStatement } from './books-bank.ts';
import { type Diary, type Month, newDiary, type Work } from './books-diary.ts';
import { fillMonth } from './books-month.ts';
import { beginParts, type Parts } from './books-parts.ts';
import { preparePayments, signPayments } from './books-payments.ts';
import { dice } from './dice.ts';

/** The last day of the long books: the end of a financial year. */
export const BOOKS_END: IsoDate = '2011-03-31';
export const ENTRIES = 100_000;
const YEARS = 20;
/** So many months have no statement yet: their rows are in the file that is imported. */
const UNSEEN = 24;
const STATEMENT_ROWS = 5_000;

export type Books = {
  current: AccountId;
  tin: AccountId;
  grant: FundId;
  costs: HeadingId[];
  income: HeadingId;
  payee: PayeeId;
  /** The bank's next file: rows that belong to entries in the books. */
  statement: { name: string; bytes: Uint8Array };
};

const monthAt = (first: IsoDate): Month => {
  const last = addDays(addMonths(first, 1), -1);
  return { first, last, days: daysBetween(first, last) + 1 };
};

/**
 * Fills empty books with `entries` entries over twenty years, the same in every run; a year is one transaction. The last two
 * years of the current account are not on any statement yet, and some payments wait to be signed.
 */
export function fillBooks(office: RecordOffice, caller: Caller, entries = ENTRIES): Books {
  const months = YEARS * 12;
  const begin = addMonths(addDays(BOOKS_END, 1), -months);
  const parts = beginParts(office, caller, begin);
  const diary = newDiary(dice(20110331), parts.opening);
  const upTo = (month: number) => Math.floor((entries * month) / months);
  const fill = (db: Drizzle, at: number) => {
    const month = monthAt(addMonths(begin, at));
    const work = { db, now: `${month.last}T18:00:00.000Z`, caller };
    fillMonth(work, diary, parts, month, upTo(at + 1) - upTo(at));
    if (at < months - UNSEEN) bankMonth(work, diary, parts, month);
    if (at + 1 === months) leaveSome(work, diary, parts, month);
  };
  for (let year = 0; year < YEARS; year += 1)
    office.write.transaction((db) => {
      for (let month = 0; month < 12; month += 1) fill(db, year * 12 + month);
    });
  const { current, tin, grant, costs, payees } = parts;
  const [income] = parts.income;
  const payee = payees[0]?.id;
  if (income === undefined || payee === undefined) throw new Error('the books have neither payees nor headings');
  return { current, tin, grant, costs, income, payee, statement: nextStatement(diary, STATEMENT_ROWS) };
}

/** Payments that wait: four without a signature, four with one, four to be released. */
function leaveSome(work: Work, diary: Diary, parts: Parts, month: Month): void {
  const prepared = preparePayments(work, diary, parts, month, { count: 12, topUp: NO_PENCE });
  signPayments(work, parts, prepared.slice(4), false);
  signPayments(work, parts, prepared.slice(8), true);
}
