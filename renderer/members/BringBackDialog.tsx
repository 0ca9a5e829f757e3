import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CURRENT_STANDINGS } from '../../db/members/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, Dialog, Form, RadioGroup, toasts } from '../ui/index.ts';
import type { Member } from './types.ts';

const fields = z.strictObject({ standing: z.enum(CURRENT_STANDINGS) });

/** Makes a former member a current one again. */
export function BringBackDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const { run } = useDo(api.members.bringBack);
  return (
    <Dialog title={t('back.title', { name: member.name })} isOpen onClose={onClose}>
      <p>{t('back.text')}</p>
      <Form
        schema={fields}
        guard={false}
        initial={{ standing: 'member' }}
        submitLabel={t('back.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={(value, accepted) => run({ ...value, id: member.id, version: member.version, accepted })}
        onDone={() => {
          onClose();
          toasts.show({ text: t('back.done', { name: member.name }) });
        }}
      >
        {({ f }) => (
          <RadioGroup
            name={f('standing')}
            label={t('back.standing')}
            options={CURRENT_STANDINGS.map((value) => ({
              value,
              label: t(`standing.${value}`),
              hint: t(`form.standingHint.${value}`),
            }))}
          />
        )}
      </Form>
    </Dialog>
  );
}
