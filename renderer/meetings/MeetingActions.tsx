import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { optionalDate, requiredProse } from '../../db/base/fields.ts';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Banner,
  Button,
  ConfirmDialog,
  DateField,
  Dialog,
  Form,
  type MenuAction,
  MenuButton,
  ProblemBanner,
  TextArea,
  toasts,
} from '../ui/index.ts';
import type { MeetingPageData } from './words.ts';

type Act = 'hold' | 'postpone' | 'cancelMeeting' | 'replan' | 'remove';
type DialogProps = { page: MeetingPageData; onClose: () => void };

const WORDS = {
  postpone: { title: 'postponeTitle', text: 'postponeText', submit: 'postponeSubmit', done: 'postponed' },
  cancelMeeting: { title: 'cancelTitle', text: 'cancelText', submit: 'cancelSubmit', done: 'cancelled' },
  replan: { title: 'replanTitle', text: 'replanText', submit: 'replanSubmit', done: 'replanned' },
} as const;

const schema = z.strictObject({ reason: requiredProse(1_000), newDate: optionalDate() });

/** Postpones, cancels or plans again, with the reason. */
function ReasonDialog({ page, onClose, act }: DialogProps & { act: keyof typeof WORDS }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const navigate = useNavigate();
  const change = useDo(api.meetings.changeState);
  const { id: meetingId, version } = page.meeting;
  const words = WORDS[act];
  const send = ({ reason, newDate }: z.output<typeof schema>) => {
    const at = { meetingId, version, reason };
    if (act === 'postpone') return change.run({ ...at, to: 'postponed', newDate });
    return change.run({ ...at, to: act === 'replan' ? 'planned' : 'cancelled' });
  };
  return (
    <Dialog title={t(`become.${words.title}`)} isOpen onClose={onClose}>
      <p>{t(`become.${words.text}`)}</p>
      <Form
        schema={schema}
        initial={{ reason: '', newDate: '' }}
        send={send}
        onDone={({ copyId }) => {
          toasts.show({ text: t(`become.${words.done}`) });
          onClose();
          if (copyId) void navigate({ to: '/meetings/$meetingId', params: { meetingId: String(copyId) } });
        }}
        submitLabel={t(`become.${words.submit}`)}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        <TextArea name="reason" label={t('become.reason')} rows={3} />
        {act === 'postpone' && (
          <DateField
            name="newDate"
            label={t('become.newDate')}
            hint={t('become.newDateHint')}
            earliest={today}
            optional
          />
        )}
      </Form>
    </Dialog>
  );
}

/** Says yes to what needs no reason: held, or removed altogether. */
function SimpleDialog({ page, onClose, act }: DialogProps & { act: 'hold' | 'remove' }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const change = useDo(api.meetings.changeState);
  const remove = useDo(api.meetings.remove);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id: meetingId, version, date } = page.meeting;
  const go = async () => {
    const at = { meetingId, version };
    if (act === 'remove') await navigate({ to: '/meetings' });
    const outcome = await (act === 'hold' ? change.run({ ...at, to: 'held' }) : remove.run(at));
    if (!outcome.ok) return setProblem(outcome.problem);
    toasts.show({ text: act === 'hold' ? t('become.held') : t('page.removed') });
    onClose();
  };
  const words = act === 'hold' ? 'held' : 'remove';
  return (
    <ConfirmDialog
      title={t(`become.${words}Title`)}
      isOpen
      tone={act === 'remove' ? 'danger' : 'plain'}
      busy={change.busy || remove.busy}
      confirmLabel={t(`become.${words}Confirm`)}
      onConfirm={() => void go()}
      onCancel={onClose}
    >
      {problem && <ProblemBanner problem={problem} />}
      <p>{act === 'hold' ? t('become.heldText', { date: formatDateWithWeekday(date) }) : t('become.removeText')}</p>
    </ConfirmDialog>
  );
}

/** On the day of the meeting and after it, the next step: that it was held. Nothing before, or for those who may not. */
export function HoldMeeting({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  if (!page.may.changes.includes('held') || page.meeting.date > today) return null;
  return (
    <Banner
      tone="info"
      title={t('become.holdNext', { date: formatDateWithWeekday(page.meeting.date) })}
      actions={
        <Button look="primary" onPress={() => setOpen(true)}>
          {t('page.hold')}
        </Button>
      }
    >
      {t('become.holdNextText')}
      {open && <SimpleDialog page={page} act="hold" onClose={() => setOpen(false)} />}
    </Banner>
  );
}

/** What became of the meeting: the menu at the head of its page, for those who may. */
export function MeetingActions({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const { changes, remove } = page.may;
  const one = (id: Act, tone?: 'danger'): MenuAction => ({
    id,
    label: t(`page.${id}`),
    onAction: () => setAct(id),
    tone,
  });
  const actions = [
    changes.includes('held') && page.meeting.date <= today && one('hold'),
    changes.includes('postponed') && one('postpone'),
    changes.includes('cancelled') && one('cancelMeeting'),
    changes.includes('planned') && one('replan'),
    remove && one('remove', 'danger'),
  ].filter((each): each is MenuAction => each !== false);
  if (actions.length === 0) return null;
  const close = () => setAct(null);
  return (
    <>
      <MenuButton label={t('page.more')} actions={actions} />
      {(act === 'hold' || act === 'remove') && <SimpleDialog page={page} act={act} onClose={close} />}
      {act !== null && act !== 'hold' && act !== 'remove' && <ReasonDialog page={page} act={act} onClose={close} />}
    </>
  );
}
