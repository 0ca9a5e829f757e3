import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeafView } from '../../../db/treasury/payment-views.ts';
import { LEAF_STATES, type LeafState } from '../../../db/treasury/words.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, Card, EmptyState, FilterBar, PageHeader, SearchField, Select } from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { bankOptions, type Overview } from '../shared/overview.ts';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { BookDialog, CloseBookDialog, SpoilDialog } from './ChequeDialogs.tsx';
import { LeafTable, numbered } from './LeafTable.tsx';

type Open = { what: 'add' } | { what: 'spoil'; number: number } | { what: 'close'; bookId: number };

function Register({ accountId }: { accountId: number }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const navigate = useNavigate();
  const answer = useAsk(api.treasury.chequeRegister, { accountId }, { keep: true });
  const [text, setText] = useState('');
  const [state, setState] = useState<LeafState | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const sought = text.trim().toLocaleLowerCase('en-GB');
  const fits = (leaf: LeafView) =>
    (state === null || leaf.state === state) &&
    `${numbered(leaf.number)} ${leaf.payee} ${leaf.reason}`.toLocaleLowerCase('en-GB').includes(sought);
  return (
    <>
      <Asked answer={answer}>
        {({ books, leaves, gaps, next }) => {
          const rows = leaves.filter(fits);
          return (
            <>
              {gaps.length > 0 && (
                <Banner tone="warning" title={t('cheques.gaps', { numbers: gaps.map(numbered).join(', ') })}>
                  {t('cheques.gapsText')}
                </Banner>
              )}
              <Card
                title={t('parts.cheques')}
                actions={
                  keeps && (
                    <Button size="s" onPress={() => setOpen({ what: 'add' })}>
                      {t('cheques.add')}
                    </Button>
                  )
                }
              >
                {books.length === 0 ? (
                  <EmptyState title={t('cheques.emptyTitle')}>{t('cheques.empty')}</EmptyState>
                ) : (
                  <ul className={css.list}>
                    {books.map(({ id, first, last, unused }) => {
                      const name = t('cheques.book', { first: numbered(first), last: numbered(last) });
                      return (
                        <li key={id} className={css.listRow}>
                          <span>
                            {name} · {t('cheques.unused', { count: unused })}
                          </span>
                          {keeps && unused > 0 && (
                            <Button
                              look="quiet"
                              size="s"
                              aria-label={`${t('cheques.close')}: ${name}`}
                              onPress={() => setOpen({ what: 'close', bookId: id })}
                            >
                              {t('cheques.close')}
                            </Button>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                )}
                {next !== null && <p>{t('cheques.next', { number: numbered(next) })}</p>}
              </Card>
              {books.length > 0 && (
                <>
                  <FilterBar
                    count={rows.length}
                    onClear={
                      sought === '' && state === null
                        ? undefined
                        : () => {
                            setText('');
                            setState(null);
                          }
                    }
                  >
                    <SearchField label={t('cheques.search')} value={text} onChange={setText} />
                    <Select
                      label={t('cheques.stateLabel')}
                      value={state}
                      emptyLabel={t('cheques.all')}
                      options={LEAF_STATES.map((value) => ({ value, label: t(`cheques.state.${value}`) }))}
                      onChange={setState}
                    />
                  </FilterBar>
                  <LeafTable
                    rows={rows}
                    gaps={gaps}
                    onPayment={(paymentId) =>
                      void navigate({
                        to: '/treasury/payments/$paymentId',
                        params: { paymentId: String(paymentId) },
                      })
                    }
                    onSpoil={keeps ? (number) => setOpen({ what: 'spoil', number }) : undefined}
                  />
                </>
              )}
            </>
          );
        }}
      </Asked>
      {open?.what === 'add' && <BookDialog accountId={accountId} onClose={close} />}
      {open?.what === 'spoil' && <SpoilDialog accountId={accountId} number={open.number} onClose={close} />}
      {open?.what === 'close' && <CloseBookDialog bookId={open.bookId} onClose={close} />}
    </>
  );
}

function Cheques({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const options = bankOptions(overview);
  const [accountId, setAccount] = useState<number | null>(options[0]?.value ?? null);
  return (
    <>
      {options.length > 1 && (
        <Select label={t('account')} options={options} value={accountId} onChange={(id) => setAccount(id as number)} />
      )}
      {accountId !== null && <Register key={accountId} accountId={accountId} />}
    </>
  );
}

/** Every leaf of the cheque books, what became of it, and which are to be accounted for. */
export function ChequesPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.cheques')} lead={t('cheques.lead')} />
      <Begun>{(overview) => <Cheques overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
