import type { ToSomebody } from '../../db/distribution/words.ts';
import type { Recipient } from './words.ts';

/** Who is chosen, and by which way each. */
export type Chosen = ReadonlyMap<number, ToSomebody>;

export const chooseAll = (members: readonly Recipient[]): Chosen => new Map(members.map(({ id, way }) => [id, way]));

/** The same choice with one member in or out. */
export function choose(chosen: Chosen, { id, way }: Recipient, isIn: boolean): Chosen {
  const next = new Map(chosen);
  if (isIn) next.set(id, way);
  else next.delete(id);
  return next;
}

export const byWay = (chosen: Chosen, way: ToSomebody): number[] =>
  [...chosen].flatMap(([id, each]) => (each === way ? [id] : []));

/** Places that were typed one on a line. */
export const placesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
