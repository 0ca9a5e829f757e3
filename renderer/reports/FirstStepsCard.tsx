import { useTranslation } from 'react-i18next';
import type { FirstSteps } from '../../db/reports/home.ts';
import { useMay } from '../app/status.ts';
import { Card, LinkButton, StatusTag } from '../ui/index.ts';
import css from './home.module.css';

const STEPS = [
  { key: 'members', to: '/members/new' },
  { key: 'venue', to: '/meetings/venues' },
  { key: 'meeting', to: '/meetings/new' },
] as const;

/** How a new group gets going, until all three are done. */
export function FirstStepsCard({ steps }: { steps: FirstSteps }) {
  const { t } = useTranslation('reports');
  const mayWork = useMay('administrator');
  const next = STEPS.find(({ key }) => !steps[key])?.key;
  return (
    <Card title={t('first.title')}>
      <p>{t(mayWork ? 'first.text' : 'first.readOnly')}</p>
      <ol className={css.steps}>
        {STEPS.map(({ key, to }, at) => (
          <li key={key} className={css.step}>
            <p className={css.stepTitle}>
              {at + 1}. {t(`first.${key}`)}
            </p>
            <p className={css.soft}>{t(`first.${key}Text`)}</p>
            {steps[key] ? (
              <StatusTag tone="good">{t('first.done')}</StatusTag>
            ) : (
              mayWork && (
                <LinkButton to={to} look={key === next ? 'primary' : 'secondary'}>
                  {t(`first.${key}Go`)}
                </LinkButton>
              )
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
