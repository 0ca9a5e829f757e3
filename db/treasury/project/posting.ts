import { sql } from 'drizzle-orm';
import type { EntryId, EventSeq, Pence } from '../../base/brand.ts';
import type { WriteDb } from '../../base/handles.ts';
import { sumPence } from '../../base/pence.ts';
import type { Evidence, PostedLine, Posting } from '../events/shapes.ts';
import { entry, evidence, line, monthTotal } from '../schema.ts';

/** Which sum a line counts towards. */
export function sideOf({ accountId, headingId, contra }: PostedLine) {
  if (accountId !== undefined) return { side: 'account', sideId: accountId } as const;
  if (headingId !== undefined) return { side: 'heading', sideId: headingId } as const;
  return { side: contra ?? 'opening', sideId: 0 } as const;
}

/** What an entry came to: into or out of the accounts together; where that is nothing, what moved between them. */
export function amountOf(lines: readonly PostedLine[]): Pence {
  const ours = lines.flatMap(({ accountId, pence }) => (accountId === undefined ? [] : [pence]));
  const net = sumPence(ours);
  return net === 0 ? sumPence(ours.filter((each) => each > 0)) : net;
}

/** Writes the entry an event posted, its lines and the sums by month. The entry's id is the event's number. */
export function post(db: WriteDb, seq: EventSeq, posting: Posting): void {
  const id = seq as number as EntryId;
  const { lines, ...facts } = posting;
  db.insert(entry)
    .values({ id, ...facts, pence: amountOf(lines) })
    .run();
  for (const [at, each] of lines.entries()) {
    const { accountId = null, headingId = null, contra = null, fundId, pence } = each;
    db.insert(line)
      .values({ entryId: id, number: at + 1, date: facts.date, accountId, headingId, contra, fundId, pence })
      .run();
    db.insert(monthTotal)
      .values({ month: facts.date.slice(0, 7), ...sideOf(each), fundId, pence, lines: 1 })
      .onConflictDoUpdate({
        target: [monthTotal.side, monthTotal.sideId, monthTotal.fundId, monthTotal.month],
        set: { pence: sql`${monthTotal.pence} + excluded.pence`, lines: sql`${monthTotal.lines} + 1` },
      })
      .run();
  }
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
