import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Warning } from '../base/outcome.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { readItems, readRequests, readSteps, readTopics, readVersions, type StepRow } from './agenda-queries.ts';
import { type Blocker, blockers, cautions } from './guards.ts';
import {
  countInterpreterNeeds,
  readChairName,
  readInterpreterNeeds,
  readMeeting,
  readStepFacts,
  readVenue,
} from './queries.ts';
import {
  DUE_STEPS,
  type DueStep,
  daysLate,
  deadlines,
  dueOf,
  MEETING_CHANGES,
  mayRemove,
  stepsFrom,
  TRANSITIONS,
  timeCheck,
} from './rules.ts';
import { readNextMeeting } from './snapshot.ts';
import { AGENDA_STATES, type AgendaState, type AgendaStep } from './words.ts';

/** One meeting's page in one call: all that its screen shows, for the roles that ask. */

/** How far a step with a deadline is. */
export type Progress = {
  step: DueStep;
  due: IsoDate;
  on: IsoDate | null;
  daysLate: number;
  lateReason: string;
  position: 'done' | 'next' | 'to_do';
};

/** A step that leads on from here: whether these roles may take it, what stands in the way, and what to look at first. */
export type NextStep = {
  step: AgendaStep;
  due: IsoDate | null;
  late: boolean;
  mayTake: boolean;
  blockers: Blocker[];
  warnings: Warning[];
};

/** Where a meeting's agenda stands against its deadlines. */
export function progressOf(
  agendaState: AgendaState,
  steps: readonly StepRow[],
  limits: ReturnType<typeof deadlines>,
  today: IsoDate,
): Progress[] {
  const reached = AGENDA_STATES.indexOf(agendaState);
  return DUE_STEPS.map((step, at) => {
    const done = at < reached ? steps.findLast((row) => row.step === step) : undefined;
    const due = done?.due ?? limits[step];
    const position = done ? 'done' : at === reached ? 'next' : 'to_do';
    const late = done ? daysLate(done.on, due) : daysLate(today, due);
    return { step, due, on: done?.on ?? null, daysLate: late, lateReason: done?.lateReason ?? '', position };
  });
}

const SEES_RESTRICTED: readonly Role[] = ['administrator', 'chair', 'treasurer'];
const ARRANGES: readonly Role[] = ['administrator', 'chair'];

/** Who may open a paper that is not for publication: everybody with a task, not somebody who only reads. */
export const seesRestricted = (roles: readonly Role[]): boolean => roles.some((role) => SEES_RESTRICTED.includes(role));

/** Who sees which member needs an interpreter: those who arrange it. */
export const seesNeeds = (roles: readonly Role[]) => roles.some((role) => ARRANGES.includes(role));

/** The whole page of a meeting; nothing for an unknown id. Under 20 ms: a fixed number of queries. */
export function readMeetingPage(
  db: ReadDb,
  id: MeetingId,
  asker: { roles: readonly Role[]; today: IsoDate; settings: Settings },
) {
  const row = readMeeting(db, id);
  if (!row) return undefined;
  const { roles, today, settings } = asker;
  const facts = readStepFacts(db, row);
  const limits = deadlines(row.date, settings);
  const steps = readSteps(db, id);
  const items = readItems(db, id);
  const restricted = seesRestricted(roles);
  const administrator = roles.includes('administrator');
  const next = stepsFrom(row.agendaState).map((step): NextStep => {
    const due = dueOf(step, limits);
    const mayTake = TRANSITIONS[step].takers.some((taker) => roles.includes(taker));
    const blocked = blockers(step, facts);
    const warnings = cautions(step, facts, settings, today);
    return { step, due, late: due !== null && today > due, mayTake, blockers: blocked, warnings };
  });
  const planned = row.state === 'planned';
  return {
    meeting: row,
    venue: row.venueId ? (readVenue(db, row.venueId) ?? null) : null,
    topics: readTopics(db, id),
    items: items.map((item) => ({
      ...item,
      papers: item.papers.map(({ attachmentId: _attachment, ...paper }) => ({
        ...paper,
        mayOpen: restricted || paper.audience === 'public',
      })),
    })),
    time: timeCheck(items, row.plannedMinutes, settings),
    requests: readRequests(db, id),
    versions: readVersions(db, id),
    steps,
    deadlines: limits,
    progress: planned ? progressOf(row.agendaState, steps, limits, today) : [],
    next: planned ? next : [],
    nextMeeting: readNextMeeting(db, row.date),
    hasContact: facts.hasContact,
    chair: readChairName(db),
    /** A9: how many, and for those who arrange it, who. */
    interpreter: seesNeeds(roles) ? { count: countInterpreterNeeds(db), members: readInterpreterNeeds(db) } : null,
    may: {
      editFacts: administrator && planned && row.agendaState === 'draft',
      editAgenda: administrator && planned && row.agendaState === 'draft',
      editAdvertisement: administrator && planned && row.agendaState !== 'published',
      arrange: administrator && planned,
      remove: administrator && mayRemove(row.agendaState, steps.length),
      changes: administrator ? MEETING_CHANGES[row.state] : [],
    },
  };
}
export type MeetingPage = NonNullable<ReturnType<typeof readMeetingPage>>;
