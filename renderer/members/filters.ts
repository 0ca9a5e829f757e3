import { z } from 'zod';
import type { CategoryId, WardId } from '../../db/base/brand.ts';
import type { ListQuery } from '../../db/members/input.ts';
import { ACCESS_NEEDS, STANDINGS } from '../../db/members/words.ts';

/** The register's filters as they stand in the address, so that going back finds them as they were. */
const filters = z.object({
  search: z.string().max(100).optional().catch(undefined),
  category: z.int().positive().optional().catch(undefined),
  ward: z.int().positive().optional().catch(undefined),
  standing: z
    .enum(['all', ...STANDINGS])
    .optional()
    .catch(undefined),
  vote: z.boolean().optional().catch(undefined),
  need: z
    .enum(['any', ...ACCESS_NEEDS])
    .optional()
    .catch(undefined),
});
export type Filters = z.infer<typeof filters>;

/** What stands in the address, without what cannot be understood. */
export function readFilters(search: Record<string, unknown>): Filters {
  return withoutEmpty(filters.parse(search));
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
