import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { AUDIENCES } from '../../db/meetings/words.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { useMeetingName } from '../meetings/words.ts';
import {
  Asked,
  BackArrow,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  MenuButton,
  matches,
  Page,
  PageHeader,
  SearchField,
  Select,
  TextLink,
} from '../ui/index.ts';
import { type ActionAsked, ActionDialog } from './ActionDialogs.tsx';
import css from './minutes.module.css';
import { ActionTag } from './tags.tsx';
import type { LoggedAction } from './words.ts';

const STATES = ['open', 'closed', 'all'] as const;

function What({ row }: { row: LoggedAction }) {
  const { t } = useTranslation('minutes');
  const nameOf = useMeetingName();
  const last = row.updates.at(-1);
  return (
    <div>
      <p className={css.prose}>{row.text}</p>
      {last && <p className={css.soft}>{t('actions.lastWord', { date: formatDate(last.on), text: last.text })}</p>}
      {row.closedOn && (
        <p className={css.soft}>{t('actions.closedOn', { date: formatDate(row.closedOn), outcome: row.outcome })}</p>
      )}
      <p className={css.soft}>
        <TextLink to="/meetings/$meetingId" params={{ meetingId: String(row.from.id) }} search={{ tab: 'minutes' }}>
          {t('actions.from', { meeting: nameOf(row.from), date: formatDate(row.from.date) })}
        </TextLink>
      </p>
    </div>
  );
}

function List({ rows }: { rows: readonly LoggedAction[] }) {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const may = useMay('administrator');
  const [search, setSearch] = useState('');
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const [owner, setOwner] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ row: LoggedAction; asked: ActionAsked } | null>(null);
  const shown = rows.filter(
    (row) =>
      (state === 'all' || (state === 'open') === (row.state === 'open')) &&
      (owner === null || row.owner === owner) &&
      (search.trim() === '' || matches({ label: `${row.reference} ${row.text}`, detail: row.owner }, search)),
  );
  const owners = [...new Set(rows.map((row) => row.owner))].sort((a, b) => a.localeCompare(b));
  const isFiltered = search !== '' || state !== 'open' || owner !== null;
  const clear = () => {
    setSearch('');
    setState('open');
    setOwner(null);
  };
  const menu = (row: LoggedAction) => {
    const entry = (what: ActionAsked) => ({
      id: what,
      label: t(`actions.menu.${what}`),
      onAction: () => setAsked({ row, asked: what }),
    });
    return row.state === 'open' ? [entry('update'), entry('close'), entry('change')] : [entry('reopen')];
  };
  return (
    <>
      <FilterBar count={shown.length} onClear={isFiltered ? clear : undefined}>
        <SearchField label={t('actions.search')} value={search} onChange={setSearch} />
        <Select
          label={t('actions.show')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`actions.filter.${value}`) }))}
          onChange={(value) => setState(value ?? 'open')}
          width="w20"
        />
        <Select
          label={t('actions.owner')}
          value={owner}
          emptyLabel={t('actions.everybody')}
          options={owners.map((value) => ({ value, label: value }))}
          onChange={setOwner}
          width="w20"
        />
      </FilterBar>
      <Card flush>
        <DataTable
          caption={t('actions.title')}
          rows={shown}
          rowKey={(row) => row.id}
          rowName={(row) => `${row.reference} ${row.text}`}
          empty={
            <EmptyState title={t(rows.length === 0 ? 'actions.none' : 'actions.noneFound')}>
              {rows.length === 0 ? t('actions.noneHelp') : t('actions.noneFoundHelp')}
            </EmptyState>
          }
          columns={[
            { key: 'reference', label: t('actions.reference'), cell: (row) => row.reference, sortBy: (row) => row.id },
            { key: 'text', label: t('actions.what'), cell: (row) => <What row={row} /> },
            { key: 'owner', label: t('actions.owner'), cell: (row) => row.owner, sortBy: (row) => row.owner },
            {
              key: 'due',
              label: t('actions.due'),
              cell: (row) => <span className={css.day}>{formatDate(row.due)}</span>,
              sortBy: (row) => row.due,
            },
            {
              key: 'state',
              label: t('actions.standing'),
              cell: (row) => <ActionTag state={row.state} isLate={row.due < today} />,
              sortBy: (row) => row.state,
            },
            ...(may
              ? [
                  {
                    key: 'menu',
                    label: t('actions.act'),
                    hideLabel: true,
                    cell: (row: LoggedAction) => <MenuButton name={row.reference} actions={menu(row)} />,
                  },
                ]
              : []),
          ]}
        />
      </Card>
      {asked && <ActionDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** A13: the action log: who does what by when, and what came of it. */
export function ActionsPage() {
  const { t } = useTranslation('minutes');
  const { t: tm } = useTranslation('meetings');
  const answer = useAsk(api.minutes.actions, { state: 'all', ownerMemberId: null });
  const navigate = useNavigate();
  const seesAll = useMay('administrator', 'chair');
  const editions = AUDIENCES.filter((each) => each === 'public' || seesAll);
  const papers = editions.map((edition) => ({
    id: edition,
    label: t(`actions.editions.${edition}`),
    onAction: () => void navigate({ to: '/documents/preview', search: { kind: 'actionLog', edition } }),
  }));
  return (
    <Page>
      <PageHeader
        title={t('actions.title')}
        lead={t('actions.lead')}
        actions={<MenuButton label={t('actions.paper')} actions={papers} />}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{tm('back')}</TextLink>
          </>
        }
      />
      <Asked answer={answer}>{(rows) => <List rows={rows} />}</Asked>
    </Page>
  );
}
