import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AUDIENCES } from '../../db/meetings/words.ts';
import { DateField, Select, TextField } from '../ui/index.ts';

/** Whose a paper is, inside a form; what is not for publication says why. */
export function AudienceFields() {
  const { t } = useTranslation('meetings');
  const audience: unknown = useWatch({ name: 'audience' });
  return (
    <>
      <Select
        name="audience"
        label={t('papers.audience')}
        options={AUDIENCES.map((value) => ({ value, label: t(`papers.audiences.${value}`) }))}
      />
      {audience !== 'public' && (
        <>
          <TextField name="reason" label={t('papers.reason')} hint={t('papers.reasonHint')} />
          <DateField name="releaseOn" label={t('papers.releaseOn')} />
        </>
      )}
    </>
  );
}
