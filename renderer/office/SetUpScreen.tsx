import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';

/** The first-run set-up. `onDone` after the group is set up and the first person is signed in. */
export function SetUpScreen(_props: { today: IsoDate; onDone: () => Promise<void> }) {
  const { t } = useTranslation('common');
  return (
    <main>
      <h1>{t('productName')}</h1>
    </main>
  );
}
