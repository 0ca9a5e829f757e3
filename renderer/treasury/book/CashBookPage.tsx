import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryItem } from '../../../db/treasury/entry-list.ts';
import { ENTRY_ORDERS } from '../../../db/treasury/words.ts';
import { oneOf } from '../../app/address.ts';
import { useAskPages } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  DateField,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  SearchField,
  Select,
} from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { allAccounts, allFunds, allHeadings, type Overview } from '../shared/overview.ts';
import { afterLast, PAGE, together } from '../shared/paged.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { EntryTable } from './EntryTable.tsx';
import type { BookSearch } from './search.ts';

type BookListProps = { overview: Overview; search: BookSearch; onSearch: (part: BookSearch) => void };

function useEntries(search: BookSearch) {
  const { text = '', account, fund, heading, from, to, sort = 'date', up = false } = search;
  const isSearch = text.trim() !== '';
  const order = { by: sort, falling: !up, limit: PAGE };
  const filter = {
    accountId: account ?? null,
    fundId: fund ?? null,
    headingId: heading ?? null,
    from: from ?? null,
    to: to ?? null,
    ...order,
  };
  const found = useAskPages(api.treasury.search, { text, ...order }, afterLast, { isEnabled: isSearch });
  const book = useAskPages(api.treasury.cashBook, filter, afterLast, { isEnabled: !isSearch });
  return { isSearch, ...(isSearch ? found : book) };
}

function BookList({ overview, search, onSearch }: BookListProps) {
  const { t } = useTranslation('treasury');
  const { isSearch, answer, more } = useEntries(search);
  const { text = '', account, fund, heading, from = '', to = '', sort = 'date', up = false } = search;
  const { sort: _sort, up: _up, ...narrowed } = search;
  const narrow = (part: BookSearch) => onSearch({ ...search, ...part });
  const count = answer.state === 'ready' ? together(answer.value).total : 0;
  return (
    <>
      <FilterBar
        count={count}
        counted={answer.state === 'ready' ? t('book.count', { count }) : ''}
        onClear={Object.keys(narrowed).length > 0 ? () => onSearch({}) : undefined}
      >
        <SearchField label={t('book.search')} value={text} onChange={(value) => narrow({ text: value })} />
        {!isSearch && (
          <>
            <Select
              label={t('account')}
              value={account ?? null}
              emptyLabel={t('book.allAccounts')}
              options={allAccounts(overview)}
              onChange={(value) => narrow({ account: value as number })}
            />
            <Select
              label={t('fund')}
              value={fund ?? null}
              emptyLabel={t('book.allFunds')}
              options={allFunds(overview)}
              onChange={(value) => narrow({ fund: value as number })}
            />
            <Select
              label={t('heading')}
              value={heading ?? null}
              emptyLabel={t('book.allHeadings')}
              options={allHeadings(overview)}
              onChange={(value) => narrow({ heading: value as number })}
            />
            <DateField label={t('book.from')} hint="" value={from} onChange={(value) => narrow({ from: value })} />
            <DateField label={t('book.to')} hint="" value={to} onChange={(value) => narrow({ to: value })} />
          </>
        )}
      </FilterBar>
      <Asked answer={answer}>
        {(pages) => {
          const { rows, total } = together<EntryItem>(pages);
          return (
            <EntryTable
              caption={t('parts.book')}
              rows={rows}
              withBalance={!isSearch && sort === 'date'}
              paging={{
                total,
                onEnd: more,
                sort: { key: sort, direction: up ? 'up' : 'down' },
                onSort: ({ key, direction }) =>
                  narrow({ sort: oneOf(ENTRY_ORDERS, key) ?? 'date', up: direction === 'up' }),
              }}
              empty={<EmptyState title={t('book.emptyTitle')}>{t('book.empty')}</EmptyState>}
            />
          );
        }}
      </Asked>
    </>
  );
}

/** The cash book: searched, or narrowed to an account, a fund, a heading, some days. */
export function CashBookPage() {
  const { t } = useTranslation('treasury');
  const search = useSearch({ from: '/treasury/book' });
  const navigate = useNavigate();
  const keeps = useKeeps();
  const onSearch = (next: BookSearch) => void navigate({ to: '/treasury/book', search: next, replace: true });
  return (
    <TreasuryPage>
      <PageHeader
        title={t('parts.book')}
        lead={t('book.lead')}
        actions={
          keeps && (
            <>
              <LinkButton to="/treasury/book/slips">{t('slips.title')}</LinkButton>
              <LinkButton to="/treasury/book/receipt" look="primary" icon={Plus}>
                {t('overview.receipt')}
              </LinkButton>
            </>
          )
        }
      />
      <Begun>{(overview) => <BookList overview={overview} search={search} onSearch={onSearch} />}</Begun>
    </TreasuryPage>
  );
}
