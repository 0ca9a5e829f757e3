import type { z } from 'zod';
import type { IsoDate } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { fieldProblems } from '../base/fields.ts';
import { formatDate } from '../base/format.ts';
import { fail, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { readBudget, readBudgetLines } from '../treasury/budget-queries.ts';
import { changeBudgetInside } from '../treasury/budget-service.ts';
import { agreementGaps, contentFaults, sameCosts } from './content-rules.ts';
import type { VariationChange, varyInput } from './input.ts';
import { draftContentInput } from './input-parts.ts';
import { readContent, readCosts, readVersions } from './queries.ts';
import {
  agreementLabel,
  type Done,
  faultsRefusal,
  findAgreed,
  overlapFaults,
  planWarnings,
  setAgreement,
} from './service-parts.ts';
import { keepVersion, newestOf } from './step-service.ts';
import type { AgreementContent } from './types.ts';
import { applyVariation, type Used, unknownPart, usedIn } from './variation-rules.ts';
import { type VariationLine, variationLine } from './variation-words-rules.ts';

/** L1: what was agreed changes by a dated variation: the agreement as it is from then on, with what was changed and why. */

type Varied = { content: AgreementContent; lines: VariationLine[] };

/** The changes one after the other, each with its line. Refused: a part that is not there, a change that changes nothing. */
function varied(content: AgreementContent, changes: readonly VariationChange[], used: Used): Outcome<Varied> {
  let now = content;
  const lines: VariationLine[] = [];
  for (const [at, each] of changes.entries()) {
    const path = `changes.${at}`;
    if (unknownPart(now, each) !== null) return refuse('agreement.unknownPart', { path });
    const next = applyVariation(content, changes.slice(0, at + 1), used);
    if (JSON.stringify(next) === JSON.stringify(now)) return refuse('agreement.changesNothing', { path });
    lines.push(variationLine(now, each, next));
    now = next;
  }
  return ok({ content: now, lines });
}

/** A variation's texts are held to the same limits as a draft's. */
function textsRefusal({ costs: _costs, cost: _cost, grant: _grant, ...facts }: AgreementContent) {
  const parsed = draftContentInput.safeParse(facts);
  if (parsed.success) return null;
  return fail({ kind: 'invalid', key: 'general.invalid', fields: fieldProblems(parsed.error) });
}

/** L1, T6: the treasury's budget follows, in the same transaction: its lines where the costs were named, its end with the period's. */
function changeMoney(work: Change, content: AgreementContent, changes: readonly VariationChange[], reason: string) {
  const { budgetId, until } = content;
  const budget = budgetId === null ? undefined : readBudget(work.db, budgetId);
  if (!budget) throw new Error('what is agreed has a budget');
  const named = changes.findLast((each) => each.kind === 'costs');
  if (!named && budget.to === until) return ok(null);
  const lines = (named?.lines ?? readBudgetLines(work.db, budget.id)).map(
    ({ name, cost, contribution, quarters, headings }) => ({
      ...{ name, cost, contribution, headings },
      quarters: quarters && ([...quarters] as [...typeof quarters]),
    }),
  );
  const { id, fundId, title, from } = budget;
  const facts = { fundId, title, from, to: until, contribution: content.grant, lines };
  const changed = changeBudgetInside(work, { budgetId: id, reason, ...facts });
  if (changed.ok && !sameCosts(readCosts(work.db, id), content.costs))
    throw new Error('the budget is not what the variation says');
  return changed;
}

/** Refused: a day to come, or before the version that it varies. */
function dayRefusal(work: Change, on: IsoDate, last: IsoDate) {
  if (on > work.today) return refuse('agreement.inFuture', { path: 'on' });
  if (on >= last) return null;
  return refuse('agreement.variedBefore', { rule: 'L1', path: 'on', params: { date: formatDate(last) } });
}

/** L1: varies an agreement: a new version that both sides sign again. Warns like agreeing does. */
export function varyAgreement(office: RecordOffice, caller: Caller, input: z.output<typeof varyInput>): Outcome<Done> {
  return change(office, caller, input.accepted, (work) => {
    const found = findAgreed(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { on, reason, changes } = input;
    const versions = readVersions(work.db, row.id);
    const last = newestOf(versions);
    const used = usedIn(versions.map(({ content }) => JSON.parse(content) as AgreementContent));
    const next = varied(readContent(work.db, row), changes, used);
    if (!next.ok) return next;
    const { content, lines } = next.value;
    const faults = [...contentFaults(content), ...overlapFaults(work, content, row.id), ...agreementGaps(content)];
    const refused =
      dayRefusal(work, on, last.on) ??
      textsRefusal(content) ??
      faultsRefusal(faults) ??
      work.warn(planWarnings(content));
    if (refused) return refused;
    const money = changeMoney(work, content, changes, reason);
    if (!money.ok) return money;
    const number = last.number + 1;
    const kept = keepVersion(work, row.id, { number, on, reason, changes: lines, content });
    const after = { number, on, reason, changes: lines.map(({ what }) => what) };
    work.audit({ action: 'agreement.varied', recordId: row.id, label: agreementLabel(content), after });
    return ok(setAgreement(work, row, { state: 'agreed', until: content.until, content: kept }));
  });
}
