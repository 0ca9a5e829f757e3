import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import { useMay } from '../app/status.ts';
import { Banner, Card, TextLink } from '../ui/index.ts';
import css from './home.module.css';
import type { HomeAnswer } from './homeAnswer.ts';

/** When the last backup was made, and whether one has failed since. */
export function BackupCard({ backup }: { backup: HomeAnswer['backup'] }) {
  const { t } = useTranslation('reports');
  const mayOpen = useMay('administrator');
  const { lastGood, lastFailure } = backup;
  return (
    <Card title={t('backup.title')}>
      <div className={css.stack}>
        {lastFailure && <Banner tone="error" title={t('backup.failed', { when: formatInstant(lastFailure.at) })} />}
        <p>{lastGood ? t('backup.last', { when: formatInstant(lastGood) }) : t('backup.none')}</p>
        {mayOpen && (
          <p>
            <TextLink to="/office/backups">{t('backup.open')}</TextLink>
          </p>
        )}
      </div>
    </Card>
  );
}
