import type { IsoDate, MeetingId, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeeting } from '../meetings/queries.ts';
import { fullName, readMember } from '../members/queries.ts';
import { readActions } from './action-queries.ts';
import { readAttendanceList } from './attendance-queries.ts';
import { readMinuteItems, readMinutes, readNeighbour } from './queries.ts';

/** A13, A6: whom the secretariat writes to after a meeting, and about what. */

/** One person and everything they are written to about. */
export type FollowUp = {
  /** The member's number, the asker's question, or the name: the same as long as the minutes are. */
  key: string;
  name: string;
  /** "Mrs Osei", or the whole name where there is no title. */
  salutation: string;
  /** Lines of the address; empty where none is known. */
  address: string[];
  /** Came as a guest: to speak, or to answer. */
  came: boolean;
  actions: { reference: string; text: string; due: IsoDate }[];
  /** Questions that they said they would answer. */
  owes: { question: string; asker: string }[];
  /** What they asked, to be answered by this letter. */
  asked: { question: string; answer: string; answeredBy: string } | null;
};

export type FollowUps = { date: IsoDate; next: IsoDate | null; people: FollowUp[] };

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Person = Pick<FollowUp, 'key' | 'name' | 'salutation' | 'address'>;

/** People by key, in the order in which they were first named; somebody written down by name may be a member. */
class People {
  readonly found = new Map<string, FollowUp>();
  readonly #db: ReadDb;
  readonly #members: readonly { id: MemberId; name: string }[];

  constructor(db: ReadDb, members: readonly { id: MemberId; name: string }[]) {
    this.#db = db;
    this.#members = members;
  }

  keep(person: Person): FollowUp {
    const there = this.found.get(person.key) ?? { ...person, came: false, actions: [], owes: [], asked: null };
    this.found.set(person.key, there);
    return there;
  }

  member(id: MemberId): FollowUp | undefined {
    const row = readMember(this.#db, id);
    if (!row) return undefined;
    const name = fullName(row);
    const salutation = row.title === '' ? name : `${row.title} ${row.surname}`;
    return this.keep({
      key: `member:${id}`,
      name,
      salutation,
      address: [...lines(row.address), ...lines(row.postcode)],
    });
  }

  named(name: string): FollowUp {
    const known = this.#members.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const member = known && this.member(known.id);
    return member ?? this.keep({ key: `name:${name.toLowerCase()}`, name, salutation: name, address: [] });
  }
}

function addOwners(db: ReadDb, id: MeetingId, people: People): void {
  for (const row of readActions(db, { state: 'open', ownerMemberId: null })) {
    if (row.meetingId !== id) continue;
    const { text, due, reference, ownerMemberId, owner } = row;
    const person = (ownerMemberId === null ? undefined : people.member(ownerMemberId)) ?? people.named(owner);
    person.actions.push({ reference, text, due });
  }
}

function addAnswers(db: ReadDb, id: MeetingId, people: People): void {
  const questions = readMinuteItems(db, id)
    .flatMap((item) => item.questions)
    .filter(({ answerState, repliedOn }) => answerState === 'to_follow' && repliedOn === null);
  for (const { question, asker, answeredBy } of questions) {
    if (answeredBy !== '') people.named(answeredBy).owes.push({ question, asker });
  }
  for (const { id: questionId, question, asker, answer, answeredBy, replyTo } of questions) {
    if (replyTo === '') continue;
    const where = lines(replyTo);
    const [name = '', ...address] = asker === '' ? where : [asker, ...where];
    people.keep({ key: `question:${questionId}`, name, salutation: asker, address }).asked = {
      question,
      answer,
      answeredBy,
    };
  }
}

/** Whom to write to after a meeting; nothing before its minutes are begun. */
export function readFollowUps(db: ReadDb, id: MeetingId): FollowUps | undefined {
  const row = readMeeting(db, id);
  if (!row || !readMinutes(db, id)) return undefined;
  const { members, guests } = readAttendanceList(db, row);
  const people = new People(db, members);
  addOwners(db, id, people);
  for (const { name, stretches } of guests) if (stretches.length > 0) people.named(name).came = true;
  addAnswers(db, id, people);
  return { date: row.date, next: readNeighbour(db, row, 'after')?.date ?? null, people: [...people.found.values()] };
}
