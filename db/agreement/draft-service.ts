import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { AgreementId, IsoDate } from '../base/brand.ts';
import { type Caller, type Change, change, differences } from '../base/change.ts';
import { addMonths } from '../base/dates.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readGroup } from '../office/queries.ts';
import type { RecordOffice } from '../open.ts';
import { readBudget } from '../treasury/budget-queries.ts';
import { carriedOver, contentFaults, costSums, deliverablesOf, yearFrom } from './content-rules.ts';
import type { beginInput, changeDraftInput, removeInput } from './input.ts';
import { readAgreement, readAgreementOfBudget, readContent } from './queries.ts';
import { agreement } from './schema.ts';
import { agreementLabel, type Done, faultsRefusal, findDraft, overlapFaults, setAgreement } from './service-parts.ts';
import type { AgreementContent } from './types.ts';
import { hasUnknownNumber, numbered, usedIn } from './variation-rules.ts';

/** L1: the draft of an agreement. Its costs are the treasury's: it only says which budget they are. */

const NOBODY = { name: '', position: '', phone: '', email: '', address: '' };

/** What the group's own details already say of an agreement. */
function emptyContent(work: Change, from: IsoDate): AgreementContent {
  const group = readGroup(work.db);
  const until = yearFrom(from);
  return {
    title: group?.name ?? '',
    funderName: group?.funderName ?? '',
    funderAddress: '',
    groupName: group?.name ?? '',
    organisation: group?.name ?? '',
    lead: group?.contactName ?? '',
    leadPhone: group?.phone ?? '',
    ...{ startOn: from, description: '', outcomesText: '', outcomes: [] },
    ...{ budgetId: null, costs: [], ...costSums([]), grantTerms: '' },
    ...{ from, reviewOn: addMonths(from, 9), until },
    funderRepresentative: {
      ...NOBODY,
      name: group?.linkOfficer ?? '',
      phone: group?.linkOfficerPhone ?? '',
      email: group?.linkOfficerEmail ?? '',
    },
    groupRepresentative: {
      ...NOBODY,
      name: group?.contactName ?? '',
      phone: group?.phone ?? '',
      email: group?.email ?? '',
      address: group?.addressLines ?? '',
    },
  };
}

/** What is kept of a draft: its costs are never in it. */
const keptDraft = (content: AgreementContent): string => JSON.stringify({ ...content, costs: [], ...costSums([]) });

/** L1: begins the agreement of a year: empty, or from another one's texts and deliverables with its days moved. */
export function beginAgreement(
  office: RecordOffice,
  caller: Caller,
  { from, copyOf }: z.output<typeof beginInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const last = copyOf === null ? null : readAgreement(work.db, copyOf);
    if (last === undefined) return notFound();
    const content = last === null ? emptyContent(work, from) : carriedOver(readContent(work.db, last), from);
    const refused = faultsRefusal(overlapFaults(work, content, null));
    if (refused) return refused;
    const { until } = content;
    const { id: agreementId } = work.db
      .insert(agreement)
      .values({ from, until, state: 'draft', budgetId: null, content: keptDraft(content), version: 1 })
      .returning({ id: agreement.id })
      .get();
    const after = { from, until, deliverables: deliverablesOf(content).length };
    work.audit({ action: 'agreement.begun', recordId: agreementId, label: agreementLabel(content), after });
    return ok({ agreementId, version: 1 });
  });
}

/** What the history of changes says of a draft: no one's address or number, and of the plan how long it is. */
const audited = ({ outcomes, costs: _costs, funderAddress: _address, ...content }: AgreementContent) => ({
  ...content,
  outcomes: outcomes.length,
  deliverables: deliverablesOf({ outcomes }).length,
});
const PRIVATE = ['funderRepresentative', 'groupRepresentative', 'leadPhone'] as const;

/** The budget can be this agreement's. */
function budgetRefusal(work: Change, agreementId: AgreementId, { budgetId }: Pick<AgreementContent, 'budgetId'>) {
  if (budgetId === null) return null;
  if (!readBudget(work.db, budgetId)) return notFound();
  const other = readAgreementOfBudget(work.db, budgetId, agreementId);
  if (!other) return null;
  return refuse('agreement.budgetTaken', { rule: 'L1', path: 'budgetId' });
}

/** Changes a draft: everything it says, as it is now. New parts get numbers that no part had. */
export function changeDraft(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof changeDraftInput>,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const { agreementId, version: _version, ...facts } = input;
    const before = readContent(work.db, row);
    if (hasUnknownNumber(facts.outcomes, before)) return refuse('agreement.unknownPart', { path: 'outcomes' });
    const outcomes = numbered(facts.outcomes, usedIn([before]));
    const content: AgreementContent = { ...facts, outcomes, costs: [], ...costSums([]) };
    const refused =
      faultsRefusal([...contentFaults(content), ...overlapFaults(work, content, agreementId)]) ??
      budgetRefusal(work, agreementId, content);
    if (refused) return refused;
    const { before: was, after } = differences(audited(before), audited(content), PRIVATE);
    work.audit({
      action: 'agreement.changed',
      recordId: agreementId,
      label: agreementLabel(content),
      before: was,
      after,
    });
    const { from, until, budgetId } = content;
    return ok(setAgreement(work, row, { from, until, budgetId, content: keptDraft(content) }));
  });
}

/** Takes a draft away: it was begun by mistake. What was agreed stays for good. */
export function removeDraft(office: RecordOffice, caller: Caller, input: z.output<typeof removeInput>): Outcome<null> {
  return change(office, caller, [], (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const { id } = found.value;
    const content = readContent(work.db, found.value);
    work.db.delete(agreement).where(eq(agreement.id, id)).run();
    const { from, until } = content;
    work.audit({ action: 'agreement.removed', recordId: id, label: agreementLabel(content), before: { from, until } });
    return ok(null);
  });
}
