import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  Banner,
  Button,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  StatusTag,
} from '../ui/index.ts';
import { RehearsalDialog } from './RehearsalDialog.tsx';
import { ElectionTag } from './tags.tsx';
import type { ElectionList, ListedElection } from './words.ts';

/** E10, E3, and papers whose day has come. */
function Reminders() {
  const { t } = useTranslation('elections');
  const answer = useAsk(api.elections.due, {});
  if (answer.state !== 'ready') return null;
  return answer.value.map(({ electionId, title, what, due, late }) => (
    <Banner
      key={`${electionId} ${what}`}
      tone={late ? 'warning' : 'info'}
      title={t(`due.${what}`, { title, date: formatDate(due) })}
    />
  ));
}

function List({ list }: { list: ElectionList }) {
  const { t } = useTranslation('elections');
  const navigate = useNavigate();
  const mayRun = useMay('administrator');
  const open = ({ id }: ListedElection) =>
    void navigate({ to: '/elections/$electionId', params: { electionId: String(id) } });
  const empty = (
    <EmptyState
      title={t('list.empty')}
      action={
        mayRun && (
          <LinkButton to="/elections/new" look="secondary">
            {t('list.add')}
          </LinkButton>
        )
      }
    >
      {t('list.emptyHelp')}
    </EmptyState>
  );
  return (
    <>
      <Reminders />
      <Card flush>
        <DataTable
          caption={t('title')}
          rows={list}
          rowKey={({ id }) => id}
          rowName={({ title }) => title}
          onOpen={open}
          initialSort={{ key: 'date', direction: 'down' }}
          columns={[
            { key: 'date', label: t('list.date'), cell: ({ date }) => formatDate(date), sortBy: ({ date }) => date },
            {
              key: 'title',
              label: t('list.election'),
              cell: ({ title, rehearsal }) => (
                <>
                  {title} {rehearsal && <StatusTag tone="warn">{t('rehearsal.tag')}</StatusTag>}
                </>
              ),
              sortBy: ({ title }) => title,
            },
            {
              key: 'closeOn',
              label: t('list.closeOn'),
              cell: ({ closeOn }) => (closeOn ? formatDate(closeOn) : ''),
              sortBy: ({ closeOn }) => closeOn ?? '',
            },
            {
              key: 'state',
              label: t('list.state'),
              cell: ({ state }) => <ElectionTag state={state} />,
              sortBy: ({ state }) => state,
            },
          ]}
          empty={empty}
        />
      </Card>
    </>
  );
}

/** Every election and rehearsal. */
export function ElectionsPage() {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator');
  const [isRehearsing, setRehearsing] = useState(false);
  const answer = useAsk(api.elections.list, {});
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('list.lead')}
        actions={
          <>
            <LinkButton to="/elections/help" look="quiet">
              {t('list.help')}
            </LinkButton>
            {mayRun && (
              <>
                <Button onPress={() => setRehearsing(true)}>{t('list.rehearse')}</Button>
                <LinkButton to="/elections/new" look="primary">
                  {t('list.add')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <Asked answer={answer}>{(list) => <List list={list} />}</Asked>
      {isRehearsing && <RehearsalDialog onClose={() => setRehearsing(false)} />}
    </Page>
  );
}
