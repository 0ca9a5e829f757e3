import { useTranslation } from 'react-i18next';
import { headingOf, IMPORT_FIELDS } from '../../db/members/exchange/columns.ts';
import { Button, ButtonRow, Card, FileField, LinkButton } from '../ui/index.ts';
import css from './members.module.css';
import type { Import } from './useImport.ts';

/** The first step: which file. */
export function ImportFileCard({ it }: { it: Import }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  return (
    <>
      <Card title={t('import.stepFile')}>
        <p>{t('import.lead')}</p>
        <FileField
          label={t('import.file')}
          hint={t('import.fileHint')}
          endings={['.csv', '.txt', '.xlsx']}
          maxBytes={5_000_000}
          value={it.file}
          onChange={it.begin}
        />
        <ButtonRow>
          <Button look="primary" busy={it.isReading} isDisabled={!it.file} onPress={() => void it.read()}>
            {t('import.read')}
          </Button>
          <LinkButton to="/members" look="quiet">
            {tc('cancel')}
          </LinkButton>
        </ButtonRow>
      </Card>
      <Card title={t('import.headings')}>
        <p>{t('import.headingsHelp')}</p>
        <ul className={css.headings}>
          {IMPORT_FIELDS.map((field) => (
            <li key={field}>{headingOf(field)}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}
