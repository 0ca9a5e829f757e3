import type { MemberId, NominationId } from '../base/brand.ts';
import { sha256Of } from '../office/attachments.ts';
import type { electionRound } from './schema.ts';
import { COLOURS, type Colour } from './words.ts';

export type RoundRow = typeof electionRound.$inferSelect;

/** Somebody on a paper. `candidate` is the nomination's id, or 0 for Re-open nominations; a rehearsal's have no member. */
export type RoundCandidate = {
  candidate: number;
  memberId: MemberId | null;
  surname: string;
  firstName: string;
  name: string;
};

/** The candidates of a round in the order of its paper. */
export const candidatesOf = (row: Pick<RoundRow, 'candidates'>): RoundCandidate[] =>
  JSON.parse(row.candidates) as RoundCandidate[];

/** The snapshot of a round as it is stored, with the hash that papers and result carry. */
export function snapshotOf(candidates: readonly RoundCandidate[]): { candidates: string; sha256: string } {
  const text = JSON.stringify(candidates);
  return { candidates: text, sha256: sha256Of(text) };
}

/** The first colour that no round of the election has; after the last they begin again, never the one used last. */
export function nextColour(used: readonly Colour[]): Colour {
  const free = COLOURS.find((each) => !used.includes(each));
  return free ?? COLOURS.find((each) => each === COLOURS[used.length % COLOURS.length]) ?? COLOURS[0];
}

type Form = { id: NominationId; memberId: MemberId; surname: string; firstName: string };

export const asCandidate = (form: Form): RoundCandidate => ({
  candidate: form.id,
  memberId: form.memberId,
  surname: form.surname,
  firstName: form.firstName,
  name: `${form.firstName} ${form.surname}`,
});

/** By surname, then first name, then number: the alphabet as the protocol means it. */
export const byAlphabet = <T extends { surname: string; firstName: string; candidate: number }>(
  list: readonly T[],
): T[] =>
  [...list].sort(
    (a, b) =>
      a.surname.localeCompare(b.surname, 'en-GB') ||
      a.firstName.localeCompare(b.firstName, 'en-GB') ||
      a.candidate - b.candidate,
  );

/** In the order drawn; who was not drawn comes after. */
export function inDrawnOrder<T extends { candidate: number }>(list: readonly T[], drawn: readonly number[]): T[] {
  const place = (each: T) => (drawn.includes(each.candidate) ? drawn.indexOf(each.candidate) : drawn.length);
  return [...list].sort((a, b) => place(a) - place(b) || a.candidate - b.candidate);
}
