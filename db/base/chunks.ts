/** The rows in pieces small enough for one statement: a database takes so many values at once and no more. */
export function* inChunks<T>(rows: readonly T[], size = 500): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
