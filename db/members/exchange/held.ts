import { asc, eq } from 'drizzle-orm';
import { members as words } from '../../../resources/locales/en-GB/members.ts';
import type { MemberId } from '../../base/brand.ts';
import type { ReadDb } from '../../base/handles.ts';
import { readSentToMember } from '../../distribution/queries.ts';
import { readAccessOfMember } from '../../meetings/arrangement-queries.ts';
import { agendaRequest, meeting } from '../../meetings/schema.ts';
import { readSubGroupsOfMember } from '../../meetings/sub-group-queries.ts';
import { readEventsOfMember } from '../../outreach/event-queries.ts';
import { readPressOfMember } from '../../outreach/press-queries.ts';
import { fullName, readCategories, readHistory, readMember, readTerms, readWards } from '../queries.ts';
import { mayVote, receivesPapers } from '../rules.ts';
import { csvBytes } from './export.ts';
import { needWords, papersByWords, seatWords, standingWords } from './words.ts';

/** M14: all that the group holds on one member, for the member. */
export type Held = ReturnType<typeof readHeld>;

/** Gathers what is held on a member from every subject; nothing for an unknown id. */
export function readHeld(db: ReadDb, id: MemberId) {
  const member = readMember(db, id);
  if (!member) return null;
  const { wardId, categoryIds, accessNeeds, version: _, papersBy, standing, seat, ...rest } = member;
  const requests = db
    .select({
      meeting: meeting.date,
      receivedOn: agendaRequest.receivedOn,
      text: agendaRequest.text,
      answer: agendaRequest.answer,
    })
    .from(agendaRequest)
    .innerJoin(meeting, eq(meeting.id, agendaRequest.meetingId))
    .where(eq(agendaRequest.memberId, id))
    .orderBy(asc(agendaRequest.id))
    .all();
  return {
    member: {
      ...rest,
      standing: standingWords.say(standing),
      seat: seat ? seatWords.say(seat) : '',
      papersBy: papersByWords.say(papersBy),
      ward: readWards(db).find((each) => each.id === wardId)?.name ?? '',
      votes: mayVote(member),
      receivesPapers: receivesPapers(member),
    },
    categories: readCategories(db)
      .filter((each) => categoryIds.includes(each.id))
      .map((each) => each.name),
    accessNeeds: accessNeeds.map(({ need, detail }) => ({ need: needWords.say(need), detail })),
    officeTerms: readTerms(db)
      .filter((each) => each.memberId === id)
      .map(({ office, how, startedOn, endedOn, note }) => ({ office, how, startedOn, endedOn, note })),
    agendaRequests: requests,
    subGroups: readSubGroupsOfMember(db, id),
    access: readAccessOfMember(db, id).map(({ need, ...row }) => ({ ...row, need: needWords.say(need) })),
    sent: readSentToMember(db, id),
    events: readEventsOfMember(db, id),
    press: readPressOfMember(db, id),
    history: readHistory(db, id).map(({ at, personName, action, before, after }) => ({
      at,
      by: personName,
      action,
      before: before ? (JSON.parse(before) as unknown) : null,
      after: after ? (JSON.parse(after) as unknown) : null,
    })),
    name: fullName(member),
    /** C1: the same words whether there is a case or not, so that the file gives none away. */
    conduct: words.held.conduct,
  };
}

/** As JSON that a person can read. */
export const heldJson = (held: NonNullable<Held>): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(held, null, 2)}\n`);

/** One line a fact: part, name, value. */
function flat(value: unknown, path: string): string[][] {
  if (typeof value !== 'object' || value === null) return [[path, value === null ? '' : String(value)]];
  return Object.entries(value).flatMap(([key, each]) => flat(each, path === '' ? key : `${path}.${key}`));
}

export const heldCsv = (held: NonNullable<Held>, headings: readonly [string, string]): Uint8Array =>
  csvBytes(headings, flat(held, ''));
