import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { copiesInput } from '../../db/elections/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { hasFolderDialog } from '../app/transport.ts';
import { differs, twice } from '../office/setUpDraft.ts';
import { Button, Dialog, Form, PassphraseField, TextField, toasts } from '../ui/index.ts';

const typed = copiesInput.omit({ electionId: true }).extend({ repeat: z.string() }).refine(twice, differs);

/** Where tonight's copies go, and the passphrase that opens them. */
export function CopiesDialog({ electionId, onClose }: { electionId: number; onClose: () => void }) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const { t: to } = useTranslation('office');
  const setUp = useDo(api.elections.setUpCopies);
  const ask = useDo(api.elections.chooseCopyFolder);
  return (
    <Dialog title={t('copies.setUp')} isOpen onClose={onClose}>
      <p>{t('copies.dialogText')}</p>
      <Form
        guard={false}
        schema={typed}
        initial={{ folder: '', passphrase: '', repeat: '' }}
        send={({ repeat: _, ...value }) => setUp.run({ ...value, electionId })}
        onDone={({ waits }) => {
          toasts.show({ text: t(waits ? 'copies.doneWaits' : 'copies.done') });
          onClose();
        }}
        submitLabel={t('copies.setUp')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
      >
        {({ form }) => (
          <>
            <TextField name="folder" label={t('copies.folder')} hint={t('copies.folderHint')} />
            {hasFolderDialog() && (
              <div>
                <Button
                  icon={FolderOpen}
                  busy={ask.busy}
                  onPress={() =>
                    void ask.run({}).then((choice) => {
                      if (choice.ok && choice.value.way === 'chosen') form.setValue('folder', choice.value.path);
                    })
                  }
                >
                  {t('copies.choose')}
                </Button>
              </div>
            )}
            <PassphraseField name="passphrase" label={t('copies.passphrase')} hint={t('copies.hint')} purpose="new" />
            <PassphraseField name="repeat" label={to('fields.repeat')} purpose="new" />
          </>
        )}
      </Form>
    </Dialog>
  );
}
