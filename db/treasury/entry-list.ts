import { and, eq, inArray } from 'drizzle-orm';
import type { EntryId, IsoDate, PayeeId, PaymentId, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { entry, evidence, heading, line, matchEntry, payee, ratification } from './schema.ts';
import type { EntryKind } from './words.ts';

/** One row of any list of entries: the cash book, a search, a page of ratifications. */
export type EntryItem = {
  entryId: EntryId;
  kind: EntryKind;
  date: IsoDate;
  payeeId: PayeeId | null;
  /** Null where there is none, or its name was erased (`payeeId` tells which). */
  payee: string | null;
  text: string;
  reference: string;
  chequeNumber: number | null;
  voucher: number | null;
  paymentId: PaymentId | null;
  /** Into (+) or out of (−) the accounts; in a cash book of one account, fund or heading: its part. */
  pence: Pence;
  /** Names of its headings, each once, in the order of its lines. */
  headings: string[];
  reverses: EntryId | null;
  reversedBy: EntryId | null;
  /** Seen on a bank statement, in at least one account. */
  matched: boolean;
  ratify: 'no' | 'waiting' | 'ratified';
  files: number;
};

/** The entries of these ids in this order, with all that a list shows of them: a few queries whatever their number. */
export function readItems(db: ReadDb, ids: readonly EntryId[]): EntryItem[] {
  if (ids.length === 0) return [];
  const some = [...ids];
  const rows = db
    .select({ row: entry, name: payee.name })
    .from(entry)
    .leftJoin(payee, eq(payee.id, entry.payeeId))
    .where(inArray(entry.id, some))
    .all();
  const named = db
    .select({ id: line.entryId, name: heading.name })
    .from(line)
    .innerJoin(heading, eq(heading.id, line.headingId))
    .where(inArray(line.entryId, some))
    .orderBy(line.entryId, line.number)
    .all();
  const headings = new Map<EntryId, Set<string>>();
  for (const { id, name } of named) {
    const of = headings.get(id as EntryId) ?? new Set();
    headings.set(id as EntryId, of.add(name));
  }
  const back = db.select({ id: entry.id, of: entry.reverses }).from(entry).where(inArray(entry.reverses, some)).all();
  const reversals = new Map(back.map(({ id, of }) => [of, id]));
  const matched = idsOf(
    db.select({ id: matchEntry.entryId }).from(matchEntry).where(inArray(matchEntry.entryId, some)).all(),
  );
  const ratified = idsOf(
    db.select({ id: ratification.entryId }).from(ratification).where(inArray(ratification.entryId, some)).all(),
  );
  const files = db
    .select({ id: evidence.entryId })
    .from(evidence)
    .where(and(inArray(evidence.entryId, some)))
    .all();
  const byId = new Map(
    rows.map(({ row, name }) => {
      const item: EntryItem = {
        entryId: row.id,
        kind: row.kind,
        date: row.date as IsoDate,
        payeeId: row.payeeId,
        payee: name,
        text: row.text,
        reference: row.reference,
        chequeNumber: row.chequeNumber,
        voucher: row.voucher,
        paymentId: row.paymentId as PaymentId | null,
        pence: row.pence,
        headings: [...(headings.get(row.id) ?? [])],
        reverses: row.reverses,
        reversedBy: reversals.get(row.id) ?? null,
        matched: matched.has(row.id),
        ratify: row.ratify ? (ratified.has(row.id) ? 'ratified' : 'waiting') : 'no',
        files: files.filter(({ id }) => id === row.id).length,
      };
      return [row.id, item] as const;
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const idsOf = (rows: readonly { id: EntryId | null }[]): Set<EntryId> => new Set(rows.flatMap(({ id }) => id ?? []));
