import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { MatchingPage } from '../../../db/treasury/bank-types.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, ButtonRow, Card, EmptyState } from '../../ui/index.ts';
import type { Overview } from '../shared/overview.ts';
import { ByHand } from './ByHand.tsx';
import css from './bank.module.css';
import { keyOfRow } from './parts.tsx';
import { Suggestions } from './Suggestions.tsx';
import type { BankTab } from './search.ts';

/** A cheque that the bank paid with another amount than was signed for: loud, and before everything else. */
function Alarms({ page }: { page: MatchingPage }) {
  const { t } = useTranslation('treasury');
  return page.alarms.map((alarm) => {
    const row = page.rows.find((each) => keyOfRow(each) === keyOfRow(alarm.row));
    return (
      <Banner
        key={`${keyOfRow(alarm.row)} ${alarm.groupKey}`}
        tone="error"
        title={t('bank.match.alarm', { number: alarm.chequeNumber })}
        announce
      >
        {t('bank.match.alarmText', {
          signed: formatPence(alarm.signed),
          paid: formatPence(alarm.paid),
          date: row ? formatDate(row.date) : '',
        })}
      </Banner>
    );
  });
}

type Props = { accountId: AccountId; overview: Overview; onGo: (tab: BankTab) => void };

/** The bank's lines beside the book: what fits, and what a person puts together by hand. */
export function MatchTab({ accountId, overview, onGo }: Props) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.matching, { accountId });
  return (
    <Asked answer={answer}>
      {(page) =>
        page.rows.length === 0 ? (
          <Card>
            <EmptyState
              title={t('bank.match.allDone')}
              action={
                <ButtonRow>
                  <Button look="primary" onPress={() => onGo('reconcile')}>
                    {t('bank.match.toReconcile')}
                  </Button>
                  <Button onPress={() => onGo('statements')}>{t('bank.match.toStatements')}</Button>
                </ButtonRow>
              }
            >
              {t('bank.match.allDoneHelp')}
            </EmptyState>
          </Card>
        ) : (
          <div className={css.stack}>
            <Alarms page={page} />
            <Suggestions page={page} />
            <ByHand page={page} overview={overview} />
          </div>
        )
      }
    </Asked>
  );
}
