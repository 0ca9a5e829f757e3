import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { WaitList } from '../treasury/WaitList.tsx';
import { ButtonRow, Card, LinkButton } from '../ui/index.ts';

/** What waits in the treasury for the person; nothing when nothing does. */
export function TreasuryCard() {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.waits, {});
  const mine = answer.state === 'ready' ? answer.value.filter(({ forMe }) => forMe) : [];
  if (mine.length === 0) return null;
  return (
    <Card title={t('overview.home')}>
      <WaitList waits={mine} />
      <ButtonRow>
        <LinkButton to="/treasury">{t('overview.open')}</LinkButton>
      </ButtonRow>
    </Card>
  );
}
