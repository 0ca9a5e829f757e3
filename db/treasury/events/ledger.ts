import { z } from 'zod';
import type { AccountId, EntryId, FundId, HeadingId, PayeeId, SlipId } from '../../base/brand.ts';
import { ACCOUNT_KINDS, FUND_KINDS, HEADING_USES, INCOME_KINDS, SECTIONS, STATEMENT_PROFILES } from '../words.ts';
import { dayShape, evidenceShape, hashShape, idShape, penceShape, postingShape } from './shapes.ts';

const accountFacts = {
  name: z.string(),
  kind: z.enum(ACCOUNT_KINDS),
  bankName: z.string(),
  sortCode: z.string(),
  accountNumber: z.string(),
  profile: z.enum(STATEMENT_PROFILES).nullable(),
  float: penceShape,
  closedOn: dayShape.nullable(),
};
const fundFacts = { name: z.string(), kind: z.enum(FUND_KINDS), purpose: z.string(), closedOn: dayShape.nullable() };
const headingFacts = {
  name: z.string(),
  section: z.enum(SECTIONS),
  income: z.enum(INCOME_KINDS).nullable(),
  use: z.enum(HEADING_USES).nullable(),
  position: z.int(),
  closedOn: dayShape.nullable(),
};

/** Accounts, funds, headings, payees, and everything posted by hand. */
export const ledgerEvents = {
  'account.added': z.strictObject(accountFacts),
  'account.changed': z.strictObject({ accountId: idShape<AccountId>(), ...accountFacts }),
  'fund.added': z.strictObject(fundFacts),
  'fund.changed': z.strictObject({ fundId: idShape<FundId>(), ...fundFacts }),
  'heading.added': z.strictObject(headingFacts),
  'heading.changed': z.strictObject({ headingId: idShape<HeadingId>(), ...headingFacts }),
  /** The name stays outside: only SHA-256(salt ‖ name) enters the book. */
  'payee.added': z.strictObject({ hash: hashShape }),
  'payee.renamed': z.strictObject({ payeeId: idShape<PayeeId>(), hash: hashShape }),
  'payee.erased': z.strictObject({ payeeId: idShape<PayeeId>(), on: dayShape }),
  /** Receipts, bank charges and direct debits, petty cash vouchers, transfers, opening balances. */
  'entry.posted': z.strictObject({ posting: postingShape, evidence: z.array(evidenceShape) }),
  'entry.reversed': z.strictObject({ posting: postingShape, reason: z.string() }),
  'evidence.added': z.strictObject({ entryId: idShape<EntryId>(), evidence: z.array(evidenceShape).min(1) }),
  'slip.banked': z.strictObject({
    accountId: idShape<AccountId>(),
    number: z.string(),
    date: dayShape,
    pence: penceShape,
    entries: z.array(idShape<EntryId>()).min(1),
  }),
  'slip.undone': z.strictObject({ slipId: idShape<SlipId>(), reason: z.string() }),
  /** A count of the tin; a difference is posted to cash over/short in the same event. */
  'cash.counted': z.strictObject({
    accountId: idShape<AccountId>(),
    date: dayShape,
    counted: penceShape,
    expected: penceShape,
    countedBy: z.string(),
    posting: postingShape.nullable(),
  }),
  'entries.ratified': z.strictObject({
    entries: z.array(idShape<EntryId>()).min(1),
    minuteRef: z.string(),
    on: dayShape,
  }),
};
