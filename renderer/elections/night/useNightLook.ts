import { useEffect } from 'react';
import { toasts } from '../../ui/index.ts';

/** While a page of the night is up everything is larger, dialogs too. */
export function useNightLook(): void {
  useEffect(() => {
    document.documentElement.dataset.night = '';
    // What was said on the pages before has no place on this one.
    toasts.clear();
    return () => {
      delete document.documentElement.dataset.night;
    };
  }, []);
}
