export type SortValue = string | number | null;
export type SortState = { key: string; direction: 'up' | 'down' };

const COLLATOR = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));
}

/** The rows by what `by` gives; equal ones keep their order, empty ones stand last in both directions. */
export function sortRows<R>(rows: readonly R[], by: (row: R) => SortValue, direction: 'up' | 'down'): R[] {
  const empty = (value: SortValue) => value === null || value === '';
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null || empty(a.value) || empty(b.value)) {
        return Number(empty(a.value)) - Number(empty(b.value));
      }
      return direction === 'up' ? compare(a.value, b.value) : compare(b.value, a.value);
    })
    .map(({ row }) => row);
}
