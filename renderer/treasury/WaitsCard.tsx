import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Card, StatusTag, TextLink } from '../ui/index.ts';
import css from './shared/shared.module.css';

/** What waits for somebody: to sign, to release, to ratify, cheques to look for. */
export function WaitsCard() {
  const { t } = useTranslation('treasury');
  const payments = useAsk(api.treasury.paymentsWaiting, {});
  const ratify = useAsk(api.treasury.toRatify, {});
  const signatories = useAsk(api.treasury.signatories, {});
  const toRatify = ratify.state === 'ready' ? ratify.value.length : 0;
  const lacking = signatories.state === 'ready' ? signatories.value.accounts.filter(({ enough }) => !enough) : [];
  return (
    <Card title={t('overview.waits')}>
      <Asked answer={payments}>
        {({ toSign, toRelease, stale, gaps }) => {
          const missing = gaps.reduce((sum, { numbers }) => sum + numbers.length, 0);
          const rows = [
            { key: 'toSign', count: toSign.length, to: '/treasury/payments', tone: 'current' },
            { key: 'toRelease', count: toRelease.length, to: '/treasury/payments', tone: 'current' },
            { key: 'toRatify', count: toRatify, to: '/treasury/book/ratify', tone: 'current' },
            { key: 'stale', count: stale.length, to: '/treasury/cheques', tone: 'warn' },
            { key: 'gaps', count: missing, to: '/treasury/cheques', tone: 'warn' },
          ] as const;
          const waiting = rows.filter(({ count }) => count > 0);
          if (waiting.length + lacking.length === 0) return <p>{t('overview.nothing')}</p>;
          return (
            <ul className={css.list}>
              {waiting.map(({ key, count, to, tone }) => (
                <li key={key}>
                  <StatusTag tone={tone}>
                    <TextLink to={to}>{t(`overview.${key}`, { count })}</TextLink>
                  </StatusTag>
                </li>
              ))}
              {lacking.map(({ accountId, account }) => (
                <li key={accountId}>
                  <StatusTag tone="warn">
                    <TextLink to="/treasury/set-up/signatories">{t('overview.signers', { account })}</TextLink>
                  </StatusTag>
                </li>
              ))}
            </ul>
          );
        }}
      </Asked>
    </Card>
  );
}
