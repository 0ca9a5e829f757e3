import { z } from 'zod';
import type { CategoryId, MemberId, OfficeTermId, WardId } from '../base/brand.ts';
import {
  accepted,
  id,
  isoDate,
  line,
  optionalEmail,
  optionalPhone,
  prose,
  requiredLine,
  requiredProse,
  version,
} from '../base/fields.ts';
import { isJustified } from './rules.ts';
import { ACCESS_NEEDS, CURRENT_STANDINGS, OFFICES, OFFICES_HOW, PAPERS_BY, SEATS, STANDINGS } from './words.ts';

/** An access need with what exactly is needed, e.g. the language to interpret. Each need once. */
const accessNeeds = z
  .array(z.strictObject({ need: z.enum(ACCESS_NEEDS), detail: line(200) }))
  .max(ACCESS_NEEDS.length)
  .refine((needs) => new Set(needs.map((each) => each.need)).size === needs.length, 'members.needTwice');

const categoryIds = z
  .array(id<CategoryId>())
  .max(100)
  .transform((ids) => [...new Set(ids)].sort((a, b) => a - b));

/** Everything that is written about a member by hand. */
export const memberFields = z.strictObject({
  title: line(30),
  firstName: line(80),
  surname: requiredLine(80),
  organisation: line(160),
  position: line(120),
  email: optionalEmail(),
  phone: optionalPhone(),
  mobile: optionalPhone(),
  address: prose(400),
  postcode: line(12),
  papersBy: z.enum(PAPERS_BY),
  standing: z.enum(CURRENT_STANDINGS),
  seat: z.enum(SEATS).nullable(),
  wardId: id<WardId>().nullable(),
  /** M1: checked by the service, so that the refusal names the rule. */
  justification: prose(2_000),
  reportsBackTo: prose(1_000),
  joinedOn: isoDate(),
  substituteName: line(120),
  substituteContact: line(200),
  notes: prose(4_000),
  categoryIds,
  accessNeeds,
});
export type MemberFields = z.output<typeof memberFields>;

/** A member before anything is written down: what a form begins with, and what an added member is compared with. */
export const BLANK = {
  title: '',
  firstName: '',
  surname: '',
  organisation: '',
  position: '',
  email: '',
  phone: '',
  mobile: '',
  address: '',
  postcode: '',
  papersBy: 'email',
  standing: 'member',
  seat: null,
  wardId: null,
  justification: '',
  reportsBackTo: '',
  joinedOn: '',
  substituteName: '',
  substituteContact: '',
  notes: '',
  categoryIds: [],
  accessNeeds: [],
} as const satisfies MemberFields;

/** What the form checks before it asks the program: the same fields, and M1. */
export const memberForm = memberFields.extend({
  justification: prose(2_000).refine(isJustified, 'members.justificationNeeded'),
});

export const addInput = memberFields.extend({ accepted: accepted() });
export const changeInput = memberFields.extend({ id: id<MemberId>(), version: version(), accepted: accepted() });

/** The dialog that ends a membership. */
export const endFields = z.strictObject({
  endedOn: isoDate(),
  reason: requiredProse(1_000),
  /** The member's running office terms end on the same day. */
  endTerms: z.boolean(),
});
export const endInput = endFields.extend({ id: id<MemberId>(), version: version(), accepted: accepted() });

export const bringBackInput = z.strictObject({
  id: id<MemberId>(),
  version: version(),
  standing: z.enum(CURRENT_STANDINGS),
  accepted: accepted(),
});

export const eraseInput = z.strictObject({ id: id<MemberId>(), version: version(), confirm: z.literal(true) });

/** What the register shows. `current` is everybody but the former members. */
export const listInput = z.strictObject({
  search: line(100).default(''),
  categoryId: id<CategoryId>().nullable().default(null),
  wardId: id<WardId>().nullable().default(null),
  standing: z.enum(['current', 'all', ...STANDINGS]).default('current'),
  vote: z.boolean().nullable().default(null),
  need: z
    .enum([...ACCESS_NEEDS, 'any'])
    .nullable()
    .default(null),
  sort: z.enum(['surname', 'organisation', 'ward', 'standing', 'joined']).default('surname'),
  descending: z.boolean().default(false),
});
export type ListInput = z.output<typeof listInput>;
/** The same as the screens hold it: every field optional. */
export type ListQuery = z.input<typeof listInput>;

export const categoryFields = z.strictObject({
  name: requiredLine(120),
  example: line(200),
  kind: z.enum(['core', 'invited']),
});
export const categoryChange = categoryFields.extend({ id: id<CategoryId>(), active: z.boolean() });

export const wardFields = z.strictObject({ name: requiredLine(80) });
export const wardChange = wardFields.extend({ id: id<WardId>(), active: z.boolean() });

/** The beginning of an office term. */
export const termFields = z.strictObject({
  office: z.enum(OFFICES),
  how: z.enum(OFFICES_HOW),
  startedOn: isoDate(),
  note: line(300),
});
export const termInput = termFields.extend({ memberId: id<MemberId>() });
export const termEndFields = z.strictObject({ endedOn: isoDate() });
export const termEndInput = termEndFields.extend({ id: id<OfficeTermId>() });
