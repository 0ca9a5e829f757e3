import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { Problem } from '../../../db/base/outcome.ts';
import { payeeFields, payeeRename } from '../../../db/treasury/ledger-input.ts';
import type { PayeeListed } from '../../../db/treasury/payee-queries.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay, useSession } from '../../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  ConfirmDialog,
  DataTable,
  Dialog,
  EmptyState,
  FilterBar,
  Form,
  PageHeader,
  ProblemBanner,
  SearchField,
  TextField,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';

type Open = { what: 'add' } | { what: 'rename' | 'erase'; payee: PayeeListed };

function EraseDialog({ payee, onClose }: { payee: PayeeListed; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const erase = useDo(api.treasury.erasePayee);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async () => {
    const outcome = await erase.run({ payeeId: payee.payeeId, confirm: true });
    if (!outcome.ok) return setProblem(outcome.problem);
    toasts.show({ text: t('payees.eraseDone') });
    onClose();
  };
  return (
    <ConfirmDialog
      title={t('payees.eraseTitle', { name: payee.name ?? '' })}
      isOpen
      confirmLabel={t('payees.erase')}
      onConfirm={() => void send()}
      onCancel={onClose}
      tone="danger"
      busy={erase.busy}
    >
      {problem && <ProblemBanner problem={problem} />}
      <p>{t('payees.eraseText')}</p>
    </ConfirmDialog>
  );
}

function NameDialog({ payee, onClose }: { payee: PayeeListed | null; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const add = useDo(api.treasury.addPayee);
  const rename = useDo(api.treasury.renamePayee);
  const done = () => {
    if (payee) toasts.show({ text: t('payees.renamed') });
    onClose();
  };
  const field = <TextField name="name" label={t('payees.name')} />;
  return (
    <Dialog title={t(payee ? 'payees.rename' : 'payees.add')} isOpen onClose={onClose} size="s">
      {payee ? (
        <Form
          schema={payeeRename}
          initial={{ payeeId: payee.payeeId, name: payee.name ?? '' }}
          send={rename.run}
          onDone={done}
          guard={false}
        >
          {field}
        </Form>
      ) : (
        <Form schema={payeeFields} initial={{ name: '' }} send={add.run} onDone={done} guard={false}>
          {field}
        </Form>
      )}
    </Dialog>
  );
}

type PayeeTableProps = { rows: readonly PayeeListed[]; onOpen: (open: Open) => void };

function PayeeTable({ rows, onOpen }: PayeeTableProps) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const keeps = useKeeps();
  const mayErase = useMay('treasurer');
  const nameOf = ({ name }: PayeeListed) => name ?? t('book.erased');
  return (
    <Card flush>
      <DataTable
        caption={t('payees.title')}
        rows={rows}
        rowKey={({ payeeId }) => payeeId}
        rowName={nameOf}
        initialSort={{ key: 'name', direction: 'up' }}
        columns={[
          { key: 'name', label: t('payees.name'), sortBy: nameOf, cell: nameOf },
          {
            key: 'last',
            label: t('payees.last'),
            sortBy: ({ lastDate }) => lastDate ?? '',
            cell: ({ lastDate }) => (lastDate ? formatDate(lastDate) : t('payees.never')),
          },
          {
            key: 'erasable',
            label: t('payees.erasable'),
            sortBy: ({ erasableFrom }) => erasableFrom ?? '',
            cell: ({ erasedOn, erasableFrom }) =>
              erasedOn ? t('payees.erased', { date: formatDate(erasedOn) }) : erasableFrom && formatDate(erasableFrom),
          },
          {
            key: 'actions',
            label: t('payees.rename'),
            hideLabel: true,
            align: 'end',
            cell: (payee) =>
              payee.name !== null && (
                <div className={css.actions}>
                  {keeps && (
                    <Button
                      look="quiet"
                      size="s"
                      aria-label={`${t('payees.rename')}: ${payee.name}`}
                      onPress={() => onOpen({ what: 'rename', payee })}
                    >
                      {t('payees.rename')}
                    </Button>
                  )}
                  {mayErase && (payee.erasableFrom === null || payee.erasableFrom <= today) && (
                    <Button
                      look="quiet"
                      size="s"
                      aria-label={`${t('payees.erase')}: ${payee.name}`}
                      onPress={() => onOpen({ what: 'erase', payee })}
                    >
                      {t('payees.erase')}
                    </Button>
                  )}
                </div>
              ),
          },
        ]}
        empty={<EmptyState title={t('payees.emptyTitle')}>{t('payees.empty')}</EmptyState>}
      />
    </Card>
  );
}

/** Everybody money came from or went to. */
export function PayeesPage() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const answer = useAsk(api.treasury.payees, {});
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const sought = text.trim().toLocaleLowerCase('en-GB');
  return (
    <TreasuryPage>
      <PageHeader
        title={t('payees.title')}
        lead={t('payees.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/set-up">{t('backTo.setUp')}</TextLink>
          </>
        }
        actions={keeps && <Button onPress={() => setOpen({ what: 'add' })}>{t('payees.add')}</Button>}
      />
      <Asked answer={answer}>
        {(payees) => {
          const rows = payees.filter(({ name }) => (name ?? '').toLocaleLowerCase('en-GB').includes(sought));
          return (
            <>
              <FilterBar count={rows.length} onClear={sought === '' ? undefined : () => setText('')}>
                <SearchField label={t('payees.search')} value={text} onChange={setText} />
              </FilterBar>
              <PayeeTable rows={rows} onOpen={setOpen} />
            </>
          );
        }}
      </Asked>
      {open?.what === 'add' && <NameDialog payee={null} onClose={close} />}
      {open?.what === 'rename' && <NameDialog payee={open.payee} onClose={close} />}
      {open?.what === 'erase' && <EraseDialog payee={open.payee} onClose={close} />}
    </TreasuryPage>
  );
}
