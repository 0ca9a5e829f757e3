import { useTranslation } from 'react-i18next';
import type { Status } from '../app/status.ts';
import { Banner, Button } from '../ui/index.ts';

type Trouble = Extract<Status, { state: 'trouble' }>['trouble'];

/** The data folder cannot be used as it is: what is wrong, and what can be done. */
export function TroubleScreen({ trouble, onAgain }: { trouble: Trouble; onAgain: () => Promise<void> }) {
  const { t } = useTranslation('ui');
  return (
    <main>
      <Banner
        tone="error"
        title={trouble.folder}
        actions={<Button onPress={() => void onAgain()}>{t('tryAgain')}</Button>}
      />
    </main>
  );
}
