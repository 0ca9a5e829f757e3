import type { PersonId } from '../../../db/base/brand.ts';
import { MINUTES_STATES, type MinutesState, type MinutesStep } from '../../../db/minutes/words.ts';
import type { Role } from '../../../db/office/roles.ts';
import { must } from '../../support/core.ts';
import { openSaved, saveCore } from '../../support/saved-core.ts';
import { bringTo, meansOf, type World, world } from '../meetings/support.ts';
import { type Add, add } from '../members/support.ts';

const SURNAMES = ['Adams', 'Brown', 'Clarke', 'Davies', 'Evans', 'Foster'];

export type Hall = Awaited<ReturnType<typeof hall>>;

/** The day of the meeting, and of the one after it. */
export const DAY = '2011-05-24';
export const NEXT_DAY = '2011-07-26';

async function foundHall() {
  const w: World = await world();
  const members: number[] = [];
  for (const surname of SURNAMES) members.push(await add(w.api, someone(surname)));
  const adviser = await add(w.api, { ...someone('Young'), standing: 'adviser' });
  const meetingId = await w.plan();
  const nextId = await w.plan({ date: NEXT_DAY });
  await bringTo(w, meetingId, 'published');
  const known = { members: members as [number, number, ...number[]], adviser, meetingId, nextId };
  return { saved: saveCore(w), venueId: w.venueId, known };
}

let founded: ReturnType<typeof foundHall> | undefined;

/**
 * A group of six voting members and one adviser, with a meeting on 24 May 2011 that is published, and the next on 26 July.
 * Founded once in every file of tests; the administrator is signed in.
 */
export async function hall(today: string = DAY) {
  founded ??= foundHall();
  const { saved, venueId, known } = await founded;
  const made = meansOf(await openSaved(saved), venueId);
  const { api, core, clock } = made;
  /** From now on the person at the laptop has this role only. */
  const as = (role: Role) => {
    const { sqlite } = core.office();
    sqlite.prepare('delete from person_role where person_id = 1').run();
    sqlite.prepare('insert into person_role values (1, ?)').run(role);
    core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles: [role] }, 15);
  };
  /** Another day begins, with the administrator at the laptop. */
  const day = (date: string) => {
    clock.set(date);
    as('administrator');
  };
  day(today);
  const minutes = async (id: number = known.meetingId) => must(await api.minutes.page({ meetingId: id }));
  /** The meeting's id and its minutes' version, as commands ask for them. */
  const minutesAt = async (id: number = known.meetingId) => ({
    meetingId: id,
    version: (await minutes(id)).minutes?.version ?? 0,
  });
  return { ...made, ...known, as, day, minutes, minutesAt };
}

const someone = (surname: string): Partial<Add> => ({
  surname,
  organisation: `${surname} Residents’ Association`,
  email: `${surname.toLowerCase()}@example.org`,
});

/** The meeting was held, the first three members came, and the minutes are begun. */
export async function begun(h: Hall, meetingId = h.meetingId): Promise<void> {
  must(await h.api.meetings.changeState({ ...(await h.at(meetingId)), to: 'held' }));
  must(await h.api.minutes.begin({ meetingId }));
  for (const memberId of h.members.slice(0, 3)) {
    must(await h.api.minutes.setPresent({ meetingId, who: { memberId }, present: true }));
  }
  must(
    await h.api.minutes.changeFacts({
      ...(await h.minutesAt(meetingId)),
      ...{ inTheChair: 'Ruth Okafor', takenBy: 'Grace Adeyemi', opened: '19:00', closed: '20:50' },
      ...{ publicPresent: 12, pressPresent: 1, nextVenueId: null, nextVenueNote: '' },
    }),
  );
}

/** Every item gets an outcome. */
export async function finished(h: Hall, meetingId = h.meetingId): Promise<void> {
  for (const { id: itemId, version, title, audience, began } of (await h.minutes(meetingId)).items) {
    must(await h.api.minutes.changeItem({ itemId, version, title, audience, began, outcome: 'noted' }));
  }
}

/** Takes a step through the API, with everything it asks for. */
export async function take(h: Hall, step: MinutesStep, more: { on?: string; lateReason?: string } = {}) {
  const { api } = h;
  const at = await h.minutesAt();
  const lateReason = more.lateReason ?? '';
  const on = more.on ?? h.clock.today();
  switch (step) {
    case 'send_to_chair':
      return api.minutes.sendToChair({ ...at, lateReason });
    case 'return_to_draft':
      return api.minutes.returnToDraft({ ...at, comment: 'Name the Inspector, please' });
    case 'agree':
      return api.minutes.agree({ ...at, how: 'email', by: 'Ruth Okafor', on, lateReason });
    case 'reopen':
      return api.minutes.reopen({ ...at, reason: 'A wrong figure' });
    case 'circulate':
      return api.minutes.circulate({ ...at, on, how: 'By e-mail and post', lateReason });
    case 'make_public':
      return api.minutes.makePublic({ ...at, on, how: 'Library and website', lateReason });
    case 'adopt':
      return api.minutes.adopt({ ...at, atMeetingId: h.nextId, corrections: [], lateReason, accepted: [] });
  }
}

const WAY: readonly MinutesStep[] = ['send_to_chair', 'agree', 'circulate', 'make_public', 'adopt'];

/** Brings the minutes of the meeting to a state, in time; before the last step the next meeting's minutes are begun. */
export async function bringMinutesTo(h: Hall, state: MinutesState): Promise<void> {
  await begun(h);
  await finished(h);
  for (const step of WAY.slice(0, MINUTES_STATES.indexOf(state))) {
    if (step === 'adopt') await nextBegun(h);
    must(await take(h, step));
  }
}

/** The next meeting's day comes: it is held, and its minutes are begun. */
export async function nextBegun(h: Hall): Promise<void> {
  h.day(NEXT_DAY);
  await begun(h, h.nextId);
}
