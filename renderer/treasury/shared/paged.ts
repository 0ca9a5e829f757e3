/** Lists that come page by page: entries, payments, the bank's lines. */

/** How many rows come at a time. */
export const PAGE = 200;

type Page<Row> = { rows: readonly Row[]; total: number | null };

/** The input of the page that follows, of a list that says where its pages end. */
export const afterLast = <End>({ next }: { next: End | null }): { after: End } | undefined =>
  next === null ? undefined : { after: next };

/** The rows that are there, and how many there are in all: the first page says it. */
export const together = <Row>(pages: readonly Page<Row>[]): { rows: Row[]; total: number } => ({
  rows: pages.flatMap(({ rows }) => rows),
  total: pages[0]?.total ?? 0,
});
