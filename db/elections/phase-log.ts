import { desc, eq } from 'drizzle-orm';
import type { ContestId, ElectionId, RoundId } from '../base/brand.ts';
import type { Change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { sha256Of } from '../office/attachments.ts';
import type { LogRow } from './queries.ts';
import { election, phaseLog } from './schema.ts';

/** What the first line is chained to. */
const BEGINNING = '0'.repeat(64);

export type Phase = {
  electionId: ElectionId;
  contestId?: ContestId | null;
  roundId?: RoundId | null;
  from: string;
  to: string;
  confirmedBy: string;
  totals?: Record<string, number>;
  note?: string;
};

type Hashed = Omit<LogRow, 'id' | 'hash'>;

/** The hash of a line: over everything it says and the line before. */
export const hashOf = (line: Hashed): string =>
  sha256Of(
    JSON.stringify([
      line.previousHash,
      line.electionId,
      line.contestId,
      line.roundId,
      line.from,
      line.to,
      line.at,
      line.confirmedBy,
      line.totals,
      line.note,
    ]),
  );

/** The hash of the last line: printed on every signed statement. */
export function logHead(db: ReadDb, electionId: ElectionId): string {
  const last = db
    .select({ hash: phaseLog.hash })
    .from(phaseLog)
    .where(eq(phaseLog.electionId, electionId))
    .orderBy(desc(phaseLog.id))
    .limit(1)
    .get();
  return last?.hash ?? BEGINNING;
}

/** The last step that any election took; rehearsals are none. */
export const lastPhase = (db: ReadDb): Pick<LogRow, 'id' | 'to'> | undefined =>
  db
    .select({ id: phaseLog.id, to: phaseLog.to })
    .from(phaseLog)
    .innerJoin(election, eq(election.id, phaseLog.electionId))
    .where(eq(election.rehearsal, false))
    .orderBy(desc(phaseLog.id))
    .limit(1)
    .get();

/** Adds a phase to the chain. Its time is the phase's, never a voter's. @returns the new head */
export function logPhase(work: Pick<Change, 'db' | 'now'>, phase: Phase): string {
  const line: Hashed = {
    electionId: phase.electionId,
    contestId: phase.contestId ?? null,
    roundId: phase.roundId ?? null,
    from: phase.from,
    to: phase.to,
    at: work.now,
    confirmedBy: phase.confirmedBy,
    totals: JSON.stringify(phase.totals ?? {}),
    note: phase.note ?? '',
    previousHash: logHead(work.db, phase.electionId),
  };
  const hash = hashOf(line);
  work.db
    .insert(phaseLog)
    .values({ ...line, hash })
    .run();
  return hash;
}

/** True when every line follows from the one before: nothing was changed or left out. */
export function chainHolds(lines: readonly LogRow[]): boolean {
  let previous = BEGINNING;
  return lines.every((line) => {
    const holds = line.previousHash === previous && hashOf(line) === line.hash;
    previous = line.hash;
    return holds;
  });
}
