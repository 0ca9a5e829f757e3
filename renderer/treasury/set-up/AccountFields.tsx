import { useTranslation } from 'react-i18next';
import { ACCOUNT_KINDS, STATEMENT_PROFILES } from '../../../db/treasury/words.ts';
import { FieldRow, MoneyField, Select, TextField } from '../../ui/index.ts';

const BANKS = ACCOUNT_KINDS.filter((kind) => kind !== 'petty_cash');

/** What an account is. `path`: where it stands in the form, with its dot. */
export function AccountFields({ path = '', isTin }: { path?: string; isTin: boolean }) {
  const { t } = useTranslation('treasury');
  return (
    <>
      <FieldRow>
        <TextField name={`${path}name`} label={t('start.accounts.name')} />
        {!isTin && (
          <Select
            name={`${path}kind`}
            label={t('start.accounts.kind')}
            options={BANKS.map((value) => ({ value, label: t(`accountKind.${value}`) }))}
          />
        )}
      </FieldRow>
      {isTin ? (
        <MoneyField name={`${path}float`} label={t('start.accounts.float')} hint={t('start.accounts.floatHint')} />
      ) : (
        <>
          <FieldRow>
            <TextField name={`${path}bankName`} label={t('start.accounts.bankName')} optional />
            <Select
              name={`${path}profile`}
              label={t('start.accounts.profile')}
              emptyLabel={t('start.accounts.profileNone')}
              options={STATEMENT_PROFILES.map((value) => ({ value, label: t(`profile.${value}`) }))}
            />
          </FieldRow>
          <FieldRow>
            <TextField name={`${path}sortCode`} label={t('start.accounts.sortCode')} width="w10" optional />
            <TextField name={`${path}accountNumber`} label={t('start.accounts.accountNumber')} width="w10" optional />
          </FieldRow>
        </>
      )}
    </>
  );
}
