import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { formatPence } from '../../db/base/pence.ts';
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
import css from './outreach.module.css';
import type { ListedEvent } from './words.ts';

type Wanted = 'owed' | 'late';

/** A15: what is still owed of an event's reports. */
function Reports({ event: { owed, late, attendees } }: { event: ListedEvent }) {
  const { t } = useTranslation('outreach');
  if (late > 0) return <StatusTag tone="bad">{t('events.late', { count: late })}</StatusTag>;
  if (owed > 0) return <StatusTag tone="warn">{t('events.owed', { count: owed })}</StatusTag>;
  const given = attendees.every(({ standing }) => standing === 'given');
  return <StatusTag tone={given ? 'good' : 'neutral'}>{t(given ? 'events.allGiven' : 'events.toCome')}</StatusTag>;
}

function Table({ rows, isFiltered }: { rows: readonly ListedEvent[]; isFiltered: boolean }) {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const key = isFiltered ? 'noMatch' : 'empty';
  return (
    <DataTable
      caption={t('events.title')}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={({ id }) => void navigate({ to: '/events/$eventId', params: { eventId: String(id) } })}
      initialSort={{ key: 'when', direction: 'down' }}
      empty={<EmptyState title={t(`events.${key}`)}>{t(`events.${key}Help`)}</EmptyState>}
      columns={[
        {
          key: 'when',
          label: t('events.when'),
          cell: ({ from }) => <span className={css.day}>{formatDate(from)}</span>,
          sortBy: ({ from }) => from,
        },
        {
          key: 'event',
          label: t('events.event'),
          cell: ({ name, kind, place }) => (
            <>
              {name}
              <div className={css.soft}>{[t(`eventKind.${kind}`), place].filter(Boolean).join(', ')}</div>
            </>
          ),
          sortBy: ({ name }) => name.toLowerCase(),
        },
        {
          key: 'who',
          label: t('events.who'),
          cell: ({ attendees }) => attendees.map(({ who }) => who).join(', '),
          sortBy: ({ attendees }) => attendees[0]?.who.toLowerCase() ?? '',
        },
        {
          key: 'cost',
          label: t('events.cost'),
          cell: ({ cost }) => (cost === null ? '' : formatPence(cost)),
          sortBy: ({ cost }) => cost ?? -1,
          align: 'end',
        },
        {
          key: 'reports',
          label: t('events.reports'),
          cell: (event) => <Reports event={event} />,
          sortBy: ({ late, owed }) => late * 100 + owed,
        },
      ]}
    />
  );
}

/** A15: what somebody went to for the group, and which reports are owed. */
export function EventsPage() {
  const { t } = useTranslation('outreach');
  const mayChange = useMay('administrator');
  const answer = useAsk(api.outreach.events, {});
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const isFiltered = words.trim() !== '' || wanted !== null;
  const fits = ({ name, place, organiser, attendees, owed, late }: ListedEvent) =>
    (wanted === null || (wanted === 'owed' ? owed : late) > 0) &&
    matches({ label: name, detail: [place, organiser, ...attendees.map(({ who }) => who)].join(' ') }, words);
  const clear = () => {
    setWords('');
    setWanted(null);
  };
  return (
    <Page>
      <PageHeader
        title={t('events.title')}
        lead={t('events.lead')}
        actions={
          mayChange && (
            <LinkButton to="/events/new" look="primary">
              {t('events.add')}
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
                <SearchField label={t('events.search')} value={words} onChange={setWords} />
                <Select
                  label={t('events.report')}
                  emptyLabel={t('events.anyReport')}
                  options={[
                    { value: 'owed' as const, label: t('events.onlyOwed') },
                    { value: 'late' as const, label: t('events.onlyLate') },
                  ]}
                  value={wanted}
                  onChange={setWanted}
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
