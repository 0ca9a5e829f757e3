import { integer, text } from 'drizzle-orm/sqlite-core';
import type {
  AccountId,
  EntryId,
  FundId,
  HeadingId,
  IsoDate,
  PayeeId,
  PaymentId,
  Pence,
  SignatoryId,
} from '../base/brand.ts';
import { payment, signatory } from './payment-schema.ts';
import { account, entry, fund, heading, payee } from './schema.ts';

/**
 * Columns that many tables of the treasury have. Functions with `function`, not constants: these files and the tables they
 * point to need each other, and drizzle-kit meets them half loaded.
 */

export function penceColumn(name: string) {
  return integer(name).$type<Pence>();
}

export function dayColumn(name: string) {
  return text(name).$type<IsoDate>();
}

export function accountId(name = 'account_id') {
  return integer(name)
    .$type<AccountId>()
    .references(() => account.id);
}

export function fundId(name = 'fund_id') {
  return integer(name)
    .$type<FundId>()
    .references(() => fund.id);
}

export function headingId(name = 'heading_id') {
  return integer(name)
    .$type<HeadingId>()
    .references(() => heading.id);
}

export function payeeId(name = 'payee_id') {
  return integer(name)
    .$type<PayeeId>()
    .references(() => payee.id);
}

export function entryId(name = 'entry_id') {
  return integer(name)
    .$type<EntryId>()
    .references(() => entry.id);
}

export function paymentId(name = 'payment_id') {
  return integer(name)
    .$type<PaymentId>()
    .references(() => payment.id);
}

export function signatoryId(name = 'signatory_id') {
  return integer(name)
    .$type<SignatoryId>()
    .references(() => signatory.id);
}
