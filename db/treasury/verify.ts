import type Database from 'better-sqlite3';
import { BEGINNING, type Chained, follows } from './chain.ts';
import type { NewStatementRow } from './events/bank.ts';
import type { PostedLine, Posting } from './events/shapes.ts';
import { isEventKind, type Payload } from './events.ts';

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
type Cursor = { next(): Row | null; peek(): Row | null };

/** A table read in the order of its events, one row at a time: 100,000 entries never lie in memory together. */
function cursor(sqlite: Database.Database, sql: string): Cursor {
  const rows = sqlite.prepare(sql).raw().iterate() as IterableIterator<Row>;
  let held: Row | null | undefined;
  const read = () => {
    const { value, done } = rows.next();
    return done ? null : value;
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

const same = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) === JSON.stringify(b);

const lineRow = (seq: number, { accountId, headingId, contra, fundId, pence }: PostedLine, at: number) => [
  seq,
  at + 1,
  accountId ?? null,
  headingId ?? null,
  contra ?? null,
  fundId,
  pence,
];

function entryRows(seq: number, payload: { posting?: Posting | null }): { entries: unknown[][]; lines: unknown[][] } {
  const posted = payload.posting;
  if (!posted) return { entries: [], lines: [] };
  const { kind, date, payeeId, text, reference, chequeNumber, voucher, ratify, reverses, paymentId } = posted;
  const row = [seq, kind, date, payeeId, text, reference, chequeNumber, voucher, ratify ? 1 : 0, reverses, paymentId];
  return { entries: [row], lines: posted.lines.map((line, at) => lineRow(seq, line, at)) };
}

function signatureRows(seq: number, kind: string, payload: object): unknown[][] {
  if (kind !== 'payment.signed') return [];
  const { paymentId, version, digest, signatoryId, on, how } = payload as Payload<'payment.signed'>;
  const proof = how.way === 'key' ? [how.keyId, how.proof, '', ''] : [null, '', how.witness, how.scanSha256];
  return [[seq, paymentId, version, digest, signatoryId, on, how.way, ...proof]];
}

function statementRows(seq: number, kind: string, payload: object): unknown[][] {
  if (kind !== 'statement.imported') return [];
  const { accountId, added } = payload as Payload<'statement.imported'>;
  const row = ({ date, pence, text, chequeNumber, bankId, balance, likeness }: NewStatementRow, at: number) => [
    seq,
    at + 1,
    accountId,
    date,
    pence,
    text,
    chequeNumber,
    bankId,
    balance,
    likeness,
  ];
  return added.map(row);
}

type Tables = Record<'entry' | 'line' | 'signature' | 'statement_row', Cursor>;

const tablesOf = (sqlite: Database.Database): Tables => ({
  entry: cursor(
    sqlite,
    'select id, kind, date, payee_id, text, reference, cheque_number, voucher, ratify, reverses, payment_id from entry not indexed order by id',
  ),
  line: cursor(
    sqlite,
    'select entry_id, number, account_id, heading_id, contra, fund_id, pence from line order by entry_id, number',
  ),
  signature: cursor(
    sqlite,
    'select id, payment_id, version, digest, signatory_id, signed_on, how, key_id, proof, witness, scan_sha256 from signature not indexed order by id',
  ),
  statement_row: cursor(
    sqlite,
    'select statement_id, number, account_id, date, pence, text, cheque_number, bank_id, balance, likeness from statement_row order by statement_id, number',
  ),
});

/** What an event's rows should be, beside what they are; the first table in which they differ. */
function projectedFault(tables: Tables, { seq, kind, payload }: Chained): BookFault['what'] | null {
  // Not parsed by its shape again: the hash has just shown that it is what `record` checked before it was written.
  if (!isEventKind(kind)) return 'unreadable';
  const said = JSON.parse(payload) as object;
  const { entries, lines } = entryRows(seq, said);
  const expected = [
    ['entry', entries],
    ['line', lines],
    ['signature', signatureRows(seq, kind, said)],
    ['statement_row', statementRows(seq, kind, said)],
  ] as const;
  return expected.find(([table, rows]) => !same(rowsOf(tables[table], seq), rows))?.[0] ?? null;
}

/** A row that belongs to an event that never was, or that lies before the cursor's event: added by hand. */
const strayFault = (tables: Tables, upTo: number): BookFault | null => {
  for (const [what, at] of Object.entries(tables) as [keyof Tables, Cursor][]) {
    const row = at.peek();
    if (row && !(Number(row[0]) > upTo)) return { seq: Number(row[0]), what };
  }
  return null;
};

/** Codes that left the program are met again, or the book was shortened or written anew. */
function headCodeFault(sqlite: Database.Database): BookFault | null {
  const codes = sqlite
    .prepare('select h.seq, h.hash, e.hash from head_code h left join book_event e on e.seq = h.seq order by h.seq')
    .raw()
    .all() as [number, string, string | null][];
  const wrong = codes.find(([, issued, kept]) => issued !== kept);
  return wrong ? { seq: wrong[0], what: wrong[2] === null ? 'shortened' : 'rewritten' } : null;
}

/** The sums by month are what the lines add up to. */
function totalsFault(sqlite: Database.Database): BookFault | null {
  const sums = `select substr(e.date, 1, 7) as month,
      case when l.account_id is not null then 'account' when l.heading_id is not null then 'heading' else l.contra end as side,
      coalesce(l.account_id, l.heading_id, 0) as side_id, l.fund_id, sum(l.pence) as pence, count(*) as lines, min(l.entry_id) as first
    from line l join entry e on e.id = l.entry_id group by 1, 2, 3, 4`;
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

function verifyEvents(
  sqlite: Database.Database,
  options: VerifyOptions,
  seen: { seq: number },
): BookFault | 'cancelled' | null {
  const all = (sqlite.prepare('select count(*) from book_event').pluck().get() as number) || 0;
  const tables = tablesOf(sqlite);
  let before = { seq: 0, hash: BEGINNING };
  const events = sqlite
    .prepare('select seq, at, actor, kind, payload, prev, hash from book_event order by seq')
    .iterate();
  for (const each of events) {
    const event = each as Chained;
    if (!follows(event, before)) return { seq: before.seq + 1, what: 'event' };
    const stray = strayFault(tables, before.seq);
    if (stray) return stray;
    const what = projectedFault(tables, event);
    if (what) return { seq: event.seq, what };
    before = event;
    seen.seq = event.seq;
    if (event.seq % 1000 === 0) {
      options.onProgress?.(event.seq, all);
      if (options.isCancelled?.()) return 'cancelled';
    }
  }
  return strayFault(tables, Number.POSITIVE_INFINITY);
}

/**
 * T1: reads the whole book, off the main thread: every event follows from the one before, every code that was ever printed is
 * still met, and every entry, line, signature and row of the bank's is what its event says. Names the first that is not.
 * `sqlite` is a read-only connection. Never throws for a damaged file: what SQLite itself cannot read is a fault too.
 */
export function verifyBook(sqlite: Database.Database, options: VerifyOptions = {}): Verified {
  const seen = { seq: 0 };
  const read = sqlite.transaction((): BookFault | 'cancelled' | null => {
    const found = verifyEvents(sqlite, options, seen);
    return found ?? headCodeFault(sqlite) ?? totalsFault(sqlite);
  });
  try {
    const found = read.deferred();
    if (found === 'cancelled') return { events: seen.seq, fault: null, cancelled: true };
    return { events: seen.seq, fault: found, cancelled: false };
  } catch {
    return { events: seen.seq, fault: { seq: seen.seq + 1, what: 'unreadable' }, cancelled: false };
  }
}
