import { asc, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { EventSeq, IsoDate } from '../base/brand.ts';
import type { ReadDb, WriteDb } from '../base/handles.ts';
import { EVENTS, isEventKind, type Payload } from './events.ts';
import { project } from './project.ts';
import * as book from './schema.ts';

/** What the book itself does not say, and replay cannot make anew: secrets and erased names (T1, invariant 9). */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  payee: ['name', 'salt', 'erasedOn'],
  signatory_key: ['wrapped'],
};

/** Every projection, in an order in which none points to a later one. */
const TABLES: readonly SQLiteTable[] = [
  book.account,
  book.fund,
  book.heading,
  book.payee,
  book.entry,
  book.line,
  book.monthTotal,
  book.evidence,
  book.signatory,
  book.signatoryKey,
  book.mandate,
  book.connection,
  book.chequeBook,
  book.payment,
  book.paymentSplit,
  book.leaf,
  book.signature,
  book.slip,
  book.slipEntry,
  book.cashCount,
  book.statement,
  book.statementRow,
  book.match,
  book.matchRow,
  book.matchEntry,
  book.reconciliation,
  book.reconciledMatch,
  book.budget,
  book.budgetLine,
  book.budgetLineHeading,
  book.periodClose,
  book.ratification,
];

/** The events of one file, projected anew into the empty treasury of another. Throws where an event cannot be read. */
export function replay(from: ReadDb, into: WriteDb): void {
  const events = from.select().from(book.bookEvent).orderBy(asc(book.bookEvent.seq)).all();
  for (const event of events) {
    if (!isEventKind(event.kind)) throw new Error(`event ${event.seq} is of no known kind: ${event.kind}`);
    into.insert(book.bookEvent).values(event).run();
    const payload = EVENTS[event.kind].parse(JSON.parse(event.payload)) as Payload<typeof event.kind>;
    project(into, {
      seq: event.seq as EventSeq,
      kind: event.kind,
      payload,
      day: event.at.slice(0, 10) as IsoDate,
      actor: event.actor,
    });
  }
}

/** Every row of every projection as text, by table, so that two files can be compared. Secrets are left out. */
export function projectionsOf(db: ReadDb): Record<string, string[]> {
  return Object.fromEntries(
    TABLES.map((table) => {
      const name = getTableName(table);
      const left = OUTSIDE[name] ?? [];
      const columns = Object.keys(getTableColumns(table)).filter((column) => !left.includes(column));
      const rows = db.select().from(table).all() as Record<string, unknown>[];
      return [name, rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort()];
    }),
  );
}
