import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { Card, StatusTag, TextLink } from '../ui/index.ts';
import css from './home.module.css';
import type { HomeAnswer } from './homeAnswer.ts';

type Item = HomeAnswer['monitoring'][number];

function Words({ item }: { item: Item }) {
  const { t } = useTranslation('reports');
  if (item.what === 'improvement') {
    return (
      <TextLink to="/monitoring/$monitoringId" params={{ monitoringId: String(item.monitoringId) }}>
        {t('monitoring.improvement', { task: item.title })}
      </TextLink>
    );
  }
  return (
    <TextLink to="/agreement/$agreementId/monitoring" params={{ agreementId: String(item.agreementId) }}>
      {t('monitoring.quarter', { quarter: item.quarter })}
    </TextLink>
  );
}

/** L3, L4: quarters to be monitored, and improvements whose deadline comes or is over. */
export function MonitoringCard({ items }: { items: HomeAnswer['monitoring'] }) {
  const { t } = useTranslation('reports');
  if (items.length === 0) return null;
  return (
    <Card title={t('monitoring.title')} flush>
      <ul className={css.list}>
        {items.map((item) => (
          <li
            key={
              item.what === 'improvement' ? `${item.monitoringId} ${item.deliverable}` : `quarter ${item.agreementId}`
            }
            className={css.item}
          >
            <StatusTag tone={item.late ? 'bad' : 'neutral'}>
              {t(item.late ? 'monitoring.late' : 'monitoring.toDo')}
            </StatusTag>
            <div className={css.words}>
              <p>
                <Words item={item} />
              </p>
            </div>
            <p className={css.dueOn}>{t('monitoring.dueOn', { date: formatDate(item.due) })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
