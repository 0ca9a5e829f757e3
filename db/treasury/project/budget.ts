import { and, eq, sql } from 'drizzle-orm';
import type { BudgetId, PeriodCloseId } from '../../base/brand.ts';
import type { WriteDb } from '../../base/handles.ts';
import type { BudgetLineFacts, budgetEvents } from '../events/budget.ts';
import type { Projections } from '../project.ts';
import { budget, budgetLine, budgetLineHeading, periodClose } from '../schema.ts';

function writeLines(db: WriteDb, budgetId: BudgetId, lines: readonly BudgetLineFacts[]): void {
  db.delete(budgetLineHeading).where(eq(budgetLineHeading.budgetId, budgetId)).run();
  db.delete(budgetLine).where(eq(budgetLine.budgetId, budgetId)).run();
  for (const [at, { name, cost, contribution, quarters, headings }] of lines.entries()) {
    const [q1, q2, q3, q4] = quarters;
    db.insert(budgetLine)
      .values({ budgetId, number: at + 1, name, cost, contribution, q1, q2, q3, q4, expectedReason: '' })
      .run();
    for (const headingId of headings)
      db.insert(budgetLineHeading)
        .values({ budgetId, headingId, number: at + 1 })
        .run();
  }
}

export const budgetProjections: Projections<keyof typeof budgetEvents> = {
  'budget.agreed': (db, { seq, payload: { lines, ...facts } }) => {
    const id = seq as number as BudgetId;
    db.insert(budget)
      .values({ id, ...facts, version: 1 })
      .run();
    writeLines(db, id, lines);
  },
  // What a person expected of a line was of the old line: it is asked anew.
  'budget.changed': (db, { payload: { budgetId, reason: _reason, lines, ...facts } }) => {
    db.update(budget)
      .set({ ...facts, version: sql`${budget.version} + 1` })
      .where(eq(budget.id, budgetId))
      .run();
    writeLines(db, budgetId, lines);
  },
  'budget.expected': (db, { payload: { budgetId, number, expected, reason } }) => {
    db.update(budgetLine)
      .set({ expected, expectedReason: reason })
      .where(and(eq(budgetLine.budgetId, budgetId), eq(budgetLine.number, number)))
      .run();
    // Two people at once: whoever comes second has seen another forecast.
    db.update(budget)
      .set({ version: sql`${budget.version} + 1` })
      .where(eq(budget.id, budgetId))
      .run();
  },
  'year.noted': () => {},
  'quarter.closed': (db, { seq, payload: { from, to }, day, actor }) => {
    const id = seq as number as PeriodCloseId;
    const open = { snapshot: '', pdfSha256: '', reopenedBy: '', reopenedReason: '' };
    db.insert(periodClose)
      .values({ id, kind: 'quarter', from, to, closedOn: day, by: actor, ...open })
      .run();
  },
  'quarter.reopened': (db, { payload: { closeId, by, reason } }) => {
    db.update(periodClose).set({ reopenedBy: by, reopenedReason: reason }).where(eq(periodClose.id, closeId)).run();
  },
  'year.closed': (db, { seq, payload: { from, to, snapshot, pdfSha256 }, day, actor }) => {
    const id = seq as number as PeriodCloseId;
    db.insert(periodClose)
      .values({
        id,
        kind: 'year',
        from,
        to,
        closedOn: day,
        by: actor,
        snapshot,
        pdfSha256,
        reopenedBy: '',
        reopenedReason: '',
      })
      .run();
  },
};
