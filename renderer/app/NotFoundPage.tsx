import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page, PageHeader } from '../ui/PageHeader.tsx';

/** An address that is none. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  return (
    <Page narrow>
      <PageHeader title={t('notFound.title')} lead={t('notFound.text')} />
      <div>
        <LinkButton to="/" look="primary">
          {t('notFound.home')}
        </LinkButton>
      </div>
    </Page>
  );
}
