import type { IsoDate } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';

/** A14 without the file: how a sub-group stands on a day. */

/** Running; its end is near; its end has passed and nobody closed it; closed. */
export const SUB_GROUP_STANDINGS = ['running', 'ends_soon', 'over', 'closed'] as const;
export type SubGroupStanding = (typeof SUB_GROUP_STANDINGS)[number];

/** Days before its end in which a sub-group is reminded of it. */
const SOON_DAYS = 42;

type Dated = { endsOn: IsoDate; closedOn: IsoDate | null };

/** A14: from six weeks before its end a sub-group ends soon; after its last day its time is over. */
export function standingOf({ endsOn, closedOn }: Dated, today: IsoDate): SubGroupStanding {
  if (closedOn !== null) return 'closed';
  if (today > endsOn) return 'over';
  return addDays(today, SOON_DAYS) >= endsOn ? 'ends_soon' : 'running';
}

/** A14: whether a day is within the time the sub-group was given: from its agreement to its end, or to its closing. */
export const isWithin = (group: Dated & { agreedOn: IsoDate }, day: IsoDate): boolean =>
  day >= group.agreedOn && day <= group.endsOn && (group.closedOn === null || day <= group.closedOn);

/** Whether somebody is in the sub-group on a day. */
export const isIn = (seat: { from: IsoDate; until: IsoDate | null }, day: IsoDate): boolean =>
  seat.from <= day && (seat.until === null || seat.until >= day);
