import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { EntryOrder } from './words.ts';

/** The order of a list of entries, page by page: every page begins after the last row of the one before. */

/** What a row is ordered by, its day and its id: as columns of a query, or of one row. */
type Place<T> = { key: T; date: T; id: T };

/** Stands after every name. */
const LAST = '\u{10FFFF}';

/** The payee's name of an entry, as a key; those without a name stand last both ways. The id is named with its table. */
export const payeeKey = (entryId: 'entry.id' | 'line.entry_id', { falling }: EntryOrder): SQL<string> =>
  sql`coalesce((select lower(p.name) from entry e join payee p on p.id = e.payee_id where e.id = ${sql.raw(entryId)}), ${falling ? '' : LAST})`;

/** The amount that came in, or went out, as a key; the others stand last both ways. */
export function penceKey(pence: SQLWrapper, { by, falling }: EntryOrder): SQL<number> {
  const last = falling ? -1 : Number.MAX_SAFE_INTEGER;
  return by === 'in'
    ? sql`case when ${pence} >= 0 then ${pence} else ${last} end`
    : sql`case when ${pence} < 0 then -(${pence}) else ${last} end`;
}

/** The rows after a place; none after one that is not there (a key of null), since nothing compares with null. */
export function beyond({ by, falling }: EntryOrder, of: Place<SQLWrapper>, at: Place<unknown>): SQL {
  const sign = sql.raw(falling ? '<' : '>');
  if (by === 'date') return sql`(${of.date}, ${of.id}) ${sign} (${at.date}, ${at.id})`;
  return sql`(${of.key}, ${of.date}, ${of.id}) ${sign} (${at.key}, ${at.date}, ${at.id})`;
}

/** What to order by. */
export function orderOf({ by, falling }: EntryOrder, { key, date, id }: Place<SQLWrapper>): SQL[] {
  const each = falling ? desc : asc;
  return [...(by === 'date' ? [] : [each(key)]), each(date), each(id)];
}
