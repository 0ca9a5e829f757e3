/** Numbers that look random and are the same in every run (mulberry32): from 0 to one less than the sides. */
export type Roll = (sides: number) => number;

export function dice(seed: number): Roll {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides) | 0;
  };
}

export const pick = <T>(roll: Roll, from: readonly T[]): T => {
  const chosen = from[roll(from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};
