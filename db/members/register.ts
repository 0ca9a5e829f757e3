import type { CategoryId, IsoDate, MemberId, WardId } from '../base/brand.ts';
import type { Warning } from '../base/outcome.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import type { ListInput } from './input.ts';
import { type Category, fullName, type Ward, type WholeMember } from './queries.ts';
import { countsTowardsSize, folded, isCurrent, mayVote, sendsOneWarnings, sizeWarning } from './rules.ts';
import { type Seat, STANDINGS, type Standing } from './words.ts';

/** The register as a list: searched, filtered, sorted and counted. Pure. */

/** One line of the register: nothing private, so that every role may have it. */
export type RegisterRow = {
  id: MemberId;
  name: string;
  title: string;
  firstName: string;
  surname: string;
  organisation: string;
  position: string;
  categoryIds: CategoryId[];
  categories: string[];
  wardId: WardId | null;
  ward: string;
  standing: Standing;
  seat: Seat | null;
  votes: boolean;
  joinedOn: IsoDate;
  endedOn: IsoDate | null;
};

export type Register = {
  rows: RegisterRow[];
  /** Of the whole register, whatever is searched or filtered. */
  counts: Record<Standing, number> & { current: number; voting: number; size: number };
  /** M4's number. */
  maximum: number;
  warnings: Warning[];
};

/** Contact details, access needs and notes: for the administrator and the chair only. */
export const maySeePrivate = (roles: readonly Role[]): boolean =>
  roles.includes('administrator') || roles.includes('chair');

export function registerRow(
  member: WholeMember,
  categories: ReadonlyMap<CategoryId, Category>,
  wards: ReadonlyMap<WardId, Ward>,
): RegisterRow {
  const { id, title, firstName, surname, organisation, position, categoryIds, wardId } = member;
  const { standing, seat, joinedOn, endedOn } = member;
  return {
    id,
    name: fullName(member),
    title,
    firstName,
    surname,
    organisation,
    position,
    categoryIds,
    categories: categoryIds
      .flatMap((each) => categories.get(each) ?? [])
      .sort((a, b) => a.position - b.position)
      .map((each) => each.name),
    wardId,
    ward: (wardId && wards.get(wardId)?.name) ?? '',
    standing,
    seat,
    votes: mayVote(member),
    joinedOn,
    endedOn,
  };
}

export const byId = <T extends { id: number }>(rows: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(rows.map((row) => [row.id, row]));

const isInStanding = (member: WholeMember, wanted: ListInput['standing']) =>
  wanted === 'all' || (wanted === 'current' ? isCurrent(member) : member.standing === wanted);

/** Access needs are private: who may not see them cannot filter by them either. */
function fitsFilters(member: WholeMember, input: ListInput, seesPrivate: boolean): boolean {
  const { categoryId, wardId, vote, need } = input;
  const hasNeed = () =>
    need === 'any' ? member.accessNeeds.length > 0 : member.accessNeeds.some((each) => each.need === need);
  return (
    isInStanding(member, input.standing) &&
    (categoryId === null || member.categoryIds.includes(categoryId)) &&
    (wardId === null || member.wardId === wardId) &&
    (vote === null || mayVote(member) === vote) &&
    (need === null || (seesPrivate && hasNeed()))
  );
}

/** Every word of the search is somewhere in the name, organisation, position, categories or ward; in the notes too for who may see them. */
function fitsSearch(member: WholeMember, row: RegisterRow, words: readonly string[], seesPrivate: boolean): boolean {
  if (words.length === 0) return true;
  const { name, organisation, position, categories, ward } = row;
  const text = folded([name, organisation, position, ...categories, ward, seesPrivate ? member.notes : ''].join('\n'));
  return words.every((word) => text.includes(word));
}

const COLLATOR = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

const SORT_KEYS: Record<ListInput['sort'], (row: RegisterRow) => string> = {
  surname: (row) => row.surname,
  organisation: (row) => row.organisation,
  ward: (row) => row.ward,
  standing: (row) => String(STANDINGS.indexOf(row.standing)),
  joined: (row) => row.joinedOn,
};

/** Sorted by what was asked, then by name. Empty ones go last in either direction. */
function sorted(rows: RegisterRow[], sort: ListInput['sort'], descending: boolean): RegisterRow[] {
  const key = SORT_KEYS[sort];
  const sign = descending ? -1 : 1;
  const byName = (a: RegisterRow, b: RegisterRow) =>
    COLLATOR.compare(a.surname, b.surname) || COLLATOR.compare(a.firstName, b.firstName) || a.id - b.id;
  return rows.sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return sign * COLLATOR.compare(one, other) || byName(a, b);
  });
}

/** The members that fit, in order. */
export function selectMembers(
  members: readonly WholeMember[],
  categories: readonly Category[],
  wards: readonly Ward[],
  input: ListInput,
  seesPrivate: boolean,
): RegisterRow[] {
  const [hats, places] = [byId(categories), byId(wards)];
  const words = folded(input.search).split(' ').filter(Boolean);
  const rows = members
    .filter((each) => fitsFilters(each, input, seesPrivate))
    .map((each) => ({ member: each, row: registerRow(each, hats, places) }))
    .filter(({ member, row }) => fitsSearch(member, row, words, seesPrivate))
    .map(({ row }) => row);
  return sorted(rows, input.sort, input.descending);
}

/** M4: how many count towards the suggested size. */
export const sizeOf = (members: readonly WholeMember[]): number => members.filter(countsTowardsSize).length;

/** The register that the screen shows, with its counts and what M4 and M12 have to say. */
export function register(
  members: readonly WholeMember[],
  categories: readonly Category[],
  wards: readonly Ward[],
  settings: Settings,
  input: ListInput,
  roles: readonly Role[],
): Register {
  const of = (standing: Standing) => members.filter((each) => each.standing === standing).length;
  const size = sizeOf(members);
  const maximum = settings['members.suggestedMaximum'];
  return {
    rows: selectMembers(members, categories, wards, input, maySeePrivate(roles)),
    counts: {
      member: of('member'),
      associate: of('associate'),
      adviser: of('adviser'),
      ex_officio: of('ex_officio'),
      former: of('former'),
      current: members.filter(isCurrent).length,
      voting: members.filter(mayVote).length,
      size,
    },
    maximum,
    warnings: members.length === 0 ? [] : [...sizeWarning(size, maximum), ...sendsOneWarnings(categories, members)],
  };
}
