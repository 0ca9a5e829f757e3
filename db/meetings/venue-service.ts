import { and, eq, ne, sql } from 'drizzle-orm';
import type { VenueId } from '../base/brand.ts';
import { type Caller, change, differences } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import type { VenueInput } from './input.ts';
import { readVenue, readVenues } from './queries.ts';
import { venue } from './schema.ts';

const nameTaken = (db: ReadDb, name: string, except: number): boolean =>
  db
    .select({ id: venue.id })
    .from(venue)
    .where(and(sql`lower(${venue.name}) = lower(${name})`, ne(venue.id, except as VenueId)))
    .get() !== undefined;

const taken = () => refuse('meetings.venueName', { path: 'name' });

/** A8: adds a place to meet. Refused when the name is taken. */
export function addVenue(office: RecordOffice, caller: Caller, input: VenueInput): Outcome<{ venueId: VenueId }> {
  return change(office, caller, [], ({ db, audit }) => {
    if (nameTaken(db, input.name, 0)) return taken();
    const { id } = db
      .insert(venue)
      .values({ ...input, active: true, version: 1 })
      .returning({ id: venue.id })
      .get();
    audit({ action: 'venue.added', recordId: id, label: input.name, after: input });
    return ok({ venueId: id });
  });
}

/** Changes a venue or puts it out of use. Refused: the name is taken, or meetings to come are planned there. */
export function changeVenue(
  office: RecordOffice,
  caller: Caller,
  input: VenueInput & { venueId: VenueId; active: boolean; version: number },
): Outcome<{ venueId: VenueId }> {
  return change(office, caller, [], ({ db, today, audit }) => {
    const { venueId, version, ...facts } = input;
    const row = readVenue(db, venueId);
    if (!row) return notFound();
    if (row.version !== version) return changedMeanwhile();
    if (nameTaken(db, facts.name, venueId)) return taken();
    const count = readVenues(db, today).find((each) => each.id === venueId)?.upcoming ?? 0;
    if (!facts.active && count > 0)
      return refuse('meetings.venueInUse', { rule: 'A8', params: { count }, path: 'active' });
    const { before, after } = differences(row, facts);
    db.update(venue)
      .set({ ...facts, version: version + 1 })
      .where(eq(venue.id, venueId))
      .run();
    audit({ action: 'venue.changed', recordId: venueId, label: facts.name, before, after });
    return ok({ venueId });
  });
}
