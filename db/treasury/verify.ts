import type Database from 'better-sqlite3';
import { BEGINNING, type Chained, follows } from './chain.ts';
import { type Expected, expectedRows, sameRows } from './verify-rows.ts';

/** Where the book stopped being what was written. `seq` is the first event that is not, or that what was changed belongs to. */
export type BookFault = {
  seq: number;
  what:
    | 'event'
    | 'entry'
    | 'line'
    | 'signature'
    | 'statement_row'
    | 'month_total'
    | 'shortened'
    | 'rewritten'
    | 'unreadable';
};

export type VerifyOptions = {
  /** Called about every thousandth event. */
  onProgress?: (done: number, all: number) => void;
  /** Looked at between two events. */
  isCancelled?: () => boolean;
};

export type Verified = { events: number; fault: BookFault | null; cancelled: boolean };

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

/** The rows at the cursor that belong to an event: the first column says which. */
function rowsOf(at: Cursor, seq: number): Row[] {
  const rows: Row[] = [];
  for (let row = at.peek(); row && row[0] === seq; row = at.peek()) {
    rows.push(row);
    at.next();
  }
  return rows;
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

/**
 * The first table that does not hold what the event says. A row that belongs to no event stays at the cursor: the next event with
 * rows in that table misses its own, or the row is left over at the end.
 */
function projectedFault(tables: Tables, event: Chained): BookFault['what'] | null {
  const expected = expectedRows(event);
  for (const table of Object.keys(tables) as (keyof Tables)[]) {
    const rows = rowsOf(tables[table], event.seq);
    if (!sameRows(rows, expected[table])) return table;
  }
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

/** Codes that left the program are met again, or the book was shortened or written anew. */
function headCodeFault(sqlite: Database.Database, last: number): BookFault | null {
  const codes = sqlite
    .prepare('select h.seq, h.hash, e.hash from head_code h left join book_event e on e.seq = h.seq order by h.seq')
    .raw()
    .all() as [number, string, string | null][];
  // A code of the empty book has no event.
  const wrong = codes.find(([seq, issued, kept]) => issued !== (seq === 0 ? BEGINNING : kept));
  if (!wrong) return null;
  return wrong[2] === null ? { seq: last + 1, what: 'shortened' } : { seq: wrong[0], what: 'rewritten' };
}

/** The sums by month are what the lines add up to. */
function totalsFault(sqlite: Database.Database): BookFault | null {
  const sums = `select substr(date, 1, 7) as month,
      case when account_id is not null then 'account' when heading_id is not null then 'heading' else contra end as side,
      coalesce(account_id, heading_id, 0) as side_id, fund_id, sum(pence) as pence, count(*) as lines,
      min(entry_id) as first
    from line group by 1, 2, 3, 4`;
  const wrong = sqlite
    .prepare(
      `select coalesce(s.first, 0) from month_total t full join (${sums}) s
        on s.month = t.month and s.side = t.side and s.side_id = t.side_id and s.fund_id = t.fund_id
      where s.pence is not t.pence or s.lines is not t.lines limit 1`,
    )
    .pluck()
    .get() as number | undefined;
  return wrong === undefined ? null : { seq: wrong, what: 'month_total' };
}

type Seen = { seq: number };

function verifyEvents(
  sqlite: Database.Database,
  tables: Tables,
  options: VerifyOptions,
  seen: Seen,
): BookFault | 'cancelled' | null {
  const all = (sqlite.prepare('select coalesce(max(seq), 0) from book_event').pluck().get() as number) || 0;
  let before = { seq: 0, hash: BEGINNING };
  const events = sqlite
    .prepare('select seq, at, actor, kind, payload, prev, hash from book_event not indexed order by seq')
    .iterate();
  for (const each of events) {
    const event = each as Chained;
    // Bytes would hash like the text they hold; only a text was ever written.
    if (typeof event.payload !== 'string' || !follows(event, before)) return { seq: before.seq + 1, what: 'event' };
    const what = projectedFault(tables, event);
    if (what) return { seq: event.seq, what };
    before = event;
    seen.seq = event.seq;
    if (event.seq % 1000 === 0) {
      options.onProgress?.(event.seq, all);
      if (options.isCancelled?.()) return 'cancelled';
    }
  }
  return leftOver(tables, before.seq) ?? headCodeFault(sqlite, before.seq) ?? totalsFault(sqlite);
}

/**
 * T1: reads the whole book, off the main thread: every event follows from the one before, every code that was ever printed is
 * still met, and every entry, line, signature and row of the bank's is what its event says. Names the first that is not.
 * `sqlite` is a connection that nobody writes through meanwhile. Never throws for a damaged file: what SQLite itself cannot read is
 * a fault too.
 */
export function verifyBook(sqlite: Database.Database, options: VerifyOptions = {}): Verified {
  const seen = { seq: 0 };
  const read = sqlite.transaction((): BookFault | 'cancelled' | null => {
    const tables = tablesOf(sqlite);
    try {
      return verifyEvents(sqlite, tables, options, seen);
    } finally {
      // The transaction cannot end while a table is being read.
      for (const table of Object.values(tables)) table.close();
    }
  });
  try {
    const found = read.deferred();
    if (found === 'cancelled') return { events: seen.seq, fault: null, cancelled: true };
    return { events: seen.seq, fault: found, cancelled: false };
  } catch {
    return { events: seen.seq, fault: { seq: seen.seq + 1, what: 'unreadable' }, cancelled: false };
  }
}
