import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import { agreeInput, publishInput, reopenInput, returnInput, sendToChairInput } from '../../db/meetings/input.ts';
import { AGREED_HOW } from '../../db/meetings/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { Button, DateField, Dialog, Form, RadioGroup, TextArea, TextField, toasts } from '../ui/index.ts';
import type { MeetingPageData } from './words.ts';

type Next = MeetingPageData['next'][number];
type Props = { page: MeetingPageData; next: Next; title: string; onClose: () => void };

const MEETING = { meetingId: true, version: true } as const;
const sendSchema = sendToChairInput.omit({ ...MEETING, accepted: true });
const returnSchema = returnInput.omit(MEETING);
const agreeSchema = agreeInput.omit(MEETING);
const reopenSchema = reopenInput.omit(MEETING);
const publishSchema = publishInput.omit({ ...MEETING, accepted: true });

/** Why a step is late: asked only when it is. */
function LateReason({ due, on }: { due: IsoDate | null; on: IsoDate }) {
  const { t } = useTranslation('meetings');
  if (!due || on <= due) return null;
  const hint = t('dialog.lateHint', { date: formatDate(due) });
  return <TextArea name="lateReason" label={t('dialog.lateReason')} hint={hint} rows={2} />;
}

type StepFormProps<S extends z.ZodType<unknown, FieldValues>> = Props & {
  text?: string;
  schema: S;
  initial: DefaultValues<z.input<S>>;
  send: (value: z.output<S>, accepted: string[]) => Promise<Outcome<unknown>>;
  children: (watch: (field: string) => unknown) => ReactNode;
};

/** The frame of every step's dialog: what it means, its form, and a word when it is done. */
function StepForm<S extends z.ZodType<unknown, FieldValues>>(props: StepFormProps<S>) {
  const { next, title, onClose, text, schema, initial, send, children } = props;
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {text && <p>{text}</p>}
      <Form
        schema={schema}
        initial={initial}
        send={send}
        onDone={() => {
          toasts.show({ text: t(`done.${next.step}`) });
          onClose();
        }}
        submitLabel={title}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        {({ form }) => children((field) => form.watch(field as never))}
      </Form>
    </Dialog>
  );
}

function SendDialog(props: Props) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const { id: meetingId, version } = props.page.meeting;
  const send = useDo(api.meetings.sendToChair);
  return (
    <StepForm
      {...props}
      text={t('dialog.sendText')}
      schema={sendSchema}
      initial={{ lateReason: '' }}
      send={(value, accepted) => send.run({ ...value, meetingId, version, accepted })}
    >
      {() => <LateReason due={props.next.due} on={today} />}
    </StepForm>
  );
}

function ReturnDialog(props: Props) {
  const { t } = useTranslation('meetings');
  const { id: meetingId, version } = props.page.meeting;
  const back = useDo(api.meetings.returnToDraft);
  return (
    <StepForm
      {...props}
      schema={returnSchema}
      initial={{ comment: '' }}
      send={(value) => back.run({ ...value, meetingId, version })}
    >
      {() => <TextArea name="comment" label={t('dialog.comment')} />}
    </StepForm>
  );
}

function AgreeDialog(props: Props) {
  const { t } = useTranslation('meetings');
  const { today, person } = useSession();
  const isChair = useMay('chair');
  const { id: meetingId, version } = props.page.meeting;
  const agree = useDo(api.meetings.agree);
  const isAdministrator = useMay('administrator');
  // The chair agrees here; only the administrator records how the chair agreed elsewhere.
  const ways = AGREED_HOW.filter((how) => (how === 'in_program' ? isChair : isAdministrator));
  return (
    <StepForm
      {...props}
      text={t('dialog.agreeText')}
      schema={agreeSchema}
      initial={{
        how: isChair ? 'in_program' : 'email',
        by: isChair ? person.name : props.page.chair,
        on: today,
        lateReason: '',
      }}
      send={(value) => agree.run({ ...value, meetingId, version })}
    >
      {(watch) => {
        const here = watch('how') === 'in_program';
        return (
          <>
            {ways.length > 1 && (
              <RadioGroup
                name="how"
                label={t('dialog.how')}
                options={ways.map((value) => ({ value, label: t(`how.${value}`) }))}
              />
            )}
            {!here && <TextField name="by" label={t('dialog.by')} />}
            {!here && <DateField name="on" label={t('dialog.on')} latest={today} />}
            <LateReason due={props.next.due} on={here ? today : String(watch('on'))} />
          </>
        );
      }}
    </StepForm>
  );
}

function ReopenDialog(props: Props) {
  const { t } = useTranslation('meetings');
  const { id: meetingId, version } = props.page.meeting;
  const reopen = useDo(api.meetings.reopen);
  return (
    <StepForm
      {...props}
      text={t('dialog.reopenText')}
      schema={reopenSchema}
      initial={{ reason: '' }}
      send={(value) => reopen.run({ ...value, meetingId, version })}
    >
      {() => <TextArea name="reason" label={t('dialog.reason')} rows={3} />}
    </StepForm>
  );
}

function PublishDialog(props: Props) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const { id: meetingId, version, open } = props.page.meeting;
  const publish = useDo(api.meetings.publish);
  return (
    <StepForm
      {...props}
      text={t('dialog.publishText')}
      schema={publishSchema}
      initial={{ toMembers: '', toPublic: '', on: today, lateReason: '' }}
      send={(value, accepted) => publish.run({ ...value, meetingId, version, accepted })}
    >
      {(watch) => (
        <>
          <TextField name="toMembers" label={t('dialog.toMembers')} hint={t('dialog.toMembersHint')} />
          {open && <TextField name="toPublic" label={t('dialog.toPublic')} hint={t('dialog.toPublicHint')} />}
          <DateField name="on" label={t('dialog.publishedOn')} latest={today} />
          <LateReason due={props.next.due} on={String(watch('on'))} />
        </>
      )}
    </StepForm>
  );
}

const DIALOGS = {
  send_to_chair: SendDialog,
  return_to_draft: ReturnDialog,
  agree: AgreeDialog,
  reopen: ReopenDialog,
  publish: PublishDialog,
};

/** Asks what a step needs, and takes it. A supplement has a page of its own. */
export function StepDialog(props: Props) {
  if (props.next.step === 'supplement') return null;
  const Shown = DIALOGS[props.next.step];
  return <Shown {...props} />;
}
