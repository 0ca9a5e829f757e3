import { z } from 'zod';
import type { PersonId } from '../base/brand.ts';
import {
  id,
  isoDate,
  line,
  optionalEmail,
  optionalPhone,
  prose,
  requiredLine,
  version,
  wholeNumber,
} from '../base/fields.ts';
import { ROLES } from './roles.ts';
import { isRepetitive, isYearStart, PASSPHRASE_LENGTH } from './rules.ts';
import { SETTING_KEYS } from './settings.ts';

/** A new passphrase: long rather than odd. Not trimmed: what is typed is what counts. */
export const passphrase = () =>
  z
    .string()
    .max(200)
    .refine((text) => text.length >= PASSPHRASE_LENGTH, 'office.passphraseShort')
    .refine((text) => text.length < PASSPHRASE_LENGTH || !isRepetitive(text), 'office.passphraseSimple');

/** A passphrase or recovery code as somebody tries it: anything may be tried. */
const attempt = () => z.string().max(200);

/** The group's facts without what they must fit together: forms of one part pick from it. */
export const groupFields = z.strictObject({
  name: requiredLine(120),
  shortName: requiredLine(40),
  borough: requiredLine(80),
  funderName: requiredLine(120),
  funderShortName: requiredLine(40),
  linkMember: line(120),
  linkOfficer: line(120),
  linkOfficerPhone: optionalPhone(),
  linkOfficerEmail: optionalEmail(),
  contactName: requiredLine(120),
  phone: optionalPhone(),
  email: optionalEmail(),
  fax: optionalPhone(),
  minicom: optionalPhone(),
  website: line(200),
  addressLines: prose(400),
  yearStartMonth: wholeNumber(1, 12),
  yearStartDay: wholeNumber(1, 31),
});

export const yearStarts = (group: { yearStartMonth: number; yearStartDay: number }) =>
  isYearStart(group.yearStartMonth, group.yearStartDay);

export const noSuchDay = { message: 'office.yearStart', path: ['yearStartDay'] };

/** The group as it is set up first and changed later. */
export const groupInput = groupFields.refine(yearStarts, noSuchDay);
export type GroupInput = z.output<typeof groupInput>;

export const groupChangeInput = groupFields.extend({ version: version() }).refine(yearStarts, noSuchDay);
export type GroupChangeInput = z.output<typeof groupChangeInput>;

/** The largest logo that is taken: a photograph of the crest fits, a poster scan does not. */
export const LOGO_BYTES = 2_000_000;

/** A picture as it was chosen. Whether it is one, and fit for paper, is looked at where the file is. */
export const logoFile = z.strictObject({
  name: requiredLine(200),
  bytes: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, 'fields.type')
    .refine((bytes) => bytes.length > 0 && bytes.length <= LOGO_BYTES, 'office.logoSize'),
});
export type LogoFile = z.output<typeof logoFile>;

/** The first-run set-up: the group and the first person, who becomes administrator. */
export const setUpInput = z.strictObject({
  group: groupInput,
  wards: z.array(requiredLine(80)).max(60),
  logo: logoFile.nullable().default(null),
  person: z.strictObject({ name: requiredLine(120), passphrase: passphrase() }),
});
export type SetUpInput = z.output<typeof setUpInput>;

export const logoInput = z.strictObject({ version: version(), logo: logoFile.nullable() });

export const signInInput = z.strictObject({ personId: id<PersonId>(), passphrase: attempt() });

/** Back in with the recovery code: an administrator gets a new passphrase, the group a new code. */
export const recoverInput = z.strictObject({ personId: id<PersonId>(), code: attempt(), passphrase: passphrase() });

const roles = () =>
  z
    .array(z.enum(ROLES))
    .max(ROLES.length * 2)
    .refine((chosen) => chosen.length > 0, 'office.roleNeeded')
    .transform((chosen) => ROLES.filter((role) => chosen.includes(role)));

export const personInput = z.strictObject({ name: requiredLine(120), roles: roles(), passphrase: passphrase() });
export type PersonInput = z.output<typeof personInput>;

export const personChangeInput = z.strictObject({
  id: id<PersonId>(),
  version: version(),
  name: requiredLine(120),
  roles: roles(),
});
export type PersonChangeInput = z.output<typeof personChangeInput>;

export const personActiveInput = z.strictObject({ id: id<PersonId>(), version: version(), active: z.boolean() });
export type PersonActiveInput = z.output<typeof personActiveInput>;

export const ownPassphraseInput = z.strictObject({ current: attempt(), passphrase: passphrase() });

export const resetPassphraseInput = z.strictObject({
  id: id<PersonId>(),
  version: version(),
  passphrase: passphrase(),
});

/** The settings to change: a number of the group's own, or null for the handbook's. The rest stay as they are. */
export const settingsInput = z.strictObject({
  values: z
    .partialRecord(z.enum(SETTING_KEYS), z.int().nullable())
    .refine((values) => Object.keys(values).length > 0, 'fields.required'),
});
export type SettingsInput = z.output<typeof settingsInput>;

/** Which events of the history are wanted; an empty object asks for the newest. */
export const auditInput = z.strictObject({
  person: line(120).optional(),
  action: line(60).optional(),
  subject: line(60).optional(),
  from: isoDate().optional(),
  to: isoDate().optional(),
  text: line(120).optional(),
  /** Only events older than this one: the next page. */
  before: id<number>().optional(),
  limit: wholeNumber(1, 200).default(50),
});
export type AuditInput = z.output<typeof auditInput>;

/** The same filters for the exported file: all pages. */
export const auditExportInput = auditInput.omit({ before: true, limit: true });
