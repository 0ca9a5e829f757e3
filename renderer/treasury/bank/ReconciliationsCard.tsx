import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../db/base/brand.ts';
import { formatDate, formatInstant } from '../../../db/base/format.ts';
import { reopenReconciliationInput } from '../../../db/treasury/bank-input.ts';
import type { ReconciliationFacts } from '../../../db/treasury/bank-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  Button,
  Card,
  DataTable,
  Dialog,
  EmptyState,
  Form,
  StatusTag,
  TextField,
  toasts,
} from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import css from './bank.module.css';

const fields = reopenReconciliationInput.pick({ reason: true });

function ReopenDialog({ of, onClose }: { of: ReconciliationFacts; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const { run } = useDo(api.treasury.reopenReconciliation);
  const date = formatDate(of.date);
  return (
    <Dialog title={t('bank.rec.reopenOf', { date })} isOpen onClose={onClose}>
      <p>{t('bank.rec.reopenText')}</p>
      <Form
        schema={fields}
        guard={false}
        initial={{ reason: '' }}
        submitLabel={t('bank.rec.reopen')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={({ reason }) => run({ reconciliationId: of.id, reason })}
        onDone={() => {
          onClose();
          toasts.show({ text: t('bank.rec.reopenedDone', { date }) });
        }}
      >
        {({ f }) => <TextField name={f('reason')} label={t('bank.rec.reason')} />}
      </Form>
    </Dialog>
  );
}

/** Every reconciliation of the account; the last one that stands can be opened again, with a reason. */
export function ReconciliationsCard({ accountId }: { accountId: AccountId }) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.reconciliations, { accountId });
  const keeps = useKeeps();
  const [reopening, setReopening] = useState<ReconciliationFacts | null>(null);
  return (
    <Card title={t('bank.rec.history')} flush>
      <Asked answer={answer}>
        {(list) => {
          const last = list.find(({ reopenedReason }) => reopenedReason === '');
          return (
            <DataTable
              caption={t('bank.rec.history')}
              rows={list}
              rowKey={({ id }) => id}
              rowName={({ date }) => formatDate(date)}
              empty={<EmptyState title={t('bank.rec.historyNone')}>{t('bank.rec.historyNoneHelp')}</EmptyState>}
              columns={[
                { key: 'to', label: t('bank.rec.to'), cell: (row) => formatDate(row.date) },
                {
                  key: 'closing',
                  label: t('bank.rec.closing'),
                  align: 'end',
                  cell: (row) => <Figure pence={row.closing} />,
                },
                {
                  key: 'book',
                  label: t('bank.rec.cashBook'),
                  align: 'end',
                  cell: (row) => <Figure pence={row.cashBook} />,
                },
                {
                  key: 'by',
                  label: t('bank.rec.by'),
                  cell: (row) => (
                    <>
                      <span className={css.name}>{row.by}</span>
                      <span className={css.said}>{formatInstant(row.at as Parameters<typeof formatInstant>[0])}</span>
                    </>
                  ),
                },
                {
                  key: 'state',
                  label: t('bank.rec.state'),
                  cell: (row) =>
                    row.reopenedReason === '' ? (
                      <StatusTag tone="good">{t('bank.rec.stands')}</StatusTag>
                    ) : (
                      <>
                        <StatusTag tone="off">{t('bank.rec.reopened')}</StatusTag>
                        <span className={css.said}>{row.reopenedReason}</span>
                      </>
                    ),
                },
                {
                  key: 'reopen',
                  label: t('bank.rec.reopen'),
                  hideLabel: true,
                  align: 'end',
                  cell: (row) =>
                    keeps &&
                    row === last && (
                      <Button
                        size="s"
                        look="quiet"
                        onPress={() => setReopening(row)}
                        aria-label={t('bank.rec.reopenOf', { date: formatDate(row.date) })}
                      >
                        {t('bank.rec.reopen')}
                      </Button>
                    ),
                },
              ]}
            />
          );
        }}
      </Asked>
      {reopening && <ReopenDialog of={reopening} onClose={() => setReopening(null)} />}
    </Card>
  );
}
