import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { Button, ProblemBanner } from '../ui/index.ts';

/** The data folder cannot be used as it is: what is wrong, and what can be done. */
export function TroubleScreen({ problem, onAgain }: { problem: Problem; onAgain: () => Promise<void> }) {
  const { t } = useTranslation('ui');
  return (
    <main>
      <ProblemBanner problem={problem} actions={<Button onPress={() => void onAgain()}>{t('tryAgain')}</Button>} />
    </main>
  );
}
