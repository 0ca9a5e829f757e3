import { z } from 'zod';
import { line, optionalEmail, optionalPhone, prose, requiredLine, version, wholeNumber } from '../base/fields.ts';

/** A passphrase: long rather than odd. Not trimmed: what is typed is what counts. */
export const passphrase = () => z.string().min(12, 'office.passphraseShort').max(200);

/** The group as it is set up first and changed later. */
export const groupInput = z.strictObject({
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
export type GroupInput = z.output<typeof groupInput>;

/** The first-run set-up: the group and the first person, who becomes administrator. */
export const setUpInput = z.strictObject({
  group: groupInput,
  wards: z.array(requiredLine(80)).max(60),
  person: z.strictObject({ name: requiredLine(120), passphrase: passphrase() }),
});
export type SetUpInput = z.output<typeof setUpInput>;

export const signInInput = z.strictObject({ personId: z.int().positive(), passphrase: z.string().max(200) });

export const groupChangeInput = groupInput.extend({ version: version() });
