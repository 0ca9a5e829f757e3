import { useTranslation } from 'react-i18next';
import css from './elections.module.css';
import type { Lot } from './words.ts';

/** E12: a lot as it was drawn. By the program: every step that somebody with a SHA-256 program can repeat. */
export function LotShown({ lot }: { lot: Pick<Lot, 'announced' | 'drawnBy' | 'method' | 'seed' | 'lines'> }) {
  const { t } = useTranslation('elections');
  return (
    <div className={css.stack}>
      <p>
        {t('lot.announced', { text: lot.announced })} {t('lot.drawnBy', { name: lot.drawnBy })}
      </p>
      {lot.method === 'by_program' && (
        <>
          <p>{t('lot.seed', { seed: lot.seed })}</p>
          <p>{t('lot.verify')}</p>
        </>
      )}
      <ol className={css.lot}>
        {lot.lines.map((line) => (
          <li key={line.candidate}>
            <strong>{line.name}</strong>
            {line.hash !== '' && (
              <>
                <span className={css.lotPart}>{t('lot.text')}</span>
                <code>{line.text}</code>
                <span className={css.lotPart}>{t('lot.hash')}</span>
                <code>{line.hash}</code>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
