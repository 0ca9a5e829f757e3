import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeeting } from '../meetings/queries.ts';
import { daysLate } from '../meetings/rules.ts';
import type { Audience } from '../meetings/words.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { readActions, readMattersArising } from './action-queries.ts';
import { readAttendanceList } from './attendance-queries.ts';
import {
  readCorrections,
  readMinuteItems,
  readMinutes,
  readMinutesFacts,
  readMinutesSteps,
  readMinutesVersions,
  readNeighbour,
  type TakenItem,
} from './queries.ts';
import { handsThere } from './record-service.ts';
import {
  MINUTES_TRANSITIONS,
  type MinutesBlocker,
  mayTake,
  minutesBlockers,
  minutesDeadlines,
  minutesDueOf,
  minutesStepsFrom,
} from './rules.ts';
import type { MinutesStep } from './words.ts';

export type NextMinutesStep = {
  step: MinutesStep;
  due: IsoDate | null;
  late: number;
  mayTake: boolean;
  blockers: MinutesBlocker[];
};

/** Which minutes somebody sees: readers what is public, and what is for members; the secretariat and the chair everything. */
export const audiencesOf = (roles: readonly Role[]): readonly Audience[] =>
  roles.some((role) => role === 'administrator' || role === 'chair')
    ? ['public', 'members', 'restricted']
    : roles.includes('treasurer')
      ? ['public', 'members']
      : ['public'];

/** An item as somebody sees it: what is not for them has only its title; an address for a reply only the secretariat. */
function itemFor(item: TakenItem, roles: readonly Role[]): TakenItem & { hidden: boolean } {
  const questions = item.questions.map((row) => (roles.includes('administrator') ? row : { ...row, replyTo: '' }));
  if (audiencesOf(roles).includes(item.audience)) return { ...item, questions, hidden: false };
  return { ...item, text: '', interests: [], updates: [], questions: [], decisions: [], hidden: true };
}

type Asker = { roles: readonly Role[]; today: IsoDate; settings: Settings };

/** Everything that the screens of a meeting's minutes show. Before they are begun: the attendance alone. */
export function readMinutesPage(db: ReadDb, id: MeetingId, { roles, today, settings }: Asker) {
  const row = readMeeting(db, id);
  if (!row) return undefined;
  const taken = readMinutes(db, id);
  const administrator = roles.includes('administrator');
  const before = readNeighbour(db, row, 'before') ?? null;
  const after = readNeighbour(db, row, 'after') ?? null;
  const limits = minutesDeadlines(row.date, after?.date ?? null, settings);
  const facts = taken && readMinutesFacts(db, row, taken);
  const next = facts
    ? minutesStepsFrom(facts.state, row.open).map((step): NextMinutesStep => {
        const due = minutesDueOf(step, limits);
        const takers: readonly Role[] = MINUTES_TRANSITIONS[step].takers;
        return {
          ...{ step, due, late: daysLate(today, due), blockers: minutesBlockers(step, facts) },
          mayTake: takers.some((taker) => roles.includes(taker)),
        };
      })
    : [];
  const isOn = row.state === 'planned' || row.state === 'held';
  const open = !taken || mayTake(taken.state);
  return {
    meeting: row,
    minutes: taken ?? null,
    items: readMinuteItems(db, id).map((item) => itemFor(item, roles)),
    attendance: readAttendanceList(db, row),
    hands: taken ? handsThere({ db: db as never }, { meeting: row, minutes: taken }) : 0,
    actions: readActions(db, { state: 'all', ownerMemberId: null }).filter((each) => each.meetingId === id),
    arising: readMattersArising(db, row.date, before?.date ?? null),
    steps: readMinutesSteps(db, id),
    versions: readMinutesVersions(db, id),
    corrections: readCorrections(db, id),
    deadlines: limits,
    before,
    after,
    next,
    may: {
      begin: administrator && isOn && !taken && row.date <= today,
      take: administrator && taken !== undefined && open,
      attendance: administrator && isOn && open,
      act: administrator,
    },
  };
}
export type MinutesPage = NonNullable<ReturnType<typeof readMinutesPage>>;
