import type { z } from 'zod';
import type { AccountId, FundId, HeadingId, IsoDate } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type {
  AccountFields,
  accountChange,
  FundFields,
  fundChange,
  HeadingFields,
  headingChange,
} from './ledger-input.ts';
import { nameTaken, readAccounts, readBalances, readFunds, readHeadings, readUsed } from './ledger-queries.ts';
import type { Refusal } from './service-parts.ts';

/** Accounts, funds and headings, one at a time. Names are unique; what was used keeps its kind; what is closed takes no entries. */

/** Why it cannot be closed on that day: to come, or money is left. `left`: what it holds now. */
function closeRefusal(before: IsoDate | null, closedOn: IsoDate | null, today: IsoDate, left: number): Refusal | null {
  if (closedOn === null || closedOn === before) return null;
  if (closedOn > today) return refuse('treasury.closeFuture', { path: 'closedOn' });
  const params = { balance: formatPence(left) };
  return left === 0 ? null : refuse('treasury.closeWithBalance', { path: 'closedOn', params });
}

const leftOn = ({ db }: Change, fits: (each: ReturnType<typeof readBalances>[number]) => boolean) =>
  sumPence(
    readBalances(db)
      .filter(fits)
      .map(({ pence }) => pence),
  );

/** Whether anything is left of any fund or in any account, even where the parts add up to nothing. */
const anyLeft = ({ db }: Change, fits: (each: ReturnType<typeof readBalances>[number]) => boolean) =>
  readBalances(db).find(fits)?.pence ?? 0;

export function addAccount(
  office: RecordOffice,
  caller: Caller,
  fields: AccountFields,
): Outcome<{ accountId: AccountId }> {
  return change(office, caller, [], (work) => {
    if (nameTaken(readAccounts(work.db), fields.name)) return refuse('treasury.nameTaken', { path: 'name' });
    const accountId = record(work, 'account.added', { ...fields, closedOn: null }) as number as AccountId;
    work.audit({ action: 'account.added', recordId: accountId, label: fields.name, after: fields });
    return ok({ accountId });
  });
}

/** Changes, closes or opens again. Refused: a kind that was used, closing with money left. */
export function changeAccount(
  office: RecordOffice,
  caller: Caller,
  { accountId, ...fields }: z.output<typeof accountChange>,
): Outcome<{ accountId: AccountId }> {
  return change(office, caller, [], (work) => {
    const rows = readAccounts(work.db);
    const before = rows.find(({ id }) => id === accountId);
    if (!before) return notFound();
    if (nameTaken(rows, fields.name, accountId)) return refuse('treasury.nameTaken', { path: 'name' });
    if (before.kind !== fields.kind && readUsed(work.db).accounts.has(accountId)) {
      return refuse('treasury.kindUsed', { path: 'kind' });
    }
    const of = (each: { accountId: AccountId }) => each.accountId === accountId;
    const left = leftOn(work, of) || anyLeft(work, of);
    const no = closeRefusal(before.closedOn, fields.closedOn, work.today, left);
    if (no) return no;
    record(work, 'account.changed', { accountId, ...fields });
    const diff = differences<object>(before, fields);
    work.audit({ action: 'account.changed', recordId: accountId, label: fields.name, ...sides(diff) });
    return ok({ accountId });
  });
}

export function addFund(office: RecordOffice, caller: Caller, fields: FundFields): Outcome<{ fundId: FundId }> {
  return change(office, caller, [], (work) => {
    if (nameTaken(readFunds(work.db), fields.name)) return refuse('treasury.nameTaken', { path: 'name' });
    const fundId = record(work, 'fund.added', { ...fields, closedOn: null }) as number as FundId;
    work.audit({ action: 'fund.added', recordId: fundId, label: fields.name, after: fields });
    return ok({ fundId });
  });
}

/** Changes, closes or opens again. Refused: a kind that was used (last year's columns would move), closing with money left. */
export function changeFund(
  office: RecordOffice,
  caller: Caller,
  { fundId, ...fields }: z.output<typeof fundChange>,
): Outcome<{ fundId: FundId }> {
  return change(office, caller, [], (work) => {
    const rows = readFunds(work.db);
    const before = rows.find(({ id }) => id === fundId);
    if (!before) return notFound();
    if (nameTaken(rows, fields.name, fundId)) return refuse('treasury.nameTaken', { path: 'name' });
    if (before.kind !== fields.kind && readUsed(work.db).funds.has(fundId)) {
      return refuse('treasury.kindUsed', { path: 'kind' });
    }
    const of = (each: { fundId: FundId }) => each.fundId === fundId;
    const no = closeRefusal(before.closedOn, fields.closedOn, work.today, leftOn(work, of) || anyLeft(work, of));
    if (no) return no;
    record(work, 'fund.changed', { fundId, ...fields });
    const diff = differences<object>(before, fields);
    work.audit({ action: 'fund.changed', recordId: fundId, label: fields.name, ...sides(diff) });
    return ok({ fundId });
  });
}

type HeadingList = ReturnType<typeof readHeadings>;

function headingRefusal(rows: HeadingList, fields: HeadingFields, id?: HeadingId): Refusal | null {
  const others = rows.filter(({ section }) => section === fields.section);
  if (nameTaken(others, fields.name, id)) return refuse('treasury.nameTaken', { path: 'name' });
  const rival = rows.find((row) => row.id !== id && row.use === fields.use && row.closedOn === null);
  return fields.use !== null && rival ? refuse('treasury.useTaken', { path: 'use' }) : null;
}

export function addHeading(
  office: RecordOffice,
  caller: Caller,
  fields: HeadingFields,
): Outcome<{ headingId: HeadingId }> {
  return change(office, caller, [], (work) => {
    const no = headingRefusal(readHeadings(work.db), fields);
    if (no) return no;
    const headingId = record(work, 'heading.added', { ...fields, closedOn: null }) as number as HeadingId;
    work.audit({ action: 'heading.added', recordId: headingId, label: fields.name, after: fields });
    return ok({ headingId });
  });
}

/** Changes, closes or opens again. Refused: section or income (T9) of what was used, a use that another has. */
export function changeHeading(
  office: RecordOffice,
  caller: Caller,
  { headingId, ...fields }: z.output<typeof headingChange>,
): Outcome<{ headingId: HeadingId }> {
  return change(office, caller, [], (work) => {
    const rows = readHeadings(work.db);
    const before = rows.find(({ id }) => id === headingId);
    if (!before) return notFound();
    const moved = before.section !== fields.section || before.income !== fields.income;
    if (moved && readUsed(work.db).headings.has(headingId)) return refuse('treasury.sectionUsed', { path: 'section' });
    const open = { ...fields, use: fields.closedOn === null ? fields.use : null };
    const no = headingRefusal(rows, open, headingId) ?? closeRefusal(before.closedOn, fields.closedOn, work.today, 0);
    if (no) return no;
    record(work, 'heading.changed', { headingId, ...fields });
    const diff = differences<object>(before, fields);
    work.audit({ action: 'heading.changed', recordId: headingId, label: fields.name, ...sides(diff) });
    return ok({ headingId });
  });
}

const sides = ({ before, after }: { before: object; after: object }) => ({ before, after });
