import { eq } from 'drizzle-orm';
import type { DeclarationId, IsoDate, MemberId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { fullName, readMember, readTerms } from '../members/queries.ts';
import { officeTerm } from '../members/schema.ts';
import type { Term } from '../members/terms-rules.ts';
import { SINGLE_OFFICES } from '../members/words.ts';
import type { Protocol } from './input.ts';
import { type ContestRow, type ElectionRow, readWinners } from './queries.ts';
import { winner } from './schema.ts';
import { YEARLY_OFFICES } from './words.ts';

/** E14: a declared result makes the officers' terms, in the transaction that declares it, and nothing before it does. */

/** The day terms change: that of the vote, or a later one when the result is declared later. A clock set back changes nothing. */
export const dayOfTerms = (row: Pick<ElectionRow, 'date'>, today: IsoDate): IsoDate =>
  today > row.date ? today : row.date;

/** S3: true when earlier terms of this office end here, whether or not somebody follows. */
const allEnd = ({ office }: ContestRow, { otherOfficersYearly }: Protocol): boolean =>
  SINGLE_OFFICES.includes(office) || YEARLY_OFFICES.includes(office) || otherOfficersYearly === 'yes';

/** Terms that end when the result of this office is declared: its earlier ones, and another of the same office held by a winner. */
function ending(
  work: Change,
  row: ElectionRow,
  it: ContestRow,
  protocol: Protocol,
  elected: readonly MemberId[],
): Term[] {
  const begun = new Set(readWinners(work.db, row.id).map(({ officeTermId }) => officeTermId));
  const running = readTerms(work.db).filter(
    (each) => each.office === it.office && each.endedOn === null && !begun.has(each.id),
  );
  const single = SINGLE_OFFICES.includes(it.office);
  return running.filter(
    (each) => elected.includes(each.memberId) || (allEnd(it, protocol) && (single || each.how === 'elected')),
  );
}

/** S3, S7: ends the terms before and begins those of the elected, each linked to the declaration. */
export function beginTerms(
  work: Change,
  row: ElectionRow,
  it: ContestRow,
  protocol: Protocol,
  declarationId: DeclarationId,
  elected: readonly MemberId[],
): Outcome<null> {
  const { db } = work;
  const on = dayOfTerms(row, work.today);
  for (const term of ending(work, row, it, protocol, elected)) {
    if (term.startedOn > on) {
      const holder = readMember(db, term.memberId);
      return refuse('elections.termBefore', { rule: 'S7', params: { name: holder ? fullName(holder) : '' } });
    }
    db.update(officeTerm).set({ endedOn: on }).where(eq(officeTerm.id, term.id)).run();
  }
  for (const memberId of elected) {
    const { id: officeTermId } = db
      .insert(officeTerm)
      .values({ memberId, office: it.office, how: 'elected', startedOn: on, note: row.title })
      .returning({ id: officeTerm.id })
      .get();
    db.insert(winner).values({ declarationId, memberId, officeTermId }).run();
  }
  return ok(null);
}
