import { useState } from 'react';
import { queryClient } from '../app/ask.ts';
import type { Chosen } from './recipients.ts';

/** What somebody has chosen and written on the way out of a paper. */
export type Outgoing = {
  chosen: Chosen;
  words: { subject: string; text: string };
  /** Of the file that the drafts were made with; empty before. */
  sha256: string;
};

/**
 * Keeps what was chosen and written while letters and labels are looked at: their preview is a page of its own. Forgotten
 * with everything else when the program locks, and when it is on record.
 */
export function useOutgoing(meetingId: number, key: string, first: () => Outgoing) {
  const place = ['outgoing', meetingId, key];
  const [outgoing, setOutgoing] = useState<Outgoing>(() => queryClient.getQueryData<Outgoing>(place) ?? first());
  const change = (more: Partial<Outgoing>) => {
    const next = { ...outgoing, ...more };
    queryClient.setQueryData(place, next);
    setOutgoing(next);
  };
  return { ...outgoing, change, forget: () => queryClient.removeQueries({ queryKey: place, exact: true }) };
}
