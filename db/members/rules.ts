import type { CategoryId, IsoDate, WardId } from '../base/brand.ts';
import { addMonths } from '../base/dates.ts';
import type { Warning } from '../base/outcome.ts';
import type { Seat, Standing } from './words.ts';

/** What the rules need to know of a member. */
export type Standpoint = { standing: Standing; seat: Seat | null };
export type Hats = Standpoint & { categoryIds: readonly CategoryId[]; wardId: WardId | null };

/** M1: a justification says something: at least one letter. */
export const isJustified = (text: string): boolean => /\p{L}/u.test(text);

export const isCurrent = (member: Standpoint): boolean => member.standing !== 'former';

/** E8, M13: only a member votes, and whoever sits on one of the three seats does not, whatever their standing. */
export const mayVote = (member: Standpoint): boolean => member.standing === 'member' && member.seat === null;

/** M13: associates, advisers and those ex officio receive papers like the members; only former members do not. */
export const receivesPapers = (member: Standpoint): boolean => isCurrent(member);

/** M4: members and those ex officio count towards the size; associates and advisers do not. */
export const countsTowardsSize = (member: Standpoint): boolean =>
  member.standing === 'member' || member.standing === 'ex_officio';

/** An adviser is co-opted without being a representative (M5), and a former member represents nobody. */
export const represents = (member: Standpoint): boolean => isCurrent(member) && member.standing !== 'adviser';

/** M4: more members than suggested. */
export function sizeWarning(size: number, maximum: number): Warning[] {
  return size > maximum ? [{ rule: 'M4', key: 'members.tooMany', params: { count: size, maximum } }] : [];
}

/** M5: a voting member who speaks for no group, or reports back to none, might be co-opted as an adviser instead. */
export function mandateWarning(member: Hats & { reportsBackTo: string }): Warning[] {
  if (!mayVote(member)) return [];
  if (member.categoryIds.length === 0) return [{ rule: 'M5', key: 'members.noCategory' }];
  return member.reportsBackTo.trim() === '' ? [{ rule: 'M5', key: 'members.noReportingBack' }] : [];
}

export type SendingCategory = { id: CategoryId; name: string; sendsOne: boolean; active: boolean };

/** How many represent each category. */
export function representatives(members: readonly Hats[]): Map<CategoryId, number> {
  const counts = new Map<CategoryId, number>();
  for (const member of members) {
    if (!represents(member)) continue;
    for (const id of new Set(member.categoryIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** M3: the wards whose panel seat is filled: somebody represents the ward in one of the per-ward categories. */
export function wardsSeated(members: readonly Hats[], panels: readonly CategoryId[]): Set<WardId> {
  const seated = members.filter((each) => represents(each) && each.categoryIds.some((id) => panels.includes(id)));
  return new Set(seated.flatMap((each) => each.wardId ?? []));
}

/** M12, M13: how many a category has sent as members. Associates may come beside the one who is sent, and in their place. */
export function sentBy(category: CategoryId, members: readonly Hats[]): { sent: number; associates: number } {
  const here = members.filter((each) => represents(each) && each.categoryIds.includes(category));
  const associates = here.filter((each) => each.standing === 'associate').length;
  return { sent: here.length - associates, associates };
}

/** M12: the advisory group, the custody visitors and the monitoring group send exactly one each. */
export function sendsOneWarnings(categories: readonly SendingCategory[], members: readonly Hats[]): Warning[] {
  return categories
    .filter((each) => each.sendsOne && each.active)
    .flatMap((each): Warning[] => {
      const { sent, associates } = sentBy(each.id, members);
      if (sent === 1 || (sent === 0 && associates > 0)) return [];
      const key = sent === 0 ? 'members.sendsNone' : 'members.sendsSeveral';
      return [{ rule: 'M12', key, params: { name: each.name, count: sent } }];
    });
}

/** The M12 warnings that a change brings about: those of `after` that `before` did not have, or had with fewer people. */
export function newWarnings(before: readonly Warning[], after: readonly Warning[]): Warning[] {
  const known = new Map(before.map((each) => [`${each.key} ${each.params?.name}`, Number(each.params?.count ?? 0)]));
  return after.filter((each) => {
    const previous = known.get(`${each.key} ${each.params?.name}`);
    return previous === undefined || Number(each.params?.count ?? 0) > previous;
  });
}

/** E9: the same person twice would have two votes. Names and organisations are compared without case, accents and spacing. */
export function samePerson(member: { firstName: string; surname: string; organisation: string }): string {
  return [member.firstName, member.surname, member.organisation].map(folded).join('|');
}

/** Text as people search for it: no case, no accents, single spaces. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** M6: the day by which a membership last confirmed or changed on `lastSeen` is to be reviewed. */
export const reviewDueOn = (lastSeen: IsoDate, months: number): IsoDate => addMonths(lastSeen, months);
