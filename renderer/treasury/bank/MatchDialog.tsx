import { useTranslation } from 'react-i18next';
import type { MatchId } from '../../../db/base/brand.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { unmatchInput } from '../../../db/treasury/bank-input.ts';
import type { MatchFacts } from '../../../db/treasury/bank-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, Dialog, Form, TextField, toasts } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import css from './bank.module.css';
import { BankWords, ItemWords, keyOfRow } from './parts.tsx';

const fields = unmatchInput.pick({ reason: true });

function Sides({ match }: { match: MatchFacts }) {
  const { t } = useTranslation('treasury');
  return (
    <dl className={css.stack}>
      <div>
        <dt>{t('bank.bankSays')}</dt>
        {match.rows.map((row) => (
          <dd key={keyOfRow(row)}>
            <BankWords row={row} dated />
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('bank.bookSays')}</dt>
        {match.entries.map((item) => (
          <dd key={item.entryId}>
            <ItemWords item={item} dated />
          </dd>
        ))}
      </div>
    </dl>
  );
}

/** What a line of the bank is matched with; undone with a reason while it is not reconciled. */
export function MatchDialog({ matchId, onClose }: { matchId: MatchId; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const answer = useAsk(api.treasury.matchFacts, { matchId });
  const { run } = useDo(api.treasury.unmatch);
  const keeps = useKeeps();
  const amount = answer.state === 'ready' ? formatPence(answer.value.pence) : '';
  return (
    <Dialog title={t('bank.one.title', { amount })} isOpen onClose={onClose}>
      <Asked answer={answer}>
        {(match) => (
          <>
            <Sides match={match} />
            {match.locked && <Banner tone="info" title={t('bank.one.locked')} />}
            {keeps && !match.locked && (
              <Form
                schema={fields}
                guard={false}
                initial={{ reason: '' }}
                submitLabel={t('bank.one.unmatch')}
                otherActions={
                  <Button look="quiet" onPress={onClose}>
                    {tc('cancel')}
                  </Button>
                }
                send={({ reason }) => run({ matchId, reason })}
                onDone={() => {
                  onClose();
                  toasts.show({ text: t('bank.one.done') });
                }}
              >
                {({ f }) => (
                  <TextField name={f('reason')} label={t('bank.one.reason')} hint={t('bank.one.unmatchHelp')} />
                )}
              </Form>
            )}
          </>
        )}
      </Asked>
    </Dialog>
  );
}
