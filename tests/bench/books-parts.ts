import type { AccountId, FundId, HeadingId, IsoDate, PayeeId, Pence, SignatoryId } from '../../db/base/brand.ts';
import { type Caller, type Change, change } from '../../db/base/change.ts';
import { ok } from '../../db/base/outcome.ts';
import { pence } from '../../db/base/pence.ts';
import type { RecordOffice } from '../../db/open.ts';
import { record } from '../../db/treasury/book.ts';
import { payeeFor, readPayee } from '../../db/treasury/payee-service.ts';
import { posting } from '../../db/treasury/posting-rules.ts';
import { must } from '../../scripts/demo/client.ts';
import { BEGINNING, beginning } from '../../scripts/demo/treasury-beginning.ts';

/** What the long books begin with: Anyborough's accounts, funds and headings, four hundred payees, three signatories. */

export const PAYEES = 400;
/** The tin of a busy office: a month's vouchers fit into it. */
const FLOAT = 5_000_00;

export type Payee = { id: PayeeId; name: string; hash: string };
export type Parts = {
  caller: Caller;
  current: AccountId;
  tin: AccountId;
  general: FundId;
  grant: FundId;
  income: HeadingId[];
  costs: HeadingId[];
  charges: HeadingId;
  payees: Payee[];
  signatories: SignatoryId[];
  /** What the current account holds at the beginning. */
  opening: Pence;
};

const WHO = ['Abbot', 'Bello', 'Carver', 'Desai', 'Eze', 'Finch', 'Grant', 'Hussain', 'Ivanov', 'Jones'];
const WHERE = ['Anyborough', 'Castle Street', 'Northfield', 'Riverside'];
const TRADE = [
  ...['Printing', 'Catering', 'Hall Trust', 'Stationers', 'Interpreting', 'Insurance', 'Telephones', 'Taxis'],
  ...['Youth Club', 'Tenants’ Association'],
];

function addPayees(work: Change): Payee[] {
  const names = WHO.flatMap((who) => WHERE.flatMap((where) => TRADE.map((trade) => `${who} ${where} ${trade}`)));
  return names.slice(0, PAYEES).map((name) => {
    const id = must(name, payeeFor(work, { name }));
    return { id, name, hash: readPayee(work.db, id)?.hash ?? '' };
  });
}

/** The accounts with what they bring forward; how much the current account has. */
function addAccounts(work: Change, on: IsoDate, general: FundId) {
  const added = beginning().accounts.map(({ balances, statementBalance: _statement, files: _files, ...facts }) => {
    const float = pence(facts.kind === 'petty_cash' ? FLOAT : 0);
    const sum = facts.kind === 'petty_cash' ? FLOAT : balances.reduce((all, each) => all + each.pence, 0);
    const accountId = record(work, 'account.added', { ...facts, float, closedOn: null }) as number as AccountId;
    const lines = [
      { accountId, fundId: general, pence: pence(sum) },
      { contra: 'opening' as const, fundId: general, pence: pence(-sum) },
    ];
    const facing = posting({ kind: 'opening', date: on, text: 'Brought forward', lines });
    record(work, 'entry.posted', { posting: facing, evidence: [] });
    return { accountId, sum: pence(sum), kind: facts.kind };
  });
  const of = (kind: string) => {
    const found = added.find((each) => each.kind === kind);
    if (!found) throw new Error(`no account of the kind ${kind}`);
    return found;
  };
  return { current: of('current'), tin: of('petty_cash') };
}

function addSignatories(work: Change, accountId: AccountId, from: IsoDate): SignatoryId[] {
  return ['Harold Whitcombe', 'Denise Okafor-Bright', 'Mona Whitfield'].map((name) => {
    const facts = { name, memberId: null, personId: null, endedOn: null };
    const signatoryId = record(work, 'signatory.added', facts) as number as SignatoryId;
    record(work, 'mandate.begun', { signatoryId, accountId, from, to: null, minuteRef: 'Minute 1' });
    return signatoryId;
  });
}

function addHeadings(work: Change) {
  const headings = BEGINNING.headings.map((heading) => ({
    ...heading,
    id: record(work, 'heading.added', { ...heading, closedOn: null }) as number as HeadingId,
  }));
  const ids = (...sections: string[]) =>
    headings.filter(({ section, use }) => sections.includes(section) && use === null).map(({ id }) => id);
  const charges = headings.find(({ use }) => use === 'bank_charges')?.id;
  if (!charges) throw new Error('no heading for bank charges');
  return { income: ids('A1', 'A2'), costs: ids('A3', 'A4'), charges };
}

/** Begins books that are empty yet, on a day. */
export function beginParts(office: RecordOffice, caller: Caller, on: IsoDate): Parts {
  const begun = change(office, caller, [], (work) => {
    const funds = BEGINNING.funds.map((each) => record(work, 'fund.added', { ...each, closedOn: null }));
    const [general, grant] = funds.map((seq) => seq as number as FundId);
    if (general === undefined || grant === undefined) throw new Error('the books need two funds');
    const headings = addHeadings(work);
    const { current, tin } = addAccounts(work, on, general);
    const signatories = addSignatories(work, current.accountId, on);
    const payees = addPayees(work);
    work.audit({ action: 'book.begun', label: 'Long books' });
    const accounts = { current: current.accountId, tin: tin.accountId, opening: current.sum };
    return ok({ caller, general, grant, ...headings, ...accounts, payees, signatories });
  });
  return must('the beginning', begun);
}
