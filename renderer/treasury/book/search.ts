import { ENTRY_ORDERS, type EntryOrder } from '../../../db/treasury/words.ts';
import { oneOf } from '../../app/address.ts';

/** What the cash book is narrowed to: it stands in the address, so that going back keeps it. */
export type BookSearch = {
  text?: string;
  account?: number;
  fund?: number;
  heading?: number;
  from?: string;
  to?: string;
  /** What it is sorted by, and whether the smallest stands first; without it the newest day does. */
  sort?: EntryOrder['by'];
  up?: boolean;
};

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isId = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

/** Reads the address of the cash book; what makes no sense is left out. */
export function readBookSearch({
  text,
  account,
  fund,
  heading,
  from,
  to,
  sort,
  up,
}: Record<string, unknown>): BookSearch {
  const column = oneOf(ENTRY_ORDERS, sort);
  return {
    ...((typeof text === 'string' || typeof text === 'number') && text !== '' && { text: String(text) }),
    ...(isId(account) && { account }),
    ...(isId(fund) && { fund }),
    ...(isId(heading) && { heading }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(column && { sort: column, up: up === true }),
  };
}
