import { fixedClock } from '../../db/base/clock.ts';
import { createCore } from '../../electron/core.ts';
import type { HostPort } from '../../electron/host-port.ts';
import { appVersion } from '../../electron/resources.ts';
import { demoChance } from './chance.ts';
import { clientOf } from './client.ts';
import { DemoRefused } from './folders.ts';
import { STARTED_ON } from './group.ts';
import { AGREEMENT_EVENTS } from './play-agreement.ts';
import { ELECTION_EVENTS } from './play-elections.ts';
import { MEETING_EVENTS } from './play-meetings.ts';
import { MEMBER_EVENTS } from './play-members.ts';
import { MINUTES_EVENTS } from './play-minutes.ts';
import { OFFICE_EVENTS } from './play-office.ts';
import { TREASURY_EVENTS } from './play-treasury.ts';
import { ADMINISTRATOR, type Event, type Story, signIn } from './story.ts';

/** A host without a window; a fault of the program ends the demo. */
const HOST: HostPort = {
  kind: 'local',
  save: async () => ({ way: 'browser' }),
  open: async () => ({ way: 'browser' }),
  print: async () => ({ way: 'browser' }),
  chooseFolder: async () => ({ way: 'typed' }),
  report(call, error) {
    throw new Error(`the program failed in ${call}`, { cause: error });
  },
};

/** Morning of the day; later events of the same day a minute later each, so that the history is in order. */
const timeOf = (minute: number) =>
  `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000`;

/**
 * Makes the demo group in the empty `folder` and plays its life up to and including `today` through the real API.
 * The story that comes back is signed in as the administrator on that day; whoever asked closes its core.
 * @throws DemoRefused when `today` lies before the group's first day with the program.
 */
export async function playDemo(folder: string, today: string): Promise<Story> {
  if (today < STARTED_ON) throw new DemoRefused(`The demo's story begins on ${STARTED_ON}: give a later --today.`);
  const clock = fixedClock(STARTED_ON);
  const core = await createCore({ folder, clock, chance: demoChance(), appVersion, host: HOST });
  const story: Story = {
    core,
    api: clientOf(core),
    clock,
    desk: new Map(),
    members: new Map(),
    categories: new Map(),
    wards: new Map(),
    venues: new Map(),
    meetings: new Map(),
    elections: new Map(),
  };
  try {
    const group = [...OFFICE_EVENTS, ...MEMBER_EVENTS, ...MEETING_EVENTS, ...ELECTION_EVENTS, ...MINUTES_EVENTS];
    await tell(story, [...group, ...TREASURY_EVENTS, ...AGREEMENT_EVENTS], today);
  } catch (error) {
    await core.close();
    throw error;
  }
  return story;
}

async function tell(story: Story, events: readonly Event[], today: string): Promise<void> {
  // Sorting is stable: what the lists put first on a day happens first.
  const when = ({ on, at = '' }: Event) => `${on} ${at}`;
  const happened = events
    .filter(({ on }) => on <= today)
    .sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  let day = '';
  let minute = 0;
  for (const event of happened) {
    minute = event.on === day ? minute + 1 : 0;
    day = event.on;
    story.clock.set(day, event.at ? `${event.at}:00.000` : timeOf(minute));
    const who = event.by === undefined ? ADMINISTRATOR : event.by;
    if (who) await signIn(story, who);
    await event.run(story);
  }
  story.clock.set(today, '16:00:00.000');
  await signIn(story, ADMINISTRATOR);
}
