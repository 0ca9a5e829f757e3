import { useCallback, useEffect, useState } from 'react';

/** Counts seconds down to nothing: `left` is what is left, `start(8)` begins anew. */
export function useCountdown(initial = 0): { left: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(() => Date.now() + initial * 1000);
  const [left, setLeft] = useState(initial);
  const start = useCallback((seconds: number) => {
    setUntil(Date.now() + seconds * 1000);
    setLeft(seconds);
  }, []);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    if (until <= Date.now()) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  return { left, start };
}
