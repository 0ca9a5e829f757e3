import type { OfficeName } from '../members/words.ts';
import type { ContestRoute, Uncontested } from './words.ts';

/** E13: how an office is decided, by how many stand for it. Pure. */
export function routeOf(office: OfficeName, seats: number, candidates: number, rule: Uncontested): ContestRoute {
  if (candidates === 0) return 'vacant';
  if (candidates > seats) return 'contested';
  if (rule === 'all_affirmed') return 'affirmation';
  return rule === 'chair_affirmed' && office === 'chair' ? 'affirmation' : 'unopposed';
}
