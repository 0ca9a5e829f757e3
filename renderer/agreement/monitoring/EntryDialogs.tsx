import { useTranslation } from 'react-i18next';
import { entryInput, followUpInput } from '../../../db/agreement/monitoring-input.ts';
import { disagrees, needsImprovement } from '../../../db/agreement/monitoring-rules.ts';
import { STATUSES, type Status } from '../../../db/agreement/words.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { FormDialog } from '../../minutes/FormDialog.tsx';
import { DateField, RadioGroup, TextArea } from '../../ui/index.ts';
import { StatusMark } from '../StatusMark.tsx';
import type { OfDeliverable } from './words.ts';

type Props = OfDeliverable & { onClose: () => void };

/** L4: position and status; improvement and deadline where amber or red asks for them, the reason where the figures disagree. */
export function EntryDialog({ page, deliverable, judged, onClose }: Props) {
  const { t } = useTranslation('agreement');
  const save = useDo(api.agreement.saveEntry);
  const { number, task, position, status, improvement, deadline, reason } = deliverable;
  return (
    <FormDialog
      title={t('monitoring.judge')}
      text={task}
      schema={entryInput}
      initial={{ position, status: status ?? '', improvement, deadline: deadline ?? '', reason }}
      send={(value) => save.run({ monitoringId: page.id, version: page.version, deliverable: number, ...value })}
      done={t('monitoring.saved')}
      onClose={onClose}
    >
      {(watch) => {
        const chosen = (watch('status') || null) as Status | null;
        return (
          <>
            <TextArea
              name="position"
              label={t('monitoring.position')}
              hint={t('monitoring.positionHint')}
              rows={5}
              optional
            />
            <RadioGroup
              name="status"
              label={t('monitoring.statusField')}
              hint={t('monitoring.statusHint')}
              optional
              options={STATUSES.map((value) => ({
                value,
                label: <StatusMark status={value} />,
                hint: t(`statusMeaning.${value}`),
              }))}
            />
            <TextArea
              name="improvement"
              label={t('monitoring.planned')}
              hint={needsImprovement(chosen) ? t('monitoring.plannedHint') : undefined}
              rows={3}
              optional
            />
            {needsImprovement(chosen) && <DateField name="deadline" label={t('monitoring.deadline')} optional />}
            {disagrees(chosen, judged.suggestion) && (
              <TextArea
                name="reason"
                label={t('monitoring.reason')}
                hint={t('monitoring.reasonHint')}
                rows={3}
                optional
              />
            )}
          </>
        );
      }}
    </FormDialog>
  );
}

/** L4: what became of a planned improvement. */
export function FollowUpDialog({ page, deliverable, judged, onClose }: Props) {
  const { t } = useTranslation('agreement');
  const { today } = useSession();
  const followUp = useDo(api.agreement.followUp);
  return (
    <FormDialog
      title={t('monitoring.followUp')}
      text={deliverable.task}
      schema={followUpInput}
      initial={{ on: judged.followedUpOn ?? today, text: judged.followedUp }}
      send={(value) => followUp.run({ monitoringId: page.id, deliverable: deliverable.number, ...value })}
      done={t('monitoring.saved')}
      onClose={onClose}
    >
      <DateField name="on" label={t('monitoring.followedOn')} />
      <TextArea name="text" label={t('monitoring.followedText')} rows={3} />
    </FormDialog>
  );
}
