import { z } from 'zod';
import type { AgreementId } from '../base/brand.ts';
import {
  accepted,
  id,
  isoDate,
  line,
  prose,
  requiredLine,
  requiredProse,
  version,
  wholeNumber,
} from '../base/fields.ts';
import { fileInput } from '../office/file-rules.ts';
import { budgetLineInput } from '../treasury/book-input.ts';
import {
  actionFacts,
  dayFacts,
  deliverableFacts,
  draftFacts,
  newAction,
  newDeliverable,
  newOutcome,
  orNull,
  outcomeFacts,
  representativeInput,
  textFacts,
} from './input-parts.ts';
import { SIDES } from './words.ts';

/** What the calls of the agreement take. Pure: forms use the same schemas. */

export const nothingInput = z.strictObject({});
export const agreementIdInput = z.strictObject({ agreementId: id<AgreementId>() });
const ofAgreement = { agreementId: id<AgreementId>(), version: version() };

/** `copyOf` null: begun empty. */
export const beginInput = z.strictObject({ from: isoDate(), copyOf: orNull(id<AgreementId>()) });
export const changeDraftInput = z.strictObject({ ...ofAgreement, ...draftFacts });
export const agreeInput = z.strictObject({ ...ofAgreement, on: isoDate(), accepted: accepted() });
export const removeInput = z.strictObject(ofAgreement);

/** A side's signature under the version in force; the scan can be added later. */
export const signInput = z.strictObject({
  ...ofAgreement,
  side: z.enum(SIDES),
  name: requiredLine(120),
  position: line(120),
  on: isoDate(),
  scan: orNull(fileInput()),
});
const ofSignature = { number: wholeNumber(1, 1_000_000), side: z.enum(SIDES) };
export const addScanInput = z.strictObject({ ...ofAgreement, ...ofSignature, scan: fileInput() });
export const scanInput = z.strictObject({ agreementId: id<AgreementId>(), ...ofSignature });

/** `number`: a version's; null for the newest, or the draft. */
export const paperInput = z.strictObject({ agreementId: id<AgreementId>(), number: orNull(wholeNumber(1, 1_000)) });

const number = wholeNumber(1, 1_000_000);
const textKeys = Object.keys(textFacts) as (keyof typeof textFacts)[];
const dayKeys = Object.keys(dayFacts) as (keyof typeof dayFacts)[];

/** One thing that a variation changes; it changes nothing else. */
export const variationChangeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), field: z.enum(textKeys), value: prose(20_000) }),
  z.strictObject({ kind: z.literal('day'), field: z.enum(dayKeys), value: isoDate() }),
  z.strictObject({ kind: z.literal('representative'), side: z.enum(SIDES), value: representativeInput }),
  /** All cost lines, as they are to be: the treasury's budget changes with them. */
  z.strictObject({ kind: z.literal('costs'), lines: z.array(budgetLineInput).min(1).max(40) }),
  z.strictObject({ kind: z.literal('outcomeAdded'), outcome: newOutcome }),
  z.strictObject({ kind: z.literal('outcomeChanged'), number, ...outcomeFacts }),
  z.strictObject({ kind: z.literal('outcomeRemoved'), number }),
  z.strictObject({ kind: z.literal('actionAdded'), outcome: number, action: newAction }),
  z.strictObject({ kind: z.literal('actionChanged'), number, ...actionFacts }),
  z.strictObject({ kind: z.literal('actionRemoved'), number }),
  z.strictObject({ kind: z.literal('deliverableAdded'), action: number, deliverable: newDeliverable }),
  z.strictObject({ kind: z.literal('deliverableChanged'), number, ...deliverableFacts }),
  z.strictObject({ kind: z.literal('deliverableRemoved'), number }),
]);
export type VariationChange = z.output<typeof variationChangeInput>;

/** What the form of a variation holds: the whole agreement as it is to be; the changes are what differs. */
export const varyFormInput = z.strictObject({
  ...draftFacts,
  on: isoDate(),
  reason: requiredProse(2_000),
  lines: z.array(budgetLineInput).min(1).max(40),
});

export const varyInput = z.strictObject({
  ...ofAgreement,
  on: isoDate(),
  reason: requiredProse(2_000),
  changes: z.array(variationChangeInput).min(1, 'agreement.changesNothing').max(200),
  accepted: accepted(),
});
