import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { EntryId, IsoDate } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { folded } from '../members/rules.ts';
import { type EntryItem, readItems } from './entry-list.ts';
import type { PageEnd, SearchInput } from './ledger-input.ts';
import { entry, heading, payee } from './schema.ts';
import { type Term, termsOf } from './search-rules.ts';

export type SearchPage = { rows: EntryItem[]; next: PageEnd | null };

/** What a search looks names up in: read once a search, they are few beside the entries. */
type Names = { payees: { id: number; name: string }[]; headings: { id: number; name: string }[] };

function readNames(db: ReadDb): Names {
  const payees = db.select({ id: payee.id, name: payee.name }).from(payee).all();
  const headings = db.select({ id: heading.id, name: heading.name }).from(heading).all();
  const fold = (rows: readonly { id: number; name: string | null }[]) =>
    rows.flatMap(({ id, name }) => (name === null ? [] : [{ id, name: folded(name) }]));
  return { payees: fold(payees), headings: fold(headings) };
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
const idsWith = (rows: Names['payees'], text: string) =>
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
      ? sql`exists (select 1 from line where line.entry_id = ${entry.id} and line.heading_id in (${list(headings)}))`
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
 * Newest first. No text gives all.
 */
export function searchEntries(db: ReadDb, { text, kind, after, limit }: SearchInput): SearchPage {
  const names = readNames(db);
  const conditions = termsOf(text).map((term) => fits(term, names));
  const found = db
    .select({ id: entry.id, date: entry.date })
    .from(entry)
    .where(
      and(
        kind ? eq(entry.kind, kind) : undefined,
        after ? sql`(${entry.date}, ${entry.id}) < (${after.date}, ${after.entryId})` : undefined,
        ...conditions,
      ),
    )
    .orderBy(desc(entry.date), desc(entry.id))
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
    next,
  };
}
