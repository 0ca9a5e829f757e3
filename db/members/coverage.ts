import type { CategoryId, MemberId, WardId } from '../base/brand.ts';
import { type Hats, mayVote, represents, sentBy } from './rules.ts';

/** M3: the model membership, filled by whom or empty. Pure. */

export type CoverageCategory = {
  id: CategoryId;
  name: string;
  example: string;
  kind: 'core' | 'invited';
  perWard: boolean;
  sendsOne: boolean;
  active: boolean;
};
export type CoverageWard = { id: WardId; name: string; active: boolean };
export type CoverageMember = Hats & { id: MemberId; name: string; organisation: string };

/** Somebody who fills a place. */
export type Filler = { id: MemberId; name: string; organisation: string; votes: boolean };

export type Place = {
  categoryId: CategoryId;
  name: string;
  example: string;
  perWard: boolean;
  /** M12: how many more than one a category has sent that sends exactly one. */
  tooMany: number;
  by: Filler[];
};

/** A ward's seat: the panel's representative, and whoever else speaks for the ward. */
export type WardPlace = { wardId: WardId; name: string; by: Filler[]; others: Filler[] };

export type Coverage = {
  core: Place[];
  invited: Place[];
  wards: WardPlace[];
  /** Representatives of a per-ward category who have no ward yet. */
  withoutWard: Filler[];
  counts: Record<'core' | 'coreFilled' | 'invited' | 'invitedFilled' | 'wards' | 'wardsFilled', number>;
};

const filler = (member: CoverageMember): Filler => ({
  id: member.id,
  name: member.name,
  organisation: member.organisation,
  votes: mayVote(member),
});

/**
 * Which categories and wards are filled, and by whom. Only active categories and wards count, and only members who
 * represent somebody: not advisers, not former members. A per-ward category counts as filled when every ward's seat is.
 */
export function coverage(
  categories: readonly CoverageCategory[],
  wards: readonly CoverageWard[],
  members: readonly CoverageMember[],
): Coverage {
  const here = members.filter(represents);
  const active = categories.filter((each) => each.active);
  const places = active.map((each): Place & { kind: 'core' | 'invited' } => ({
    kind: each.kind,
    categoryId: each.id,
    name: each.name,
    example: each.example,
    perWard: each.perWard,
    tooMany: each.sendsOne ? Math.max(0, sentBy(each.id, here).sent - 1) : 0,
    by: here.filter((member) => member.categoryIds.includes(each.id)).map(filler),
  }));
  const panels = new Set(active.filter((each) => each.perWard).map((each) => each.id));
  const onPanel = (member: CoverageMember) => member.categoryIds.some((id) => panels.has(id));
  const seats = wards
    .filter((each) => each.active)
    .map((each): WardPlace => {
      const speakers = here.filter((member) => member.wardId === each.id);
      const by = speakers.filter(onPanel).map(filler);
      return { wardId: each.id, name: each.name, by, others: speakers.filter((one) => !onPanel(one)).map(filler) };
    });
  const wardsFilled = seats.filter((each) => each.by.length > 0).length;
  const isFilled = (place: Place) =>
    place.by.length > 0 && (!place.perWard || seats.length === 0 || wardsFilled === seats.length);
  const core = places.filter((each) => each.kind === 'core').map(withoutKind);
  const invited = places.filter((each) => each.kind === 'invited').map(withoutKind);
  const count = (list: Place[]) => list.filter(isFilled).length;
  return {
    core,
    invited,
    wards: seats,
    withoutWard: here.filter((member) => onPanel(member) && member.wardId === null).map(filler),
    counts: {
      core: core.length,
      coreFilled: count(core),
      invited: invited.length,
      invitedFilled: count(invited),
      wards: seats.length,
      wardsFilled,
    },
  };
}

const withoutKind = ({ categoryId, name, example, perWard, tooMany, by }: Place): Place => ({
  categoryId,
  name,
  example,
  perWard,
  tooMany,
  by,
});
