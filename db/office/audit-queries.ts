import { type AnyColumn, and, count, desc, eq, gte, like, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Instant, IsoDate, PersonId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import { londonDateTime } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { venue } from '../meetings/schema.ts';
import { category, ward } from '../members/schema.ts';
import type { AuditInput } from './input.ts';
import { auditEvent } from './schema.ts';

/** One event of the history, as a screen shows it. */
export type AuditEntry = {
  id: number;
  at: Instant;
  personId: PersonId | null;
  personName: string;
  action: string;
  subject: string;
  recordId: number | null;
  label: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  accepted: string[];
};

/** The moment in UTC at which a day begins in London: an hour earlier in summer. */
export function londonDayStart(date: IsoDate): Instant {
  const midnight = `${date}T00:00:00.000Z`;
  const summer = londonDateTime(midnight).time === '01:00';
  return summer ? `${addDays(date, -1)}T23:00:00.000Z` : midnight;
}

/** `%` and `_` are letters like others when a person types them. */
const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;

const contains = (column: AnyColumn | SQL, text: string) => sql`${like(column, escaped(text))} escape '\\'`;

/**
 * Looks at the values inside a JSON column, not at its brackets, quotes and escapes. The plain look at the text comes
 * first: it is ten times as fast, and finds every row that can match.
 */
function within(column: AnyColumn, text: string): SQL {
  const asJson = JSON.stringify(text).slice(1, -1);
  const values = sql`exists (select 1 from json_tree(${column}) where ${contains(sql`atom`, text)})`;
  return sql`(${contains(column, asJson)} and ${values})`;
}

function conditions(filter: Omit<AuditInput, 'limit'>): SQL | undefined {
  const { person, action, subject, from, to, text, before } = filter;
  return and(
    person ? eq(auditEvent.personName, person) : undefined,
    action ? eq(auditEvent.action, action) : undefined,
    subject ? eq(auditEvent.subject, subject) : undefined,
    from ? gte(auditEvent.at, londonDayStart(from)) : undefined,
    to ? lt(auditEvent.at, londonDayStart(addDays(to, 1))) : undefined,
    before ? lt(auditEvent.id, before) : undefined,
    text
      ? or(
          contains(auditEvent.label, text),
          contains(auditEvent.personName, text),
          within(auditEvent.before, text),
          within(auditEvent.after, text),
        )
      : undefined,
  );
}

const object = (json: string | null) => (json ? (JSON.parse(json) as Record<string, unknown>) : {});

function entryOf(row: typeof auditEvent.$inferSelect): AuditEntry {
  const accepted = row.accepted ? (JSON.parse(row.accepted) as string[]) : [];
  return { ...row, before: object(row.before), after: object(row.after), accepted };
}

/** The events that match, newest first: one page of `limit`, and whether there are more. */
export function readAudit(db: ReadDb, filter: AuditInput): { events: AuditEntry[]; more: boolean } {
  const rows = db
    .select()
    .from(auditEvent)
    .where(conditions(filter))
    .orderBy(desc(auditEvent.id))
    .limit(filter.limit + 1)
    .all();
  const events = withNames(db, rows.slice(0, filter.limit).map(entryOf));
  return { events, more: rows.length > filter.limit };
}

/** How many events match, and how many there are. */
export const countAudit = (db: ReadDb, filter: Omit<AuditInput, 'limit' | 'before'>): number =>
  db.select({ matching: count() }).from(auditEvent).where(conditions(filter)).get()?.matching ?? 0;

/** All events that match, newest first: for the exported file. */
export const readWholeAudit = (db: ReadDb, filter: Omit<AuditInput, 'limit' | 'before'>): AuditEntry[] =>
  withNames(db, db.select().from(auditEvent).where(conditions(filter)).orderBy(desc(auditEvent.id)).all().map(entryOf));

/** Everybody who is named as the doer of something, by name: the choices of the filter. */
export const readAuditNames = (db: ReadDb): string[] =>
  db
    .selectDistinct({ name: auditEvent.personName })
    .from(auditEvent)
    .all()
    .map((row) => row.name)
    .sort((a, b) => a.localeCompare(b, 'en-GB'));

/** Which records the numbers in a field mean. */
const NAMED = { wardId: ward, categoryIds: category, venueId: venue } as const;

/** The events with names in place of the numbers of wards, categories and venues, as they are called now. */
function withNames(db: ReadDb, events: readonly AuditEntry[]): AuditEntry[] {
  const tables = Object.entries(NAMED).map(([field, table]) => {
    const rows = db.select({ id: table.id, name: table.name }).from(table).all();
    return [field, new Map<unknown, string>(rows.map((row) => [row.id, row.name]))] as const;
  });
  const named = (values: Record<string, unknown>) => {
    const copy = { ...values };
    for (const [field, names] of tables) {
      const value = copy[field];
      if (Array.isArray(value)) copy[field] = value.map((id) => names.get(id) ?? id);
      else if (value !== undefined && value !== null) copy[field] = names.get(value) ?? value;
    }
    return copy;
  };
  return events.map((event) => ({ ...event, before: named(event.before), after: named(event.after) }));
}
