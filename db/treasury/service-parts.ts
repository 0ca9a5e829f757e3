import { eq, inArray } from 'drizzle-orm';
import type { AccountId, FundId, HeadingId, IsoDate } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, type Problem, refuse } from '../base/outcome.ts';
import { formatPence } from '../base/pence.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import type { Evidence } from './events/shapes.ts';
import type { Split } from './ledger-input.ts';
import {
  type AccountRow,
  closedPeriods,
  type FundRow,
  type HeadingRow,
  readAccount,
  readFund,
} from './ledger-queries.ts';
import { dayFault } from './posting-rules.ts';
import { heading } from './schema.ts';
import { isReceiptSection } from './words.ts';

/** What the services of the treasury share. */

export type Refusal = { ok: false; problem: Problem };

/** Why nothing can be posted on a day: it is to come, or its quarter or year is closed. Null when it can. */
export function dayRefusal(work: Pick<Change, 'db' | 'today'>, date: IsoDate, path = 'date'): Refusal | null {
  const closed = closedPeriods(work.db);
  const params = { date: formatDate(date) };
  switch (dayFault(date, work.today, closed)) {
    case null:
      return null;
    case 'future':
      return refuse('treasury.dayFuture', { path, params });
    case 'closedYear': {
      const to = closed.reduce((last, each) => (each.kind === 'year' && each.to > last ? each.to : last), date);
      return refuse('treasury.dayClosedYear', { path, rule: 'T1', params: { ...params, to: formatDate(to) } });
    }
    case 'closedQuarter':
      return refuse('treasury.dayClosedQuarter', { path, rule: 'T1', params });
  }
}

/** The account, when something can be posted to it. */
export function openAccount(db: ReadDb, id: AccountId, path = 'accountId'): Outcome<AccountRow> {
  const row = readAccount(db, id);
  if (!row) return notFound();
  return row.closedOn === null ? ok(row) : refuse('treasury.accountClosed', { path, params: { name: row.name } });
}

/** The fund, when something can be posted to it. */
export function openFund(db: ReadDb, id: FundId, path = 'fundId'): Outcome<FundRow> {
  const row = readFund(db, id);
  if (!row) return notFound();
  return row.closedOn === null ? ok(row) : refuse('treasury.fundClosed', { path, params: { name: row.name } });
}

/**
 * T6: every split has an open heading of the right side (receipts or payments) and an open fund. `path`: where the splits stand
 * in the input. Null when all do.
 */
export function splitsRefusal(
  db: ReadDb,
  splits: readonly Pick<Split, 'headingId' | 'fundId'>[],
  side: 'receipts' | 'payments',
  path = 'splits',
): Refusal | null {
  const headings = readHeadingsById(
    db,
    splits.map(({ headingId }) => headingId),
  );
  for (const [at, { headingId, fundId }] of splits.entries()) {
    const row = headings.get(headingId);
    if (!row) return notFound();
    const no = headingRefusal(row, side, `${path}.${at}.headingId`);
    if (no) return no;
    const found = openFund(db, fundId, `${path}.${at}.fundId`);
    if (!found.ok) return found;
  }
  return null;
}

function headingRefusal(
  { name, section, closedOn }: HeadingRow,
  side: 'receipts' | 'payments',
  path: string,
): Refusal | null {
  const more = { path, params: { name } };
  if (closedOn !== null) return refuse('treasury.headingClosed', more);
  if (isReceiptSection(section) === (side === 'receipts')) return null;
  const key = side === 'receipts' ? 'treasury.headingOfPayments' : 'treasury.headingOfReceipts';
  return refuse(key, { ...more, rule: 'T6' });
}

const readHeadingsById = (db: ReadDb, ids: readonly HeadingId[]) =>
  new Map(
    db
      .select()
      .from(heading)
      .where(ids.length === 1 && ids[0] ? eq(heading.id, ids[0]) : inArray(heading.id, [...ids]))
      .all()
      .map((row) => [row.id, row]),
  );

/** The rows of kept files, in the caller's transaction, and what the book says of them. */
export function evidenceOf(work: Pick<Change, 'db' | 'now'>, files: readonly KeptFile[]): Evidence[] {
  return files.map((file) => {
    addAttachment(work.db, file, work.now);
    return { sha256: file.sha256, name: file.name, mime: file.mime };
  });
}

/** How the history of changes names an entry or payment: never by its payee, whose name can be erased. */
export const moneyLabel = (date: IsoDate, pence: number, text = ''): string =>
  [formatDate(date), formatPence(pence), text].filter((part) => part !== '').join(', ');
