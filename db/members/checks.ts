import type { IsoDate, MemberId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Problem, refuse, type Warning } from '../base/outcome.ts';
import type { MemberFields } from './input.ts';
import { fullName, readCategories, readMembers, readSeatHolder, readWards, type WholeMember } from './queries.ts';
import { sizeOf } from './register.ts';
import {
  countsTowardsSize,
  isCurrent,
  isJustified,
  mandateWarning,
  newWarnings,
  representatives,
  samePerson,
  sendsOneWarnings,
  sizeWarning,
  wardsSeated,
} from './rules.ts';

/** What stands against writing a member, and what the rules have to say about it. */

export type Refusal = { ok: false; problem: Problem };

/** M1, E8 and what must exist. `before` is the stored member, when there is one. */
export function refusal(db: ReadDb, next: MemberFields, today: IsoDate, before?: WholeMember): Refusal | null {
  if (!isJustified(next.justification)) {
    return refuse('members.justificationNeeded', { rule: 'M1', path: 'justification' }); // M1
  }
  if (next.joinedOn > today) return refuse('members.joinedInFuture', { path: 'joinedOn' });
  const categories = new Map(readCategories(db).map((each) => [each.id, each]));
  for (const id of next.categoryIds) {
    const known = categories.get(id);
    if (!known || !(known.active || before?.categoryIds.includes(id))) {
      return refuse('members.categoryGone', { path: 'categoryIds' });
    }
  }
  if (next.wardId !== null) {
    const ward = readWards(db).find((each) => each.id === next.wardId);
    if (!ward || !(ward.active || before?.wardId === ward.id)) return refuse('members.wardGone', { path: 'wardId' });
  }
  return seatRefusal(db, next.seat, before?.id);
}

/** E8: each of the three seats has one holder at a time. */
export function seatRefusal(db: ReadDb, seat: MemberFields['seat'], id?: MemberId): Refusal | null {
  const holder = seat && readSeatHolder(db, seat);
  if (!holder || holder.id === id) return null;
  return refuse('members.seatTaken', { rule: 'E8', path: 'seat', params: { name: fullName(holder) } });
}

/** M3: core categories and wards' seats that nobody fills any more. Categories that send exactly one are M12's business. */
function emptiedWarnings(db: ReadDb, before: readonly WholeMember[], after: readonly WholeMember[]): Warning[] {
  const categories = readCategories(db).filter((each) => each.active && each.kind === 'core' && !each.sendsOne);
  const [then, now] = [representatives(before), representatives(after)];
  const panels = categories.filter((each) => each.perWard).map((each) => each.id);
  const [seatsThen, seatsNow] = [wardsSeated(before, panels), wardsSeated(after, panels)];
  const emptied = categories.filter((each) => then.has(each.id) && !now.has(each.id));
  const wards = readWards(db).filter((each) => each.active && seatsThen.has(each.id) && !seatsNow.has(each.id));
  return [
    ...emptied.map((each): Warning => ({ rule: 'M3', key: 'members.placeEmptied', params: { name: each.name } })),
    ...wards.map((each): Warning => ({ rule: 'M3', key: 'members.wardEmptied', params: { name: each.name } })),
  ];
}

/** E9: the same name and organisation is on the register already, so one person might get two votes. */
function twinWarning(members: readonly WholeMember[], next: WholeMember): Warning[] {
  const twin = members.find((each) => each.id !== next.id && isCurrent(each) && samePerson(each) === samePerson(next));
  return twin ? [{ rule: 'E9', key: 'members.sameNameThere', params: { name: fullName(twin) } }] : [];
}

/** What the change from `before` to `next` brings about under M3, M4, M5, M12 and E9. Either may be missing. */
export function warningsOf(
  { db, settings }: Pick<Change, 'db' | 'settings'>,
  next: WholeMember,
  old?: WholeMember,
): Warning[] {
  const before = readMembers(db);
  const after = [...before.filter((each) => each.id !== next.id), next];
  const categories = readCategories(db);
  const grows = countsTowardsSize(next) && !(old && countsTowardsSize(old));
  const renamed = !old || samePerson(old) !== samePerson(next) || !isCurrent(old);
  const mandate = mandateWarning(next);
  const sameMandate = old !== undefined && JSON.stringify(mandateWarning(old)) === JSON.stringify(mandate);
  return [
    ...(grows ? sizeWarning(sizeOf(after), settings['members.suggestedMaximum']) : []),
    ...(sameMandate ? [] : mandate),
    ...newWarnings(sendsOneWarnings(categories, before), sendsOneWarnings(categories, after)),
    ...emptiedWarnings(db, before, after),
    ...(isCurrent(next) && renamed ? twinWarning(before, next) : []),
  ];
}
