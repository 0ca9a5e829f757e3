/** The rows in pieces small enough for one statement: a database takes so many values at once and no more. */
export function* inChunks<T>(rows: readonly T[], size = 500): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

/** As few lists as hold all with at most `most` in each, of nearly the same length. */
export function evenly<T>(all: readonly T[], most: number): T[][] {
  const each = Math.ceil(all.length / Math.max(1, Math.ceil(all.length / most)));
  return Array.from({ length: Math.ceil(all.length / Math.max(1, each)) }, (_, at) =>
    all.slice(at * each, (at + 1) * each),
  );
}
