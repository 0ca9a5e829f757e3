import { useTranslation } from 'react-i18next';
import type { Status } from '../app/status.ts';

type SignedOut = Extract<Status, { state: 'signedOut' }>;

/** Signing in, and the screen of the locked program. `onDone` after somebody has signed in. */
export function SignInScreen(_props: { groupName: string; people: SignedOut['people']; onDone: () => Promise<void> }) {
  const { t } = useTranslation('common');
  return (
    <main>
      <h1>{t('productName')}</h1>
    </main>
  );
}
