import { useEffect, useRef } from 'react';

export type NightKeys = { onMain?: (() => void) | undefined; onBack: () => void; onKeys: () => void };

/** Where Enter has a meaning of its own. */
const OWN_ENTER = 'button, a, textarea, select, summary, [data-own-enter]';
const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select';

/** Somebody else takes the key: a dialog, or a key with a modifier. */
const isNotOurs = (event: KeyboardEvent) =>
  event.defaultPrevented ||
  event.repeat ||
  event.altKey ||
  event.ctrlKey ||
  event.metaKey ||
  document.querySelector('[role$="dialog"]') !== null;

/** What a key means here, if anything. */
function meaning(key: string, target: Element, { onMain, onBack, onKeys }: NightKeys): (() => void) | undefined {
  if (key === 'Enter') return target.closest(OWN_ENTER) ? undefined : onMain;
  if (key === 'Escape') return onBack;
  return key === '?' && !target.closest(TYPING) ? onKeys : undefined;
}

/** The keys of the night: Enter takes the main step, Escape goes back, ? shows the keys. Dialogs have their own. */
export function useNightKeys(keys: NightKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isNotOurs(event)) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const run = meaning(event.key, target, now.current);
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
