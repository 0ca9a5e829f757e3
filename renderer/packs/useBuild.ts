import { useState } from 'react';
import type { Problem } from '../../db/base/outcome.ts';
import type { PackKind } from '../../db/packs/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { followJob } from '../documents/followJob.ts';

/** A pack on its way. */
export type Building = { kind: PackKind; percent: number | null; isCancelling: boolean; cancel: () => void };

/** Builds a pack, with how far it is and the way out; gives what went wrong, null when it was built. */
export function useBuild(meetingId: number) {
  const build = useDo(api.packs.build);
  const [building, setBuilding] = useState<Building | null>(null);
  const run = async (kind: PackKind): Promise<Problem | null> => {
    const job = crypto.randomUUID();
    const change = (more: Partial<Building>) => setBuilding((now) => now && { ...now, ...more });
    const cancel = () => {
      change({ isCancelling: true });
      void api.documents.cancel({ job });
    };
    setBuilding({ kind, percent: null, isCancelling: false, cancel });
    const unfollow = followJob(job, (percent) => change({ percent }));
    try {
      const outcome = await build.run({ job, meetingId, kind });
      return outcome.ok ? null : outcome.problem;
    } finally {
      unfollow();
      setBuilding(null);
    }
  };
  return { building, run };
}
