import { isIsoDate } from '../../db/base/dates.ts';
import { MEETING_KINDS, MEETING_STATES, type MeetingKind, type MeetingState } from '../../db/meetings/words.ts';
import { oneOf } from '../app/address.ts';

/** What the list's address carries, so that going back finds it as it was. */
export type MeetingsSearch = {
  date?: string | undefined;
  basis?: 'financial' | 'calendar' | undefined;
  view?: 'list' | 'month' | 'year' | undefined;
  kind?: MeetingKind | undefined;
  state?: MeetingState | undefined;
};

/** Reads the list's address; what makes no sense in it is passed over. */
export function readMeetingsSearch(search: Record<string, unknown>): MeetingsSearch {
  const found: MeetingsSearch = {
    date: typeof search.date === 'string' && isIsoDate(search.date) ? search.date : undefined,
    basis: oneOf(['financial', 'calendar'] as const, search.basis),
    view: oneOf(['list', 'month', 'year'] as const, search.view),
    kind: oneOf(MEETING_KINDS, search.kind),
    state: oneOf(MEETING_STATES, search.state),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const MEETING_TABS = [
  'agenda',
  'facts',
  'papers',
  'advertisement',
  'pack',
  'arrangements',
  'distribution',
  'attendance',
  'minutes',
  'history',
] as const;
export type MeetingTab = (typeof MEETING_TABS)[number];

/** Reads a meeting's address: which part of it is shown. */
export function readMeetingSearch(search: Record<string, unknown>): { tab?: MeetingTab } {
  const tab = oneOf(MEETING_TABS, search.tab);
  return tab ? { tab } : {};
}
