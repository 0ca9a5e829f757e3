/** What the screen that takes minutes shows: the attendance, the meeting's own facts, or an item by its id. */
export type TakeSearch = { part?: string };

export const readTakeSearch = (search: Record<string, unknown>): TakeSearch =>
  typeof search.part === 'string' && /^(attendance|meeting|\d{1,12})$/.test(search.part)
    ? { part: search.part }
    : typeof search.part === 'number'
      ? { part: String(search.part) }
      : {};
