import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { verifyBook } from '../../../db/treasury/verify.ts';

/** Finds the bytes of rows in a closed file, as SQLite's file format lays them down, and changes them one at a time. */

/** A row of a protected table: the event it belongs to, and where its bytes lie in the file. */
type StoredRow = { table: string; event: number; bytes: number[] };

/** Each table with its key, whose first column says which event a row belongs to; it is the table's first column too. */
const PROTECTED = {
  book_event: 'seq',
  entry: 'id',
  line: 'entry_id, number',
  signature: 'id',
  statement_row: 'statement_id, number',
};

function varint(file: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  for (let place = 0; place < 8; place += 1) {
    const byte = file[at + place] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: at + place + 1 };
  }
  return { value: value * 256 + (file[at + 8] ?? 0), next: at + 9 };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

type Page = { file: Buffer; usable: number; size: number; start: number; isIndex: boolean };

/** Where the payload at `at` lies: on its page, and on the overflow pages behind it. */
function payloadBytes({ file, usable, size, isIndex }: Page, at: number, length: number): number[] {
  const most = isIndex ? Math.floor(((usable - 12) * 64) / 255) - 23 : usable - 35;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wished = least + ((length - least) % (usable - 4));
  const spilled = wished <= most ? wished : least;
  const local = length <= most ? length : spilled;
  const bytes = range(at, at + local);
  let next = local < length ? file.readUInt32BE(at + local) : 0;
  for (let left = length - local; left > 0; left -= usable - 4) {
    const from = (next - 1) * size;
    bytes.push(...range(from + 4, from + 4 + Math.min(left, usable - 4)));
    next = file.readUInt32BE(from);
  }
  return bytes;
}

/** One row's bytes: rowid, where the table has one, and payload. */
function cellBytes(page: Page, at: number): number[] {
  const { value: length, next } = varint(page.file, at);
  const payload = page.isIndex ? next : varint(page.file, next).next;
  return [...range(next, payload), ...payloadBytes(page, payload, length)];
}

/** The rows under a page in their order. A table without rowid keeps rows on its inner pages too. */
function cellsUnder(file: Buffer, number: number): number[][] {
  const size = file.readUInt16BE(16) === 1 ? 65_536 : file.readUInt16BE(16);
  const start = (number - 1) * size;
  const type = file[start] ?? 0;
  const page: Page = { file, usable: size - (file[20] ?? 0), size, start, isIndex: type === 2 || type === 10 };
  const isLeaf = type > 5;
  const cells = range(0, file.readUInt16BE(start + 3)).map(
    (at) => start + file.readUInt16BE(start + (isLeaf ? 8 : 12) + at * 2),
  );
  if (isLeaf) return cells.map((cell) => cellBytes(page, cell));
  const inner = cells.flatMap((cell) => [
    ...cellsUnder(file, file.readUInt32BE(cell)),
    ...(page.isIndex ? [cellBytes(page, cell + 4)] : []),
  ]);
  return [...inner, ...cellsUnder(file, file.readUInt32BE(start + 8))];
}

/** Every row of every protected table with its place in the file. */
function storedRows(path: string): StoredRow[] {
  const file = readFileSync(path);
  const sqlite = new Database(path, { readonly: true });
  const rows = Object.entries(PROTECTED).flatMap(([table, order]) => {
    const root = sqlite.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table) as number;
    const events = sqlite.prepare(`select * from ${table} order by ${order}`).raw().all() as number[][];
    const cells = cellsUnder(file, root);
    expect(cells, table).toHaveLength(events.length);
    return events.map(([event = 0], at) => ({ table, event, bytes: cells[at] ?? [] }));
  });
  sqlite.close();
  return rows;
}

/** What a reader sees of the protected tables, with each row's event; null where SQLite cannot read it. */
function seen(path: string): { event: unknown; text: string }[] | null {
  const sqlite = new Database(path, { readonly: true });
  try {
    return Object.entries(PROTECTED).flatMap(([table, order]) =>
      (sqlite.prepare(`select * from ${table} order by ${order}`).raw().all() as unknown[][]).map((row) => ({
        event: row[0],
        text: `${table} ${JSON.stringify(row)}`,
      })),
    );
  } catch {
    return null;
  } finally {
    sqlite.close();
  }
}

/** Numbers that look random and are the same in every run (mulberry32). */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides) | 0;
  };
}

function check(path: string) {
  const sqlite = new Database(path, { readonly: true });
  try {
    return verifyBook(sqlite);
  } finally {
    sqlite.close();
  }
}

/**
 * Invariant 8: changes single bytes of rows in a copy of a closed file, each time another, and reads the book. The check names
 * the event whose row it was (or that the row now says it belongs to), unless the change cannot be read at all: some bytes of a record
 * mean nothing to SQLite. @returns how many flips were named, and how many changed nothing that can be read
 */
export function flipBytes(closed: string, folder: string, flips: number, seed: number) {
  const original = readFileSync(closed);
  const path = join(folder, 'flipped.sqlite');
  writeFileSync(path, original);
  expect(check(path)).toMatchObject({ fault: null, cancelled: false });
  const rows = storedRows(path);
  const before = seen(path);
  const roll = dice(seed);
  const result = { named: 0, unread: 0, tables: new Set<string>() };
  for (let flip = 0; flip < flips; flip += 1) {
    // Each table in turn: the small ones too.
    const table = Object.keys(PROTECTED)[flip % 5];
    const candidates = rows.filter((row) => row.table === table);
    const row = candidates[roll(candidates.length)];
    if (!row) continue;
    const at = row.bytes[roll(row.bytes.length)] ?? 0;
    const changed = Buffer.from(original);
    changed[at] = (changed[at] ?? 0) ^ (1 + roll(255));
    writeFileSync(path, changed);
    const { fault } = check(path);
    const after = seen(path);
    const where = `${row.table} of event ${row.event}, byte ${at}: ${original[at]} → ${changed[at]}, found ${JSON.stringify(fault)}`;
    result.tables.add(row.table);
    if (fault) {
      const saysNow = (after ?? []).filter(({ text }) => !before?.some((each) => each.text === text));
      expect([row.event, ...saysNow.map(({ event }) => event)], where).toContain(fault.seq);
      result.named += 1;
    } else {
      expect(after, where).toEqual(before);
      result.unread += 1;
    }
  }
  return result;
}
