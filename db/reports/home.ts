import { type DueAgreement, dueAgreements } from '../agreement/due.ts';
import {
  type DueImprovement,
  type DueMonitoring,
  dueImprovements,
  dueMonitoring,
  monitoringWarnings,
} from '../agreement/monitoring-due.ts';
import type { IsoDate } from '../base/brand.ts';
import { addDays, addMinutes, daysBetween } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Warning } from '../base/outcome.ts';
import { type DueElection, dueElections } from '../elections/due.ts';
import { yearOf, yearWarnings } from '../meetings/cycle.ts';
import { type DueItem, dueItems } from '../meetings/due.ts';
import { type ListedMeeting, readMeetings, readVenues } from '../meetings/queries.ts';
import { type DueSubGroup, dueSubGroups } from '../meetings/sub-group-queries.ts';
import { coverage } from '../members/coverage.ts';
import { fullName, readCategories, readMembers, readWards } from '../members/queries.ts';
import { sizeOf } from '../members/register.ts';
import { isCurrent, mayVote, sendsOneWarnings, sizeWarning } from '../members/rules.ts';
import { type DueAction, type DueMinutes, dueActions, dueMinutes } from '../minutes/due.ts';
import { editionOf } from '../minutes/page.ts';
import { type GroupProfile, readGroup } from '../office/queries.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { readSettings } from '../office/settings-store.ts';
import { type DueReport, dueReports } from '../outreach/event-queries.ts';

/** What set-up left open and some rule or paper needs. */
export const GAPS = ['noAccessContact', 'noAddress', 'noLogo', 'noWards'] as const;
export type Gap = (typeof GAPS)[number];

/** The first things a new group does, and which are done. */
export type FirstSteps = { members: boolean; venue: boolean; meeting: boolean };

export type HomeMeeting = Pick<
  ListedMeeting,
  'id' | 'kind' | 'title' | 'date' | 'start' | 'venueName' | 'agendaState' | 'items' | 'minutes'
> & { end: string; daysAway: number };

/** What is due about a meeting, its minutes, an action, an election, a sub-group's end (A14), an event's report (A15) or the agreement (L1). */
export type HomeDue = DueItem | DueElection | DueSubGroup | DueReport | DueMinutes | DueAction | DueAgreement;

export type Home = {
  /** The most pressing first. */
  due: HomeDue[];
  next: HomeMeeting | null;
  /** A3: agendas that wait for the chair. */
  toAgree: HomeMeeting[];
  /** A1: what the year of meetings lacks; empty while nothing is planned. */
  year: Warning[];
  /** L3, L4: quarters to be monitored and deadlines to be followed up. */
  monitoring: (DueMonitoring | DueImprovement)[];
  /** L7, L9: what the agreement in force asks for and the registers lack. */
  agreement: Warning[];
  /** M4, M12. */
  membership: Warning[];
  members: { current: number; voting: number };
  /** M3: the core places of the model membership. */
  coverage: { core: number; coreFilled: number; wards: number; wardsFilled: number };
  gaps: Gap[];
  firstSteps: FirstSteps;
};

function gapsOf(group: GroupProfile | undefined, wards: number): Gap[] {
  const open: Record<Gap, boolean> = {
    noAccessContact: !group || (group.phone === '' && group.email === ''), // A7
    noAddress: !group || group.addressLines === '', // A16
    noLogo: !group?.logoId, // A16
    noWards: wards === 0, // M3
  };
  return GAPS.filter((gap) => open[gap]);
}

function homeMeeting(row: ListedMeeting, today: IsoDate): HomeMeeting {
  const { id, kind, title, date, start, venueName, agendaState, items, minutes, plannedMinutes } = row;
  const end = addMinutes(start, plannedMinutes);
  return {
    id,
    kind,
    title,
    date,
    start,
    end,
    venueName,
    agendaState,
    items,
    minutes,
    daysAway: daysBetween(today, date),
  };
}

function membershipOf(db: ReadDb, maximum: number) {
  const members = readMembers(db);
  const categories = readCategories(db);
  const wards = readWards(db);
  const current = members.filter(isCurrent);
  const filled = coverage(
    categories,
    wards,
    current.map((each) => ({ ...each, name: fullName(each) })),
  ).counts;
  const { core, coreFilled, wards: wardCount, wardsFilled } = filled;
  return {
    members: { current: current.length, voting: current.filter(mayVote).length },
    coverage: { core, coreFilled, wards: wardCount, wardsFilled },
    // A group that has entered nobody yet need not hear who is missing.
    membership:
      current.length === 0 ? [] : [...sizeWarning(sizeOf(members), maximum), ...sendsOneWarnings(categories, members)],
    activeWards: wards.filter((each) => each.active).length,
  };
}

/** Days ahead that the home page looks. */
const AHEAD = 42;

/** What meetings, minutes (A12), actions (A13), elections (E10, E3, E7), sub-groups, events and the agreement (L1) ask for, by its day. */
function dueOf(db: ReadDb, today: IsoDate, settings: Settings, roles: readonly Role[]): HomeDue[] {
  const horizon = addDays(today, AHEAD);
  const ofElections = dueElections(db, settings, today).filter(({ due }) => due <= horizon);
  const ofMinutes = [...dueMinutes(db, settings, today, horizon), ...dueActions(db, today, editionOf(roles))];
  const others = [...dueSubGroups(db, today), ...dueReports(db, today, horizon), ...dueAgreements(db, today, horizon)];
  return [...dueItems(db, today, settings, AHEAD), ...ofElections, ...ofMinutes, ...others].sort(
    (a, b) => a.due.localeCompare(b.due) || a.date.localeCompare(b.date),
  );
}

/** The home page in one call: what is due and late, the next meeting, what the rules warn of, what set-up left open; as somebody with those roles sees it. */
export function readHome(db: ReadDb, today: IsoDate, roles: readonly Role[]): Home {
  const settings = readSettings(db);
  const group = readGroup(db);
  const meetings = readMeetings(db, null);
  const planned = meetings.filter((row) => row.state === 'planned');
  const start = { month: group?.yearStartMonth ?? 4, day: group?.yearStartDay ?? 1 };
  const year = yearOf(today, 'financial', start);
  const ofYear = meetings.filter(({ date }) => date >= year.from && date <= year.to);
  const next = planned.find(({ date }) => date >= today);
  const { activeWards, ...membership } = membershipOf(db, settings['members.suggestedMaximum']);
  return {
    due: dueOf(db, today, settings, roles),
    next: next ? homeMeeting(next, today) : null,
    toAgree: planned.filter((row) => row.agendaState === 'with_chair').map((row) => homeMeeting(row, today)),
    year: ofYear.length === 0 ? [] : yearWarnings(ofYear, settings),
    monitoring: [...dueMonitoring(db, today), ...dueImprovements(db, today, addDays(today, AHEAD))],
    agreement: monitoringWarnings(db, today),
    ...membership,
    gaps: gapsOf(group, activeWards),
    firstSteps: {
      members: membership.members.current > 0,
      venue: readVenues(db, today).length > 0,
      meeting: meetings.length > 0,
    },
  };
}
