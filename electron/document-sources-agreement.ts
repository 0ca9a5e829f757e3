import { readAgreement, readContent, readSignaturesOf, readVersions } from '../db/agreement/queries.ts';
import type { AgreementContent } from '../db/agreement/types.ts';
import type { VariationLine } from '../db/agreement/variation-words-rules.ts';
import type { AgreementId } from '../db/base/brand.ts';
import type { ReadDb } from '../db/base/handles.ts';
import type { AgreementData } from './documents/agreement.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';

/** What the paper of an agreement is drawn from. `number`: of a version; null for the newest, or the draft. Null when there is none. */
export function agreementData(
  db: ReadDb,
  paper: HeadedPaper,
  { agreementId, number }: { agreementId: AgreementId; number: number | null },
): AgreementData | null {
  const row = readAgreement(db, agreementId);
  if (!row) return null;
  const versions = readVersions(db, agreementId);
  if (number === null && versions.length === 0) {
    return { paper, content: readContent(db, row), agreedOn: null, version: null, variations: [] };
  }
  const version = number === null ? versions.at(-1) : versions.find((each) => each.number === number);
  if (!version) return null;
  return {
    paper,
    content: JSON.parse(version.content) as AgreementContent,
    agreedOn: versions[0]?.on ?? null,
    version: { number: version.number, on: version.on, signatures: readSignaturesOf(db, version.id) },
    variations: versions
      .filter((each) => each.number > 1 && each.number <= version.number)
      .map((each) => ({
        ...{ number: each.number, on: each.on, reason: each.reason },
        changes: JSON.parse(each.changes) as VariationLine[],
      })),
  };
}
