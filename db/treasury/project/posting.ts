import { sql } from 'drizzle-orm';
import type { EntryId, EventSeq } from '../../base/brand.ts';
import type { WriteDb } from '../../base/handles.ts';
import type { Evidence, PostedLine, Posting } from '../events/shapes.ts';
import { amountOf } from '../posting-rules.ts';
import { entry, evidence, line, monthTotal } from '../schema.ts';

/** Which sum a line counts towards. */
export function sideOf({ accountId, headingId, contra }: PostedLine) {
  if (accountId !== undefined) return { side: 'account', sideId: accountId } as const;
  if (headingId !== undefined) return { side: 'heading', sideId: headingId } as const;
  return { side: contra ?? 'opening', sideId: 0 } as const;
}

/** Writes the entry an event posted, its lines and the sums by month. The entry's id is the event's number. */
export function post(db: WriteDb, seq: EventSeq, posting: Posting): void {
  const id = seq as number as EntryId;
  const { lines, ...facts } = posting;
  db.insert(entry)
    .values({ id, ...facts, pence: amountOf(lines) })
    .run();
  const rows = lines.map(({ accountId = null, headingId = null, contra = null, fundId, pence }, at) => ({
    ...{ entryId: id, number: at + 1, date: facts.date, accountId, headingId, contra, fundId, pence },
  }));
  db.insert(line).values(rows).run();
  const month = facts.date.slice(0, 7);
  db.insert(monthTotal)
    .values(lines.map((each) => ({ month, ...sideOf(each), fundId: each.fundId, pence: each.pence, lines: 1 })))
    .onConflictDoUpdate({
      target: [monthTotal.side, monthTotal.sideId, monthTotal.fundId, monthTotal.month],
      set: { pence: sql`${monthTotal.pence} + excluded.pence`, lines: sql`${monthTotal.lines} + 1` },
    })
    .run();
}

/** Files that came with an event. */
export function keepEvidence(
  db: WriteDb,
  seq: EventSeq,
  files: readonly Evidence[],
  of: { entryId: EntryId } | { paymentId: number },
): void {
  for (const [at, file] of files.entries())
    db.insert(evidence)
      .values({ seq, number: at + 1, ...file, ...of })
      .run();
}
