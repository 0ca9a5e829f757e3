import { Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Warning } from '../../db/base/outcome.ts';
import type { Gap } from '../../db/reports/home.ts';
import { useMay } from '../app/status.ts';
import { Card, cx, TextLink, useProblemWords } from '../ui/index.ts';
import css from './home.module.css';

const MENDS = {
  noAccessContact: { to: '/office/edit', words: 'gaps.mendGroup' },
  noAddress: { to: '/office/edit', words: 'gaps.mendGroup' },
  noLogo: { to: '/office', words: 'gaps.mendLogo' },
  noWards: { to: '/members/places', words: 'gaps.mendWards' },
} as const satisfies Record<Gap, { to: string; words: string }>;

/** What the rules warn of now, and what set-up left open. */
export function AttentionCard({ warnings, gaps }: { warnings: readonly Warning[]; gaps: readonly Gap[] }) {
  const { t } = useTranslation('reports');
  const mayWork = useMay('administrator');
  const wordsOf = useProblemWords();
  if (warnings.length + gaps.length === 0) return null;
  return (
    <Card title={t('attention.title')}>
      <ul className={css.bullets}>
        {warnings.map((warning) => (
          <li key={`${warning.key} ${JSON.stringify(warning.params)}`} className={css.bullet}>
            <TriangleAlert aria-hidden="true" />
            <p>
              {wordsOf(warning)} <span className={css.soft}>{t('attention.rule', { rule: warning.rule })}</span>
            </p>
          </li>
        ))}
        {gaps.map((gap) => (
          <li key={gap} className={cx(css.bullet, css.gap)}>
            <Info aria-hidden="true" />
            <p>
              {t(`gaps.${gap}`)} {mayWork && <TextLink to={MENDS[gap].to}>{t(MENDS[gap].words)}</TextLink>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
