import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Card } from '../ui/index.ts';
import { WaitList } from './WaitList.tsx';

/** What waits for somebody: the person's own first. */
export function WaitsCard() {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.waits, {});
  return (
    <Card title={t('overview.waits')}>
      <Asked answer={answer}>
        {(waits) => (waits.length === 0 ? <p>{t('overview.nothing')}</p> : <WaitList waits={waits} />)}
      </Asked>
    </Card>
  );
}
