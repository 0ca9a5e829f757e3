import { useEffect } from 'react';
import { api } from './client.ts';

/** At most one ping in this time, in milliseconds. */
const AT_MOST_EVERY = 60_000;

const SIGNS = ['keydown', 'pointerdown', 'wheel', 'input'] as const;

/** Whether a ping is due: says yes at most once in `every` milliseconds. */
export function makeThrottle(every: number): (now: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (now - last < every) return false;
    last = now;
    return true;
  };
}

/** Tells the core that the person is there, while they type, click or scroll: no one is locked out mid-sentence. */
export function useStillHere(): void {
  useEffect(() => {
    const due = makeThrottle(AT_MOST_EVERY);
    const seen = () => {
      if (due(performance.now())) void api.office.stillHere({});
    };
    for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, seen);
    };
  }, []);
}
