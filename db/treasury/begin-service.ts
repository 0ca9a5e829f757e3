import type { AccountId, FundId, Pence } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, negate, sumPence } from '../base/pence.ts';
import type { KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { Evidence } from './events/shapes.ts';
import type { BeginInput } from './ledger-input.ts';
import { nameTaken, readAccounts, readFunds, readHeadings } from './ledger-queries.ts';
import { LODGED_BEFORE } from './ledger-rules.ts';
import { posting } from './posting-rules.ts';
import { dayRefusal, evidenceOf, type Refusal } from './service-parts.ts';

/** The guided start: a group's books from some day on, also in the middle of its year. */

type BeginAccount = Omit<BeginInput['accounts'][number], 'files'> & { files: readonly KeptFile[] };
export type BeginGiven = Omit<BeginInput, 'accounts'> & { accounts: BeginAccount[] };

/** The first of the list whose name comes again, as the place of the field. */
function namedTwice(rows: readonly { name: string }[], list: string): Refusal | null {
  const named = rows.map(({ name }, id) => ({ id, name }));
  const at = named.findIndex(({ id, name }) => nameTaken(named, name, id));
  return at < 0 ? null : refuse('treasury.nameTaken', { path: `${list}.${at}.name` });
}

function headingsFault(headings: BeginGiven['headings']): Refusal | null {
  for (const [at, { section, use }] of headings.entries()) {
    const same = headings.slice(0, at);
    const named = namedTwice(
      [...same.filter((each) => each.section === section), ...headings.slice(at, at + 1)],
      'headings',
    );
    if (named) return refuse('treasury.nameTaken', { path: `headings.${at}.name` });
    if (use !== null && same.some((each) => each.use === use)) {
      return refuse('treasury.useTaken', { path: `headings.${at}.use` });
    }
  }
  return null;
}

const sumOf = (rows: readonly { pence: Pence }[]) => sumPence(rows.map(({ pence }) => pence));

/** The statement, less what it does not show yet, must be the cash book to the penny. */
function accountFault(account: BeginAccount, funds: number, at: number): Refusal | null {
  const path = (field: string) => `accounts.${at}.${field}`;
  const { balances, outstanding, statementBalance, kind } = account;
  if ([...balances, ...outstanding].some(({ fund }) => fund >= funds)) {
    return refuse('treasury.unknownPlace', { path: path('balances') });
  }
  const twice = balances.findIndex(({ fund }, place) => balances.findIndex((each) => each.fund === fund) !== place);
  if (twice >= 0) return refuse('treasury.balanceTwice', { path: path(`balances.${twice}.fund`) });
  if (kind === 'petty_cash') {
    if (statementBalance !== null) return refuse('treasury.statementOfTin', { path: path('statementBalance') });
    return outstanding.length > 0 ? refuse('treasury.outstandingOfTin', { path: path('outstanding') }) : null;
  }
  return statementFault(account, path);
}

function statementFault(account: BeginAccount, path: (field: string) => string): Refusal | null {
  const { balances, outstanding, statementBalance, files } = account;
  const cheques = outstanding.flatMap(({ chequeNumber }) => chequeNumber ?? []);
  const number = cheques.find((each, at) => cheques.indexOf(each) !== at);
  if (number !== undefined) return refuse('treasury.chequeTwice', { path: path('outstanding'), params: { number } });
  const cashBook = sumOf(balances);
  const untouched = balances.length === 0 && outstanding.length === 0 && (statementBalance ?? 0) === 0;
  if (untouched) return null;
  if (statementBalance === null || files.length === 0) {
    return refuse('treasury.statementNeeded', { path: path(statementBalance === null ? 'statementBalance' : 'files') });
  }
  const unpresented = sumOf(outstanding.filter(({ chequeNumber }) => chequeNumber !== null));
  const lodged = sumOf(outstanding.filter(({ chequeNumber }) => chequeNumber === null));
  const made = sumPence([statementBalance, lodged, -unpresented]);
  if (made === cashBook) return null;
  const params = {
    statement: formatPence(statementBalance),
    unpresented: formatPence(unpresented),
    lodged: formatPence(lodged),
    made: formatPence(made),
    cashBook: formatPence(cashBook),
  };
  return refuse('treasury.statementDiffers', { path: path('statementBalance'), rule: 'T1', params });
}

function beginFault(work: Change, given: BeginGiven): Refusal | null {
  const there = [...readAccounts(work.db), ...readFunds(work.db), ...readHeadings(work.db)];
  if (there.length > 0) return refuse('treasury.begunAlready');
  const no =
    dayRefusal(work, given.on, 'on') ??
    namedTwice(given.accounts, 'accounts') ??
    namedTwice(given.funds, 'funds') ??
    headingsFault(given.headings);
  if (no) return no;
  for (const [at, account] of given.accounts.entries()) {
    const fault = accountFault(account, given.funds.length, at);
    if (fault) return fault;
  }
  return null;
}

/** One opening entry: `pence` in the account, the other side is the beginning itself. */
function open(
  work: Change,
  on: BeginGiven['on'],
  side: { accountId: AccountId; fundId: FundId; pence: Pence },
  more: { text?: string; chequeNumber?: number; reference?: string; evidence?: Evidence[] } = {},
): void {
  const { accountId, fundId, pence } = side;
  const lines = [
    { accountId, fundId, pence },
    { contra: 'opening' as const, fundId, pence: negate(pence) },
  ];
  const { evidence = [], text = '', ...facts } = more;
  record(work, 'entry.posted', { posting: posting({ kind: 'opening', date: on, text, lines, ...facts }), evidence });
}

/**
 * The opening entries of one account: by fund what the statement shows, and one each for what it does not show yet. Together
 * they are the cash book's balance; the outstanding ones wait for their row of the bank (`outstandingAtStart`).
 */
function openAccountOf(
  work: Change,
  on: BeginGiven['on'],
  account: BeginAccount,
  accountId: AccountId,
  fundIds: readonly FundId[],
): void {
  const evidence = evidenceOf(work, account.files);
  const signed = account.outstanding.map((each) => ({
    ...each,
    pence: each.chequeNumber === null ? each.pence : negate(each.pence),
  }));
  for (const [place, fundId] of fundIds.entries()) {
    const booked = sumOf(account.balances.filter(({ fund }) => fund === place));
    const waiting = sumOf(signed.filter(({ fund }) => fund === place));
    const pence = sumPence([booked, -waiting]);
    if (pence !== 0) open(work, on, { accountId, fundId, pence }, { evidence });
    for (const { chequeNumber, text, ...each } of signed.filter(({ fund }) => fund === place)) {
      const known = chequeNumber === null ? { reference: LODGED_BEFORE } : { chequeNumber };
      open(work, on, { accountId, fundId, pence: each.pence }, { text, evidence, ...known });
    }
  }
}

/**
 * Begins the books: accounts, funds, headings and one opening entry an account and fund, tied to the attached statement. Refused
 * when there is anything already, and where a statement does not agree with the cash book to the penny (T1). One audit event.
 */
export function beginBooks(
  office: RecordOffice,
  caller: Caller,
  given: BeginGiven,
): Outcome<{ accounts: AccountId[]; funds: FundId[] }> {
  return change(office, caller, [], (work) => {
    const no = beginFault(work, given);
    if (no) return no;
    const funds = given.funds.map(
      (each) => record(work, 'fund.added', { ...each, closedOn: null }) as number as FundId,
    );
    for (const each of given.headings) record(work, 'heading.added', { ...each, closedOn: null });
    const accounts = given.accounts.map((account) => {
      const { balances: _b, statementBalance: _s, outstanding: _o, files: _f, ...facts } = account;
      const accountId = record(work, 'account.added', { ...facts, closedOn: null }) as number as AccountId;
      openAccountOf(work, given.on, account, accountId, funds);
      return accountId;
    });
    const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
    const total = sumPence(given.accounts.map(({ balances }) => sumOf(balances)));
    const after = {
      on: given.on,
      accounts: names(given.accounts),
      funds: names(given.funds),
      headings: names(given.headings),
    };
    work.audit({ action: 'book.begun', label: formatPence(total), after });
    return ok({ accounts, funds });
  });
}
