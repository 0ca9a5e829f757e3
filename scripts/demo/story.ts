import type { CategoryId, ElectionId, IsoDate, MeetingId, MemberId, VenueId, WardId } from '../../db/base/brand.ts';
import type { Caller } from '../../db/base/change.ts';
import type { fixedClock } from '../../db/base/clock.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import type { Core } from '../../electron/core.ts';
import { must } from './client.ts';
import { PEOPLE } from './group.ts';

/** The core that the story is told to, and the ids that it has got so far, by the names of the data files. */
export type Story = {
  readonly core: Core;
  readonly api: ApiClient;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Who has sat at the desk before. */
  readonly desk: Map<PersonName, Caller>;
  readonly members: Map<string, MemberId>;
  readonly categories: Map<string, CategoryId>;
  readonly wards: Map<string, WardId>;
  readonly venues: Map<string, VenueId>;
  readonly meetings: Map<string, MeetingId>;
  readonly elections: Map<string, ElectionId>;
};

export type PersonName = (typeof PEOPLE)[number]['name'];

const LOCK_MINUTES = 15;

export const ADMINISTRATOR: PersonName = 'Grace Adeyemi';
export const CHAIR: PersonName = 'Denise Okafor-Bright';

/**
 * Something that happened on a day, done by the administrator when nobody else is named (null: by nobody yet). In the
 * morning when no time is said; `at` is "18:30" in UTC, an hour behind the clock on the wall in summer.
 */
export type Event = { on: IsoDate; at?: string; by?: PersonName | null; run: (story: Story) => Promise<void> };

/** What `names` holds under `name`. @throws Error when the data files name somebody they do not have. */
export function known<T>(names: ReadonlyMap<string, T>, name: string): T {
  const found = names.get(name);
  if (found === undefined) throw new Error(`the demo’s data has no “${name}”`);
  return found;
}

/**
 * Puts the person at the desk. Passphrases are slow on purpose and the story has some hundred mornings, so each is
 * typed the first time only; afterwards the session just begins again.
 */
export async function signIn(story: Story, name: PersonName): Promise<void> {
  const { api, core, desk } = story;
  const status = must('status', await api.office.status({}));
  if (status.state === 'ready' && status.person.name === name) return;
  const before = desk.get(name);
  if (before) return core.session.begin(before, LOCK_MINUTES);
  if (status.state === 'ready') must('lock', await api.office.lock({}));
  const locked = must('status', await api.office.status({}));
  if (locked.state !== 'signedOut') throw new Error('the program did not lock');
  const personId = locked.people.find((each) => each.name === name)?.id;
  const passphrase = PEOPLE.find((each) => each.name === name)?.passphrase;
  if (personId === undefined || !passphrase) throw new Error(`${name} cannot sign in`);
  must(`sign in ${name}`, await api.office.signIn({ personId, passphrase }));
  const caller = core.session.caller();
  if (caller) desk.set(name, caller);
}

/** Calls, and where rules warn, goes on as the secretariat would: the accepted rules are on record. */
export async function goOn<T>(step: string, call: (accepted: string[]) => Promise<Outcome<T>>): Promise<T> {
  const first = await call([]);
  if (first.ok || first.problem.kind !== 'warned') return must(step, first);
  return must(step, await call((first.problem.warnings ?? []).map((warning) => warning.rule)));
}
