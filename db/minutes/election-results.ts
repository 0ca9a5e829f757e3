import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readContests, readDeclarations, readElections } from '../elections/queries.ts';
import type { DeclaredResult } from '../elections/result-rules.ts';
import type { OfficeName } from '../members/words.ts';

/** A declared result as the minutes copy it: who was elected with how many votes, never how anybody voted (E7). */
export type MinutedResult = {
  office: OfficeName;
  seats: number;
  kind: DeclaredResult['kind'];
  /** Votes by candidate; null where the figures are not published. */
  figures: { name: string; votes: number }[] | null;
  elected: string[];
  vacant: number;
  /** E12: who is balloted again for the last seats; empty when nobody is. */
  again: string[];
  declaredOn: IsoDate;
  returningOfficer: string;
  /** Of the signed declaration. */
  sha256: string;
};

/** The results declared in the elections of a meeting, in the order of the offices; rehearsals have none. */
export function readElectionResults(db: ReadDb, id: MeetingId): MinutedResult[] {
  return readElections(db)
    .filter(({ meetingId, rehearsal }) => meetingId === id && !rehearsal)
    .flatMap((election) => {
      const contests = readContests(db, election.id);
      const declared = Map.groupBy(readDeclarations(db, election.id), ({ contestId }) => contestId);
      return contests.flatMap(({ id: contestId, office }) =>
        (declared.get(contestId) ?? []).map(({ result, on, returningOfficer, sha256 }) => ({
          ...{ office, seats: result.seats, kind: result.kind, vacant: result.vacant },
          figures: result.figures?.map(({ name, votes }) => ({ name, votes })) ?? null,
          elected: result.elected.map(({ name }) => name),
          again: result.tie?.settled === 'reballot' ? result.tie.tied : [],
          ...{ declaredOn: on, returningOfficer, sha256 },
        })),
      );
    });
}
