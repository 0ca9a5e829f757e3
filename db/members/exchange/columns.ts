import { members as words } from '../../../resources/locales/en-GB/members.ts';
import { folded } from '../rules.ts';

/** The columns of a list of members in a file: what our export writes and what the import understands. */

export const IMPORT_FIELDS = [
  'title',
  'firstName',
  'surname',
  'fullName',
  'organisation',
  'position',
  'categories',
  'ward',
  'standing',
  'seat',
  'justification',
  'reportsBackTo',
  'joinedOn',
  'endedOn',
  'endReason',
  'email',
  'phone',
  'mobile',
  'address',
  'postcode',
  'papersBy',
  'accessNeeds',
  'substituteName',
  'substituteContact',
  'notes',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** The columns that only the administrator and the chair may have. */
export const PRIVATE_COLUMNS: readonly ImportField[] = [
  'email',
  'phone',
  'mobile',
  'address',
  'postcode',
  'papersBy',
  'accessNeeds',
  'substituteName',
  'substituteContact',
  'notes',
];

/** A column's heading in our export. */
export const headingOf = (field: ImportField): string => words.field[field];

/** Other headings that people use for the same thing. Compared without case, accents and punctuation. */
const SYNONYMS: Record<ImportField, readonly string[]> = {
  title: ['salutation', 'mr mrs ms', 'prefix'],
  firstName: ['first names', 'forename', 'forenames', 'given name', 'given names', 'christian name', 'first'],
  surname: ['last name', 'family name', 'last'],
  fullName: ['name', 'member', 'member name', 'name of member', 'contact name'],
  organisation: ['organization', 'org', 'group', 'representing', 'represents', 'body', 'company', 'community group'],
  position: ['role', 'job title', 'post', 'position in organisation', 'capacity'],
  categories: ['category', 'hats', 'sector', 'community', 'communities', 'represents category'],
  ward: ['ward name', 'safer neighbourhood', 'neighbourhood', 'snt', 'snp'],
  standing: ['status', 'membership', 'membership type', 'type of member', 'member type'],
  seat: ['seat', 'non voting seat', 'ex officio seat'],
  justification: ['reason for membership', 'reason', 'why a member', 'justification for membership', 'why'],
  reportsBackTo: ['reports to', 'reporting back', 'feeds back to', 'accountable to'],
  joinedOn: [
    'joined',
    'date joined',
    'join date',
    'member since',
    'start date',
    'since',
    'appointed',
    'date of joining',
  ],
  endedOn: ['ended', 'left', 'left on', 'end date', 'date left', 'leaving date', 'until'],
  endReason: ['reason for leaving', 'end reason', 'why left'],
  email: ['email', 'e mail address', 'email address', 'mail'],
  phone: ['phone', 'tel', 'telephone number', 'phone number', 'landline', 'tel no', 'home phone', 'work phone'],
  mobile: ['mobile number', 'mobile phone', 'mob', 'cell'],
  address: ['postal address', 'home address', 'address line 1', 'street'],
  postcode: ['post code', 'postal code', 'zip'],
  papersBy: ['papers', 'papers sent by', 'send papers by', 'delivery'],
  accessNeeds: ['access', 'access need', 'access requirements', 'accessibility', 'special requirements'],
  substituteName: ['substitute name', 'deputy', 'alternate', 'stand in'],
  substituteContact: ['substitute contact', 'contact of substitute', 'deputy contact', 'substitute email'],
  notes: ['note', 'comments', 'comment', 'remarks'],
};

const plain = (heading: string) =>
  folded(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const KNOWN = new Map(
  IMPORT_FIELDS.flatMap((field) => [headingOf(field), ...SYNONYMS[field]].map((name) => [plain(name), field] as const)),
);

/** The field that a heading stands for; nothing when it is unknown. */
export const fieldOfHeader = (heading: string): ImportField | undefined =>
  heading.length > 80 ? undefined : KNOWN.get(plain(heading));
