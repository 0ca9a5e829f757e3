import { api } from '../app/client.ts';

const LOOK_EVERY = 150;

/** Looks how far a job is, again and again, until what it gives back is called. */
export function followJob(job: string, onPercent: (percent: number) => void): () => void {
  let isOver = false;
  const timer = setInterval(async () => {
    const told = await api.documents.progress({ job });
    if (isOver || !told.ok || !told.value || told.value.total === 0) return;
    onPercent((100 * told.value.done) / told.value.total);
  }, LOOK_EVERY);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
