import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  CashCountId,
  ChequeBookId,
  EventSeq,
  Instant,
  MandateId,
  MemberId,
  PaymentId,
  PersonId,
  SignatoryId,
  SignatoryKeyId,
  SlipId,
} from '../base/brand.ts';
import {
  accountId,
  dayColumn,
  entryId,
  fundId,
  headingId,
  payeeId,
  paymentId,
  penceColumn,
  signatoryId,
} from './schema-columns.ts';
import { LEAF_STATES, PAYMENT_METHODS, PAYMENT_PURPOSES, PAYMENT_STATES, SIGNED_HOW } from './words.ts';

/** Somebody the bank's mandate may name. Not a role of the program: who signs cheques need not sign in. */
export const signatory = sqliteTable(
  'signatory',
  {
    id: integer().$type<SignatoryId>().primaryKey(),
    name: text().notNull(),
    /** The member or person of the program it is, where it is one; numbers only, so that replay needs no other subject. */
    memberId: integer('member_id').$type<MemberId>(),
    personId: integer('person_id').$type<PersonId>(),
    endedOn: dayColumn('ended_on'),
  },
  (t) => [uniqueIndex('signatory_name').on(sql`lower(${t.name})`)],
);

/** An Ed25519 pair; the private key is wrapped by scrypt of the signatory's own passphrase. A lost one is replaced, minuted. */
export const signatoryKey = sqliteTable(
  'signatory_key',
  {
    id: integer().$type<SignatoryKeyId>().primaryKey(),
    signatoryId: signatoryId().notNull(),
    publicKey: text('public_key').notNull(),
    /** salt, nonce, sealed key: never in the book, so that an old copy of the book opens nothing. */
    wrapped: blob({ mode: 'buffer' }),
    scryptN: integer('scrypt_n').notNull(),
    scryptR: integer('scrypt_r').notNull(),
    scryptP: integer('scrypt_p').notNull(),
    /** The minute that recorded the replacement of a lost one; empty for the first. */
    minuteRef: text('minute_ref').notNull(),
    from: dayColumn('from').notNull(),
    until: dayColumn('until'),
  },
  (t) => [uniqueIndex('signatory_key_live').on(t.signatoryId).where(sql`${t.until} is null`)],
);

/** T2: who may sign for which account, from when to when, by which minute. */
export const mandate = sqliteTable(
  'mandate',
  {
    id: integer().$type<MandateId>().primaryKey(),
    signatoryId: signatoryId().notNull(),
    accountId: accountId().notNull(),
    from: dayColumn('from').notNull(),
    /** The last day; null while it runs. */
    to: dayColumn('to'),
    minuteRef: text('minute_ref').notNull(),
    endMinuteRef: text('end_minute_ref').notNull(),
  },
  (t) => [
    index('mandate_signatory').on(t.signatoryId, t.accountId),
    check('mandate_days', sql`${t.to} is null or ${t.to} >= ${t.from}`),
  ],
);

/** T3: a payee that a signatory is, or is close to. */
export const connection = sqliteTable(
  'connection',
  {
    payeeId: payeeId().notNull(),
    signatoryId: signatoryId().notNull(),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.payeeId, t.signatoryId] })],
);

export const chequeBook = sqliteTable(
  'cheque_book',
  {
    id: integer().$type<ChequeBookId>().primaryKey(),
    accountId: accountId().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [
    check('cheque_book_leaves', sql`${t.first} >= 1 and ${t.last} >= ${t.first} and ${t.last} - ${t.first} < 200`),
  ],
);

/** One cheque. A number is used once, ever. */
export const leaf = sqliteTable(
  'leaf',
  {
    accountId: accountId().notNull(),
    number: integer().notNull(),
    bookId: integer('book_id')
      .$type<ChequeBookId>()
      .notNull()
      .references(() => chequeBook.id),
    state: text({ enum: LEAF_STATES }).notNull(),
    paymentId: paymentId(),
    /** Why it was spoiled or stopped, with the bank's reference of the stop. */
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.number] }),
    uniqueIndex('leaf_payment').on(t.paymentId).where(sql`${t.state} in ('assigned', 'released', 'cleared')`),
    check('leaf_state', sql`${t.state} in ('unused', 'assigned', 'released', 'cleared', 'stopped', 'spoiled')`),
    check('leaf_assigned', sql`${t.state} not in ('assigned', 'released', 'cleared') or ${t.paymentId} is not null`),
  ],
);

/** T2–T4: a payment on its way. The version moves on with every change of what was signed for. */
export const payment = sqliteTable(
  'payment',
  {
    id: integer().$type<PaymentId>().primaryKey(),
    state: text({ enum: PAYMENT_STATES }).notNull(),
    version: integer().notNull(),
    /** What the signatures are over: hex SHA-256, see payment-rules.ts. */
    digest: text().notNull(),
    purpose: text({ enum: PAYMENT_PURPOSES }).notNull(),
    method: text({ enum: PAYMENT_METHODS }).notNull(),
    payeeId: payeeId(),
    accountId: accountId().notNull(),
    toAccountId: accountId('to_account_id'),
    chequeNumber: integer('cheque_number'),
    pence: penceColumn('pence').notNull(),
    text: text().notNull(),
    reference: text().notNull(),
    /** Why there is no invoice or receipt; empty when there is one. */
    noEvidence: text('no_evidence').notNull(),
    notes: text().notNull(),
    preparedOn: dayColumn('prepared_on').notNull(),
    preparedBy: text('prepared_by').notNull(),
    releasedOn: dayColumn('released_on'),
    /** The entry its release posted, and the one that took it back. */
    entryId: entryId(),
    backEntryId: entryId('back_entry_id'),
    /** Why it was withdrawn, made void or returned. */
    reason: text().notNull(),
  },
  (t) => [
    index('payment_state').on(t.state),
    check(
      'payment_state_known',
      sql`${t.state} in ('draft', 'signed', 'ready', 'withdrawn', 'released', 'cleared', 'void', 'returned')`,
    ),
    check('payment_pence', sql`${t.pence} > 0`),
    check('payment_purpose', sql`${t.purpose} in ('payee', 'petty_cash', 'own_account')`),
    check(
      'payment_to',
      sql`(${t.purpose} = 'payee') = (${t.payeeId} is not null) and (${t.purpose} = 'payee') = (${t.toAccountId} is null)`,
    ),
    check('payment_method', sql`${t.method} in ('cheque', 'bank_transfer', 'cash')`),
    check(
      'payment_posted',
      sql`(${t.state} in ('released', 'cleared', 'void', 'returned')) = (${t.entryId} is not null)`,
    ),
    check('payment_taken_back', sql`(${t.state} in ('void', 'returned')) = (${t.backEntryId} is not null)`),
  ],
);

/** How a payment's present version is split; a transfer between the group's own accounts has no heading. */
export const paymentSplit = sqliteTable(
  'payment_split',
  {
    paymentId: paymentId().notNull(),
    number: integer().notNull(),
    headingId: headingId(),
    fundId: fundId().notNull(),
    pence: penceColumn('pence').notNull(),
  },
  (t) => [primaryKey({ columns: [t.paymentId, t.number] }), check('payment_split_pence', sql`${t.pence} > 0`)],
);

/** T2: one signature, over one version. It is live while the payment still has that version and digest. */
export const signature = sqliteTable(
  'signature',
  {
    /** The event that recorded it. */
    id: integer().$type<EventSeq>().primaryKey(),
    paymentId: paymentId().notNull(),
    version: integer().notNull(),
    digest: text().notNull(),
    signatoryId: signatoryId().notNull(),
    signedOn: dayColumn('signed_on').notNull(),
    how: text({ enum: SIGNED_HOW }).notNull(),
    keyId: integer('key_id')
      .$type<SignatoryKeyId>()
      .references(() => signatoryKey.id),
    /** Hex Ed25519 over the digest. */
    proof: text().notNull(),
    /** Wet ink: who saw it, and the hash of the scan, or why there is none. */
    witness: text().notNull(),
    scanSha256: text('scan_sha256').notNull(),
    noScan: text('no_scan').notNull(),
  },
  (t) => [
    uniqueIndex('signature_once').on(t.paymentId, t.version, t.signatoryId),
    check('signature_how', sql`${t.how} in ('key', 'wet_ink')`),
    check(
      'signature_key',
      sql`(${t.how} = 'key') = (${t.keyId} is not null) and (${t.how} = 'key') = (${t.proof} <> '')`,
    ),
    check('signature_wet', sql`(${t.how} = 'wet_ink') = (${t.witness} <> '')`),
    check('signature_scan', sql`(${t.how} = 'wet_ink') = (${t.scanSha256} <> '' or ${t.noScan} <> '')`),
  ],
);

/**
 * Wrong passphrases of a signatory's key in a row: the next attempt waits longer. No projection and not in the book; not a foreign
 * key, so that the book can be replayed.
 */
export const signingAttempt = sqliteTable('signing_attempt', {
  signatoryId: integer('signatory_id').$type<SignatoryId>().primaryKey(),
  failedAttempts: integer('failed_attempts').notNull(),
  waitUntil: text('wait_until').$type<Instant>(),
});

/** Receipts that went to the bank together. */
export const slip = sqliteTable(
  'slip',
  {
    id: integer().$type<SlipId>().primaryKey(),
    accountId: accountId().notNull(),
    number: text().notNull(),
    date: dayColumn('date').notNull(),
    pence: penceColumn('pence').notNull(),
  },
  (t) => [index('slip_account').on(t.accountId, t.date)],
);

export const slipEntry = sqliteTable('slip_entry', {
  entryId: entryId().primaryKey(),
  slipId: integer('slip_id')
    .$type<SlipId>()
    .notNull()
    .references(() => slip.id),
});

/** A count of the petty cash tin; a difference was posted to cash over/short by `entryId`. */
export const cashCount = sqliteTable('cash_count', {
  id: integer().$type<CashCountId>().primaryKey(),
  accountId: accountId().notNull(),
  date: dayColumn('date').notNull(),
  counted: penceColumn('counted').notNull(),
  expected: penceColumn('expected').notNull(),
  countedBy: text('counted_by').notNull(),
  entryId: entryId(),
});
