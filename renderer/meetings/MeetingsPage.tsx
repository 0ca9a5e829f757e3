import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../ui/index.ts';

export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
