import { useEffect } from 'react';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';

/** How often a reading under way is asked how far it has got, in milliseconds. */
const LOOK_EVERY = 1_000;

/** T1: whether the book is what was written; asked again while it is being read. */
export function useBookState() {
  const answer = useAsk(api.treasury.bookState, {}, { keep: true });
  const isReading = answer.state === 'ready' && answer.value.book.state === 'reading';
  const again = answer.state === 'loading' ? null : answer.again;
  useEffect(() => {
    if (!isReading || !again) return;
    const timer = setInterval(again, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [isReading, again]);
  return answer;
}
