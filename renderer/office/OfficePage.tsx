import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../ui/index.ts';

export function OfficePage() {
  const { t } = useTranslation('office');
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
