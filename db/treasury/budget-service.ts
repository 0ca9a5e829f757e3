import { and, eq, gte, lte, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { BudgetId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { changedMeanwhile, notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { sumPence } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import { record } from './book.ts';
import type { AgreeBudget, changeBudgetInput, expectInput } from './book-input.ts';
import { isOfAgreement, readBudget, readBudgetLines } from './budget-queries.ts';
import { evenQuarters } from './budget-rules.ts';
import type { BudgetFacts } from './budget-types.ts';
import { budget, budgetLine, fund, heading } from './schema.ts';
import { isReceiptSection } from './words.ts';

type Input<S extends z.ZodType> = z.output<S>;

/** Invariant 22: the quarters add up to the line, the contributions to the funder's. Null when they do. */
function sumsRefusal({ lines, contribution, from, to }: AgreeBudget) {
  if (to <= from) return refuse('treasury.budgetDays', { rule: 'T6', path: 'to' });
  for (const [at, line] of lines.entries()) {
    const path = `lines.${at}`;
    if (line.quarters && sumPence(line.quarters) !== line.cost)
      return refuse('treasury.budgetQuarters', { rule: 'T6', path: `${path}.quarters`, params: { name: line.name } });
    if (line.contribution > line.cost)
      return refuse('treasury.budgetContribution', {
        rule: 'T6',
        path: `${path}.contribution`,
        params: { name: line.name },
      });
  }
  if (sumPence(lines.map((line) => line.contribution)) !== contribution)
    return refuse('treasury.budgetContributions', { rule: 'T6', path: 'contribution' });
  return null;
}

/** T6: headings are of payments, and each is on one line only. */
function headingsRefusal(db: Change['db'], lines: AgreeBudget['lines']) {
  const known = new Map(
    db
      .select()
      .from(heading)
      .all()
      .map((row) => [row.id, row]),
  );
  const taken = new Set<number>();
  for (const [at, line] of lines.entries()) {
    for (const id of line.headings) {
      const row = known.get(id);
      if (!row) return notFound();
      const more = { rule: 'T6' as const, path: `lines.${at}.headings`, params: { name: row.name } };
      if (isReceiptSection(row.section)) return refuse('treasury.budgetHeadingOfReceipts', more);
      if (taken.has(id)) return refuse('treasury.budgetHeadingTwice', more);
      taken.add(id);
    }
  }
  return null;
}

function refusal(db: Change['db'], given: AgreeBudget, self: BudgetId | null) {
  if (!db.select().from(fund).where(eq(fund.id, given.fundId)).get()) return notFound();
  const overlapping = db
    .select({ title: budget.title })
    .from(budget)
    .where(
      and(
        eq(budget.fundId, given.fundId),
        lte(budget.from, given.to),
        gte(budget.to, given.from),
        self === null ? undefined : ne(budget.id, self),
      ),
    )
    .get();
  if (overlapping) return refuse('treasury.budgetOverlaps', { rule: 'T6', path: 'from', params: overlapping });
  return sumsRefusal(given) ?? headingsRefusal(db, given.lines);
}

const factsOf = ({ fundId, title, from, to, contribution, lines }: AgreeBudget) => ({
  ...{ fundId, title, from, to, contribution },
  lines: lines.map(({ quarters, ...line }) => ({
    ...line,
    quarters: [...(quarters ?? evenQuarters(line.cost))] as const,
  })),
});
type Facts = Parameters<typeof record<'budget.agreed'>>[2];

/** T6: enters the agreement's money for a period. */
export function agreeBudget(office: RecordOffice, caller: Caller, given: AgreeBudget): Outcome<{ budgetId: BudgetId }> {
  return change(office, caller, [], (work) => {
    const refused = refusal(work.db, given, null);
    if (refused) return refused;
    const budgetId = record(work, 'budget.agreed', factsOf(given) as unknown as Facts) as number as BudgetId;
    work.audit({ action: 'budget.agreed', recordId: budgetId, label: given.title, after: { ...given } });
    return ok({ budgetId });
  });
}

/** L1: what an agreement froze of its budget. The title may change, and which headings a line covers. */
function frozen(known: Pick<AgreeBudget, 'fundId' | 'from' | 'to' | 'contribution'>, lines: AgreeBudget['lines']) {
  const { fundId, from, to, contribution } = known;
  const amounts = lines.map(({ name, cost, contribution: its, quarters }) => [
    ...[name, cost, its],
    ...(quarters ?? evenQuarters(cost)),
  ]);
  return JSON.stringify([fundId, from, to, contribution, amounts]);
}

/** L1: the money of an agreement that was agreed changes by a variation of it. Null where it may change, or stays. */
function agreedRefusal(db: Change['db'], known: BudgetFacts, given: AgreeBudget) {
  if (!isOfAgreement(db, known.id)) return null;
  const before = readBudgetLines(db, known.id).map(({ quarters: [a, b, c, d], ...line }) => ({
    ...line,
    quarters: [a, b, c, d] satisfies AgreeBudget['lines'][number]['quarters'],
  }));
  return frozen(known, before) === frozen(given, given.lines)
    ? null
    : refuse('treasury.budgetOfAgreement', { rule: 'L1', path: 'lines' });
}

/** Changes a budget in the caller's transaction: by the treasurer, or by a variation of its agreement (L1). */
export function changeBudgetInside(
  work: Change,
  { budgetId, reason, ...given }: AgreeBudget & { budgetId: BudgetId; reason: string },
): Outcome<null> {
  const refused = refusal(work.db, given, budgetId);
  if (refused) return refused;
  record(work, 'budget.changed', { budgetId, reason, ...(factsOf(given) as unknown as Facts) });
  return ok(null);
}

/** Changes it, with the reason. What a person expected of a line was of the old line, and is asked anew. */
export function changeBudget(
  office: RecordOffice,
  caller: Caller,
  { budgetId, version, reason, ...given }: Input<typeof changeBudgetInput>,
): Outcome<{ version: number }> {
  return change(office, caller, [], (work) => {
    const known = readBudget(work.db, budgetId);
    if (!known) return notFound();
    if (known.version !== version) return changedMeanwhile();
    const refused = agreedRefusal(work.db, known, given);
    if (refused) return refused;
    const changed = changeBudgetInside(work, { budgetId, reason, ...given });
    if (!changed.ok) return changed;
    work.audit({ action: 'budget.changed', recordId: budgetId, label: given.title, after: { ...given, reason } });
    return ok({ version: version + 1 });
  });
}

/** What a line is expected to come to, with the reason; or that the program's forecast stands again. */
export function expectBudget(
  office: RecordOffice,
  caller: Caller,
  { budgetId, version, number, expected, reason }: Input<typeof expectInput>,
): Outcome<{ version: number }> {
  return change(office, caller, [], (work) => {
    const known = readBudget(work.db, budgetId);
    if (!known) return notFound();
    if (known.version !== version) return changedMeanwhile();
    const line = work.db
      .select()
      .from(budgetLine)
      .where(and(eq(budgetLine.budgetId, budgetId), eq(budgetLine.number, number)))
      .get();
    if (!line) return notFound();
    if (expected !== null && reason === '') return refuse('treasury.forecastReason', { rule: 'T7', path: 'reason' });
    const said = expected === null ? '' : reason;
    record(work, 'budget.expected', { budgetId, number, expected, reason: said });
    const label = `${known.title}: ${line.name}`;
    const before = { expected: line.expected, reason: line.expectedReason };
    work.audit({ action: 'budget.expected', recordId: budgetId, label, before, after: { expected, reason: said } });
    return ok({ version: version + 1 });
  });
}
