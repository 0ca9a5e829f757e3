import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { rehearsalInput } from '../../db/elections/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, Dialog, Form, RadioGroup, TextField } from '../ui/index.ts';

/** A night to practise on, with answers that are known. */
export function RehearsalDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const rehearse = useDo(api.elections.beginRehearsal);
  return (
    <Dialog title={t('rehearsal.title')} isOpen onClose={onClose}>
      <p>{t('rehearsal.text')}</p>
      <Form
        schema={rehearsalInput}
        initial={{ kind: 'one_seat', returningOfficer: '', tellerA: '', tellerB: '' }}
        send={(value) => rehearse.run(value)}
        onDone={({ electionId }) =>
          void navigate({ to: '/elections/$electionId', params: { electionId: String(electionId) } })
        }
        submitLabel={t('rehearsal.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        <RadioGroup
          name="kind"
          label={t('rehearsal.kind')}
          options={(['one_seat', 'five_seats'] as const).map((value) => ({
            value,
            label: t(`rehearsal.kinds.${value}`),
          }))}
        />
        <TextField name="returningOfficer" label={t('people.returningOfficer')} />
        <TextField name="tellerA" label={t('people.tellerA')} />
        <TextField name="tellerB" label={t('people.tellerB')} />
      </Form>
    </Dialog>
  );
}
