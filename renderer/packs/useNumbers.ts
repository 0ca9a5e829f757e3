import { useEffect, useState } from 'react';
import type { Problem } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import type { Plan, Stretch } from './words.ts';

/** The page numbers of a pack that is not built yet. */
export type Numbers =
  | { state: 'none' }
  | { state: 'counting' }
  | { state: 'known'; stretches: readonly Stretch[] }
  | { state: 'problem'; problem: Problem };

/** Counts the pages of what would be built, and again when that changes; leaving the page stops it. */
export function useNumbers(meetingId: number, plan: Plan, mayCount: boolean): Numbers {
  const [numbers, setNumbers] = useState<Numbers>({ state: 'none' });
  const { kind } = plan;
  const wanted = mayCount && plan.blockers.length === 0 ? JSON.stringify([plan.parts, plan.from]) : null;

  useEffect(() => {
    if (wanted === null) {
      setNumbers({ state: 'none' });
      return;
    }
    const job = crypto.randomUUID();
    let isOver = false;
    setNumbers({ state: 'counting' });
    void api.packs.number({ job, meetingId, kind }).then((outcome) => {
      if (isOver) return;
      isOver = true;
      setNumbers(
        outcome.ok ? { state: 'known', stretches: outcome.value } : { state: 'problem', problem: outcome.problem },
      );
    });
    return () => {
      if (!isOver) void api.documents.cancel({ job });
      isOver = true;
    };
  }, [meetingId, kind, wanted]);

  return numbers;
}
