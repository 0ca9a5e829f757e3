/** Who was signed in last in this window, so that the same person finds the screen they were on and another begins at home. */
let last: number | null = null;

export const lastPerson = (): number | null => last;

/** Notes who is there now. True when somebody else was there before. */
export function notePerson(id: number): boolean {
  const isOther = last !== null && last !== id;
  last = id;
  return isOther;
}
