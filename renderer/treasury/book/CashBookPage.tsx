import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  Button,
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
import { TreasuryPage } from '../TreasuryPage.tsx';
import { EntryTable } from './EntryTable.tsx';
import type { BookSearch } from './search.ts';

/** How many entries are fetched first, and more at a time: at most what a call gives. */
const STEP = 100;
const MOST = 500;

type BookListProps = { overview: Overview; search: BookSearch; onSearch: (part: BookSearch) => void };

function useEntries(search: BookSearch, limit: number) {
  const { text = '', account, fund, heading, from, to, oldest = false } = search;
  const isSearch = text.trim() !== '';
  const filter = {
    accountId: account ?? null,
    fundId: fund ?? null,
    headingId: heading ?? null,
    from: from ?? null,
    to: to ?? null,
    newestFirst: !oldest,
    limit,
  };
  const found = useAsk(api.treasury.search, { text, limit }, { keep: true, isEnabled: isSearch });
  const book = useAsk(api.treasury.cashBook, filter, { keep: true, isEnabled: !isSearch });
  return { isSearch, answer: isSearch ? found : book };
}

function BookList({ overview, search, onSearch }: BookListProps) {
  const { t } = useTranslation('treasury');
  const [limit, setLimit] = useState(STEP);
  const { isSearch, answer } = useEntries(search, limit);
  const { text = '', account, fund, heading, from = '', to = '', oldest = false } = search;
  const isNarrowed = Object.keys(search).length > 0;
  const narrow = (part: BookSearch) => {
    setLimit(STEP);
    onSearch({ ...search, ...part });
  };
  const count = answer.state === 'ready' ? answer.value.rows.length : 0;
  return (
    <>
      <FilterBar count={count} onClear={isNarrowed ? () => onSearch({}) : undefined}>
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
            <Select
              label={t('book.order')}
              value={oldest ? 1 : 0}
              options={[
                { value: 0, label: t('book.newest') },
                { value: 1, label: t('book.oldest') },
              ]}
              onChange={(value) => narrow({ oldest: value === 1 })}
            />
          </>
        )}
      </FilterBar>
      <Asked answer={answer}>
        {({ rows, next }) => (
          <>
            <EntryTable
              caption={t('parts.book')}
              rows={rows}
              withBalance={!isSearch}
              empty={<EmptyState title={t('book.emptyTitle')}>{t('book.empty')}</EmptyState>}
            />
            {next !== null && limit < MOST && (
              <div>
                <Button onPress={() => setLimit(MOST)}>{t('book.more')}</Button>
              </div>
            )}
          </>
        )}
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
            <LinkButton to="/treasury/book/receipt" look="primary" icon={Plus}>
              {t('overview.receipt')}
            </LinkButton>
          )
        }
      />
      <Begun>{(overview) => <BookList overview={overview} search={search} onSearch={onSearch} />}</Begun>
    </TreasuryPage>
  );
}
