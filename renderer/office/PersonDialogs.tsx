import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { passphrase, personChangeInput, personInput } from '../../db/office/input.ts';
import { ROLES, type Role } from '../../db/office/roles.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Button, CheckboxGroup, Dialog, Form, TextField, toasts } from '../ui/index.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { differs, twice } from './setUpDraft.ts';

export type PersonInList = Extract<
  Awaited<ReturnType<typeof api.office.people>>,
  { ok: true }
>['value']['people'][number];

const added = personInput.extend({ repeat: z.string() }).refine(twice, differs);
const reset = z.strictObject({ passphrase: passphrase(), repeat: z.string() }).refine(twice, differs);

function RolesField() {
  const { t } = useTranslation('office');
  return (
    <CheckboxGroup<Role>
      name="roles"
      label={t('fields.roles')}
      hint={t('people.rolesHint')}
      options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roles.${role}Hint`) }))}
    />
  );
}

const Cancel = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('common');
  return <Button onPress={onClose}>{t('cancel')}</Button>;
};

export function AddPersonDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('office');
  const add = useDo(api.office.addPerson);
  const blank: z.input<typeof added> = { name: '', roles: [], passphrase: '', repeat: '' };
  return (
    <Dialog title={t('people.addTitle')} isOpen={isOpen} onClose={onClose}>
      <Form
        guard={false}
        schema={added}
        initial={blank}
        send={async ({ repeat: _, ...person }) => {
          const outcome = await add.run(person);
          if (outcome.ok) toasts.show({ text: t('people.added', { name: person.name }) });
          return outcome;
        }}
        onDone={onClose}
        submitLabel={t('people.addSubmit')}
        otherActions={<Cancel onClose={onClose} />}
      >
        <TextField name="name" label={t('people.name')} autoFocus />
        <RolesField />
        <NewPassphrase label={t('people.firstPassphrase')} />
      </Form>
    </Dialog>
  );
}

export function ChangePersonDialog({ person, onClose }: { person: PersonInList; onClose: () => void }) {
  const { t } = useTranslation('office');
  const { t: tc } = useTranslation('common');
  const { look } = useSession();
  const change = useDo(api.office.changePerson);
  const { id, version, name, roles } = person;
  return (
    <Dialog title={t('people.changeTitle', { name })} isOpen onClose={onClose}>
      <Form
        guard={false}
        schema={personChangeInput}
        initial={{ id: Number(id), version, name, roles: [...roles] }}
        send={(value) => change.run(value)}
        onDone={() => {
          toasts.show({ text: t('people.changed', { name }) });
          void look();
          onClose();
        }}
        submitLabel={tc('saveChanges')}
        otherActions={<Cancel onClose={onClose} />}
      >
        <TextField name="name" label={t('people.name')} />
        <RolesField />
      </Form>
    </Dialog>
  );
}

export function ResetPassphraseDialog({ person, onClose }: { person: PersonInList; onClose: () => void }) {
  const { t } = useTranslation('office');
  const set = useDo(api.office.resetPassphrase);
  const { id, version, name } = person;
  return (
    <Dialog title={t('people.resetTitle', { name })} isOpen onClose={onClose}>
      <Form
        guard={false}
        schema={reset}
        initial={{ passphrase: '', repeat: '' }}
        send={(value) => set.run({ id: Number(id), version, passphrase: value.passphrase })}
        onDone={() => {
          toasts.show({ text: t('people.resetDone', { name }) });
          onClose();
        }}
        submitLabel={t('people.resetSubmit')}
        otherActions={<Cancel onClose={onClose} />}
      >
        <p>{t('people.resetText', { name })}</p>
        <NewPassphrase />
      </Form>
    </Dialog>
  );
}
