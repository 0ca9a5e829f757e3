import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { AgreementId, AttachmentId, IsoDate } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { addAttachment, type KeptFile, sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { readBudget } from '../treasury/budget-queries.ts';
import { agreementGaps, contentFaults } from './content-rules.ts';
import type { addScanInput, agreeInput, signInput } from './input.ts';
import { budgetFaults, readContent, readSignaturesOf, readVersions, type VersionRow } from './queries.ts';
import { agreementSignature, agreementVersion } from './schema.ts';
import {
  agreementLabel,
  type Done,
  faultsRefusal,
  findAgreed,
  findDraft,
  overlapFaults,
  planWarnings,
  setAgreement,
} from './service-parts.ts';
import type { AgreementContent } from './types.ts';
import type { VariationLine } from './variation-words-rules.ts';
import { SIDES, type Side } from './words.ts';

/** L1: an agreement is agreed and signed. What was agreed, and who signed, never changes. */

type NewVersion = {
  number: number;
  on: IsoDate;
  reason: string;
  changes: readonly VariationLine[];
  content: AgreementContent;
};

/** Keeps a version for good. It stands before the agreement takes its content: a trigger asks for it. */
export function keepVersion(work: Change, agreementId: AgreementId, version: NewVersion): string {
  const content = JSON.stringify(version.content);
  work.db
    .insert(agreementVersion)
    .values({
      ...{ agreementId, number: version.number, on: version.on, reason: version.reason },
      ...{ changes: JSON.stringify(version.changes), content, sha256: sha256Of(content) },
      ...{ by: work.caller.name, at: work.now },
    })
    .run();
  return content;
}

/** L1: both sides agree: the draft becomes version 1, with the treasury's costs as they are now. Warns of an empty quarter. */
export function agreeAgreement(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof agreeInput>,
): Outcome<Done> {
  return change(office, caller, input.accepted, (work) => {
    const found = findDraft(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const content = readContent(work.db, row);
    const budget = row.budgetId === null ? null : (readBudget(work.db, row.budgetId) ?? null);
    const refused = faultsRefusal([
      ...contentFaults(content),
      ...overlapFaults(work, content, row.id),
      ...budgetFaults(content, budget),
      ...agreementGaps(content),
    ]);
    if (refused) return refused;
    if (input.on > work.today) return refuse('agreement.inFuture', { path: 'on' });
    // The budget's contribution is the sum of its lines' (invariant 22); if not, the file is not what the program made.
    if (budget && (budget.contribution !== content.grant || budget.cost !== content.cost))
      throw new Error('a budget whose lines do not add up to it');
    const warned = work.warn(planWarnings(content));
    if (warned) return warned;
    const kept = keepVersion(work, row.id, { number: 1, on: input.on, reason: '', changes: [], content });
    const { cost, grant } = content;
    const after = { on: input.on, cost, grant };
    work.audit({ action: 'agreement.agreed', recordId: row.id, label: agreementLabel(content), after });
    return ok(setAgreement(work, row, { state: 'agreed', content: kept }));
  });
}

/** The version in force. Throws when there is none: then the agreement would be a draft. */
export const newestOf = (versions: readonly VersionRow[]): VersionRow => {
  const newest = versions.at(-1);
  if (!newest) throw new Error('what is agreed has a version');
  return newest;
};

/** L1: one side signs the version in force; when both have, the agreement is signed. The scan may follow later. */
export function signAgreement(
  office: RecordOffice,
  caller: Caller,
  input: Omit<z.output<typeof signInput>, 'scan'>,
  scan: KeptFile | null,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findAgreed(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const version = newestOf(readVersions(work.db, row.id));
    const { side, name, position, on } = input;
    const signed = readSignaturesOf(work.db, version.id);
    if (signed[side] !== null) return refuse('agreement.signedAlready', { rule: 'L1', path: 'side' });
    if (on > work.today) return refuse('agreement.inFuture', { path: 'on' });
    if (on < version.on) {
      return refuse('agreement.signedBefore', { rule: 'L1', path: 'on', params: { date: formatDate(version.on) } });
    }
    const attachmentId = scan ? addAttachment(work.db, scan, work.now) : null;
    work.db.insert(agreementSignature).values({ versionId: version.id, side, name, position, on, attachmentId }).run();
    const both = SIDES.every((each) => each === side || signed[each] !== null);
    const after = { side, number: version.number, name, on, scan: scan !== null };
    const label = agreementLabel(readContent(work.db, row));
    work.audit({ action: 'agreement.signed', recordId: row.id, label, after });
    return ok(setAgreement(work, row, both ? { state: 'signed' } : {}));
  });
}

/** A signature's scan that came later. It is added once and stays. */
export function addSignatureScan(
  office: RecordOffice,
  caller: Caller,
  input: Omit<z.output<typeof addScanInput>, 'scan'>,
  scan: KeptFile,
): Outcome<Done> {
  return change(office, caller, [], (work) => {
    const found = findAgreed(work, input);
    if (!found.ok) return found;
    const row = found.value;
    const version = readVersions(work.db, row.id).find(({ number }) => number === input.number);
    const signature = version && readSignaturesOf(work.db, version.id)[input.side];
    if (!version || !signature) return notFound();
    if (signature.attachmentId !== null) return refuse('agreement.scannedAlready', { rule: 'L1', path: 'scan' });
    work.db
      .update(agreementSignature)
      .set({ attachmentId: addAttachment(work.db, scan, work.now) })
      .where(and(eq(agreementSignature.versionId, version.id), eq(agreementSignature.side, input.side)))
      .run();
    const after = { side: input.side, number: input.number, name: scan.name };
    const label = agreementLabel(readContent(work.db, row));
    work.audit({ action: 'agreement.scanAdded', recordId: row.id, label, after });
    return ok(setAgreement(work, row, {}));
  });
}

/** The scan of a side's signature under a version. */
export function scanOf(
  office: RecordOffice,
  agreementId: AgreementId,
  number: number,
  side: Side,
): AttachmentId | null {
  const version = readVersions(office.read, agreementId).find((each) => each.number === number);
  return version ? (readSignaturesOf(office.read, version.id)[side]?.attachmentId ?? null) : null;
}
