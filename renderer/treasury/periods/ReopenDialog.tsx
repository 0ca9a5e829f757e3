import { useTranslation } from 'react-i18next';
import type { PeriodCloseId } from '../../../db/base/brand.ts';
import { reopenQuarterInput } from '../../../db/treasury/book-input.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, Dialog, Form, PassphraseField, Select, TextArea, toasts } from '../../ui/index.ts';

export type Reopening = { closeId: PeriodCloseId; period: string };

const fields = reopenQuarterInput.pick({ reason: true, secondId: true, passphrase: true });

/** Opens a closed quarter again: a reason, and another officer with that person's own passphrase. */
export function ReopenDialog({ of, onClose }: { of: Reopening; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const answer = useAsk(api.treasury.secondOfficers, {});
  const { run } = useDo(api.treasury.reopenQuarter);
  return (
    <Dialog title={t('periods.reopenOf', { period: of.period })} isOpen onClose={onClose}>
      <p>{t('periods.reopenText')}</p>
      <Asked answer={answer}>
        {(officers) =>
          officers.length === 0 ? (
            <Banner tone="warning" title={t('periods.nobody')} />
          ) : (
            <Form
              schema={fields}
              guard={false}
              initial={{ reason: '', passphrase: '' }}
              submitLabel={t('periods.reopen')}
              otherActions={
                <Button look="quiet" onPress={onClose}>
                  {tc('cancel')}
                </Button>
              }
              send={(value) => run({ ...value, closeId: of.closeId })}
              onDone={() => {
                onClose();
                toasts.show({ text: t('periods.reopened') });
              }}
            >
              {({ f }) => (
                <>
                  <TextArea name={f('reason')} label={t('periods.reason')} rows={2} />
                  <Select
                    name={f('secondId')}
                    label={t('periods.second')}
                    options={officers.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                  <PassphraseField name={f('passphrase')} label={t('periods.passphrase')} />
                </>
              )}
            </Form>
          )
        }
      </Asked>
    </Dialog>
  );
}
