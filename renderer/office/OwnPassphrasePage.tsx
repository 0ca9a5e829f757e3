import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ownPassphraseInput } from '../../db/office/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Card, Form, Page, PageHeader, PassphraseField, toasts } from '../ui/index.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { differs, twice } from './setUpDraft.ts';

const typed = ownPassphraseInput.extend({ repeat: z.string() }).refine(twice, differs);

/** One's own passphrase: everybody may change theirs. */
export function OwnPassphrasePage() {
  const { t } = useTranslation('office');
  const { person } = useSession();
  const change = useDo(api.office.changeOwnPassphrase);
  const [round, setRound] = useState(0);
  const roles = person.roles.map((role) => t(`roles.${role}`)).join(', ');
  return (
    <Page narrow>
      <PageHeader title={t('own.title')} lead={t('own.signedIn', { name: person.name, roles })} />
      <Card>
        <Form
          key={round}
          schema={typed}
          initial={{ current: '', passphrase: '', repeat: '' }}
          send={({ repeat: _, ...value }) => change.run(value)}
          onDone={() => {
            toasts.show({ text: t('own.done') });
            setRound(round + 1);
          }}
          submitLabel={t('own.submit')}
        >
          <p>{t('own.lead')}</p>
          <PassphraseField name="current" label={t('fields.current')} />
          <NewPassphrase />
        </Form>
      </Card>
    </Page>
  );
}
