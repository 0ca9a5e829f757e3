import { useTranslation } from 'react-i18next';
import { BackArrow, Card, Page, PageHeader, TextLink } from '../ui/index.ts';
import css from './elections.module.css';
import { KeyList } from './night/KeysDialog.tsx';
import { WordHelp } from './WordHelp.tsx';

/** Why the ballot is on paper, what is kept, how words are counted, the keys. */
export function ElectionsHelpPage() {
  const { t } = useTranslation('elections');
  return (
    <Page narrow>
      <PageHeader
        title={t('help.title')}
        lead={t('help.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/elections">{t('title')}</TextLink>
          </>
        }
      />
      <Card title={t('help.screen.title')}>
        <div className={css.help}>
          {(['one', 'two', 'three', 'four'] as const).map((key) => (
            <p key={key}>{t(`help.screen.${key}`)}</p>
          ))}
        </div>
      </Card>
      <Card title={t('help.stored.title')}>
        <div className={css.help}>
          {(['kept', 'never', 'small'] as const).map((key) => (
            <p key={key}>{t(`help.stored.${key}`)}</p>
          ))}
        </div>
      </Card>
      <Card title={t('help.words.title')}>
        <div className={css.help}>
          <WordHelp />
        </div>
      </Card>
      <Card title={t('help.copies.title')}>
        <div className={css.help}>
          {(['one', 'two', 'three', 'four'] as const).map((key) => (
            <p key={key}>{t(`help.copies.${key}`)}</p>
          ))}
        </div>
      </Card>
      <Card title={t('help.keys')}>
        <KeyList />
      </Card>
      <Card title={t('help.power.title')}>
        <p>{t('help.power.text')}</p>
      </Card>
    </Page>
  );
}
