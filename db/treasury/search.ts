import { and, count, eq, or, type SQL, sql } from 'drizzle-orm';
import type { EntryId, IsoDate } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { folded } from '../members/rules.ts';
import { type EntryItem, readItems } from './entry-list.ts';
import { beyond, orderOf, payeeKey, penceKey } from './entry-order.ts';
import type { PageEnd, SearchInput } from './ledger-input.ts';
import { entry, heading, payee } from './schema.ts';
import { type Term, termsOf } from './search-rules.ts';

export type SearchPage = {
  rows: EntryItem[];
  /** How many fit in all; counted for the first page only. */
  total: number | null;
  next: PageEnd | null;
};

type Named = { id: number; name: string };
/** What a search looks names up in: read once a search, they are few beside the entries. */
type Names = { payees: Named[]; headings: Named[] };

const fold = (rows: readonly { id: number; name: string | null }[]): Named[] =>
  rows.flatMap(({ id, name }) => (name === null ? [] : [{ id, name: folded(name) }]));

/** The names of all payees as a search compares them. */
export const readPayeeNames = (db: ReadDb): Named[] =>
  fold(db.select({ id: payee.id, name: payee.name }).from(payee).all());

const readNames = (db: ReadDb): Names => ({
  payees: readPayeeNames(db),
  headings: fold(db.select({ id: heading.id, name: heading.name }).from(heading).all()),
});

/** The pattern of a text that is looked for anywhere; with `escape '\\'`. */
export const like = (text: string) => `%${text.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
/** Whose names have the text in them. */
export const idsWith = (rows: readonly Named[], text: string) =>
  rows.filter(({ name }) => name.includes(folded(text))).map(({ id }) => id);

/** Everything that one word may be: each part answers from an index but the text, which is looked through. */
function fits(term: Term, names: Names): SQL | undefined {
  const { text, pence, number, from, to } = term;
  const payees = idsWith(names.payees, text);
  const headings = idsWith(names.headings, text);
  const list = (ids: readonly number[]) =>
    sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    );
  return or(
    sql`${entry.text} like ${like(text)} escape '\\'`,
    sql`(${entry.reference} <> '' and ${entry.reference} like ${like(text)} escape '\\')`,
    payees.length > 0 ? sql`${entry.payeeId} in (${list(payees)})` : undefined,
    headings.length > 0
      ? sql`${entry.id} in (select entry_id from line where heading_id in (${list(headings)}))`
      : undefined,
    pence !== null
      ? sql`${entry.id} in (select id from entry where pence in (${pence}, ${-pence}) union select entry_id from line where pence in (${pence}, ${-pence}))`
      : undefined,
    number !== null ? or(eq(entry.chequeNumber, number), eq(entry.voucher, number)) : undefined,
    from !== null && to !== null ? sql`${entry.date} between ${from} and ${to}` : undefined,
  );
}

/**
 * Entries that every word of the text fits: payee, text, reference, heading, amount, cheque or voucher number, day or month.
 * No text gives all.
 */
export function searchEntries(db: ReadDb, input: SearchInput): SearchPage {
  const { text, kind, by, after, limit } = input;
  const names = readNames(db);
  const where = and(kind ? eq(entry.kind, kind) : undefined, ...termsOf(text).map((term) => fits(term, names)));
  const key = by === 'date' ? entry.date : by === 'payee' ? payeeKey('entry.id', input) : penceKey(entry.pence, input);
  const columns = { key, date: entry.date, id: entry.id };
  const end =
    after &&
    db
      .select({ key: sql<unknown>`${key}` })
      .from(entry)
      .where(eq(entry.id, after.entryId))
      .get();
  const past = after
    ? beyond(input, columns, { key: end?.key ?? null, date: after.date, id: after.entryId })
    : undefined;
  const found = db
    .select({ id: entry.id, date: entry.date })
    .from(entry)
    .where(and(where, past))
    .orderBy(...orderOf(input, columns))
    .limit(limit + 1)
    .all();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last ? { date: last.date as IsoDate, entryId: last.id as EntryId } : null;
  return {
    rows: readItems(
      db,
      page.map(({ id }) => id),
    ),
    total: after ? null : next ? countOf(db, where) : page.length,
    next,
  };
}

/** Looks through the whole book: asked only where a page does not hold all. */
const countOf = (db: ReadDb, where: SQL | undefined) =>
  db.select({ total: count() }).from(entry).where(where).get()?.total ?? 0;
