import { useTranslation } from 'react-i18next';
import { FUND_KINDS } from '../../../db/treasury/words.ts';
import { FieldRow, Select, TextField } from '../../ui/index.ts';

/** What a fund is. `path`: where it stands in the form, with its dot. */
export function FundFields({ path = '' }: { path?: string }) {
  const { t } = useTranslation('treasury');
  return (
    <>
      <FieldRow>
        <TextField name={`${path}name`} label={t('start.funds.name')} />
        <Select
          name={`${path}kind`}
          label={t('start.funds.kind')}
          options={FUND_KINDS.map((value) => ({ value, label: t(`fundKind.${value}`) }))}
        />
      </FieldRow>
      <TextField name={`${path}purpose`} label={t('start.funds.purpose')} optional />
    </>
  );
}
