import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { AgreementId, AgreementVersionId, BudgetId, Instant, IsoDate, Pence } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readBudget, readBudgetLines, readBudgets } from '../treasury/budget-queries.ts';
import type { BudgetFacts } from '../treasury/budget-types.ts';
import {
  agreementGaps,
  agreementQuarters,
  contentFaults,
  costSums,
  emptyQuarters,
  type Fault,
} from './content-rules.ts';
import { agreement, agreementSignature, agreementVersion } from './schema.ts';
import type { AgreementContent, AgreementCost, AgreementSignature } from './types.ts';
import type { VariationLine } from './variation-words-rules.ts';
import { type AgreementState, type Quarter, SIDES, type Side } from './words.ts';

/** The agreements as they stand. A draft's costs are the treasury's of this moment; an agreed one's are its version's. */

export type AgreementRow = typeof agreement.$inferSelect;
export type VersionRow = typeof agreementVersion.$inferSelect;

export const readAgreement = (db: ReadDb, id: AgreementId): AgreementRow | undefined =>
  db.select().from(agreement).where(eq(agreement.id, id)).get();

/** L1: the budget's lines as the agreement's costs. */
export const readCosts = (db: ReadDb, budgetId: BudgetId): AgreementCost[] =>
  readBudgetLines(db, budgetId).map(({ number, name, cost, contribution, quarters }) => ({
    ...{ number, name, cost, contribution, quarters },
  }));

/** What an agreement says. */
export function readContent(db: ReadDb, { state, content, budgetId }: AgreementRow): AgreementContent {
  const kept = JSON.parse(content) as AgreementContent;
  if (state !== 'draft' || budgetId === null) return kept;
  const costs = readCosts(db, budgetId);
  return { ...kept, budgetId, costs, ...costSums(costs) };
}

/** Its versions, the first one first. */
export const readVersions = (db: ReadDb, id: AgreementId): VersionRow[] =>
  db
    .select()
    .from(agreementVersion)
    .where(eq(agreementVersion.agreementId, id))
    .orderBy(asc(agreementVersion.number))
    .all();

export type Signatures = Record<Side, AgreementSignature | null>;

const NOBODY: Signatures = { funder: null, group: null };

function readSignatures(db: ReadDb, ids: readonly AgreementVersionId[]): Map<AgreementVersionId, Signatures> {
  const rows = db
    .select()
    .from(agreementSignature)
    .where(inArray(agreementSignature.versionId, [...ids]));
  const found = new Map<AgreementVersionId, Signatures>();
  for (const { versionId, side, ...signature } of rows.all()) {
    found.set(versionId, { ...(found.get(versionId) ?? NOBODY), [side]: signature });
  }
  return found;
}

export const readSignaturesOf = (db: ReadDb, id: AgreementVersionId): Signatures =>
  readSignatures(db, [id]).get(id) ?? NOBODY;

/** The periods of all other agreements. */
export const readOtherPeriods = (db: ReadDb, self: AgreementId | null): { from: IsoDate; until: IsoDate }[] =>
  db
    .select({ from: agreement.from, until: agreement.until })
    .from(agreement)
    .where(self === null ? undefined : ne(agreement.id, self))
    .all();

/** The agreement that a budget is the money of. */
export const readAgreementOfBudget = (
  db: ReadDb,
  budgetId: BudgetId,
  self: AgreementId | null,
): AgreementRow | undefined =>
  db
    .select()
    .from(agreement)
    .where(and(eq(agreement.budgetId, budgetId), self === null ? undefined : ne(agreement.id, self)))
    .get();

export type AgreementListed = {
  id: AgreementId;
  title: string;
  from: IsoDate;
  until: IsoDate;
  reviewOn: IsoDate;
  state: AgreementState;
  cost: Pence;
  grant: Pence;
  /** The newest version's number; 0 for a draft. */
  versions: number;
  /** The sides that have not signed it; both for a draft. */
  unsigned: Side[];
};

/** Every agreement, the latest year first. */
export function readAgreements(db: ReadDb): AgreementListed[] {
  return db
    .select()
    .from(agreement)
    .orderBy(desc(agreement.from))
    .all()
    .map((row) => {
      const { title, cost, grant, reviewOn } = readContent(db, row);
      const newest = readVersions(db, row.id).at(-1);
      const signed = newest ? readSignaturesOf(db, newest.id) : NOBODY;
      return {
        ...{ id: row.id, title, from: row.from, until: row.until, reviewOn, state: row.state, cost, grant },
        versions: newest?.number ?? 0,
        unsigned: SIDES.filter((side) => signed[side] === null),
      };
    });
}

export type VersionView = {
  number: number;
  on: IsoDate;
  reason: string;
  by: string;
  at: Instant;
  sha256: string;
  changes: VariationLine[];
  signatures: Signatures;
};

export type AgreementPage = {
  id: AgreementId;
  state: AgreementState;
  version: number;
  content: AgreementContent;
  quarters: { from: IsoDate; to: IsoDate }[];
  /** The treasury's budget it is linked to. */
  budget: BudgetFacts | null;
  versions: VersionView[];
  /** A draft: what stands between it and being agreed. */
  gaps: Fault[];
  emptyQuarters: Quarter[];
};

/** One agreement whole, with its versions; a variation says what it changed. */
export function readAgreementPage(db: ReadDb, id: AgreementId): AgreementPage | undefined {
  const row = readAgreement(db, id);
  if (!row) return undefined;
  const content = readContent(db, row);
  const rows = readVersions(db, id);
  const signatures = readSignatures(
    db,
    rows.map((each) => each.id),
  );
  const isDraft = row.state === 'draft';
  const budget = row.budgetId === null ? null : (readBudget(db, row.budgetId) ?? null);
  return {
    ...{ id, state: row.state, version: row.version, content, budget },
    quarters: agreementQuarters(content),
    versions: rows.map(({ id: versionId, number, on, reason, by, at, sha256, changes }) => ({
      ...{ number, on, reason, by, at, sha256 },
      changes: JSON.parse(changes) as VariationLine[],
      signatures: signatures.get(versionId) ?? NOBODY,
    })),
    gaps: isDraft ? [...contentFaults(content), ...budgetFaults(content, budget), ...agreementGaps(content)] : [],
    emptyQuarters: emptyQuarters(content),
  };
}

/** L1: the budget is of the agreement's own days. */
export const budgetFaults = (
  { from, until }: Pick<AgreementContent, 'from' | 'until'>,
  budget: Pick<BudgetFacts, 'from' | 'to'> | null,
): Fault[] =>
  budget === null || (budget.from === from && budget.to === until)
    ? []
    : [{ key: 'agreement.budgetPeriod', path: 'budgetId' }];

/** The content of one version, for its paper. */
export function readVersionContent(db: ReadDb, id: AgreementId, number: number): AgreementContent | undefined {
  const row = readVersions(db, id).find((each) => each.number === number);
  return row && (JSON.parse(row.content) as AgreementContent);
}

/** The budgets that a draft can be linked to: those no other agreement has. */
export const readFreeBudgets = (db: ReadDb, self: AgreementId | null): BudgetFacts[] =>
  readBudgets(db).filter(({ id }) => readAgreementOfBudget(db, id, self) === undefined);
