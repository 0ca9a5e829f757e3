import { z } from 'zod';
import type { DeclarationId, ElectionId } from '../base/brand.ts';
import { id, isoDate, requiredLine, requiredProse, wholeNumber } from '../base/fields.ts';
import { passphrase } from '../office/input.ts';
import { COPY_WORDS, confirmed, ofElection } from './input-parts.ts';
import { countWords } from './word-rules.ts';
import { CORRECTED_HOW } from './words.ts';

/** What the calls after the night take, and those of rehearsals and copies. Pure: the screens’ forms use the same schemas. */

export const correctionInput = z.strictObject({
  declarationId: id<DeclarationId>(),
  text: requiredProse(2_000),
  how: z.enum(CORRECTED_HOW),
  by: requiredLine(120),
});
export const chairDeclarationInput = z.strictObject({ declarationId: id<DeclarationId>(), signedOn: isoDate() });
export const sealInput = z.strictObject({ ...ofElection, ...confirmed, packets: wholeNumber(1, 100) });
export const destroyInput = z.strictObject({
  ...ofElection,
  witness: requiredLine(120),
  papersDestroyed: z.literal(true),
});

/** A rehearsal: which of the known nights is played. */
export const rehearsalInput = z.strictObject({
  kind: z.enum(['one_seat', 'five_seats']),
  returningOfficer: requiredLine(120),
  tellerA: requiredLine(120),
  tellerB: requiredLine(120),
});

/** Encrypted copies: where tonight's stick is, and the passphrase. Words, because whoever finds a stick may try for years. */
export const copiesInput = z.strictObject({
  electionId: id<ElectionId>(),
  folder: requiredLine(1_000),
  passphrase: passphrase().refine((text) => countWords(text) >= COPY_WORDS, 'elections.copyWords'),
});
