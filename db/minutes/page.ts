import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeeting } from '../meetings/queries.ts';
import { daysLate } from '../meetings/rules.ts';
import { type Audience, isInEdition } from '../meetings/words.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { readActions, readMattersArising } from './action-queries.ts';
import { readAttendanceList } from './attendance-queries.ts';
import { countHands, duringOf } from './attendance-rules.ts';
import {
  readAdoptedAt,
  readAdopters,
  readCorrections,
  readMinuteItems,
  readMinutes,
  readMinutesFacts,
  readMinutesSteps,
  readMinutesVersions,
  readNeighbour,
  type TakenItem,
} from './queries.ts';
import {
  MINUTES_TRANSITIONS,
  type MinutesBlocker,
  mayTake,
  minutesBlockers,
  minutesDeadlines,
  minutesDueOf,
  minutesStepsFrom,
} from './rules.ts';
import type { MinutesState, MinutesStep } from './words.ts';

export type NextMinutesStep = {
  step: MinutesStep;
  due: IsoDate | null;
  late: number;
  mayTake: boolean;
  blockers: MinutesBlocker[];
};

/**
 * A12: whose text somebody sees: the secretariat and the chair everything; members' officers what went to members; readers
 * what is public. Nobody else sees a draft.
 */
export function audiencesOf(roles: readonly Role[], state: MinutesState): readonly Audience[] {
  if (roles.some((role) => role === 'administrator' || role === 'chair')) return ['public', 'members', 'restricted'];
  const isPublic = state === 'public' || state === 'adopted';
  if (roles.includes('treasurer')) return isPublic || state === 'circulated' ? ['public', 'members'] : [];
  return isPublic ? ['public'] : [];
}

/** A13: of the action log, whose actions somebody sees: as of the minutes that are public. */
export const editionOf = (roles: readonly Role[]): Audience => audiencesOf(roles, 'public').at(-1) ?? 'public';

/** An item as somebody sees it: what is not for them has only its title; an address for a reply only the secretariat. */
function itemFor(item: TakenItem, audiences: readonly Audience[], seesReplies: boolean) {
  const questions = item.questions.map((row) => (seesReplies ? row : { ...row, replyTo: '' }));
  if (audiences.includes(item.audience)) return { ...item, questions, hidden: false };
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
  const items = readMinuteItems(db, id);
  const attendance = readAttendanceList(db, row);
  const audiences = taken ? audiencesOf(roles, taken.state) : [];
  const isOn = row.state === 'planned' || row.state === 'held';
  const open = !taken || mayTake(taken.state);
  return {
    meeting: row,
    minutes: taken ?? null,
    items: items.map((item, at) => ({
      ...itemFor(item, audiences, administrator),
      hands: countHands(attendance.members, duringOf(items, at)),
    })),
    attendance,
    actions: readActions(db, { state: 'all', ownerMemberId: null }).filter(
      (each) => each.meetingId === id && audiences.includes(each.audience),
    ),
    arising: readMattersArising(db, row.date, before?.date ?? null).filter(({ audience }) =>
      isInEdition(audience, editionOf(roles)),
    ),
    steps: readMinutesSteps(db, id),
    versions: readMinutesVersions(db, id),
    corrections: readCorrections(db, id),
    /** The earlier minutes that this meeting adopted, and the later meetings that could adopt these. */
    adopted: readAdoptedAt(db, id),
    adopters: readAdopters(db, row),
    /** The editions of the minutes that the caller may have. */
    editions: audiences,
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
