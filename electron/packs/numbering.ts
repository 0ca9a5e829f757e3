/** A stretch of the running sequence of a meeting's pages. */
export type Numbered<Part> = Part & { firstPage: number };

/**
 * Numbers all papers of a meeting in one sequence, before any edition is built: an edition that leaves papers out keeps the
 * numbers of those it has. A supplement goes on where the pack ended (`from`: the first free number).
 * Two passes: the contents are drawn with any numbers first, to know how many pages they take, then with the true ones.
 */
export function numberParts<Part extends { pages: number }>(
  parts: readonly Part[],
  from = 1,
): { parts: Numbered<Part>[]; next: number } {
  let next = from;
  const numbered = parts.map((part) => {
    const firstPage = next;
    next += part.pages;
    return { ...part, firstPage };
  });
  return { parts: numbered, next };
}

/**
 * Draws what must know where everything stands (the contents) and is itself part of the sequence. `draw` gets a guess of how
 * many pages it takes and is asked again until the guess was right. @throws when it never is: a bug of `draw`.
 */
export async function settleLength<Drawn extends { pages: number }>(
  draw: (pages: number) => Promise<Drawn>,
  guess = 1,
): Promise<Drawn> {
  let pages = guess;
  for (let round = 0; round < 5; round++) {
    const drawn = await draw(pages);
    if (drawn.pages === pages) return drawn;
    pages = drawn.pages;
  }
  throw new Error('the number of pages never settles');
}
