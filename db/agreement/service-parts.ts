import { eq } from 'drizzle-orm';
import type { AgreementId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { changedMeanwhile, fail, notFound, type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { emptyQuarters, type Fault, overlapping, unservedOutputs } from './content-rules.ts';
import { type AgreementRow, readAgreement, readOtherPeriods } from './queries.ts';
import { agreement } from './schema.ts';
import type { AgreementContent } from './types.ts';

/** What the services of the agreement share. */

export type Done = { agreementId: AgreementId; version: number };

/** The agreement as the caller read it. */
export function findAgreement(
  work: Change,
  input: { agreementId: AgreementId; version: number },
): Outcome<AgreementRow> {
  const row = readAgreement(work.db, input.agreementId);
  if (!row) return notFound();
  return row.version === input.version ? ok(row) : changedMeanwhile();
}

export function findDraft(work: Change, input: { agreementId: AgreementId; version: number }): Outcome<AgreementRow> {
  const found = findAgreement(work, input);
  if (!found.ok) return found;
  const { state } = found.value;
  return state === 'draft' ? found : refuse(`agreement.notDraft.${state}`, { rule: 'L1' });
}

export function findAgreed(work: Change, input: { agreementId: AgreementId; version: number }): Outcome<AgreementRow> {
  const found = findAgreement(work, input);
  if (!found.ok) return found;
  return found.value.state === 'draft' ? refuse('agreement.stillDraft', { rule: 'L1' }) : found;
}

/** Every fault at once: the first says what is wrong, the fields where all of them are. Null when there is none. */
export function faultsRefusal(faults: readonly Fault[]): ReturnType<typeof fail> | null {
  const [first] = faults;
  if (!first) return null;
  const { key, params } = first;
  const fields = faults.map((each) => ({
    path: each.path,
    key: each.key,
    ...(each.params && { params: each.params }),
  }));
  return fail({ kind: 'refused', key, rule: 'L1', ...(params && { params }), fields });
}

/** L1: one agreement a year: no day has two. */
export function overlapFaults(
  work: Pick<Change, 'db'>,
  { from, until }: Pick<AgreementContent, 'from' | 'until'>,
  self: AgreementId | null,
): Fault[] {
  const other = overlapping({ from, until }, readOtherPeriods(work.db, self));
  if (!other) return [];
  const params = { from: formatDate(other.from), until: formatDate(other.until) };
  return [{ key: 'agreement.overlaps', path: 'from', params }];
}

/** L1: a quarter without a deliverable. L2: outputs of the guidance that nothing serves. */
export function planWarnings(content: AgreementContent): Warning[] {
  const quarters = emptyQuarters(content);
  const outputs = unservedOutputs(content);
  return [
    ...(quarters.length > 0
      ? [{ rule: 'L1' as const, key: 'agreement.warns.quarters' as const, params: { quarters: quarters.join(', ') } }]
      : []),
    ...(outputs.length > 0
      ? [{ rule: 'L2' as const, key: 'agreement.warns.outputs' as const, params: { count: outputs.length } }]
      : []),
  ];
}

export function setAgreement(work: Change, row: AgreementRow, set: Partial<AgreementRow>): Done {
  const version = row.version + 1;
  work.db
    .update(agreement)
    .set({ ...set, version })
    .where(eq(agreement.id, row.id))
    .run();
  return { agreementId: row.id, version };
}

/** How the history of changes names an agreement. */
export const agreementLabel = ({ title, from, until }: Pick<AgreementContent, 'title' | 'from' | 'until'>): string =>
  [title, `${formatDate(from)} – ${formatDate(until)}`].filter((part) => part !== '').join(', ');
