import { useEffect } from 'react';

/** While a page of the night is up everything is larger, dialogs too. */
export function useNightLook(): void {
  useEffect(() => {
    document.documentElement.dataset.night = '';
    return () => {
      delete document.documentElement.dataset.night;
    };
  }, []);
}
