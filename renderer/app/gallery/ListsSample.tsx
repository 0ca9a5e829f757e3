import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { formatDate, formatNumber } from '../../../db/base/format.ts';
import {
  Card,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  MenuButton,
  Page,
  ProblemBanner,
  ReorderList,
  SearchField,
  Select,
  StatusTag,
  toasts,
} from '../../ui/index.ts';

type Sample = { id: number; name: string; ward: string; since: string; meetings: number; isLate: boolean };

const NAMES = ['Ama Osei', 'Brian Catford', 'Chandra Patel', 'Dilys Evans', 'Élodie Martin', 'Farida Khan'];

const people = (count: number): Sample[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `${NAMES[index % NAMES.length]}${count > 10 ? ` ${index + 1}` : ''}`,
    ward: ['Abbey', 'Bridge', 'Castle'][index % 3] ?? '',
    since: `20${String(5 + (index % 6)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 10}`,
    meetings: (index * 37) % 1500,
    isLate: index % 4 === 1,
  }));

const COLUMNS: Column<Sample>[] = [
  { key: 'name', label: 'Name', cell: (row) => row.name, sortBy: (row) => row.name },
  { key: 'ward', label: 'Ward', cell: (row) => row.ward, sortBy: (row) => row.ward },
  { key: 'since', label: 'Member since', cell: (row) => formatDate(row.since), sortBy: (row) => row.since },
  {
    key: 'meetings',
    label: 'Meetings',
    cell: (row) => formatNumber(row.meetings),
    sortBy: (row) => row.meetings,
    align: 'end',
  },
  {
    key: 'review',
    label: 'Review',
    cell: (row) => <StatusTag tone={row.isLate ? 'bad' : 'good'}>{row.isLate ? 'Late' : 'Done'}</StatusTag>,
  },
  {
    key: 'actions',
    label: 'Actions',
    hideLabel: true,
    align: 'end',
    cell: (row) => (
      <MenuButton
        name={row.name}
        actions={[
          { id: 'edit', label: 'Change', icon: Pencil, onAction: () => toasts.show({ text: `Change ${row.name}` }) },
          { id: 'end', label: 'End the membership', tone: 'danger', onAction: () => undefined },
        ]}
      />
    ),
  },
];

const AGENDA = [
  'Apologies',
  'Minutes of the last meeting and matters arising',
  'Treasurer’s update',
  'Police performance',
  'Questions from the public',
].map((title, index) => ({ id: index, title }));

function Filtered() {
  const [search, setSearch] = useState('');
  const [ward, setWard] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string | number>>(new Set([2]));
  const rows = people(6).filter(
    (row) => row.name.toLowerCase().includes(search.toLowerCase()) && (ward === null || row.ward === ward),
  );
  const clear = () => {
    setSearch('');
    setWard(null);
  };
  return (
    <>
      <FilterBar count={rows.length} onClear={search === '' && ward === null ? undefined : clear}>
        <SearchField label="Search" value={search} onChange={setSearch} />
        <Select
          label="Ward"
          emptyLabel="All wards"
          options={['Abbey', 'Bridge', 'Castle'].map((each) => ({ value: each, label: each }))}
          value={ward}
          onChange={setWard}
        />
      </FilterBar>
      <Card flush>
        <DataTable
          caption="Members"
          rows={rows}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          onOpen={(row) => toasts.show({ text: `Opened ${row.name}`, undo: () => undefined })}
          initialSort={{ key: 'name', direction: 'up' }}
          selection={{ selected, onChange: setSelected }}
          empty={<EmptyState title="Nobody matches">Change the search or clear the filters.</EmptyState>}
        />
      </Card>
    </>
  );
}

/** Tables, short, long, empty and failed; an order. */
export function ListsSample() {
  const [agenda, setAgenda] = useState(AGENDA);
  const table = { columns: COLUMNS, rowKey: (row: Sample) => row.id, rowName: (row: Sample) => row.name };
  return (
    <Page>
      <Filtered />
      <Card title="500 rows" flush>
        <DataTable {...table} caption="500 members" rows={people(500)} onOpen={() => undefined} />
      </Card>
      <Card title="Loading" flush>
        <DataTable {...table} caption="Loading members" rows={[]} loading />
      </Card>
      <Card title="Failed" flush>
        <DataTable
          {...table}
          caption="No members"
          rows={[]}
          error={<ProblemBanner problem={{ kind: 'refused', key: 'general.notAllowed', rule: 'M1' }} />}
        />
      </Card>
      <Card title="Agenda">
        <ReorderList
          label="Agenda items"
          numbered
          items={agenda}
          itemKey={(item) => item.id}
          itemName={(item) => item.title}
          renderItem={(item) => item.title}
          onReorder={setAgenda}
        />
      </Card>
    </Page>
  );
}
