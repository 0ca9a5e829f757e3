import type Database from 'better-sqlite3';
import { type EventSaid, type Expected, expectedRows, sameRow } from './verify-rows.ts';
import { addToSums, firstWrongSum, type MonthSums, type MonthTotalRow } from './verify-sums.ts';
import type { BookFault, Verified, VerifyOptions } from './verify-types.ts';
import { verifying } from './verifying.ts';

type Row = readonly unknown[];
/** `broken`: the rows stop where SQLite could not read on; the event that misses its rows is the fault. */
type Cursor = { next(): Row | null; peek(): Row | null; isBroken(): boolean; close(): void };

/** A table read in the order of its events, one row at a time: 100,000 entries never lie in memory together. */
function cursor(sqlite: Database.Database, sql: string): Cursor {
  const rows = sqlite.prepare(sql).raw().iterate() as IterableIterator<Row>;
  let held: Row | null | undefined;
  let broken = false;
  const read = (): Row | null => {
    if (broken) return null;
    try {
      const { value, done } = rows.next();
      return done ? null : value;
    } catch {
      broken = true;
      return null;
    }
  };
  return {
    next() {
      const row = held === undefined ? read() : held;
      held = undefined;
      return row;
    },
    peek() {
      if (held === undefined) held = read();
      return held;
    },
    isBroken: () => broken,
    close: () => void rows.return?.(),
  };
}

/** Whether the rows at the cursor that belong to an event (the first column says which) are these; reads past them. */
function holds(at: Cursor, seq: number, expected: readonly Row[]): boolean {
  for (const row of expected) {
    const found = at.peek();
    if (!found || !sameRow(found, row)) return false;
    at.next();
  }
  return at.peek()?.[0] !== seq;
}

type Tables = Record<keyof Expected, Cursor>;

/**
 * Straight from the tables, never from an index: the row on the disk is what is looked at. Rows of these tables are only ever
 * added, so they lie in the order of their events.
 */
const tablesOf = (sqlite: Database.Database): Tables => ({
  entry: cursor(
    sqlite,
    `select id, kind, date, payee_id, text, reference, cheque_number, voucher, ratify, reverses, pence, payment_id
      from entry not indexed order by id`,
  ),
  line: cursor(
    sqlite,
    `select entry_id, number, date, account_id, heading_id, contra, fund_id, pence from line order by entry_id, number`,
  ),
  signature: cursor(
    sqlite,
    `select id, payment_id, version, digest, signatory_id, signed_on, how, key_id, proof, witness, scan_sha256, no_scan
      from signature not indexed order by id`,
  ),
  statement_row: cursor(
    sqlite,
    `select statement_id, number, account_id, date, pence, text, cheque_number, bank_id, balance, likeness
      from statement_row order by statement_id, number`,
  ),
});

/** What the event says should be there; null where it can no longer be read. */
function saidBy(event: EventSaid): Expected | null {
  try {
    return expectedRows(event);
  } catch {
    return null;
  }
}

/**
 * The first table that does not hold what the event says. A row that belongs to no event stays at the cursor: the next event with
 * rows in that table misses its own, or the row is left over at the end.
 */
function projectedFault(tables: Tables, event: EventSaid, sums: MonthSums): BookFault['what'] | null {
  // Only a text was ever written.
  const expected = typeof event.payload === 'string' ? saidBy(event) : null;
  if (!expected) return 'event';
  for (const table of Object.keys(tables) as (keyof Tables)[]) {
    if (!holds(tables[table], event.seq, expected[table])) return table;
  }
  for (const row of expected.line) addToSums(sums, row);
  return null;
}

/** After the last event nothing may be left over, and nothing unread. */
function leftOver(tables: Tables, last: number): BookFault | null {
  for (const [what, at] of Object.entries(tables) as [keyof Tables, Cursor][]) {
    const row = at.peek();
    if (row) return { seq: Math.max(Number(row[0]) || 0, last), what };
    if (at.isBroken()) return { seq: last, what };
  }
  return null;
}

/** The sums by month are what the lines add up to. */
function totalsFault(sqlite: Database.Database, sums: MonthSums): BookFault | null {
  const kept = sqlite.prepare('select month, side, side_id, fund_id, pence, lines from month_total').raw();
  const seq = firstWrongSum(sums, kept.all() as MonthTotalRow[]);
  return seq === null ? null : { seq, what: 'month_total' };
}

type EventRow = [seq: number, kind: string, payload: string];

/**
 * T1: every entry, line, signature and row of the bank's is what its event says, and the sums by month are what the lines come to.
 * Whether the events themselves are what was written, `verifyChain` says. Never throws for a damaged file.
 */
export const verifyProjections = (sqlite: Database.Database, options: VerifyOptions = {}): Verified =>
  verifying(sqlite, options, (step): BookFault | 'cancelled' | null => {
    const tables = tablesOf(sqlite);
    const sums: MonthSums = new Map();
    let last = 0;
    try {
      const events = sqlite
        .prepare('select seq, kind, payload from book_event not indexed order by seq')
        .raw()
        .iterate() as Iterable<EventRow>;
      for (const [seq, kind, payload] of events) {
        const next = last + 1;
        const what = seq === next ? projectedFault(tables, { seq, kind, payload }, sums) : 'event';
        if (what) return { seq: next, what };
        last = seq;
        if (step(seq) === 'cancelled') return 'cancelled';
      }
      return leftOver(tables, last) ?? totalsFault(sqlite, sums);
    } finally {
      // The transaction cannot end while a table is being read.
      for (const table of Object.values(tables)) table.close();
    }
  });
