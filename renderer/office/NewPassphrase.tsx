import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PassphraseField } from '../ui/index.ts';
import { StrengthHint } from './StrengthHint.tsx';

/** Two boxes for a new passphrase, inside a Form with the fields `passphrase` and `repeat`. */
export function NewPassphrase({ label }: { label?: string | undefined }) {
  const { t } = useTranslation('office');
  const typed: unknown = useWatch({ name: 'passphrase' });
  return (
    <>
      <PassphraseField
        name="passphrase"
        label={label ?? t('fields.newPassphrase')}
        hint={t('hints.passphrase')}
        purpose="new"
      />
      <StrengthHint text={typeof typed === 'string' ? typed : ''} />
      <PassphraseField name="repeat" label={t('fields.repeat')} purpose="new" />
    </>
  );
}
