import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
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
} from '../ui/index.ts';
import css from './outreach.module.css';
import { PRESS_STANDINGS, type PressStanding, PressTag, pressStanding } from './PressTag.tsx';
import type { ListedStatement } from './words.ts';

function Table({ rows, isFiltered }: { rows: readonly ListedStatement[]; isFiltered: boolean }) {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const key = isFiltered ? 'noMatch' : 'empty';
  return (
    <DataTable
      caption={t('press.title')}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ subject }) => subject}
      onOpen={({ id }) => void navigate({ to: '/press/$statementId', params: { statementId: String(id) } })}
      initialSort={{ key: 'date', direction: 'down' }}
      empty={<EmptyState title={t(`press.${key}`)}>{t(`press.${key}Help`)}</EmptyState>}
      columns={[
        {
          key: 'date',
          label: t('press.date'),
          cell: ({ on, releasedOn }) => <span className={css.day}>{formatDate(releasedOn ?? on)}</span>,
          sortBy: ({ on, releasedOn }) => releasedOn ?? on,
        },
        {
          key: 'subject',
          label: t('press.subject'),
          cell: ({ subject, kind, outlet }) => (
            <>
              {subject}
              <div className={css.soft}>{[t(`pressKind.${kind}`), outlet].filter(Boolean).join(', ')}</div>
            </>
          ),
          sortBy: ({ subject }) => subject.toLowerCase(),
        },
        {
          key: 'spokesperson',
          label: t('press.spokesperson'),
          cell: ({ spokesperson }) => spokesperson,
          sortBy: ({ spokesperson }) => spokesperson.toLowerCase(),
        },
        {
          key: 'agreed',
          label: t('press.agreed'),
          cell: ({ agreements, needed }) => t('press.agreedOf', { have: agreements.length, needed }),
          sortBy: ({ agreements }) => agreements.length,
          align: 'end',
        },
        {
          key: 'state',
          label: t('press.state'),
          cell: (statement) => <PressTag of={statement} />,
          sortBy: (statement) => PRESS_STANDINGS.indexOf(pressStanding(statement)),
        },
      ]}
    />
  );
}

/** A17: what the group says to the press. */
export function PressPage() {
  const { t } = useTranslation('outreach');
  const mayChange = useMay('administrator');
  const answer = useAsk(api.outreach.press, {});
  const [words, setWords] = useState('');
  const [standing, setStanding] = useState<PressStanding | null>(null);
  const isFiltered = words.trim() !== '' || standing !== null;
  const fits = (row: ListedStatement) =>
    (standing === null || pressStanding(row) === standing) &&
    matches({ label: row.subject, detail: `${row.outlet} ${row.spokesperson} ${row.text}` }, words);
  const clear = () => {
    setWords('');
    setStanding(null);
  };
  return (
    <Page>
      <PageHeader
        title={t('press.title')}
        lead={t('press.lead')}
        actions={
          mayChange && (
            <LinkButton to="/press/new" look="primary">
              {t('press.add')}
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
                <SearchField label={t('press.search')} value={words} onChange={setWords} />
                <Select
                  label={t('press.stateFilter')}
                  emptyLabel={t('press.anyState')}
                  options={PRESS_STANDINGS.map((value) => ({ value, label: t(`pressState.${value}`) }))}
                  value={standing}
                  onChange={setStanding}
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
