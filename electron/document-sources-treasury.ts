import { eq, inArray } from 'drizzle-orm';
import type { AccountId, BudgetId, EntryId, EventSeq, IsoDate, PaymentId } from '../db/base/brand.ts';
import { addDays } from '../db/base/dates.ts';
import type { ReadDb } from '../db/base/handles.ts';
import { pence, sumPence } from '../db/base/pence.ts';
import { readSettings } from '../db/office/settings-store.ts';
import { readAccountFacts, readYearAccount, readYearState, yearStart } from '../db/treasury/account-queries.ts';
import { yearAccount } from '../db/treasury/account-rules.ts';
import { readHead } from '../db/treasury/book.ts';
import { readBudget, readBudgetReport } from '../db/treasury/budget-queries.ts';
import { type CashBookRow, readCashBook } from '../db/treasury/cash-book.ts';
import { headCodeText } from '../db/treasury/chain.ts';
import { readItems } from '../db/treasury/entry-list.ts';
import type { PageEnd } from '../db/treasury/ledger-input.ts';
import { readAccounts, readFunds } from '../db/treasury/ledger-queries.ts';
import { readPaymentSlip } from '../db/treasury/payment-queries.ts';
import { readToRatify } from '../db/treasury/period-queries.ts';
import { readTreasurersReport } from '../db/treasury/report-queries.ts';
import { fund, line } from '../db/treasury/schema.ts';
import { readChequeRegister } from '../db/treasury/signatory-queries.ts';
import { sumsOver } from '../db/treasury/sums.ts';
import type { CodedDocument } from '../db/treasury/words.ts';
import type { TreasuryPaperRequest } from './api/document-requests.ts';
import type { DataOf } from './documents/index.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';
import type { CashBookLine } from './documents/treasury/cash-book.ts';
import type { TreasuryDocumentKind } from './documents/treasury/index.ts';

/** What the press draws of the treasury. */
export type TreasuryPaperData = {
  [Kind in TreasuryDocumentKind]: { kind: Kind; data: DataOf<Kind> };
}[TreasuryDocumentKind];

/** T1: the state of the books that a paper was drawn from, and the last day it tells of: kept when the paper leaves. */
export type Coded = { document: CodedDocument; to: IsoDate; seq: EventSeq; hash: string };

export type MadeTreasuryPaper = { made: TreasuryPaperData; coded: Coded | null };

type From = { db: ReadDb; paper: HeadedPaper; headCode: string; request: TreasuryPaperRequest; today: IsoDate };

/** The days asked for; the financial year up to today (or up to its end, when that is past) where none are. */
function periodOf({ db, request, today }: From): { from: IsoDate; to: IsoDate } {
  const to = request.to ?? (request.from ? readYearState(db, request.from).to : today);
  return { from: request.from ?? yearStart(db, to), to };
}

const numberOf = ({ chequeNumber, voucher }: CashBookRow): string => {
  if (chequeNumber !== null) return String(chequeNumber).padStart(6, '0');
  return voucher === null ? '' : `V${voucher}`;
};

/** `listed`: an entry that was taken back after the last day stands as it stood then. */
const stateOf = ({ reverses, reversedBy }: CashBookRow, listed: ReadonlySet<EntryId>): CashBookLine['state'] => {
  if (reverses !== null) return 'undoes';
  return reversedBy === null || !listed.has(reversedBy) ? 'plain' : 'undone';
};

/** The funds of opening balances, which have no other words of their own. */
function openingFunds(db: ReadDb, rows: readonly CashBookRow[]): Map<EntryId, string> {
  const ids = rows.flatMap(({ kind, text, entryId }) => (kind === 'opening' && text === '' ? [entryId] : []));
  if (ids.length === 0) return new Map();
  const named = db
    .select({ id: line.entryId, name: fund.name })
    .from(line)
    .innerJoin(fund, eq(fund.id, line.fundId))
    .where(inArray(line.entryId, ids))
    .all();
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** Every line of one account over a period, the oldest first. */
function linesOf(db: ReadDb, accountId: AccountId, from: IsoDate, to: IsoDate): CashBookLine[] {
  const rows: CashBookRow[] = [];
  let after: PageEnd | null = null;
  do {
    const input = {
      accountId,
      fundId: null,
      headingId: null,
      from,
      to,
      by: 'date' as const,
      falling: false,
      after,
      limit: 500,
    };
    const page: ReturnType<typeof readCashBook> = readCashBook(db, input);
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  const listed = new Set(rows.map(({ entryId }) => entryId));
  const funds = openingFunds(db, rows);
  return rows.map((row) => ({
    ...{ date: row.date, kind: row.kind, number: numberOf(row), payee: row.payee ?? '' },
    text: row.text || (funds.get(row.entryId) ?? ''),
    ...{ headings: row.headings, pence: row.pence, state: stateOf(row, listed), balance: row.balance ?? pence(0) },
  }));
}

function cashBookData(from: From): DataOf<'cashBook'> {
  const { db, request } = from;
  const period = periodOf(from);
  const held = (until: IsoDate, id: AccountId) =>
    sumPence(
      sumsOver(db, null, until).flatMap((sum) => (sum.side === 'account' && sum.sideId === id ? [sum.pence] : [])),
    );
  const accounts = readAccounts(db)
    .filter(({ id }) => request.of === null || request.of === id)
    .map(({ id, name }) => ({
      name,
      opening: held(addDays(period.from, -1), id),
      closing: held(period.to, id),
      lines: linesOf(db, id, period.from, period.to),
    }));
  return { paper: from.paper, headCode: from.headCode, ...period, accounts };
}

function fundData(from: From): DataOf<'fundStatement'> {
  const { db, request } = from;
  const period = periodOf(from);
  const facts = { ...readAccountFacts(db, period.from, period.to), footnotes: [], lastYear: null };
  const purposes = new Map(readFunds(db).map(({ id, purpose }) => [id, purpose]));
  const funds = yearAccount(facts)
    .funds.filter(({ fundId }) => request.of === null || request.of === fundId)
    .map((fund) => ({ ...fund, purpose: purposes.get(fund.fundId) ?? '' }));
  return { paper: from.paper, headCode: from.headCode, ...period, funds };
}

function ratificationData({ db, paper, headCode, request, today }: From): DataOf<'ratificationList'> {
  const to = request.to ?? today;
  const items = readItems(
    db,
    readToRatify(db, to, to).map(({ id }) => id),
  );
  return { paper, headCode, to, items };
}

function registerData({ db, paper, headCode, request, today }: From): DataOf<'chequeRegister'> {
  const to = request.to ?? today;
  const around = { today, settings: readSettings(db), asOf: to < today ? to : null };
  const registers = readAccounts(db)
    .filter(({ id }) => request.of === null || request.of === id)
    .flatMap(({ id }) => readChequeRegister(db, id, around) ?? [])
    .filter(({ books }) => books.length > 0);
  return { paper, headCode, to, registers };
}

function examinerData({ db, paper, headCode, request, today }: From): DataOf<'examinersPage'> {
  const { account, thresholds } = readYearAccount(db, request.to ?? today);
  const { from, to, grossIncome, cash, totalReceipts, totalPayments } = account;
  const totals = { totalReceipts: totalReceipts.total, totalPayments: totalPayments.total };
  return { paper, headCode, from, to, grossIncome, cash, ...totals, thresholds };
}

function slipData({ db, paper, headCode, request, today }: From): DataOf<'paymentSlip'> | null {
  const found = readPaymentSlip(db, request.of as PaymentId, { today, settings: readSettings(db) });
  if (!found) return null;
  const { id, evidence, could, code, ...slip } = found;
  return {
    ...{ ...slip, paper, headCode, number: id },
    evidence: evidence.map(({ name }) => name),
    could: could.filter(({ fault }) => fault === null).map(({ name }) => name),
    code: (code.match(/.{4}/g) ?? []).join('-'),
  };
}

function budgetData({ db, paper, headCode, request, today }: From): DataOf<'budgetReport'> | null {
  const facts = readBudget(db, request.of as BudgetId);
  if (!facts) return null;
  const warn = readSettings(db)['treasury.varianceWarningPercent'];
  return { paper, headCode, ...readBudgetReport(db, facts, request.to ?? today, warn) };
}

/** The data, and the last day that the paper tells of. */
function dataOf(from: From): { made: TreasuryPaperData; to: IsoDate } | null {
  const { db, paper, headCode, request, today } = from;
  switch (request.kind) {
    case 'treasurersReport': {
      const asked = { today, from: request.from ?? undefined, to: request.to ?? undefined };
      const data = { ...readTreasurersReport(db, readSettings(db), asked), paper };
      return { made: { kind: request.kind, data }, to: data.to };
    }
    case 'cashBook': {
      const data = cashBookData(from);
      return { made: { kind: request.kind, data }, to: data.to };
    }
    case 'yearAccount': {
      const data = { ...readYearAccount(db, request.to ?? today), paper, headCode, wholePounds: request.wholePounds };
      return { made: { kind: request.kind, data }, to: data.account.to };
    }
    case 'budgetReport': {
      const data = budgetData(from);
      return data && { made: { kind: request.kind, data }, to: data.date };
    }
    case 'ratificationList': {
      const data = ratificationData(from);
      return { made: { kind: request.kind, data }, to: data.to };
    }
    case 'chequeRegister': {
      const data = registerData(from);
      return { made: { kind: request.kind, data }, to: data.to };
    }
    case 'fundStatement': {
      const data = fundData(from);
      return { made: { kind: request.kind, data }, to: data.to };
    }
    case 'examinersPage': {
      const data = examinerData(from);
      return { made: { kind: request.kind, data }, to: data.to };
    }
    case 'paymentSlip': {
      const data = slipData(from);
      return data && { made: { kind: request.kind, data }, to: today };
    }
  }
}

/**
 * Gathers the data of a paper of the treasury; null for what is not there. Read in one go, so that the code of the books on it is
 * that of its figures.
 */
export function treasuryPaperData(
  db: ReadDb,
  request: TreasuryPaperRequest,
  paper: HeadedPaper,
  today: IsoDate,
): MadeTreasuryPaper | null {
  const head = readHead(db);
  const found = dataOf({ db, paper, headCode: headCodeText(head), request, today });
  if (!found) return null;
  const { made, to } = found;
  return { made, coded: made.kind === 'paymentSlip' ? null : { document: made.kind, to, ...head } };
}
