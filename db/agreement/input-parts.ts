import { z } from 'zod';
import type { BudgetId } from '../base/brand.ts';
import { id, isoDate, line, optionalDate, optionalEmail, optionalPhone, prose, wholeNumber } from '../base/fields.ts';
import { MEASURES, type Quarter } from './words.ts';

/** The parts of an agreement as the screens send them. Pure: forms use the same schemas. */

export const orNull = <T extends z.ZodType>(schema: T) => z.union([z.null(), schema]);

/** A part's number in the agreement; null for a new one, whose number the program gives. */
const partNumber = () => orNull(wholeNumber(1, 1_000_000));

export const quarterInput = () => wholeNumber(1, 4).transform((value) => value as Quarter);

export const representativeInput = z.strictObject({
  name: line(120),
  position: line(120),
  phone: optionalPhone(),
  email: optionalEmail(),
  address: prose(500),
});

export const deliverableFacts = {
  quarter: quarterInput(),
  task: prose(20_000),
  target: prose(20_000),
  dueOn: optionalDate(),
  output: line(60),
  measure: orNull(z.enum(MEASURES)),
  measureTarget: orNull(wholeNumber(0, 1_000_000)),
};
export const actionFacts = { ref: line(20), text: prose(20_000) };
export const outcomeFacts = { ref: line(20), text: prose(20_000), contact: line(120) };

const deliverable = z.strictObject({ number: partNumber(), ...deliverableFacts });
export const newDeliverable = z.strictObject(deliverableFacts);
const action = z.strictObject({ number: partNumber(), ...actionFacts, deliverables: z.array(deliverable).max(60) });
export const newAction = z.strictObject({ ...actionFacts, deliverables: z.array(newDeliverable).max(60) });
const outcome = z.strictObject({ number: partNumber(), ...outcomeFacts, actions: z.array(action).max(40) });
export const newOutcome = z.strictObject({ ...outcomeFacts, actions: z.array(newAction).max(40) });

/** The texts and days of the form; every one can be varied. */
export const textFacts = {
  title: line(200),
  funderName: line(200),
  funderAddress: prose(500),
  groupName: line(200),
  organisation: line(200),
  lead: line(120),
  leadPhone: optionalPhone(),
  description: prose(20_000),
  outcomesText: prose(20_000),
  grantTerms: prose(5_000),
};
export const dayFacts = { startOn: isoDate(), reviewOn: isoDate(), until: isoDate() };

/** What a draft says. Costs are not in it: they are the treasury's budget. */
export const draftFacts = {
  ...textFacts,
  ...dayFacts,
  from: isoDate(),
  budgetId: orNull(id<BudgetId>()),
  outcomes: z.array(outcome).max(30),
  funderRepresentative: representativeInput,
  groupRepresentative: representativeInput,
};
export const draftContentInput = z.strictObject(draftFacts);
export type DraftContent = z.output<typeof draftContentInput>;
