import { useEffect, useState } from 'react';
import type { Problem } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import { followJob } from './followJob.ts';
import type { DocumentRequest } from './search.ts';

type Told = Extract<Awaited<ReturnType<typeof api.documents.make>>, { ok: true }>['value'];

/** A document on its way to the screen. */
export type Made =
  | { state: 'drawing'; percent: number | null; cancel: () => void }
  | { state: 'ready'; told: Told; bytes: Uint8Array }
  | { state: 'problem'; problem: Problem };

async function makeAndFetch(job: string, request: DocumentRequest): Promise<Made> {
  const made = await api.documents.make({ job, request });
  if (!made.ok) return { state: 'problem', problem: made.problem };
  const fetched = await api.documents.bytes({ documentId: made.value.id });
  if (!fetched.ok) return { state: 'problem', problem: fetched.problem };
  return { state: 'ready', told: made.value, bytes: fetched.value.bytes };
}

/** Asks the press for a document and follows the job; leaving the page cancels it. Another `attempt` makes it anew. */
export function useMade(request: DocumentRequest, attempt: number): Made {
  const asked = JSON.stringify([request, attempt]);
  const [made, setMade] = useState<Made>({ state: 'drawing', percent: null, cancel: () => {} });

  useEffect(() => {
    const job = crypto.randomUUID();
    const cancel = () => void api.documents.cancel({ job });
    let isOver = false;
    setMade({ state: 'drawing', percent: null, cancel });
    const unfollow = followJob(job, (percent) => setMade({ state: 'drawing', percent, cancel }));
    const end = () => {
      isOver = true;
      unfollow();
    };
    const [wanted] = JSON.parse(asked) as [DocumentRequest, number];
    void makeAndFetch(job, wanted).then((settled) => {
      if (isOver) return;
      end();
      setMade(settled);
    });
    return () => {
      if (!isOver) cancel();
      end();
    };
  }, [asked]);

  return made;
}
