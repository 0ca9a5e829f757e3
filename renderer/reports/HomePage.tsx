import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../ui/index.ts';

export function HomePage() {
  const { t } = useTranslation('reports');
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
