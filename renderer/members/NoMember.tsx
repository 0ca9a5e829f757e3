import { useTranslation } from 'react-i18next';
import { BackArrow, PageHeader, TextLink } from '../ui/index.ts';

/** The head of a member's page that cannot be shown: there is no such member, or no answer. */
export function NoMember() {
  const { t } = useTranslation('members');
  return (
    <PageHeader
      title={t('page.noMember')}
      back={
        <>
          <BackArrow />
          <TextLink to="/members">{t('title')}</TextLink>
        </>
      }
    />
  );
}
