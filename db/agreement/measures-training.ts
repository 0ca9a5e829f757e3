import { and, asc, between, eq, inArray } from 'drizzle-orm';
import type { IsoDate, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { fullName } from '../members/queries.ts';
import { member, officeTerm } from '../members/schema.ts';
import { person, personRole } from '../office/schema.ts';
import { eventAttendee, outsideEvent, trainingNeed } from '../outreach/schema.ts';
import type { TrainedAs } from '../outreach/words.ts';
import { dated, fill, type Period, type Shown, words } from './measures-rules.ts';

/** L6, S9: seminars and training, from the events that somebody went to and the needs that were met. */

function readAttended(db: ReadDb, kinds: readonly ('seminar' | 'training')[], { from, to }: Period) {
  const rows = db
    .select({ event: outsideEvent, attendee: eventAttendee, names: member })
    .from(outsideEvent)
    .innerJoin(eventAttendee, eq(eventAttendee.eventId, outsideEvent.id))
    .leftJoin(member, eq(member.id, eventAttendee.memberId))
    .where(and(inArray(outsideEvent.kind, [...kinds]), between(outsideEvent.until, from, to)))
    .orderBy(asc(outsideEvent.until), asc(outsideEvent.id), asc(eventAttendee.position))
    .all();
  return rows.map(({ event, attendee, names }) => ({
    ...{ eventId: event.id, name: event.name, on: event.until, memberId: attendee.memberId },
    who: names === null ? attendee.name : fullName(names),
  }));
}
type Attended = ReturnType<typeof readAttended>[number];

const asEvents = (rows: readonly Attended[]) =>
  [...Map.groupBy(rows, ({ eventId }) => eventId)].map(([eventId, went]) => ({
    eventId,
    on: went[0]?.on ?? '',
    name: went[0]?.name ?? '',
    who: went.map(({ who }) => who).join(', '),
  }));

/** Seminars that were over by the last day and that somebody went to. */
export const seminars = (db: ReadDb, period: Period): Shown =>
  dated(
    asEvents(readAttended(db, ['seminar'], period)).map(({ on, name, who }) => ({
      on,
      said: [name, fill(words.went, who)],
    })),
  );

const sameName = (name: string) => name.trim().toLowerCase();

/** The executive is who held an office on the day; the administrator, whoever signs in as one, is no member. */
function isTrainedAs(
  db: ReadDb,
  as: TrainedAs,
): (row: { memberId: MemberId | null; who: string; on: IsoDate }) => boolean {
  if (as === 'executive') {
    const terms = db.select().from(officeTerm).all();
    return ({ memberId, on }) =>
      terms.some(
        (term) => term.memberId === memberId && term.startedOn <= on && (term.endedOn === null || term.endedOn >= on),
      );
  }
  const signingIn = db
    .select({ name: person.name })
    .from(person)
    .innerJoin(personRole, eq(personRole.personId, person.id))
    .where(eq(personRole.role, 'administrator'))
    .all();
  const ofNeeds = db
    .select({ name: trainingNeed.name })
    .from(trainingNeed)
    .where(eq(trainingNeed.trainedAs, 'administrator'))
    .all();
  const names = new Set([...signingIn, ...ofNeeds].map(({ name }) => sameName(name)));
  return ({ who }) => names.has(sameName(who));
}

/** S9: seminars and training attended, and needs met otherwise. A need that an event met is that event, counted once. */
export function training(db: ReadDb, as: TrainedAs, period: Period): Shown {
  const events = asEvents(readAttended(db, ['seminar', 'training'], period).filter(isTrainedAs(db, as)));
  const known = new Set<number | null>(events.map(({ eventId }) => eventId));
  const met = db
    .select({ need: trainingNeed, names: member })
    .from(trainingNeed)
    .leftJoin(member, eq(member.id, trainingNeed.memberId))
    .where(and(eq(trainingNeed.trainedAs, as), between(trainingNeed.metOn, period.from, period.to)))
    .orderBy(asc(trainingNeed.metOn), asc(trainingNeed.id))
    .all()
    .filter(({ need }) => !known.has(need.metById))
    .map(({ need, names }) => ({
      on: need.metOn ?? '',
      said: [fill(words.need, names === null ? need.name : fullName(names), need.need)],
    }));
  const attended = events.map(({ on, name, who }) => ({ on, said: [fill(words.trained, name, who)] }));
  return dated([...attended, ...met].sort((a, b) => a.on.localeCompare(b.on)));
}
