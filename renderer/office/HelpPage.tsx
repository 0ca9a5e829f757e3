import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../app/status.ts';
import { Card, Page, PageHeader, SummaryList, TextLink } from '../ui/index.ts';
import css from './gate.module.css';

const KEYS = ['tab', 'enter', 'escape', 'arrows', 'altArrows', 'type'] as const;
const STEPS = ['one', 'two', 'three', 'four'] as const;

const Text = ({ children }: { children: ReactNode }) => <div className={css.part}>{children}</div>;

/** What people ask first. */
export function HelpPage() {
  const { t } = useTranslation('office');
  const { version } = useSession();
  const mayBackUp = useMay('administrator');
  const maySeeHistory = useMay('administrator', 'chair');
  return (
    <Page narrow>
      <PageHeader title={t('help.title')} lead={t('help.lead')} />
      <Card title={t('help.stepsTitle')}>
        <ol className={css.numbered}>
          {STEPS.map((step) => (
            <li key={step}>{t(`help.steps.${step}`)}</li>
          ))}
        </ol>
      </Card>
      <Card title={t('help.keysTitle')}>
        <SummaryList rows={KEYS.map((key) => ({ label: t(`help.keys.${key}`), value: t(`help.keys.${key}Text`) }))} />
      </Card>
      <Card title={t('help.rulesTitle')}>
        <Text>
          <p>{t('help.rulesText')}</p>
          <p>
            <TextLink to="/office/settings">{t('help.settings')}</TextLink>
          </p>
        </Text>
      </Card>
      <Card title={t('help.keptTitle')}>
        <Text>
          <p>{t('help.keptText')}</p>
          <p>{t('help.keptHistory')}</p>
          {maySeeHistory && (
            <p>
              <TextLink to="/office/audit">{t('help.history')}</TextLink>
            </p>
          )}
        </Text>
      </Card>
      <Card title={t('help.backupsTitle')}>
        <Text>
          <p>{t('help.backupsText')}</p>
          {mayBackUp && (
            <p>
              <TextLink to="/office/backups">{t('help.backups')}</TextLink>
            </p>
          )}
        </Text>
      </Card>
      <Card title={t('help.passphraseTitle')}>
        <Text>
          <p>{t('help.passphraseText')}</p>
          <p>
            <TextLink to="/office/passphrase">{t('help.passphrase')}</TextLink>
          </p>
        </Text>
      </Card>
      <p className={css.lead}>{t('help.version', { version })}</p>
    </Page>
  );
}
