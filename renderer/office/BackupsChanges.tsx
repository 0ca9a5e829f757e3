import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import type { api } from '../app/client.ts';
import css from './BackupsChanges.module.css';

type Preview = Extract<Awaited<ReturnType<typeof api.safety.previewRestore>>, { ok: true }>['value'];
export type Changes = NonNullable<Preview['lost']>;

/** A setting is recorded by its key, which says nothing to a person. */
const isKey = (action: string) => action === 'setting.changed';

/** What changed, in words: how many of each kind, and the last ones one by one. */
export function ChangesList({ changes }: { changes: Changes }) {
  const { t } = useTranslation('safety');
  const { t: ta } = useTranslation('audit');
  const { groups, last, total } = changes;
  const title = total > last.length ? t('restore.last', { count: last.length }) : t('restore.lastAll');
  return (
    <div className={css.changes}>
      {groups.length > 1 && (
        <ul className={css.kinds} aria-label={t('restore.kinds')}>
          {groups.map(({ action, count }) => (
            <li key={action}>{t('restore.kindCount', { action: ta(`actions.${action}`), count })}</li>
          ))}
        </ul>
      )}
      <h3 className={css.title}>{title}</h3>
      <ol className={css.last}>
        {last.map(({ id, at, personName, action, label }) => (
          <li key={id}>
            <span>
              {ta(`actions.${action}`)}
              {label && !isKey(action) && <strong className={css.label}>{label}</strong>}
            </span>
            <span className={css.by}>
              {t('restore.by', { when: formatInstant(at), who: personName || ta('program') })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
