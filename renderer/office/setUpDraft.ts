import { z } from 'zod';
import { prose, requiredLine } from '../../db/base/fields.ts';
import { groupFields, noSuchDay, passphrase, yearStarts } from '../../db/office/input.ts';
import type { GivenFile } from '../ui/index.ts';

/** The wards as typed, one a line, as the API takes them. */
export const wardLines = (text: string): string[] =>
  text
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const wards = prose(6_000)
  .transform(wardLines)
  .pipe(z.array(requiredLine(80)).max(60));

/** A new passphrase, typed twice. */
export const twice = <S extends { passphrase: string; repeat: string }>(typed: S) => typed.passphrase === typed.repeat;
export const differs = { message: 'office.passphraseDiffers', path: ['repeat'] };

/** What each step asks, checked with the API's own schemas. */
const SCHEMAS = {
  group: groupFields.pick({ name: true, shortName: true, borough: true }).extend({ wards }),
  funder: groupFields.pick({
    funderName: true,
    funderShortName: true,
    linkMember: true,
    linkOfficer: true,
    linkOfficerPhone: true,
    linkOfficerEmail: true,
  }),
  contact: groupFields.pick({ contactName: true, phone: true, email: true, fax: true, minicom: true, website: true }),
  paper: groupFields.pick({ addressLines: true }).extend({ logo: z.custom<GivenFile | null>() }),
  year: groupFields.pick({ yearStartMonth: true, yearStartDay: true }).refine(yearStarts, noSuchDay),
  person: z
    .strictObject({ personName: requiredLine(120), passphrase: passphrase(), repeat: z.string() })
    .refine(twice, differs),
} as const;

export type StepKey = keyof typeof SCHEMAS;
export const STEP_KEYS = Object.keys(SCHEMAS) as StepKey[];

/** The schema of a step, whose input is what was typed in it. */
export const schemaOf = (step: StepKey) => SCHEMAS[step] as unknown as z.ZodType<unknown, Draft[StepKey]>;

/** Everything that was typed so far, step by step: kept while the person goes back and forth. */
export type Draft = {
  group: { name: string; shortName: string; borough: string; wards: string };
  funder: {
    funderName: string;
    funderShortName: string;
    linkMember: string;
    linkOfficer: string;
    linkOfficerPhone: string;
    linkOfficerEmail: string;
  };
  contact: { contactName: string; phone: string; email: string; fax: string; minicom: string; website: string };
  paper: { addressLines: string; logo: GivenFile | null };
  year: { yearStartMonth: number; yearStartDay: number | null };
  person: { personName: string; passphrase: string; repeat: string };
};

export const emptyDraft = (): Draft => ({
  group: { name: '', shortName: '', borough: '', wards: '' },
  funder: {
    funderName: '',
    funderShortName: '',
    linkMember: '',
    linkOfficer: '',
    linkOfficerPhone: '',
    linkOfficerEmail: '',
  },
  contact: { contactName: '', phone: '', email: '', fax: '', minicom: '', website: '' },
  paper: { addressLines: '', logo: null },
  year: { yearStartMonth: 4, yearStartDay: 1 },
  person: { personName: '', passphrase: '', repeat: '' },
});

/** The whole draft as the API's input. */
export function setUpOf(draft: Draft) {
  const { wards: typed, ...group } = draft.group;
  const { addressLines, logo } = draft.paper;
  const year = { yearStartMonth: draft.year.yearStartMonth, yearStartDay: draft.year.yearStartDay ?? 0 };
  const { personName, passphrase: secret } = draft.person;
  return {
    group: { ...group, ...draft.funder, ...draft.contact, addressLines, ...year },
    wards: wardLines(typed),
    logo,
    person: { name: personName, passphrase: secret },
  };
}

/** The step that asks for what stands at `path` of the API's input. */
export function stepOf(path: string): StepKey {
  const [first = '', second = ''] = path.split('.');
  if (first === 'wards') return 'group';
  if (first === 'logo') return 'paper';
  if (first === 'person') return 'person';
  return STEP_KEYS.find((key) => second in emptyDraft()[key]) ?? 'group';
}
