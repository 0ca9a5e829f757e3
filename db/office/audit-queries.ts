import { type AnyColumn, and, count, desc, eq, gte, like, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Instant, IsoDate, PersonId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import { londonDateTime } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
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

/** Looks at the values inside a JSON column, not at its brackets, quotes and escapes. */
const within = (column: AnyColumn, text: string) =>
  sql`exists (select 1 from json_tree(${column}) where ${contains(sql`atom`, text)})`;

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
  return { events: rows.slice(0, filter.limit).map(entryOf), more: rows.length > filter.limit };
}

/** How many events match, and how many there are. */
export const countAudit = (db: ReadDb, filter: Omit<AuditInput, 'limit' | 'before'>): number =>
  db.select({ matching: count() }).from(auditEvent).where(conditions(filter)).get()?.matching ?? 0;

/** All events that match, newest first: for the exported file. */
export const readWholeAudit = (db: ReadDb, filter: Omit<AuditInput, 'limit' | 'before'>): AuditEntry[] =>
  db.select().from(auditEvent).where(conditions(filter)).orderBy(desc(auditEvent.id)).all().map(entryOf);

/** Everybody who is named as the doer of something, by name: the choices of the filter. */
export const readAuditNames = (db: ReadDb): string[] =>
  db
    .selectDistinct({ name: auditEvent.personName })
    .from(auditEvent)
    .all()
    .map((row) => row.name)
    .sort((a, b) => a.localeCompare(b, 'en-GB'));
