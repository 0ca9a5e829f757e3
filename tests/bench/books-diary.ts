import type { EntryId, IsoDate, Pence } from '../../db/base/brand.ts';
import type { Caller } from '../../db/base/change.ts';
import type { Drizzle } from '../../db/base/handles.ts';
import { pence } from '../../db/base/pence.ts';
import type { Parts } from './books-parts.ts';
import { pick, type Roll } from './dice.ts';

/** What the months of the long books share. */

/** What `record` works with. */
export type Work = { db: Drizzle; now: string; caller: Caller };
export type Month = { first: IsoDate; last: IsoDate; days: number };

/** What the bank will show: on which day, as one row, and which entries it stands for. */
export type Passing = { on: IsoDate; pence: Pence; text: string; chequeNumber: number | null; entries: EntryId[] };

/** What goes on from month to month. `book`, `bank`: what the current account has by each of them. */
export type Diary = {
  roll: Roll;
  voucher: number;
  cheque: number;
  lastLeaf: number;
  waiting: Passing[];
  book: number;
  bank: number;
  reconciled: number;
};

const FIRST_CHEQUE = 100_001;

export const newDiary = (roll: Roll, opening: Pence): Diary => ({
  roll,
  voucher: 1,
  cheque: FIRST_CHEQUE,
  lastLeaf: FIRST_CHEQUE - 1,
  waiting: [],
  book: opening,
  bank: opening,
  reconciled: opening,
});

/** What payments and vouchers are for. */
export const FOR = [
  ...['Hire of the hall', 'Newsletter, delivery to all wards', 'Interpreter at the public meeting', 'Refreshments'],
  ...['Photocopies of the agenda', 'Postage of the agenda', 'Travel of volunteers', 'Repair of the projector'],
] as const;

export const amount = ({ roll }: Diary, from: number, to: number) => pence(from + roll(to - from));

/** One split, or two or three. */
export function splitsOf({ roll }: Diary, { general, grant }: Parts, headings: Parts['costs'], sum: Pence) {
  const count = roll(4) === 0 ? 2 + roll(2) : 1;
  const part = Math.floor(sum / count);
  return Array.from({ length: count }, (_, at) => ({
    headingId: pick(roll, headings),
    fundId: roll(3) === 0 ? general : grant,
    pence: pence(at === 0 ? sum - part * (count - 1) : part),
  }));
}
