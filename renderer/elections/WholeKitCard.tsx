import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, FieldRow, LinkButton, NumberField } from '../ui/index.ts';
import css from './elections.module.css';
import type { ElectionPageData } from './words.ts';

/** A few papers more than there are voters, for those that are spoilt. */
export const SPARE = 5;
/** Offered to everybody, so that no large paper stands alone in the box. */
export const LARGE = 2;

const FROZEN: readonly ElectionPageData['election']['state'][] = ['roll_frozen', 'declared'];

/** True while there is a ballot to come that a kit can be printed for. */
export const hasKit = (page: ElectionPageData): boolean =>
  FROZEN.includes(page.election.state) &&
  page.contests.some(({ rounds }) => rounds.some(({ state }) => state === 'prepared' || state === 'questions'));

/** Everything the night needs on paper, as one file with a list of what is in it. */
export function WholeKitCard({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const [copies, setCopies] = useState<number | null>(page.roll.entitled + SPARE);
  const [large, setLarge] = useState<number | null>(LARGE);
  const search = {
    kind: 'electionKit',
    election: page.election.id,
    copies: Math.max(1, copies ?? 1),
    largePrint: large ?? 0,
  } as const;
  return (
    <Card title={t('papers.whole')}>
      {hasKit(page) ? (
        <div className={css.stack}>
          <p>{t('papers.wholeHelp')}</p>
          <FieldRow>
            <NumberField
              label={t('papers.copiesEach')}
              hint={t('papers.copiesHint', { count: page.roll.entitled })}
              value={copies}
              onChange={setCopies}
            />
            <NumberField label={t('papers.largeEach')} hint={t('papers.largeHint')} value={large} onChange={setLarge} />
          </FieldRow>
          <div>
            <LinkButton to="/documents/preview" search={search} look="primary">
              {t('papers.wholePreview')}
            </LinkButton>
          </div>
        </div>
      ) : (
        <p>{t(FROZEN.includes(page.election.state) ? 'papers.wholeOver' : 'papers.wholeNotYet')}</p>
      )}
    </Card>
  );
}
