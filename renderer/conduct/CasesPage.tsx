import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { CONDUCT_STATES, type ConductState } from '../../db/conduct/words.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  matches,
  Page,
  PageHeader,
  SearchField,
  Select,
  StatusTag,
} from '../ui/index.ts';
import { CASE_TONES, type ListedCase } from './words.ts';

function Table({ rows, isFiltered }: { rows: readonly ListedCase[]; isFiltered: boolean }) {
  const { t } = useTranslation('conduct');
  const navigate = useNavigate();
  const empty = isFiltered ? (
    <EmptyState title={t('noMatch')}>{t('noMatchHelp')}</EmptyState>
  ) : (
    <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
  );
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ reference }) => reference}
      onOpen={({ id }) => void navigate({ to: '/conduct/$caseId', params: { caseId: String(id) } })}
      initialSort={{ key: 'openedOn', direction: 'down' }}
      empty={empty}
      columns={[
        {
          key: 'reference',
          label: t('reference'),
          cell: ({ reference }) => reference,
          sortBy: ({ reference }) => reference,
        },
        { key: 'about', label: t('about'), cell: ({ about }) => about, sortBy: ({ about }) => about.toLowerCase() },
        {
          key: 'openedOn',
          label: t('openedOn'),
          cell: ({ openedOn }) => formatDate(openedOn),
          sortBy: ({ openedOn, id }) => `${openedOn} ${String(id).padStart(9, '0')}`,
        },
        {
          key: 'through',
          label: t('through'),
          cell: ({ through }) => t(`throughWhom.${through}`),
          sortBy: ({ through }) => through,
        },
        {
          key: 'state',
          label: t('state'),
          cell: ({ state }) => <StatusTag tone={CASE_TONES[state]}>{t(`states.${state}`)}</StatusTag>,
          sortBy: ({ state }) => CONDUCT_STATES.indexOf(state),
        },
      ]}
    />
  );
}

/** C1: the cases that the person may see; none for everybody else. */
export function CasesPage() {
  const { t } = useTranslation('conduct');
  const mayOpen = useMay('administrator', 'chair');
  const answer = useAsk(api.conduct.list, {});
  const [words, setWords] = useState('');
  const [state, setState] = useState<ConductState | null>(null);
  const isFiltered = words.trim() !== '' || state !== null;
  const fits = (row: ListedCase) =>
    (state === null || row.state === state) && matches({ label: row.reference, detail: row.about }, words);
  const clear = () => {
    setWords('');
    setState(null);
  };
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayOpen && (
            <LinkButton to="/conduct/new" look="primary">
              {t('add')}
            </LinkButton>
          )
        }
      />
      <Asked answer={answer}>
        {(all) => {
          const rows = all.filter(fits);
          return (
            <>
              <FilterBar count={rows.length} onClear={isFiltered ? clear : undefined}>
                <SearchField label={t('search')} value={words} onChange={setWords} />
                <Select
                  label={t('stateFilter')}
                  emptyLabel={t('anyState')}
                  options={CONDUCT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
                  value={state}
                  onChange={setState}
                  width="w20"
                />
              </FilterBar>
              <Card flush>
                <Table rows={rows} isFiltered={isFiltered} />
              </Card>
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
