import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { MAX_FILE_MB } from '../../db/office/file-rules.ts';
import { api } from '../app/client.ts';
import { Button, Dialog, FileField, Form, type GivenFile, PassphraseField } from '../ui/index.ts';
import css from './BackupsChanges.module.css';
import { ConfirmRestore, Consequences } from './BackupsRestore.tsx';

const chosen = z.strictObject({
  file: z.custom<GivenFile | null>().refine((file) => file !== null, 'safety.copyMissing'),
  passphrase: z.string(),
});

type Preview = Extract<Awaited<ReturnType<typeof api.safety.previewCopy>>, { ok: true }>['value'];
type Opened = { preview: Preview; file: GivenFile; passphrase: string };

/** Opens an encrypted copy, shows what restoring it would undo, then does it. */
export function OpenCopyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('safety');
  const { t: tc } = useTranslation('common');
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened) {
    const { preview, ...copy } = opened;
    return (
      <ConfirmRestore backup={preview.backup} run={() => api.safety.restoreCopy(copy)} onClose={onClose}>
        <Consequences {...preview} />
      </ConfirmRestore>
    );
  }
  return (
    <Dialog title={t('copy.open')} isOpen onClose={onClose}>
      <div className={css.stack}>
        <p>{t('copy.text')}</p>
        <Form
          guard={false}
          schema={chosen}
          initial={{ file: null, passphrase: '' }}
          send={async ({ file, passphrase }) => {
            const copy = { file: file as GivenFile, passphrase };
            const preview = await api.safety.previewCopy(copy);
            return preview.ok ? { ok: true as const, value: { preview: preview.value, ...copy } } : preview;
          }}
          onDone={setOpened}
          submitLabel={t('copy.submit')}
          otherActions={
            <Button look="quiet" onPress={onClose}>
              {tc('cancel')}
            </Button>
          }
        >
          <FileField
            name="file"
            label={t('copy.file')}
            hint={t('copy.fileHint')}
            endings={['.cpegcopy']}
            maxBytes={MAX_FILE_MB * 1_000_000}
          />
          <PassphraseField name="passphrase" label={t('copy.passphrase')} />
        </Form>
      </div>
    </Dialog>
  );
}
