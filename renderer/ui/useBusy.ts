import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './toasts.ts';

/**
 * A button under way keeps its place and the focus, says so, and does nothing. Not React Aria's isPending: what it has
 * read out stays on the page as a picture without a name for some seconds.
 */
export function useBusy(busy: boolean): object {
  const { t } = useTranslation('ui');
  const words = t('busy');
  useEffect(() => {
    if (busy) announce(words);
  }, [busy, words]);
  return busy ? { 'aria-disabled': true, 'data-pending': true, onPress: () => undefined, type: 'button' } : {};
}
