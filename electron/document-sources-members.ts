import type { IsoDate } from '../db/base/brand.ts';
import type { ReadDb } from '../db/base/handles.ts';
import { coverage, type Filler, type Place } from '../db/members/coverage.ts';
import {
  fullName,
  readCategories,
  readMembers,
  readOfficers,
  readWards,
  type WholeMember,
} from '../db/members/queries.ts';
import { byId, registerRow } from '../db/members/register.ts';
import { isCurrent } from '../db/members/rules.ts';
import { members as words } from '../resources/locales/en-GB/members.ts';
import type { CoveragePlace, ListedMember, MembersListData } from './documents/members-list.ts';

const names = (fillers: readonly Filler[]) => fillers.map((each) => each.name);

/** M3: a category's place; a per-ward one is filled only as far as its wards are. */
function placeOf(place: Place, wardsFilled: number, wards: number): CoveragePlace {
  const { name, by, perWard } = place;
  const isPartly = perWard && wardsFilled < wards;
  return { name, filledBy: names(by), state: by.length === 0 ? 'empty' : isPartly ? 'partly' : 'filled' };
}

/** The members' list as data for paper: current members by surname. Contacts are only in the `members` edition. */
export function membersListSource(
  db: ReadDb,
  today: IsoDate,
  edition: MembersListData['edition'],
): Omit<MembersListData, 'paper'> {
  const categories = readCategories(db);
  const wards = readWards(db);
  const current = readMembers(db).filter(isCurrent);
  const offices = Map.groupBy(readOfficers(db), (officer) => officer.memberId);
  const [categoriesById, wardsById] = [byId(categories), byId(wards)];

  const listed = (member: WholeMember): ListedMember => {
    const row = registerRow(member, categoriesById, wardsById);
    const { phone, mobile, email, substituteName } = member;
    const isForMembers = edition === 'members';
    return {
      name: row.name,
      organisation: row.organisation,
      position: row.position,
      categories: row.categories,
      ward: row.ward,
      standing: row.standing,
      seat: row.seat ? words.seat[row.seat] : '',
      votes: row.votes,
      offices: (offices.get(member.id) ?? []).map(({ office }) => words.office[office]),
      contacts: isForMembers ? { phone, mobile, email } : { phone: '', mobile: '', email: '' },
      substitute: isForMembers ? substituteName : '',
    };
  };

  const filled = coverage(
    categories,
    wards,
    current.map((member) => ({ ...member, name: fullName(member) })),
  );
  const { wards: wardCount, wardsFilled } = filled.counts;
  const category = (place: Place) => placeOf(place, wardsFilled, wardCount);
  return {
    edition,
    asOf: today,
    members: current.map(listed),
    coverage: {
      core: filled.core.map(category),
      invited: filled.invited.map(category),
      wards: filled.wards.map(({ name, by }) => ({
        name,
        filledBy: names(by),
        state: by.length > 0 ? 'filled' : 'empty',
      })),
    },
  };
}
