import { oneOf } from '../app/address.ts';

export const ELECTION_TABS = ['overview', 'nominations', 'roll', 'papers', 'result'] as const;
export type ElectionTab = (typeof ELECTION_TABS)[number];

/** Reads an election's address: which part of it is shown. */
export function readElectionSearch(search: Record<string, unknown>): { tab?: ElectionTab } {
  const tab = oneOf(ELECTION_TABS, search.tab);
  return tab ? { tab } : {};
}

/** What is done on the form's page: a new form, one handed in at the meeting, a late one, or a change of form `id`. */
export type NominationSearch = { way?: 'floor' | 'late'; id?: number };

export function readNominationSearch(search: Record<string, unknown>): NominationSearch {
  const way = oneOf(['floor', 'late'] as const, search.way);
  const id = Number(search.id);
  return { ...(way && { way }), ...(Number.isInteger(id) && id > 0 && { id }) };
}
