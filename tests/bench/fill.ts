import type { MemberId, VenueId } from '../../db/base/brand.ts';
import { addDays } from '../../db/base/dates.ts';
import { ITEM_KINDS } from '../../db/meetings/words.ts';
import { ACCESS_NEEDS } from '../../db/members/words.ts';
import type { RecordOffice } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { dice, pick, type Roll } from './dice.ts';

export const MEMBERS = 500;
export const MEETINGS = 120;
const ITEMS_A_MEETING = 10;
const EVENTS = 5_000;

const FIRST = ['Amina', 'Brian', 'Chloe', 'Dinesh', 'Esther', 'Farid', 'Gloria', 'Henryk', 'Ines', 'Joseph'] as const;
const LAST = ['Abbot', 'Bello', 'Carver', 'Desai', 'Eze', 'Finch', 'Grant', 'Hussain', 'Ivanov', 'Jones'] as const;

function fillMembers(office: RecordOffice, roll: Roll): void {
  const { write } = office;
  const categories = write.select().from(schema.category).all();
  const wards = write.select().from(schema.ward).all();
  for (let n = 1; n <= MEMBERS; n += 1) {
    const former = n % 10 === 0;
    const { id } = write
      .insert(schema.member)
      .values({
        title: '',
        firstName: pick(roll, FIRST),
        surname: `${pick(roll, LAST)} ${n}`,
        organisation: `Organisation ${n}`,
        position: 'Representative',
        email: `member${n}@example.org`,
        phone: `020 7946 0${String(n % 1000).padStart(3, '0')}`,
        mobile: `07700 900${String(n % 1000).padStart(3, '0')}`,
        address: `${n} Long Street`,
        postcode: 'AN1 1AA',
        papersBy: 'email',
        standing: former ? 'former' : 'member',
        seat: null,
        wardId: n % 3 === 0 ? pick(roll, wards).id : null,
        justification: 'Speaks for a community of the borough that the group would otherwise not hear. '
          .repeat(3)
          .trim(),
        reportsBackTo: 'A monthly meeting.',
        joinedOn: addDays('2008-04-01', roll(900)),
        endedOn: former ? '2011-01-31' : null,
        endReason: former ? 'Moved away' : '',
        substituteName: '',
        substituteContact: '',
        notes: '',
        version: 1,
      })
      .returning({ id: schema.member.id })
      .get();
    for (const { id: categoryId } of new Set([pick(roll, categories), pick(roll, categories)])) {
      write.insert(schema.memberCategory).values({ memberId: id, categoryId }).run();
    }
    if (n % 7 === 0) {
      write
        .insert(schema.memberAccessNeed)
        .values({ memberId: id, need: pick(roll, ACCESS_NEEDS), detail: '' })
        .run();
    }
    if (n % 25 === 0) {
      const term = { memberId: id, office: 'committee_member', how: 'elected', note: '' } as const;
      write
        .insert(schema.officeTerm)
        .values({ ...term, startedOn: '2010-06-15', endedOn: null })
        .run();
    }
  }
}

function fillMeeting(office: RecordOffice, n: number, roll: Roll, venueId: VenueId): void {
  const { write, clock } = office;
  const date = addDays('2005-01-11', n * 21);
  const past = date < clock.today();
  const { id } = write
    .insert(schema.meeting)
    .values({
      kind: n % 6 === 0 ? 'agm' : 'ordinary',
      title: '',
      date,
      start: '19:00',
      plannedMinutes: 120,
      venueId,
      room: 'Council chamber',
      expectedMembers: 30,
      expectedPublic: 40,
      open: true,
      invitation: '',
      welcome: '',
      state: past ? 'held' : 'planned',
      stateReason: '',
      agendaState: past ? 'published' : 'draft',
      version: 1,
    })
    .returning({ id: schema.meeting.id })
    .get();
  for (let position = 0; position < ITEMS_A_MEETING; position += 1) {
    const kind = ITEM_KINDS[position % ITEM_KINDS.length] ?? 'other';
    const item = write
      .insert(schema.agendaItem)
      .values({
        meetingId: id,
        position,
        kind,
        title: `Item ${position + 1}`,
        presenter: 'Chair',
        owner: 'Chair',
        minutes: 12,
      })
      .returning({ id: schema.agendaItem.id })
      .get();
    const points = [0, 1, 2].map((each) => ({ itemId: item.id, position: each, text: `Point ${each + 1}` }));
    write.insert(schema.agendaPoint).values(points).run();
  }
  const topics = [0, 1, 2].map((position) => ({ meetingId: id, position, text: `Topic ${position + 1}` }));
  write.insert(schema.meetingTopic).values(topics).run();
  write
    .insert(schema.agendaRequest)
    .values({
      meetingId: id,
      memberId: (1 + roll(MEMBERS)) as MemberId,
      receivedOn: addDays(date, -21),
      text: 'A matter for the agenda.',
      answer: 'open',
      answerNote: '',
    })
    .run();
}

function fillEvents(office: RecordOffice, roll: Roll): void {
  const { write } = office;
  for (let n = 0; n < EVENTS; n += 1) {
    write
      .insert(schema.auditEvent)
      .values({
        at: `${addDays('2005-01-01', (n / 3) | 0)}T10:00:00.000Z`,
        personId: null,
        personName: 'Grace Adeyemi',
        action: 'member.changed',
        subject: 'members',
        recordId: 1 + roll(MEMBERS),
        label: 'A member',
        before: JSON.stringify({ organisation: 'Before' }),
        after: JSON.stringify({ organisation: 'After' }),
        accepted: null,
      })
      .run();
  }
}

/**
 * Fills a file that is set up with 500 members, 120 meetings and 5,000 events of history: the same in every run.
 * Straight into the tables, since 500 calls of the API would measure the API twice.
 */
export function fill(office: RecordOffice): void {
  const roll = dice(20110524);
  office.sqlite.exec('begin');
  fillMembers(office, roll);
  const { id: venueId } = office.write
    .insert(schema.venue)
    .values({
      name: 'Civic Centre',
      address: 'High Street',
      stepFree: true,
      hearingLoop: true,
      accessibleToilet: true,
      accessibility: 'Level entrance.',
      capacity: 140,
      contact: '',
      version: 1,
    })
    .returning({ id: schema.venue.id })
    .get();
  for (let n = 0; n < MEETINGS; n += 1) fillMeeting(office, n, roll, venueId);
  fillEvents(office, roll);
  office.sqlite.exec('commit');
}
