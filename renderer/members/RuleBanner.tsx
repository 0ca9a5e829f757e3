import { useTranslation } from 'react-i18next';
import type { Warning } from '../../db/base/outcome.ts';
import { Banner, useProblemWords } from '../ui/index.ts';
import css from './members.module.css';

/** What the rules that only warn have to say, each with its number; nothing when they are content. */
export function RuleBanner({ warnings, title }: { warnings: readonly Warning[]; title: string }) {
  const { t } = useTranslation('ui');
  const wordsOf = useProblemWords();
  if (warnings.length === 0) return null;
  return (
    <Banner tone="warning" title={title}>
      <ul className={css.plainList}>
        {warnings.map((warning) => (
          <li key={`${warning.key} ${JSON.stringify(warning.params ?? {})}`}>
            {wordsOf(warning)} <span className={css.soft}>{t('form.rule', { rule: warning.rule })}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
