import { z } from 'zod';
import type { AccountId, EntryId, FundId, HeadingId, IsoDate, PayeeId, Pence } from '../../base/brand.ts';
import { CONTRAS, ENTRY_KINDS } from '../words.ts';

/** What payloads of events are made of. Everything is spelled out: an event alone says what it posted. */

const whole = <T>() => z.int().transform((value) => value as T);
export const penceShape = whole<Pence>();
export const dayShape = z.string() as unknown as z.ZodType<IsoDate>;
export const idShape = <T>() => whole<T>();
export const hashShape = z.string().regex(/^[0-9a-f]{64}$/);

export const lineShape = z.strictObject({
  accountId: idShape<AccountId>().optional(),
  headingId: idShape<HeadingId>().optional(),
  contra: z.enum(CONTRAS).optional(),
  fundId: idShape<FundId>(),
  pence: penceShape,
});

/** A movement of money, whole: the entry and its lines. */
export const postingShape = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  date: dayShape,
  payeeId: idShape<PayeeId>().nullable(),
  text: z.string(),
  reference: z.string(),
  chequeNumber: z.int().nullable(),
  voucher: z.int().nullable(),
  ratify: z.boolean(),
  reverses: idShape<EntryId>().nullable(),
  paymentId: z.int().nullable(),
  lines: z.array(lineShape).min(2),
});

/** A file kept in attachments/ under its hash. */
export const evidenceShape = z.strictObject({ sha256: hashShape, name: z.string(), mime: z.string() });

export type PostedLine = z.output<typeof lineShape>;
export type Posting = z.output<typeof postingShape>;
export type Evidence = z.output<typeof evidenceShape>;
