import { and, asc, desc, eq, gt, gte, inArray, lte, ne, or, sql } from 'drizzle-orm';
import { agreement } from '../agreement/schema.ts';
import type { BudgetId, FundId, HeadingId, IsoDate, Pence } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { negate, pence, sumPence } from '../base/pence.ts';
import type { Sum } from './account-rules.ts';
import { handBackOf, type LineFacts, lineFigures, stillToSpend, totalFigures } from './budget-rules.ts';
import type { BudgetFacts, BudgetLineAgreed, BudgetReport, HandBack } from './budget-types.ts';
import { readHeadings } from './ledger-queries.ts';
import { bookEvent, budget, budgetLine, budgetLineHeading, fund, payment, paymentSplit } from './schema.ts';
import { sumsOver } from './sums.ts';
import { isReceiptSection } from './words.ts';

/** The budgets as the book has them, and the report on one. */

const budgetColumns = {
  id: budget.id,
  fundId: budget.fundId,
  fundName: fund.name,
  title: budget.title,
  from: budget.from,
  to: budget.to,
  cost: sql<Pence>`(select coalesce(sum(l.cost), 0) from budget_line l where l.budget_id = budget.id)`,
  contribution: budget.contribution,
  version: budget.version,
};
const budgets = (db: ReadDb) => db.select(budgetColumns).from(budget).innerJoin(fund, eq(fund.id, budget.fundId));

/** Every budget, the latest first. */
export const readBudgets = (db: ReadDb): BudgetFacts[] => budgets(db).orderBy(desc(budget.from), asc(budget.id)).all();

export const readBudget = (db: ReadDb, id: BudgetId): BudgetFacts | undefined =>
  budgets(db).where(eq(budget.id, id)).get();

/** A budget's lines as they were agreed, with the headings of each. */
export function readBudgetLines(db: ReadDb, id: BudgetId): BudgetLineAgreed[] {
  const covered = db.select().from(budgetLineHeading).where(eq(budgetLineHeading.budgetId, id)).all();
  const lines = db.select().from(budgetLine).where(eq(budgetLine.budgetId, id)).orderBy(asc(budgetLine.number)).all();
  return lines.map(({ number, name, cost, contribution, q1, q2, q3, q4 }) => ({
    ...{ number, name, cost, contribution, quarters: [q1, q2, q3, q4] },
    headings: covered.filter((each) => each.number === number).map(({ headingId }) => headingId),
  }));
}

/** Whether a budget is the money of an agreement that both sides agreed to (L1): it then changes by a variation. */
export const isOfAgreement = (db: ReadDb, id: BudgetId): boolean =>
  db
    .select({ id: agreement.id })
    .from(agreement)
    .where(and(eq(agreement.budgetId, id), ne(agreement.state, 'draft')))
    .get() !== undefined;

/** The budgets whose period holds a day. */
export const readBudgetsOn = (db: ReadDb, date: IsoDate): BudgetFacts[] =>
  budgets(db)
    .where(and(lte(budget.from, date), gte(budget.to, date)))
    .orderBy(asc(budget.id))
    .all();

type Committed = { headingId: HeadingId | null; fundId: FundId; pence: Pence };

/** Drafts and signed payments by heading and fund; what was released after the day was committed on it. After the period's end whatever waits belongs to the next one. */
function readCommitted(db: ReadDb, { to }: BudgetFacts, date: IsoDate): Committed[] {
  if (date > to) return [];
  return db
    .select({ headingId: paymentSplit.headingId, fundId: paymentSplit.fundId, pence: paymentSplit.pence })
    .from(paymentSplit)
    .innerJoin(payment, eq(payment.id, paymentSplit.paymentId))
    .where(
      and(
        or(inArray(payment.state, ['draft', 'signed', 'ready']), gt(payment.releasedOn, date)),
        eq(payment.purpose, 'payee'),
        lte(payment.preparedOn, date),
      ),
    )
    .all();
}

const total = (sums: readonly { pence: Pence }[]) => sumPence(sums.map((each) => each.pence));

type Material = { facts: BudgetFacts; date: IsoDate; during: readonly Sum[]; committed: readonly Committed[] };

function readLines(db: ReadDb, { facts, during, committed }: Material): LineFacts[] {
  const names = new Map(readHeadings(db).map(({ id, name }) => [id, name]));
  const covered = db.select().from(budgetLineHeading).where(eq(budgetLineHeading.budgetId, facts.id)).all();
  const lines = db.select().from(budgetLine).where(eq(budgetLine.budgetId, facts.id)).orderBy(asc(budgetLine.number));
  return lines.all().map(({ q1, q2, q3, q4, budgetId: _budgetId, ...line }) => {
    const ids = covered.filter(({ number }) => number === line.number).map(({ headingId }) => headingId);
    const headings = ids.map((headingId) => ({ headingId, name: names.get(headingId) ?? '' }));
    const isOurs = (id: number | null) => ids.some((each) => each === id);
    return {
      ...line,
      quarters: [q1, q2, q3, q4],
      headings,
      actual: total(during.filter(({ side, sideId }) => side === 'heading' && isOurs(sideId))),
      committed: total(committed.filter(({ headingId }) => isOurs(headingId))),
    };
  });
}

/** T6: what was paid under headings that no line of the budget has. */
function readUnbudgeted(db: ReadDb, { during }: Material, lines: readonly LineFacts[]): BudgetReport['unbudgeted'] {
  const known = new Set<number>(lines.flatMap(({ headings }) => headings.map(({ headingId }) => headingId)));
  return readHeadings(db).flatMap(({ id, name, section }) => {
    if (isReceiptSection(section) || known.has(id)) return [];
    const sums = during.filter(({ side, sideId }) => side === 'heading' && sideId === id);
    return sums.length === 0 ? [] : [{ headingId: id, name, pence: total(sums) }];
  });
}

function readHandBack(db: ReadDb, material: Material, stillComing: Pence): HandBack {
  const { facts, during, committed } = material;
  const ours = during.filter(({ fundId }) => fundId === facts.fundId);
  const before = sumsOver(db, null, addDays(facts.from, -1)).filter(
    ({ side, fundId }) => side === 'account' && fundId === facts.fundId,
  );
  const headings = new Map(readHeadings(db).map((each) => [each.id as number, each]));
  const of = (pick: (heading: { section: 'A1' | 'A2' | 'A3' | 'A4'; income: string | null }) => boolean) =>
    total(
      ours.filter(({ side, sideId }) => {
        const found = side === 'heading' && headings.get(sideId);
        return found && pick(found);
      }),
    );
  const transfersAndOpenings = total(ours.filter(({ side }) => side === 'fund_transfer'));
  const openings = total(ours.filter(({ side }) => side === 'opening'));
  const others = of(({ section, income }) => isReceiptSection(section) && income !== 'grant');
  return handBackOf({
    broughtForward: sumPence([total(before), negate(openings)]),
    contribution: facts.contribution,
    received: negate(of(({ income }) => income === 'grant')),
    other: negate(sumPence([others, transfersAndOpenings])),
    spent: of(({ section }) => !isReceiptSection(section)),
    committed: total(committed.filter(({ fundId, headingId }) => fundId === facts.fundId && headingId !== null)),
    stillToSpend: stillComing,
  });
}

function readChanges(db: ReadDb, id: BudgetId): BudgetReport['changes'] {
  const events = db
    .select({ at: bookEvent.at, by: bookEvent.actor, payload: bookEvent.payload })
    .from(bookEvent)
    .where(eq(bookEvent.kind, 'budget.changed'))
    .orderBy(asc(bookEvent.seq))
    .all();
  return events.flatMap(({ at, by, payload }) => {
    const { budgetId, reason } = JSON.parse(payload) as { budgetId: BudgetId; reason: string };
    return budgetId === id ? [{ on: at.slice(0, 10), by, reason }] : [];
  });
}

/** T6, T7: the report on a budget as it stands on a day. */
export function readBudgetReport(db: ReadDb, facts: BudgetFacts, date: IsoDate, warnPercent: number): BudgetReport {
  const last = date < facts.to ? date : facts.to;
  const during = last < facts.from ? [] : sumsOver(db, facts.from, last);
  const material: Material = { facts, date, during, committed: readCommitted(db, facts, date) };
  const period = { from: facts.from, to: facts.to, date };
  const read = readLines(db, material);
  const lines = read.map((line) => lineFigures(line, period, warnPercent));
  return {
    budget: facts,
    date,
    lines,
    total: totalFigures(lines),
    unbudgeted: readUnbudgeted(db, material, read),
    handBack: readHandBack(db, material, pence(stillToSpend(lines))),
    warnPercent,
    changes: readChanges(db, facts.id),
  };
}
