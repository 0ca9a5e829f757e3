import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import css from './FilterBar.module.css';
import { announce } from './toasts.ts';

export type FilterBarProps = {
  /** SearchField, Selects, Checkboxes. */
  children: ReactNode;
  /** How many rows are left; shown, and read out when it changes. */
  count: number;
  /** The number in words, where "results" says too little: "1,234 entries"; empty while it is not known. */
  counted?: string | undefined;
  /** Given while something is filtered. */
  onClear?: (() => void) | undefined;
};

/** Search and filters above a list, with the number of results. */
export function FilterBar({ children, count, counted, onClear }: FilterBarProps) {
  const { t } = useTranslation('ui');
  const words = counted ?? t('filter.results', { count });
  const first = useRef(true);
  useEffect(() => {
    // Nothing has been filtered when the page is first drawn.
    if (first.current) first.current = false;
    else if (words !== '') announce(words);
  }, [words]);
  return (
    <search className={css.bar} aria-label={t('filter.title')}>
      <div className={css.fields}>{children}</div>
      <div className={css.foot}>
        <span>{words}</span>
        {onClear && (
          <Button look="quiet" size="s" onPress={onClear}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
