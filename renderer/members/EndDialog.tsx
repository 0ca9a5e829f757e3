import { useTranslation } from 'react-i18next';
import { endFields } from '../../db/members/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Button, Checkbox, DateField, Dialog, Form, TextArea, toasts } from '../ui/index.ts';
import type { MemberPageData } from './types.ts';

/** Undoing an ending asks nothing again: the rules spoke when the member joined. */
const UNDO = ['M3', 'M4', 'M5', 'M12', 'E9'];

/** Ends a membership, with day and reason. */
export function EndDialog({ page, onClose }: { page: MemberPageData; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const { run } = useDo(api.members.end);
  const { run: bringBack } = useDo(api.members.bringBack);
  const { member } = page;
  const running = page.terms.filter((term) => term.endedOn === null);
  const undo = async (version: number, standing: typeof member.standing) => {
    if (standing === 'former') return;
    const outcome = await bringBack({ id: member.id, version, standing, accepted: UNDO });
    const words = outcome.ok ? t('end.undone', { name: member.name }) : t('end.couldNotUndo');
    toasts.show({ text: words, tone: outcome.ok ? 'success' : 'error' });
  };
  return (
    <Dialog title={t('end.title', { name: member.name })} isOpen onClose={onClose}>
      <p>{t('end.text')}</p>
      <Form
        schema={endFields}
        guard={false}
        initial={{ endedOn: today, reason: '', endTerms: false }}
        submitLabel={t('end.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={(value, accepted) => run({ ...value, id: member.id, version: member.version, accepted })}
        onDone={({ version, standing, termsEnded }) => {
          onClose();
          toasts.show({
            text: t('end.done', { name: member.name }),
            // Offices that ended with the membership stay ended, so there is nothing to press for.
            undo: termsEnded === 0 ? () => void undo(version, standing) : undefined,
          });
        }}
      >
        {({ f }) => (
          <>
            <DateField name={f('endedOn')} label={t('end.endedOn')} latest={today} />
            <TextArea name={f('reason')} label={t('end.reason')} hint={t('end.reasonHint')} rows={2} />
            {running.length > 0 && (
              <Checkbox
                name={f('endTerms')}
                label={t('end.endTerms', { offices: running.map((term) => t(`office.${term.office}`)).join(', ') })}
              />
            )}
          </>
        )}
      </Form>
    </Dialog>
  );
}
