import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { Button, Card, type Column, DataTable, LinkButton, PageHeader, StatusTag } from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { Money } from '../shared/Money.tsx';
import type { Overview } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { AccountDialog, FundDialog, HeadingDialog } from './ChartDialogs.tsx';

type Open =
  | { what: 'account'; row: Overview['accounts'][number] | null; isTin: boolean }
  | { what: 'fund'; row: Overview['funds'][number] | null }
  | { what: 'heading'; row: Overview['headings'][number] | null };

type Row = { id: number; name: string; closedOn: string | null };

/** What every list of the set-up ends with: whether it is open, and its change button. */
function useEnd<R extends Row>(onChange: (row: R) => void): Column<R>[] {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  return [
    {
      key: 'state',
      label: t('setUp.state'),
      sortBy: ({ closedOn }) => closedOn ?? '',
      cell: ({ closedOn }) => (
        <StatusTag tone={closedOn === null ? 'good' : 'off'}>
          {closedOn === null ? t('setUp.open') : t('setUp.closed', { date: formatDate(closedOn) })}
        </StatusTag>
      ),
    },
    {
      key: 'change',
      label: t('setUp.change'),
      hideLabel: true,
      align: 'end',
      cell: (row) =>
        keeps && (
          <Button
            look="quiet"
            size="s"
            aria-label={t('setUp.changeOf', { name: row.name })}
            onPress={() => onChange(row)}
          >
            {t('setUp.change')}
          </Button>
        ),
    },
  ];
}

function Lists({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const name = <R extends Row>(): Column<R> => ({
    key: 'name',
    label: t('setUp.name'),
    width: '30%',
    sortBy: (row) => row.name,
    cell: (row) => row.name,
  });
  const accountEnd = useEnd<Overview['accounts'][number]>((row) =>
    setOpen({ what: 'account', row, isTin: row.kind === 'petty_cash' }),
  );
  const fundEnd = useEnd<Overview['funds'][number]>((row) => setOpen({ what: 'fund', row }));
  const headingEnd = useEnd<Overview['headings'][number]>((row) => setOpen({ what: 'heading', row }));
  const shared = { rowKey: ({ id }: Row) => id, rowName: (row: Row) => row.name };
  return (
    <>
      <Card
        title={t('setUp.accounts')}
        flush
        actions={
          keeps && (
            <>
              <Button size="s" onPress={() => setOpen({ what: 'account', row: null, isTin: false })}>
                {t('setUp.addAccount')}
              </Button>
              <Button size="s" onPress={() => setOpen({ what: 'account', row: null, isTin: true })}>
                {t('setUp.addTin')}
              </Button>
            </>
          )
        }
      >
        <DataTable
          {...shared}
          caption={t('setUp.accounts')}
          rows={overview.accounts}
          columns={[
            name(),
            { key: 'kind', label: t('setUp.kind'), cell: ({ kind }) => t(`accountKind.${kind}`) },
            {
              key: 'details',
              label: t('setUp.details'),
              cell: ({ kind, bankName, sortCode, accountNumber, float }) =>
                kind === 'petty_cash' ? (
                  <Money pence={float} />
                ) : (
                  [bankName, sortCode, accountNumber].filter((text) => text !== '').join(', ')
                ),
            },
            ...accountEnd,
          ]}
        />
      </Card>
      <Card
        title={t('setUp.funds')}
        flush
        actions={
          keeps && (
            <Button size="s" onPress={() => setOpen({ what: 'fund', row: null })}>
              {t('setUp.addFund')}
            </Button>
          )
        }
      >
        <DataTable
          {...shared}
          caption={t('setUp.funds')}
          rows={overview.funds}
          columns={[
            name(),
            { key: 'kind', label: t('setUp.kind'), cell: ({ kind }) => t(`fundKind.${kind}`) },
            { key: 'details', label: t('setUp.details'), cell: ({ purpose }) => purpose },
            ...fundEnd,
          ]}
        />
      </Card>
      <Card
        title={t('setUp.headings')}
        flush
        actions={
          keeps && (
            <Button size="s" onPress={() => setOpen({ what: 'heading', row: null })}>
              {t('setUp.addHeading')}
            </Button>
          )
        }
      >
        <DataTable
          {...shared}
          caption={t('setUp.headings')}
          rows={overview.headings}
          columns={[
            name(),
            {
              key: 'section',
              label: t('setUp.section'),
              sortBy: ({ section }) => section,
              cell: ({ section }) => t(`section.${section}`),
            },
            {
              key: 'details',
              label: t('setUp.details'),
              cell: ({ income, use }) => (income ? t(`income.${income}`) : use ? t(`use.${use}`) : ''),
            },
            ...headingEnd,
          ]}
        />
      </Card>
      {open?.what === 'account' && <AccountDialog row={open.row} isTin={open.isTin} onClose={close} />}
      {open?.what === 'fund' && <FundDialog row={open.row} onClose={close} />}
      {open?.what === 'heading' && <HeadingDialog row={open.row} onClose={close} />}
    </>
  );
}

/** Accounts, funds and headings, and the ways to who signs and to the payees. */
export function SetUpPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader
        title={t('parts.setUp')}
        lead={t('setUp.lead')}
        actions={
          <>
            <LinkButton to="/treasury/set-up/payees">{t('setUp.payees')}</LinkButton>
            <LinkButton to="/treasury/set-up/signatories" look="primary">
              {t('setUp.signatories')}
            </LinkButton>
          </>
        }
      />
      <Begun>{(overview) => <Lists overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
