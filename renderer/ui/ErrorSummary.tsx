import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ErrorSummary.module.css';

export type SummaryEntry = { words: string; fieldId?: string | undefined; rule?: string | undefined };

/** Goes to the field and shows its label, too. Not a plain #link: the hash belongs to the router. */
function goTo(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  (field?.closest('fieldset') ?? field?.parentElement ?? field)?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** "There is a problem", with what is wrong and links to the fields. Takes the focus each time `attempt` changes. */
export function ErrorSummary({ entries, attempt }: { entries: readonly SummaryEntry[]; attempt: number }) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const shown = entries.length > 0;

  useEffect(() => {
    if (!shown || attempt === 0) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
    const title = document.title;
    document.title = `${t('errorPrefix')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [shown, attempt, t]);

  if (!shown) return null;
  return (
    <div className={css.summary} role="alert" tabIndex={-1} ref={box} aria-labelledby={titleId}>
      <h2 id={titleId} className={css.title}>
        {t('form.problem')}
      </h2>
      <ul className={css.list}>
        {entries.map(({ words, fieldId, rule }) => (
          <li key={`${fieldId ?? ''} ${words}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
                {words}
              </a>
            ) : (
              words
            )}
            {rule && <span className={css.rule}> {t('form.rule', { rule })}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
