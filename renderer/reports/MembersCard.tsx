import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../db/base/format.ts';
import { ButtonRow, Card, LinkButton, SummaryList } from '../ui/index.ts';
import css from './home.module.css';
import type { HomeAnswer } from './homeAnswer.ts';

/** How many members there are, and how much of the model membership is filled. */
export function MembersCard({ home }: { home: Pick<HomeAnswer, 'members' | 'coverage'> }) {
  const { t } = useTranslation('reports');
  const { members, coverage } = home;
  return (
    <Card title={t('members.title')}>
      <div className={css.stack}>
        <SummaryList
          rows={[
            { label: t('members.current'), value: formatNumber(members.current) },
            { label: t('members.voting'), value: formatNumber(members.voting) },
            { label: t('members.core'), value: t('members.of', { filled: coverage.coreFilled, count: coverage.core }) },
            ...(coverage.wards > 0
              ? [
                  {
                    label: t('members.wards'),
                    value: t('members.of', { filled: coverage.wardsFilled, count: coverage.wards }),
                  },
                ]
              : []),
          ]}
        />
        <ButtonRow>
          <LinkButton to="/members">{t('members.open')}</LinkButton>
          <LinkButton to="/members/coverage" look="quiet">
            {t('members.coverage')}
          </LinkButton>
        </ButtonRow>
      </div>
    </Card>
  );
}
