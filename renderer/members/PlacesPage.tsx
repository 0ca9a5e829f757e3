import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  DataTable,
  EmptyState,
  Page,
  PageHeader,
  StatusTag,
  TextLink,
} from '../ui/index.ts';
import css from './members.module.css';
import { CategoryDialog, WardDialog } from './PlaceDialogs.tsx';
import type { Category, Choices, Ward } from './types.ts';

type Asking = { category: Category | null } | { ward: Ward | null };

function StateTag({ active }: { active: boolean }) {
  const { t } = useTranslation('members');
  return <StatusTag tone={active ? 'current' : 'off'}>{t(active ? 'places.inUse' : 'places.aside')}</StatusTag>;
}

/** What is special about a category, in a line under its name. */
function useCategoryNotes() {
  const { t } = useTranslation('members');
  return (category: Category) =>
    [
      category.example,
      category.perWard ? t('places.perWard') : '',
      category.sendsOne ? t('places.sendsOne') : '',
    ].filter(Boolean);
}

type TableProps = { choices: Choices; onAsk: (what: Asking) => void };

function useChangeColumn<R extends { name: string }>(onChange: (row: R) => void) {
  const { t } = useTranslation('members');
  const isAdministrator = useMay('administrator');
  if (!isAdministrator) return [];
  return [
    {
      key: 'change',
      label: t('places.change'),
      hideLabel: true,
      align: 'end' as const,
      cell: (row: R) => (
        <Button
          size="s"
          look="quiet"
          onPress={() => onChange(row)}
          aria-label={t('places.changeOf', { name: row.name })}
        >
          {t('places.change')}
        </Button>
      ),
    },
  ];
}

function AddButton({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  const isAdministrator = useMay('administrator');
  if (!isAdministrator) return null;
  return (
    <Button size="s" icon={Plus} onPress={onPress}>
      {children}
    </Button>
  );
}

function Categories({ choices, onAsk }: TableProps) {
  const { t } = useTranslation('members');
  const notes = useCategoryNotes();
  const change = useChangeColumn<Category>((category) => onAsk({ category }));
  return (
    <Card
      title={t('places.categories')}
      flush
      actions={<AddButton onPress={() => onAsk({ category: null })}>{t('places.addCategory')}</AddButton>}
    >
      <DataTable
        caption={t('places.categories')}
        rows={choices.categories}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        columns={[
          {
            key: 'name',
            label: t('places.name'),
            sortBy: (row) => row.name,
            cell: (row) => (
              <>
                <span className={css.name}>{row.name}</span>
                {notes(row).length > 0 && <span className={css.under}>{notes(row).join('. ')}</span>}
              </>
            ),
          },
          { key: 'kind', label: t('places.kind'), sortBy: (row) => row.kind, cell: (row) => t(`places.${row.kind}`) },
          {
            key: 'members',
            label: t('places.members'),
            align: 'end',
            sortBy: (row) => row.members,
            cell: (row) => row.members,
          },
          { key: 'state', label: t('places.state'), cell: (row) => <StateTag active={row.active} /> },
          ...change,
        ]}
      />
    </Card>
  );
}

function Wards({ choices, onAsk }: TableProps) {
  const { t } = useTranslation('members');
  const change = useChangeColumn<Ward>((ward) => onAsk({ ward }));
  return (
    <Card
      title={t('places.wards')}
      flush
      actions={<AddButton onPress={() => onAsk({ ward: null })}>{t('places.addWard')}</AddButton>}
    >
      <DataTable
        caption={t('places.wards')}
        rows={choices.wards}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        empty={<EmptyState title={t('places.noWards')}>{t('places.noWardsHelp')}</EmptyState>}
        columns={[
          {
            key: 'name',
            label: t('places.name'),
            sortBy: (row) => row.name,
            cell: (row) => <span className={css.name}>{row.name}</span>,
          },
          {
            key: 'members',
            label: t('places.members'),
            align: 'end',
            sortBy: (row) => row.members,
            cell: (row) => row.members,
          },
          { key: 'state', label: t('places.state'), cell: (row) => <StateTag active={row.active} /> },
          ...change,
        ]}
      />
    </Card>
  );
}

/** The group's categories and wards: added, renamed, set aside. */
export function PlacesPage() {
  const { t } = useTranslation('members');
  const answer = useAsk(api.members.choices, {});
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <Page>
      <PageHeader
        title={t('places.title')}
        lead={t('places.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/members">{t('title')}</TextLink>
          </>
        }
      />
      <Asked answer={answer}>
        {(choices) => (
          <>
            <Categories choices={choices} onAsk={setAsking} />
            <Wards choices={choices} onAsk={setAsking} />
          </>
        )}
      </Asked>
      {asking && 'category' in asking && <CategoryDialog category={asking.category} onClose={close} />}
      {asking && 'ward' in asking && <WardDialog ward={asking.ward} onClose={close} />}
    </Page>
  );
}
