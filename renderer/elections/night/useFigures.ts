import { useState } from 'react';
import { MOST_PAPERS } from '../../../db/elections/input.ts';

/** Figures as they are typed; null is "not typed yet": zeros are typed, never assumed. */
export type Figures<K extends string> = Record<K, number | null>;

/** Boxes for figures: what is typed, what is missing once somebody went on, and the whole set when it is complete. */
export function useFigures<K extends string>(names: readonly K[], start: Partial<Figures<K>> = {}) {
  const [typed, setTyped] = useState(
    () => Object.fromEntries(names.map((name) => [name, start[name] ?? null])) as Figures<K>,
  );
  const [unreadable, setUnreadable] = useState<readonly K[]>([]);
  const [isAsked, setAsked] = useState(false);
  const fits = (value: number | null) => value !== null && value >= 0 && value <= MOST_PAPERS;
  const isWhole = names.every((name) => fits(typed[name]) && !unreadable.includes(name));
  return {
    typed,
    set: (name: K, value: number | null) => setTyped((now) => ({ ...now, [name]: value })),
    fault: (name: K, words: string | null) =>
      setUnreadable((now) => (words === null ? now.filter((each) => each !== name) : [...new Set([...now, name])])),
    isMissing: (name: K) => isAsked && !unreadable.includes(name) && !fits(typed[name]),
    /** All figures, or null while one is missing: the boxes then say which. */
    whole(): Record<K, number> | null {
      setAsked(true);
      return isWhole ? (typed as Record<K, number>) : null;
    },
    /** All figures for the sums that are shown while typing. */
    soFar: isWhole ? (typed as Record<K, number>) : null,
  };
}

export type FigureSet<K extends string> = ReturnType<typeof useFigures<K>>;
