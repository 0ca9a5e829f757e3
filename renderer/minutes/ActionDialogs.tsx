import { useTranslation } from 'react-i18next';
import { addDays } from '../../db/base/dates.ts';
import {
  actionChangeInput,
  actionCloseInput,
  actionInput,
  actionReopenInput,
  actionUpdateInput,
} from '../../db/minutes/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { ComboBox, DateField, RadioGroup, TextArea, TextField } from '../ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import { type LoggedAction, type MinuteItem, type MinutesPageData, memberOptions } from './words.ts';

const AT = { actionId: true, version: true } as const;
const addSchema = actionInput.pick({ text: true, ownerMemberId: true, ownerName: true, due: true });
const changeSchema = actionChangeInput.omit(AT);
const updateSchema = actionUpdateInput.omit(AT);
const closeSchema = actionCloseInput.omit(AT);
const reopenSchema = actionReopenInput.omit(AT);

type Options = ReturnType<typeof memberOptions>;

function Fields({ options, named }: { options: Options; named: boolean }) {
  const { t } = useTranslation('minutes');
  return (
    <>
      <TextArea name="text" label={t('actions.text')} rows={3} />
      <ComboBox name="ownerMemberId" label={t('actions.owner')} options={options} optional />
      {named && <TextField name="ownerName" label={t('record.orName')} optional />}
      <DateField name="due" label={t('actions.due')} />
    </>
  );
}

type AddProps = {
  page: MinutesPageData;
  itemId: number;
  decision: MinuteItem['decisions'][number] | null;
  onClose: () => void;
};

/** A13: who does what by when; from a decision, with its words to begin with. */
export function AddActionDialog({ page, itemId, decision, onClose }: AddProps) {
  const { t } = useTranslation('minutes');
  const add = useDo(api.minutes.addAction);
  const { id: meetingId, date } = page.meeting;
  return (
    <FormDialog
      title={t('record.action')}
      schema={addSchema}
      initial={{
        text: decision?.text ?? '',
        ownerMemberId: null,
        ownerName: '',
        due: page.after?.date ?? addDays(date, 28),
      }}
      send={(value) => add.run({ ...value, meetingId, itemId, decisionId: decision?.id ?? null })}
      onClose={onClose}
    >
      {(watch) => <Fields options={memberOptions(page)} named={watch('ownerMemberId') === null} />}
    </FormDialog>
  );
}

export type ActionAsked = 'change' | 'update' | 'close' | 'reopen';
type Props = { row: LoggedAction; asked: ActionAsked; onClose: () => void };

function Change({ row, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const change = useDo(api.minutes.changeAction);
  // The members of the meeting's day: the owner is one of them, or a name.
  const page = useAsk(api.minutes.page, { meetingId: row.meetingId });
  if (page.state !== 'ready') return null;
  const { text, ownerMemberId, ownerName, due, id: actionId, version } = row;
  return (
    <FormDialog
      title={t('actions.change', { reference: row.reference })}
      schema={changeSchema}
      initial={{ text, ownerMemberId, ownerName, due }}
      send={(value) => change.run({ ...value, actionId, version })}
      onClose={onClose}
    >
      {(watch) => <Fields options={memberOptions(page.value)} named={watch('ownerMemberId') === null} />}
    </FormDialog>
  );
}

function Update({ row, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const update = useDo(api.minutes.updateAction);
  const { id: actionId, version, reference } = row;
  return (
    <FormDialog
      title={t('actions.update', { reference })}
      text={row.text}
      schema={updateSchema}
      initial={{ on: today, text: '' }}
      send={(value) => update.run({ ...value, actionId, version })}
      onClose={onClose}
    >
      <TextArea name="text" label={t('actions.updateText')} rows={3} />
      <DateField name="on" label={t('actions.on')} latest={today} />
    </FormDialog>
  );
}

function Close({ row, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const close = useDo(api.minutes.closeAction);
  const { id: actionId, version, reference } = row;
  return (
    <FormDialog
      title={t('actions.close', { reference })}
      text={row.text}
      submitLabel={t('actions.closeSubmit')}
      schema={closeSchema}
      initial={{ to: 'done', on: today, outcome: '' }}
      send={(value) => close.run({ ...value, actionId, version })}
      onClose={onClose}
    >
      <RadioGroup
        name="to"
        label={t('actions.closeTo')}
        options={(['done', 'dropped'] as const).map((value) => ({ value, label: t(`actions.state.${value}`) }))}
      />
      <TextArea name="outcome" label={t('actions.outcome')} hint={t('actions.outcomeHint')} rows={3} />
      <DateField name="on" label={t('actions.on')} latest={today} />
    </FormDialog>
  );
}

function Reopen({ row, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const reopen = useDo(api.minutes.reopenAction);
  const { id: actionId, version, reference } = row;
  return (
    <FormDialog
      title={t('actions.reopen', { reference })}
      submitLabel={t('actions.reopenSubmit')}
      schema={reopenSchema}
      initial={{ reason: '' }}
      send={(value) => reopen.run({ ...value, actionId, version })}
      onClose={onClose}
    >
      <TextArea name="reason" label={t('actions.reason')} rows={2} />
    </FormDialog>
  );
}

const DIALOGS = { change: Change, update: Update, close: Close, reopen: Reopen };

/** What is done with an action of the log. */
export function ActionDialog(props: Props) {
  const Shown = DIALOGS[props.asked];
  return <Shown {...props} />;
}
