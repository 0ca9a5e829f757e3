import { ELECTION_2010 } from './election-2010.ts';
import { ELECTION_2011 } from './election-2011.ts';
import type { Event } from './story.ts';

/** Every election, day by day and through one whole night. */
export const ELECTION_EVENTS: readonly Event[] = [...ELECTION_2010, ...ELECTION_2011];
