import type { z } from 'zod';
import type { MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { fullName, readMember, readTerms, type WholeMember } from '../members/queries.ts';
import type { OfficeName } from '../members/words.ts';
import type { Settings } from '../office/settings.ts';
import { type Eligibility, eligibilityOf } from './eligibility-rules.ts';
import type { eligibilityInput } from './input.ts';
import { type ElectionRow, readElection, readNominations, readProtocol } from './queries.ts';

/** May this member stand for this office? Asked while the form is typed, when it is saved, and when the candidates are final. */

type Standing = { memberId: MemberId; office: OfficeName };
type Around = { db: ReadDb; settings: Settings };

/** What is found about a member who stands: E4, E8, S4. */
export function findingsOf({ db, settings }: Around, row: ElectionRow, who: WholeMember, office: OfficeName) {
  return eligibilityOf({
    member: { ...who, name: fullName(who) },
    office,
    terms: readTerms(db),
    on: row.date,
    rules: readProtocol(db, row),
    chairYears: settings['committee.chairYears'],
  });
}

/** The person of the register who would stand, for an office that the protocol offers. */
export function findCandidate(db: ReadDb, row: ElectionRow, input: Standing): Outcome<WholeMember> {
  const who = readMember(db, input.memberId);
  if (!who) return refuse('elections.unknownMember', { path: 'memberId' });
  const { offices } = readProtocol(db, row);
  return offices.some(({ office }) => office === input.office)
    ? ok(who)
    : refuse('elections.notOnOffer', { path: 'office' });
}

/** Whether a form of this member for this office is in already. */
export const standsAlready = (db: ReadDb, row: ElectionRow, { memberId, office }: Standing): boolean =>
  readNominations(db, row.id).some(
    (each) => each.memberId === memberId && each.office === office && each.state === 'entered',
  );

/** E4, S4: what is found before a form is saved, with every past term in the office, and whether the member stands for it already. */
export function readEligibility(
  around: Around,
  { electionId, ...standing }: z.output<typeof eligibilityInput>,
): Outcome<Eligibility & { standsAlready: boolean }> {
  const row = readElection(around.db, electionId);
  if (!row) return notFound();
  const who = findCandidate(around.db, row, standing);
  if (!who.ok) return who;
  return ok({
    ...findingsOf(around, row, who.value, standing.office),
    standsAlready: standsAlready(around.db, row, standing),
  });
}
