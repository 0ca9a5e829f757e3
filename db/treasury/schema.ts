import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { AccountId, EntryId, EventSeq, FundId, HeadingId, Instant, PayeeId } from '../base/brand.ts';
import { accountId, dayColumn, entryId, fundId, headingId, payeeId, penceColumn } from './schema-columns.ts';
import {
  ACCOUNT_KINDS,
  CODED_DOCUMENTS,
  CONTRAS,
  ENTRY_KINDS,
  FUND_KINDS,
  HEADING_USES,
  INCOME_KINDS,
  SECTIONS,
  STATEMENT_PROFILES,
} from './words.ts';

export * from './bank-schema.ts';
export * from './budget-schema.ts';
export * from './payment-schema.ts';

/**
 * T1: `book_event` is the only truth, chained so that a change shows. Every other table of the treasury is a projection that
 * `replay.ts` can make anew (but payee.name, payee.salt and signatory_key.wrapped, which are secrets and can be erased).
 * Triggers in the migration abort UPDATE and DELETE on book_event, entry, line, signature, statement_row and head_code.
 */
export const bookEvent = sqliteTable(
  'book_event',
  {
    seq: integer().$type<EventSeq>().primaryKey(),
    at: text().$type<Instant>().notNull(),
    actor: text().notNull(),
    kind: text().notNull(),
    /** Canonical JSON: the payload of `events.ts`, exactly the text that was hashed. */
    payload: text().notNull(),
    /** Hex SHA-256. */
    prev: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [uniqueIndex('book_event_hash').on(t.hash), index('book_event_kind').on(t.kind)],
);

/** A head code that was printed on something that left the program: what a shortened or rewritten book is caught by. */
export const headCode = sqliteTable('head_code', {
  id: integer().primaryKey({ autoIncrement: true }),
  seq: integer().$type<EventSeq>().notNull(),
  hash: text().notNull(),
  /** What it was printed on; `to` is the last day that paper tells of. */
  document: text({ enum: CODED_DOCUMENTS }).notNull(),
  to: dayColumn('to').notNull(),
  /** Its title, e.g. "Treasurer's report to 12 July 2011". */
  title: text().notNull(),
  at: text().$type<Instant>().notNull(),
});

/** Where the group's money is. */
export const account = sqliteTable(
  'account',
  {
    id: integer().$type<AccountId>().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: ACCOUNT_KINDS }).notNull(),
    bankName: text('bank_name').notNull(),
    sortCode: text('sort_code').notNull(),
    accountNumber: text('account_number').notNull(),
    profile: text({ enum: STATEMENT_PROFILES }),
    /** The imprest of petty cash; 0 for banks. */
    float: penceColumn('float').notNull(),
    closedOn: dayColumn('closed_on'),
  },
  (t) => [
    uniqueIndex('account_name').on(sql`lower(${t.name})`),
    check('account_kind', sql`${t.kind} in ('current', 'savings', 'petty_cash')`),
    check('account_float', sql`${t.float} >= 0 and (${t.kind} = 'petty_cash' or ${t.float} = 0)`),
  ],
);

export const fund = sqliteTable(
  'fund',
  {
    id: integer().$type<FundId>().primaryKey(),
    name: text().notNull(),
    kind: text({ enum: FUND_KINDS }).notNull(),
    /** What it may be spent on. */
    purpose: text().notNull(),
    closedOn: dayColumn('closed_on'),
  },
  (t) => [
    uniqueIndex('fund_name').on(sql`lower(${t.name})`),
    check('fund_kind', sql`${t.kind} in ('unrestricted', 'designated', 'restricted', 'endowment')`),
  ],
);

/** T6: what money comes in as and goes out for. */
export const heading = sqliteTable(
  'heading',
  {
    id: integer().$type<HeadingId>().primaryKey(),
    name: text().notNull(),
    section: text({ enum: SECTIONS }).notNull(),
    income: text({ enum: INCOME_KINDS }),
    use: text({ enum: HEADING_USES }),
    /** The order in reports. */
    position: integer().notNull(),
    closedOn: dayColumn('closed_on'),
  },
  (t) => [
    uniqueIndex('heading_name').on(t.section, sql`lower(${t.name})`),
    check('heading_section', sql`${t.section} in ('A1', 'A2', 'A3', 'A4')`),
    check('heading_income', sql`(${t.income} is not null) = (${t.section} in ('A1', 'A2'))`),
    check('heading_income_known', sql`${t.income} in ('grant', 'bid', 'service', 'donation', 'interest', 'other')`),
    check('heading_use', sql`${t.use} in ('bank_charges', 'bank_interest', 'cash_over_short')`),
  ],
);

/** Whom money comes from or goes to. Name and salt can be erased after the years of retention; the book knows only the hash. */
export const payee = sqliteTable(
  'payee',
  {
    id: integer().$type<PayeeId>().primaryKey(),
    /** Hex SHA-256 of salt and name. */
    hash: text().notNull(),
    salt: text(),
    name: text(),
    erasedOn: dayColumn('erased_on'),
  },
  (t) => [
    index('payee_name').on(sql`lower(${t.name})`),
    check(
      'payee_erased',
      sql`(${t.name} is null) = (${t.erasedOn} is not null) and (${t.salt} is null) = (${t.name} is null)`,
    ),
  ],
);

/** One movement of money. Its id is the number of its event. */
export const entry = sqliteTable(
  'entry',
  {
    id: integer().$type<EntryId>().primaryKey(),
    kind: text({ enum: ENTRY_KINDS }).notNull(),
    date: dayColumn('date').notNull(),
    payeeId: payeeId(),
    /** What it was, in a person's words. */
    text: text().notNull(),
    /** The number on the paper: invoice, bank's reference. */
    reference: text().notNull(),
    chequeNumber: integer('cheque_number'),
    voucher: integer(),
    /** Bank charges and direct debits cannot be signed beforehand: ratified afterwards. */
    ratify: integer({ mode: 'boolean' }).notNull(),
    /** The entry that this one reverses: once at most, never a reversal. */
    reverses: integer()
      .$type<EntryId>()
      .references((): AnySQLiteColumn => entry.id),
    /** What it came to: money into (+) or out of (−) the accounts; what moved, for transfers and reversals of them. */
    pence: penceColumn('pence').notNull(),
    /** The payment whose release posted it; null for what had none. Not a foreign key: payments are looked up through it. */
    paymentId: integer('payment_id'),
  },
  (t) => [
    // In the order of every list, with all that a search looks through: it reads this index and not the table.
    index('entry_date').on(t.date, t.id, t.kind, t.payeeId, t.chequeNumber, t.voucher, t.text, t.reference),
    index('entry_opening').on(t.id).where(sql`${t.kind} = 'opening'`),
    index('entry_payee').on(t.payeeId, t.date),
    index('entry_cheque').on(t.chequeNumber),
    index('entry_payment').on(t.paymentId),
    index('entry_pence').on(t.pence),
    index('entry_voucher').on(t.voucher).where(sql`${t.voucher} is not null`),
    index('entry_unratified').on(t.date).where(sql`${t.ratify} = 1`),
    uniqueIndex('entry_reverses').on(t.reverses),
    check('entry_kind', sql`${t.kind} in ('receipt', 'payment', 'transfer', 'fund_transfer', 'opening', 'reversal')`),
    check('entry_reversal', sql`(${t.kind} = 'reversal') = (${t.reverses} is not null)`),
    check('entry_ratify', sql`${t.ratify} in (0, 1)`),
  ],
);

/**
 * One side of an entry. Pence in an account are money in (+) or out (−); the other side carries the opposite sign, so that
 * every entry adds up to 0, and so does every fund of it.
 */
export const line = sqliteTable(
  'line',
  {
    entryId: entryId().notNull(),
    number: integer().notNull(),
    /** The entry's: lists by account, heading or fund come in order straight from an index. */
    date: dayColumn('date').notNull(),
    accountId: accountId(),
    headingId: headingId(),
    contra: text({ enum: CONTRAS }),
    fundId: fundId().notNull(),
    pence: penceColumn('pence').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.number] }),
    index('line_account').on(t.accountId, t.date, t.entryId),
    index('line_heading').on(t.headingId, t.date, t.entryId),
    index('line_fund').on(t.fundId, t.date, t.entryId),
    index('line_pence').on(t.pence),
    check(
      'line_one_side',
      sql`(${t.accountId} is not null) + (${t.headingId} is not null) + (${t.contra} is not null) = 1`,
    ),
    check('line_contra', sql`${t.contra} in ('opening', 'fund_transfer')`),
    check('line_pence', sql`${t.pence} <> 0`),
  ],
);

/**
 * Sums of `line` by month, kept up as entries are posted, so that balances and a year's account do not read every line.
 * `side` is `account`, `heading`, `opening` or `fund_transfer`; `sideId` the account or heading, 0 for the others.
 */
export const monthTotal = sqliteTable(
  'month_total',
  {
    /** `YYYY-MM`. */
    month: text().notNull(),
    side: text({ enum: ['account', 'heading', 'opening', 'fund_transfer'] }).notNull(),
    sideId: integer('side_id').notNull(),
    fundId: fundId().notNull(),
    pence: penceColumn('pence').notNull(),
    lines: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.side, t.sideId, t.fundId, t.month] }),
    check('month_total_side', sql`${t.side} in ('account', 'heading', 'opening', 'fund_transfer')`),
  ],
);

/** A receipt, invoice or statement: its bytes lie in attachments/ under the hash, which is in the event too. */
export const evidence = sqliteTable(
  'evidence',
  {
    /** The event that brought it. */
    seq: integer().$type<EventSeq>().notNull(),
    number: integer().notNull(),
    sha256: text().notNull(),
    name: text().notNull(),
    mime: text().notNull(),
    entryId: entryId(),
    paymentId: integer('payment_id'),
  },
  (t) => [
    primaryKey({ columns: [t.seq, t.number] }),
    index('evidence_entry').on(t.entryId),
    index('evidence_payment').on(t.paymentId),
    index('evidence_sha256').on(t.sha256),
  ],
);
