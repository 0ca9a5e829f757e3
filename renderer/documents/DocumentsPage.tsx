import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../ui/index.ts';

export function DocumentsPage() {
  const { t } = useTranslation('documents');
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
