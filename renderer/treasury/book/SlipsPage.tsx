import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredLine } from '../../../db/base/fields.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import { slipInput } from '../../../db/treasury/ledger-input.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  Form,
  PageHeader,
  Select,
  StatusTag,
  TextField,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import { bankOptions, type Overview } from '../shared/overview.ts';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { EntryTable } from './EntryTable.tsx';

type SlipDialogProps = { accountId: number; entries: number[]; onClose: (isDone: boolean) => void };

function SlipDialog({ accountId, entries, onClose }: SlipDialogProps) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const bank = useDo(api.treasury.bankSlip);
  return (
    <Dialog title={t('slips.make')} isOpen onClose={() => onClose(false)}>
      <Form
        schema={slipInput}
        initial={{ accountId, number: '', date: today, entries }}
        send={async (value) => {
          const outcome = await bank.run(value);
          if (outcome.ok) toasts.show({ text: t('slips.done', { number: value.number }) });
          return outcome;
        }}
        onDone={() => onClose(true)}
        submitLabel={t('slips.make')}
        guard={false}
      >
        {({ f }) => (
          <>
            <TextField name={f('number')} label={t('slips.number')} width="w10" />
            <DateField name={f('date')} label={t('slips.date')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

const undoSchema = z.strictObject({ reason: requiredLine(500) });

function UndoDialog({ slip, onClose }: { slip: { id: number; number: string }; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const undo = useDo(api.treasury.undoSlip);
  return (
    <Dialog title={t('slips.undoTitle', { number: slip.number })} isOpen onClose={onClose}>
      <Form
        schema={undoSchema}
        initial={{ reason: '' }}
        send={({ reason }) => undo.run({ slipId: slip.id, reason })}
        onDone={() => {
          toasts.show({ text: t('slips.undone') });
          onClose();
        }}
        submitLabel={t('slips.undo')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('slips.undoText')}</p>
            <TextField name={f('reason')} label={t('reason')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function OfAccount({ accountId }: { accountId: number }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useAsk(api.treasury.slips, { accountId }, { keep: true });
  const [selected, setSelected] = useState<Set<string | number>>(new Set());
  const [isOpen, setOpen] = useState(false);
  const [undone, setUndone] = useState<{ id: number; number: string } | null>(null);
  return (
    <Asked answer={answer}>
      {({ slips, waiting }) => {
        const chosen = waiting.filter(({ entryId }) => selected.has(entryId));
        const amount = formatPence(sumPence(chosen.map(({ pence }) => pence)));
        return (
          <>
            <h2>{t('slips.waiting')}</h2>
            {waiting.length > 0 && keeps && (
              <div className={css.actions}>
                <Button look="primary" isDisabled={chosen.length === 0} onPress={() => setOpen(true)}>
                  {t('slips.make')}
                </Button>
                <span role="status">
                  {chosen.length === 0 ? t('slips.choose') : t('slips.chosen', { count: chosen.length, amount })}
                </span>
              </div>
            )}
            <EntryTable
              caption={t('slips.waiting')}
              rows={waiting}
              {...(keeps && { selection: { selected, onChange: setSelected } })}
              empty={<EmptyState title={t('slips.none')} />}
            />
            <Card title={t('slips.list')} flush>
              <DataTable
                caption={t('slips.list')}
                rows={slips}
                rowKey={({ id }) => id}
                rowName={({ number }) => number}
                columns={[
                  { key: 'number', label: t('slips.number'), sortBy: (row) => row.number, cell: (row) => row.number },
                  {
                    key: 'date',
                    label: t('slips.date'),
                    sortBy: (row) => row.date,
                    cell: (row) => formatDate(row.date),
                  },
                  {
                    key: 'receipts',
                    label: t('slips.receiptsOf'),
                    cell: (row) => t('slips.receipts', { count: row.entries.length }),
                  },
                  {
                    key: 'amount',
                    label: t('amount'),
                    align: 'end',
                    sortBy: (row) => row.pence,
                    cell: (row) => <Figure pence={row.pence} />,
                  },
                  {
                    key: 'state',
                    label: t('slips.onStatement'),
                    cell: (row) => (
                      <StatusTag tone={row.matched ? 'good' : 'neutral'}>
                        {t(row.matched ? 'slips.onStatement' : 'slips.notYet')}
                      </StatusTag>
                    ),
                  },
                  {
                    key: 'undo',
                    label: t('slips.undo'),
                    hideLabel: true,
                    cell: (row) =>
                      keeps &&
                      !row.matched && (
                        <Button
                          look="quiet"
                          size="s"
                          aria-label={`${t('slips.undo')} ${row.number}`}
                          onPress={() => setUndone(row)}
                        >
                          {t('slips.undo')}
                        </Button>
                      ),
                  },
                ]}
                empty={<EmptyState title={t('slips.empty')} />}
              />
            </Card>
            {isOpen && (
              <SlipDialog
                accountId={accountId}
                entries={chosen.map(({ entryId }) => entryId)}
                onClose={(isDone) => {
                  setOpen(false);
                  if (isDone) setSelected(new Set());
                }}
              />
            )}
            {undone && <UndoDialog slip={undone} onClose={() => setUndone(null)} />}
          </>
        );
      }}
    </Asked>
  );
}

function Slips({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const options = bankOptions(overview);
  const [accountId, setAccount] = useState<number | null>(options[0]?.value ?? null);
  return (
    <>
      <Select label={t('account')} options={options} value={accountId} onChange={(id) => setAccount(id as number)} />
      {accountId !== null && <OfAccount key={accountId} accountId={accountId} />}
    </>
  );
}

/** Receipts that went to the bank together. */
export function SlipsPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader
        title={t('slips.title')}
        lead={t('slips.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/book">{t('backTo.book')}</TextLink>
          </>
        }
      />
      <Begun>{(overview) => <Slips overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
