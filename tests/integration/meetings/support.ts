import type { MeetingKind } from '../../../db/meetings/words.ts';
import type { ApiClient } from '../../../electron/api/index.ts';
import { pagesPdf, word } from '../../documents/packs/support/raw-pdf.ts';
import { must, PASSPHRASE, readyCore } from '../../support/core.ts';

/** A meeting on 24 May 2011 at 7pm in the Civic Centre, planned on 1 March. */
export const FACTS = {
  kind: 'ordinary' as const,
  title: '',
  date: '2011-05-24',
  start: '19:00',
  plannedMinutes: 120,
  venueId: null as number | null,
  room: 'Council chamber',
  open: true,
  expectedMembers: null,
  expectedPublic: null,
};

export const VENUE = {
  name: 'Civic Centre',
  address: 'High Street, Anyborough AN1 1AA',
  stepFree: true,
  hearingLoop: true,
  accessibleToilet: true,
  accessibility: 'Lift to the first floor.',
  capacity: 120,
  contact: 'Bookings: 020 7946 0140',
};

export const TOPICS = ['Review of borough police performance and priorities', 'Tackling youth crime'];

/** A sound PDF of one page that says this. */
export const pdfOf = (text: string): Uint8Array => pagesPdf([{ content: word(text, 60, 700) }]);

export const PDF = pdfOf('a small paper');

export type World = Awaited<ReturnType<typeof world>>;

/** A set-up group on 1 March 2011 with a venue, and the means to plan and move meetings on. */
export async function world(today = '2011-03-01') {
  const made = await readyCore(today);
  const { venueId } = must(await made.api.meetings.addVenue(VENUE));
  return meansOf(made, venueId);
}

/** The means to plan and move meetings on, of a group that has the venue. */
export function meansOf(made: Awaited<ReturnType<typeof readyCore>>, venueId: number) {
  const { api } = made;
  const page = async (meetingId: number) => must(await api.meetings.page({ meetingId }));
  const at = async (meetingId: number) => ({ meetingId, version: (await page(meetingId)).meeting.version });
  const plan = async (more: Partial<Omit<typeof FACTS, 'kind'>> & { kind?: MeetingKind } = {}) => {
    const accepted = ['A1', 'A2', 'A8', 'A9'];
    return must(await api.meetings.plan({ ...FACTS, venueId, ...more, agenda: 'model', accepted })).meetingId;
  };
  return { ...made, venueId, page, at, plan };
}

export const ACCEPT = ['A2', 'A3', 'A4', 'A6', 'A8', 'T5'];

/** Brings a meeting's agenda to a state, in time (the clock stands at the planning day). */
export async function bringTo(w: World, meetingId: number, state: 'draft' | 'with_chair' | 'agreed' | 'published') {
  const { api, at } = w;
  const on = w.clock.today();
  if (state === 'draft') return;
  must(
    await api.meetings.saveAdvertisement({
      ...(await at(meetingId)),
      topics: TOPICS,
      invitation: 'Come',
      welcome: 'All',
    }),
  );
  must(await api.meetings.sendToChair({ ...(await at(meetingId)), accepted: ACCEPT }));
  if (state === 'with_chair') return;
  must(await api.meetings.agree({ ...(await at(meetingId)), how: 'email', by: 'Ruth Okafor', on }));
  if (state === 'agreed') return;
  const how = { toMembers: 'By e-mail', toPublic: 'Library notice boards' };
  must(await api.meetings.publish({ ...(await at(meetingId)), ...how, on, accepted: ACCEPT }));
}

/** The items of a meeting as `saveAgenda` and `supplement` take them. */
export async function itemsOf(w: World, meetingId: number) {
  const { items } = await w.page(meetingId);
  return items.map(({ papers: _papers, ...item }) => item);
}

/** Adds a person of that role and signs in as that person. */
export async function signInAs(w: World, role: 'chair' | 'reader' | 'treasurer', name: string) {
  must(await (w.api as ApiClient).office.addPerson({ name, passphrase: PASSPHRASE, roles: [role] }));
  await signIn(w, name);
}

/** Signs in as somebody who is there already. */
export async function signIn(w: World, name: string) {
  must(await w.api.office.lock({}));
  const status = must(await w.api.office.status({}));
  if (status.state !== 'signedOut') throw new Error('not locked');
  const personId = status.people.find((each) => each.name === name)?.id ?? 0;
  must(await w.api.office.signIn({ personId, passphrase: PASSPHRASE }));
}
