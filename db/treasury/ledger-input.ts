import { z } from 'zod';
import type { AccountId, EntryId, FundId, HeadingId, IsoDate, PayeeId, SlipId } from '../base/brand.ts';
import { id, isoDate, line, optionalDate, prose, requiredLine, wholeNumber } from '../base/fields.ts';
import { MOST_PENCE, pence } from '../base/pence.ts';
import { fileInput } from '../office/file-rules.ts';
import {
  ACCOUNT_KINDS,
  ENTRY_KINDS,
  ENTRY_ORDERS,
  FUND_KINDS,
  HEADING_USES,
  INCOME_KINDS,
  isReceiptSection,
  SECTIONS,
  STATEMENT_PROFILES,
} from './words.ts';

/** What each call of the ledger takes. Pure: the screens' forms use the same schemas. Amounts are whole pence. */

/** An amount above nothing, in pence. */
export const amount = () =>
  z.int().positive('treasury.amountNotPositive').max(MOST_PENCE, 'treasury.amountTooLarge').transform(pence);
/** A balance: it may be nothing, or overdrawn. */
export const balance = () =>
  z.int().min(-MOST_PENCE, 'treasury.amountTooLarge').max(MOST_PENCE, 'treasury.amountTooLarge').transform(pence);
/** Nothing or more, in pence. */
export const amountOrNothing = () =>
  z.int().min(0, 'treasury.amountNotPositive').max(MOST_PENCE, 'treasury.amountTooLarge').transform(pence);

export const chequeNumber = () => wholeNumber(1, 999_999_999);
/** Receipts and invoices as photos or PDFs. */
export const files = () => z.array(fileInput()).max(20).default([]);

export const nothingInput = z.strictObject({});
export const entryIdInput = z.strictObject({ entryId: id<EntryId>() });
export const accountIdInput = z.strictObject({ accountId: id<AccountId>() });

/** `closedOn`: nothing more is posted to it; null opens it again. */
const closable = { closedOn: optionalDate() };

const accountShape = z.strictObject({
  name: requiredLine(80),
  kind: z.enum(ACCOUNT_KINDS),
  bankName: line(80),
  sortCode: line(8).refine((text) => text === '' || /^\d\d-?\d\d-?\d\d$/.test(text), 'treasury.sortCode'),
  accountNumber: line(10).refine((text) => text === '' || /^\d{6,10}$/.test(text), 'treasury.accountNumber'),
  profile: z.enum(STATEMENT_PROFILES).nullable(),
  /** The fixed amount of a petty cash tin; 0 for a bank account. */
  float: amountOrNothing(),
});
const floatFits = ({ kind, float }: { kind: string; float: number }) => (kind === 'petty_cash') === float > 0;
const FLOAT = { error: 'treasury.floatOfTin', path: ['float'] };

export const accountFields = accountShape.refine(floatFits, FLOAT);
export const accountChange = accountShape.extend({ accountId: id<AccountId>(), ...closable }).refine(floatFits, FLOAT);

export const fundFields = z.strictObject({ name: requiredLine(80), kind: z.enum(FUND_KINDS), purpose: prose(500) });
export const fundChange = fundFields.extend({ fundId: id<FundId>(), ...closable });

const headingShape = z.strictObject({
  name: requiredLine(80),
  section: z.enum(SECTIONS),
  /** T9: where it comes from; null for payments. */
  income: z.enum(INCOME_KINDS).nullable(),
  use: z.enum(HEADING_USES).nullable(),
  /** The order within reports. */
  position: wholeNumber(0, 10_000),
});
const incomeFits = ({ section, income }: { section: (typeof SECTIONS)[number]; income: string | null }) =>
  isReceiptSection(section) === (income !== null);
const INCOME = { error: 'treasury.incomeOfReceipts', path: ['income'] };

export const headingFields = headingShape.refine(incomeFits, INCOME);
export const headingChange = headingShape
  .extend({ headingId: id<HeadingId>(), ...closable })
  .refine(incomeFits, INCOME);

/** Which of the funds (headings, accounts) of the same call: their place in its list, from 0. */
const place = () => wholeNumber(0, 199);

/** Cheques written and money paid in before the books begin that the bank has not shown yet. */
const outstandingShape = z.strictObject({
  fund: place(),
  pence: amount(),
  /** Null: money paid in. */
  chequeNumber: chequeNumber().nullable(),
  text: line(200),
});

const beginAccount = accountShape
  .extend({
    /** What the cash book (or the count of the tin) says, by fund. */
    balances: z.array(z.strictObject({ fund: place(), pence: balance() })).max(50),
    /** What the bank's statement says on the day; null for petty cash. */
    statementBalance: balance().nullable(),
    outstanding: z.array(outstandingShape).max(200).default([]),
    /** The statement, or the count sheet. */
    files: files(),
  })
  .refine(floatFits, FLOAT);

/** The guided start: everything the books begin with. `on`: the day of the opening balances. */
export const beginInput = z.strictObject({
  on: isoDate(),
  accounts: z.array(beginAccount).min(1).max(20),
  funds: z.array(fundFields).min(1).max(50),
  headings: z.array(headingFields).min(1).max(200),
});

/** Somebody known, or somebody new by name; the same name twice is the same payee. */
export const payeeInput = z.union([
  z.strictObject({ payeeId: id<PayeeId>() }),
  z.strictObject({ name: requiredLine(160) }),
]);
export type PayeeInput = z.output<typeof payeeInput>;

export const splitShape = z.strictObject({ headingId: id<HeadingId>(), fundId: id<FundId>(), pence: amount() });
export type Split = z.output<typeof splitShape>;
export const splits = () => z.array(splitShape).min(1).max(50);

const posted = {
  accountId: id<AccountId>(),
  date: isoDate(),
  payee: payeeInput,
  text: line(300),
  reference: line(80),
  splits: splits(),
  files: files(),
};

/** Money in: interest and grants straight to the bank, or cash and cheques that go there by paying-in slip. */
export const receiveInput = z.strictObject(posted);
/** What the bank took by itself: charges and direct debits, for ratification. */
export const bankDebitInput = z.strictObject(posted);
/** Cash out of the tin; the program gives the voucher its number. */
export const voucherInput = z.strictObject(posted);

/** Cash from the tin that was paid into a bank account. */
export const bankCashInput = z.strictObject({
  fromAccountId: id<AccountId>(),
  toAccountId: id<AccountId>(),
  fundId: id<FundId>(),
  date: isoDate(),
  pence: amount(),
  text: line(300),
  reference: line(80),
  files: files(),
});

/** A5: money that stays where it is and belongs to another fund from now on. */
export const fundTransferInput = z.strictObject({
  accountId: id<AccountId>(),
  fromFundId: id<FundId>(),
  toFundId: id<FundId>(),
  date: isoDate(),
  pence: amount(),
  text: requiredLine(300),
  reference: line(80),
  files: files(),
});

export const countInput = z.strictObject({
  accountId: id<AccountId>(),
  date: isoDate(),
  counted: amountOrNothing(),
  countedBy: requiredLine(120),
  /** The fund that a difference falls on. */
  fundId: id<FundId>(),
});

export const reverseInput = z.strictObject({
  entryId: id<EntryId>(),
  date: isoDate(),
  reason: requiredLine(500),
});

export const evidenceInput = z.strictObject({
  entryId: id<EntryId>(),
  files: z.array(fileInput()).min(1).max(20),
});
export const evidenceFileInput = z.strictObject({
  seq: wholeNumber(1, Number.MAX_SAFE_INTEGER),
  number: wholeNumber(1, 100),
});

export const ratifyInput = z.strictObject({
  entries: z.array(id<EntryId>()).min(1).max(500),
  minuteRef: requiredLine(120),
  on: isoDate(),
});

export const slipInput = z.strictObject({
  accountId: id<AccountId>(),
  number: requiredLine(40),
  date: isoDate(),
  entries: z.array(id<EntryId>()).min(1).max(500),
});
export const slipUndoInput = z.strictObject({ slipId: id<SlipId>(), reason: requiredLine(500) });

export const payeeFields = z.strictObject({ name: requiredLine(160) });
export const payeeRename = payeeFields.extend({ payeeId: id<PayeeId>() });
export const payeeErase = z.strictObject({ payeeId: id<PayeeId>(), confirm: z.literal(true) });
/** Typed-ahead search; an empty text gives those used last. */
export const payeesInput = z.strictObject({ text: line(160).default('') });

/** Where a page ended: the next one begins after it. */
const after = z.strictObject({ date: isoDate(), entryId: id<EntryId>() });
export type PageEnd = { date: IsoDate; entryId: EntryId };
const page = { after: after.nullable().default(null), limit: wholeNumber(1, 500).default(100) };

const order = {
  by: z.enum(ENTRY_ORDERS).default('date'),
  /** The newest, the last name or the largest amount first. */
  falling: z.boolean().default(true),
};

/** The cash book, or a part of it: every filter that is not null narrows it. */
export const cashBookInput = z.strictObject({
  accountId: id<AccountId>().nullable().default(null),
  fundId: id<FundId>().nullable().default(null),
  headingId: id<HeadingId>().nullable().default(null),
  from: optionalDate().default(null),
  to: optionalDate().default(null),
  ...order,
  ...page,
});
export type CashBookInput = z.output<typeof cashBookInput>;

/** Words that must all fit: of a payee, text, reference or heading; an amount, a cheque number, a day. */
export const searchInput = z.strictObject({
  text: line(200),
  kind: z.enum(ENTRY_KINDS).nullable().default(null),
  ...order,
  ...page,
});
export type SearchInput = z.output<typeof searchInput>;

export type BeginInput = z.output<typeof beginInput>;
export type AccountFields = z.output<typeof accountFields>;
export type FundFields = z.output<typeof fundFields>;
export type HeadingFields = z.output<typeof headingFields>;
