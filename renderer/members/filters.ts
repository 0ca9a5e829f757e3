import type { CategoryId, WardId } from '../../db/base/brand.ts';
import type { ListQuery } from '../../db/members/input.ts';
import { ACCESS_NEEDS, type AccessNeed, STANDINGS, type Standing } from '../../db/members/words.ts';
import { oneOf } from '../app/address.ts';

/** The register's filters as they stand in the address, so that going back finds them as they were. */
export type Filters = {
  search?: string | undefined;
  category?: number | undefined;
  ward?: number | undefined;
  standing?: 'all' | Standing | undefined;
  vote?: boolean | undefined;
  need?: 'any' | AccessNeed | undefined;
};

const id = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;

/** What stands in the address, without what cannot be understood. By hand: the first screen has every route, and no zod. */
export function readFilters(search: Record<string, unknown>): Filters {
  return withoutEmpty({
    search: typeof search.search === 'string' && search.search.length <= 100 ? search.search : undefined,
    category: id(search.category),
    ward: id(search.ward),
    standing: oneOf(['all', ...STANDINGS], search.standing),
    vote: typeof search.vote === 'boolean' ? search.vote : undefined,
    need: oneOf(['any', ...ACCESS_NEEDS], search.need),
  });
}

const withoutEmpty = (all: Filters): Filters =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''));

/** The filters with some of them changed; empty ones go from the address. */
export const changed = (before: Filters, change: Partial<Record<keyof Filters, unknown>>): Filters =>
  readFilters({
    ...before,
    ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value ?? undefined])),
  });

/** The same as the API asks for it. */
export const asQuery = (from: Filters): ListQuery => ({
  search: from.search ?? '',
  categoryId: (from.category as CategoryId | undefined) ?? null,
  wardId: (from.ward as WardId | undefined) ?? null,
  standing: from.standing ?? 'current',
  vote: from.vote ?? null,
  need: from.need ?? null,
});
