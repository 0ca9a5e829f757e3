import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LOGO_BYTES } from '../../db/office/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, Dialog, FileField, Form, type GivenFile, toasts } from '../ui/index.ts';
import type { GroupFacts } from './groupFacts.ts';
import { HeadedPaper } from './HeadedPaper.tsx';

const chosen = z.strictObject({
  logo: z.custom<GivenFile | null>().refine((file) => file !== null, 'office.logoMissing'),
});

/** Chooses another logo and shows it on the paper before it is saved. */
export function LogoDialog({ group, isOpen, onClose }: { group: GroupFacts; isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('office');
  const { t: tc } = useTranslation('common');
  const change = useDo(api.office.changeLogo);
  return (
    <Dialog title={t('group.logoTitle')} isOpen={isOpen} onClose={onClose} size="m">
      <Form
        guard={false}
        schema={chosen}
        initial={{ logo: null }}
        send={({ logo }) => change.run({ version: group.version, logo })}
        onDone={() => {
          toasts.show({ text: t('group.logoSaved') });
          onClose();
        }}
        submitLabel={t('group.saveLogo')}
        otherActions={<Button onPress={onClose}>{tc('cancel')}</Button>}
      >
        {({ form }) => (
          <>
            <FileField
              name="logo"
              label={t('fields.logo')}
              hint={t('hints.logo')}
              endings={['.png', '.jpg', '.jpeg']}
              maxBytes={LOGO_BYTES}
            />
            <HeadedPaper facts={group} logo={form.watch('logo') ?? null} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
