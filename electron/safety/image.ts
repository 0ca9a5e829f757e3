import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { AuditAction } from '../../db/base/audit-actions.ts';
import type { Instant } from '../../db/base/brand.ts';
import { APPLICATION_ID, migrationState } from '../../db/migrate.ts';
import type { WrittenBy } from './trouble.ts';

/**
 * A database file looked at in memory: SQLite opening a file, even for reading, may put a journal beside it, and a file
 * that we only judge must stay as it is. Never for a file that is open in this process: closing any handle of a file
 * drops the process's locks on it.
 */
export type Image = Database.Database;

const MAGIC = 'SQLite format 3\0';

/** True when the bytes begin like a database that carries our mark. */
function isOurs(bytes: Buffer): boolean {
  return bytes.length >= 100 && bytes.toString('latin1', 0, 16) === MAGIC && bytes.readUInt32BE(68) === APPLICATION_ID;
}

/** A file's content, or bytes, as a database in memory; null when it is none of ours. Throws what reading the file throws. */
export function openImage(source: string | Buffer): Image | null {
  const bytes = typeof source === 'string' ? readFileSync(source) : Buffer.from(source);
  if (!isOurs(bytes)) return null;
  // Says "no write-ahead log" in the copy: an image in memory cannot have one.
  bytes[18] = 1;
  bytes[19] = 1;
  return new Database(bytes);
}

/** Runs `look` on the image of a file or of bytes and closes it; null when they are none of ours. */
export function withImage<T>(source: string | Buffer, look: (image: Image) => T): T | null {
  const image = openImage(source);
  if (!image) return null;
  try {
    return look(image);
  } finally {
    image.close();
  }
}

const passes = (image: Image, check: 'quick_check' | 'integrity_check') =>
  image.pragma(check, { simple: true }) === 'ok' && (image.pragma('foreign_key_check') as unknown[]).length === 0;

/** True when SQLite finds the whole file sound and no row points to nothing. Damage that makes SQLite throw counts as unsound. */
export function isSound(image: Image, check: 'quick_check' | 'integrity_check'): boolean {
  try {
    return passes(image, check);
  } catch {
    // SQLITE_CORRUPT and its kin: exactly what was asked.
    return false;
  }
}

const hasTable = (image: Image, name: string) =>
  image.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;

/** Which program last wrote the file. */
export function writtenBy(image: Image): WrittenBy | undefined {
  if (!hasTable(image, 'file_history')) return undefined;
  return image.prepare('select app_version as version, at from file_history order by id desc limit 1').get() as
    | WrittenBy
    | undefined;
}

/** True when the file has a migration that this program does not know. */
export const isNewer = (image: Image, migrationsFolder: string): boolean =>
  migrationState(image, migrationsFolder).foreign;

/** How many rows each table has. */
export function rowCounts(image: Image): Record<string, number> {
  const tables = image
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  const count = (table: string) => image.prepare(`select count(*) from "${table}"`).pluck().get() as number;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

export type Event = { id: number; at: Instant; personName: string; action: AuditAction; label: string };

const EVENTS = 'select id, at, person_name as personName, action, label from audit_event';

/** All events after `id`, oldest first. */
export const eventsAfter = (image: Image, id: number): Event[] =>
  image.prepare(`${EVENTS} where id > ? order by id`).all(id) as Event[];

export const lastEvent = (image: Image): Event | undefined =>
  image.prepare(`${EVENTS} order by id desc limit 1`).get() as Event | undefined;

/** What a person recognises a backup by. */
export type Contents = {
  /** The group's short name; null before the set-up. */ groupName: string | null;
  members: number;
  meetings: number;
  lastEventId: number;
};

export function contentsOf(image: Image): Contents {
  const one = (sql: string) => image.prepare(sql).pluck().get();
  return {
    groupName: (one('select short_name from group_profile') as string | undefined) ?? null,
    members: one('select count(*) from member') as number,
    meetings: one('select count(*) from meeting') as number,
    lastEventId: lastEvent(image)?.id ?? 0,
  };
}
