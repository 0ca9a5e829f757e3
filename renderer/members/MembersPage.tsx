import { useTranslation } from 'react-i18next';
import { Page, PageHeader } from '../ui/index.ts';

export function MembersPage() {
  const { t } = useTranslation('members');
  return (
    <Page>
      <PageHeader title={t('title')} />
    </Page>
  );
}
