import { useTranslation } from 'react-i18next';
import { Banner, Button, ButtonRow, LinkButton } from '../ui/index.ts';
import type { ImportDone } from './useImport.ts';

/** What the import did, and where to go from here. */
export function ImportDoneCard({ done, onAgain }: { done: ImportDone; onAgain: () => void }) {
  const { t } = useTranslation('members');
  return (
    <>
      <Banner tone="success" title={t('import.done', { count: done.imported })} announce>
        {done.leftOut > 0 && <p>{t('import.doneLeftOut', { count: done.leftOut })}</p>}
        <p>{t('import.doneHelp')}</p>
      </Banner>
      <ButtonRow>
        <LinkButton to="/members" look="primary">
          {t('import.toRegister')}
        </LinkButton>
        <LinkButton to="/members/coverage">{t('coverage.title')}</LinkButton>
        <Button look="quiet" onPress={onAgain}>
          {t('import.again')}
        </Button>
      </ButtonRow>
    </>
  );
}
