import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { SUB_GROUP_STANDINGS, type SubGroupStanding } from '../../../db/meetings/sub-group-rules.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  matches,
  Page,
  PageHeader,
  SearchField,
  Select,
  TextLink,
} from '../../ui/index.ts';
import { AddDialog } from './FactsDialog.tsx';
import { SubGroupTag } from './SubGroupTag.tsx';
import type { ListedSubGroup } from './words.ts';

function Table({ rows, isFiltered }: { rows: readonly ListedSubGroup[]; isFiltered: boolean }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const empty = isFiltered ? (
    <EmptyState title={t('subGroups.noMatch')}>{t('subGroups.noMatchHelp')}</EmptyState>
  ) : (
    <EmptyState title={t('subGroups.empty')}>{t('subGroups.emptyHelp')}</EmptyState>
  );
  return (
    <DataTable
      caption={t('subGroups.title')}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={({ id }) => void navigate({ to: '/meetings/sub-groups/$subGroupId', params: { subGroupId: String(id) } })}
      initialSort={{ key: 'endsOn', direction: 'up' }}
      empty={empty}
      columns={[
        {
          key: 'name',
          label: t('subGroups.name'),
          cell: ({ name }) => name,
          sortBy: ({ name }) => name.toLowerCase(),
        },
        {
          key: 'leader',
          label: t('subGroups.leader'),
          cell: ({ lead }) => lead || t('subGroups.noLead'),
          sortBy: ({ lead }) => lead.toLowerCase(),
        },
        {
          key: 'members',
          label: t('subGroups.members'),
          cell: ({ members }) => members,
          sortBy: ({ members }) => members,
          align: 'end',
        },
        {
          key: 'meetings',
          label: t('subGroups.meetings'),
          cell: ({ meetings }) => meetings,
          sortBy: ({ meetings }) => meetings,
          align: 'end',
        },
        {
          key: 'lastReport',
          label: t('subGroups.lastReport'),
          cell: ({ lastReport }) => (lastReport ? formatDate(lastReport) : t('subGroups.noReport')),
          sortBy: ({ lastReport }) => lastReport ?? '',
        },
        {
          key: 'endsOn',
          label: t('subGroups.endsOn'),
          cell: ({ endsOn }) => formatDate(endsOn),
          sortBy: ({ endsOn }) => endsOn,
        },
        {
          key: 'standing',
          label: t('subGroups.standingFilter'),
          cell: ({ standing }) => <SubGroupTag standing={standing} />,
          sortBy: ({ standing }) => SUB_GROUP_STANDINGS.indexOf(standing),
        },
      ]}
    />
  );
}

/** A14: every sub-group. */
export function SubGroupsPage() {
  const { t } = useTranslation('meetings');
  const mayChange = useMay('administrator');
  const answer = useAsk(api.meetings.subGroups, {});
  const [words, setWords] = useState('');
  const [standing, setStanding] = useState<SubGroupStanding | null>(null);
  const [isAdding, setAdding] = useState(false);
  const isFiltered = words.trim() !== '' || standing !== null;
  const fits = (row: ListedSubGroup) =>
    (standing === null || row.standing === standing) && matches({ label: row.name, detail: row.lead }, words);
  return (
    <Page>
      <PageHeader
        title={t('subGroups.title')}
        lead={t('subGroups.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{t('back')}</TextLink>
          </>
        }
        actions={
          mayChange && (
            <Button look="primary" onPress={() => setAdding(true)}>
              {t('subGroups.add')}
            </Button>
          )
        }
      />
      <Asked answer={answer}>
        {(all) => {
          const rows = all.filter(fits);
          const clear = () => {
            setWords('');
            setStanding(null);
          };
          return (
            <>
              <FilterBar count={rows.length} onClear={isFiltered ? clear : undefined}>
                <SearchField label={t('subGroups.search')} value={words} onChange={setWords} />
                <Select
                  label={t('subGroups.standingFilter')}
                  emptyLabel={t('subGroups.anyStanding')}
                  options={SUB_GROUP_STANDINGS.map((value) => ({ value, label: t(`subGroups.standing.${value}`) }))}
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
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
