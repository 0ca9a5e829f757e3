import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import {
  Asked,
  Button,
  Card,
  ConfirmDialog,
  DataTable,
  MenuButton,
  Page,
  PageHeader,
  ProblemBanner,
  StatusTag,
  toasts,
} from '../ui/index.ts';
import { NotAllowed } from './NotAllowed.tsx';
import { AddPersonDialog, ChangePersonDialog, type PersonInList, ResetPassphraseDialog } from './PersonDialogs.tsx';
import { RecoveryCodeCard } from './RecoveryCodeCard.tsx';

type Open = { what: 'change' | 'reset' | 'deactivate'; person: PersonInList };

/** Lets somebody in no longer, after asking. */
function DeactivateDialog({ person, onClose }: { person: PersonInList; onClose: (problem: Problem | null) => void }) {
  const { t } = useTranslation('office');
  const { name } = person;
  const set = useDo(api.office.setPersonActive);
  const undo = async (version: number) => {
    const outcome = await set.run({ id: person.id, version, active: true });
    if (outcome.ok) toasts.show({ text: t('people.activated', { name }) });
  };
  const deactivate = async () => {
    const outcome = await set.run({ id: person.id, version: person.version, active: false });
    onClose(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    const { version } = outcome.value;
    toasts.show({ text: t('people.deactivated', { name }), undo: () => void undo(version) });
  };
  return (
    <ConfirmDialog
      title={t('people.deactivateTitle', { name })}
      isOpen
      tone="danger"
      confirmLabel={t('people.deactivate')}
      onConfirm={() => void deactivate()}
      onCancel={() => onClose(null)}
      busy={set.busy}
    >
      <p>{t('people.deactivateText')}</p>
    </ConfirmDialog>
  );
}

function PeopleTable({
  people,
  onOpen,
  onActivate,
}: {
  people: readonly PersonInList[];
  onOpen: (open: Open) => void;
  onActivate: (person: PersonInList) => void;
}) {
  const { t } = useTranslation('office');
  const { person: me } = useSession();
  const rolesOf = (person: PersonInList) => person.roles.map((role) => t(`roles.${role}`)).join(', ');
  const actionsOf = (person: PersonInList) => [
    { id: 'change', label: t('people.change'), onAction: () => onOpen({ what: 'change', person }) },
    { id: 'reset', label: t('people.reset'), onAction: () => onOpen({ what: 'reset', person }) },
    person.active
      ? { id: 'off', label: t('people.deactivate'), onAction: () => onOpen({ what: 'deactivate', person }) }
      : { id: 'on', label: t('people.activate'), onAction: () => onActivate(person) },
  ];
  return (
    <DataTable
      caption={t('people.title')}
      rows={people}
      rowKey={(person) => Number(person.id)}
      rowName={(person) => person.name}
      initialSort={{ key: 'name', direction: 'up' }}
      columns={[
        {
          key: 'name',
          label: t('people.name'),
          cell: (person) => (Number(person.id) === me.id ? `${person.name} (${t('people.you')})` : person.name),
          sortBy: (person) => person.name,
        },
        { key: 'roles', label: t('people.roles'), cell: rolesOf, sortBy: rolesOf },
        {
          key: 'state',
          label: t('people.state'),
          cell: (person) => (
            <StatusTag tone={person.active ? 'good' : 'off'}>
              {t(person.active ? 'people.active' : 'people.inactive')}
            </StatusTag>
          ),
          sortBy: (person) => (person.active ? 0 : 1),
        },
        {
          key: 'seen',
          label: t('people.lastSignedIn'),
          cell: (person) => (person.lastSignedIn ? formatInstant(person.lastSignedIn) : t('people.never')),
          sortBy: (person) => person.lastSignedIn ?? '',
        },
        {
          key: 'actions',
          label: t('people.actions'),
          hideLabel: true,
          width: '4rem',
          cell: (person) => <MenuButton name={person.name} actions={actionsOf(person)} />,
        },
      ]}
    />
  );
}

/** Everybody who signs in: add, change roles, give a new passphrase, stop and let in again. */
export function PeoplePage() {
  const { t } = useTranslation('office');
  return useMay('administrator') ? <PeopleContent /> : <NotAllowed title={t('people.title')} />;
}

function PeopleContent() {
  const { t } = useTranslation('office');
  const answer = useAsk(api.office.people, {});
  const set = useDo(api.office.setPersonActive);
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const close = () => setOpen(null);

  const activate = async (person: PersonInList) => {
    const outcome = await set.run({ id: person.id, version: person.version, active: true });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) toasts.show({ text: t('people.activated', { name: person.name }) });
  };

  return (
    <Page>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <Button look="primary" icon={UserPlus} onPress={() => setAdding(true)}>
            {t('people.add')}
          </Button>
        }
      />
      {problem && <ProblemBanner problem={problem} />}
      <Asked answer={answer}>
        {({ people }) => (
          <Card flush>
            <PeopleTable people={people} onOpen={setOpen} onActivate={(person) => void activate(person)} />
          </Card>
        )}
      </Asked>
      <RecoveryCodeCard />
      <AddPersonDialog isOpen={adding} onClose={() => setAdding(false)} />
      {open?.what === 'change' && <ChangePersonDialog person={open.person} onClose={close} />}
      {open?.what === 'reset' && <ResetPassphraseDialog person={open.person} onClose={close} />}
      {open?.what === 'deactivate' && (
        <DeactivateDialog
          person={open.person}
          onClose={(refused) => {
            setProblem(refused);
            close();
          }}
        />
      )}
    </Page>
  );
}
