import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import { AGREED_HOW } from '../../db/meetings/words.ts';
import {
  minutesAgreeInput,
  minutesOutInput,
  minutesReopenInput,
  minutesReturnInput,
  minutesToChairInput,
} from '../../db/minutes/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { DateField, RadioGroup, TextArea, TextField } from '../ui/index.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { FormDialog } from './FormDialog.tsx';
import type { MinutesPageData } from './words.ts';

type Next = MinutesPageData['next'][number];
export type StepProps = { page: MinutesPageData; next: Next; onClose: () => void };

const AT = { meetingId: true, version: true } as const;
const toChairSchema = minutesToChairInput.omit(AT);
const returnSchema = minutesReturnInput.omit(AT);
const agreeSchema = minutesAgreeInput.omit(AT);
const reopenSchema = minutesReopenInput.omit(AT);
const outSchema = minutesOutInput.omit(AT);

/** What every step's dialog says and sends: its title, the word when it is done, the minutes as they were read. */
export function useStep({ page, next, onClose }: StepProps) {
  const { t } = useTranslation('minutes');
  const frame = { title: t(`step.${next.step}`), submitLabel: t(`step.${next.step}`), onClose };
  const at = { meetingId: page.meeting.id, version: page.minutes?.version ?? 0 };
  return { t, frame: { ...frame, done: t(`stepDone.${next.step}`) }, at };
}

/** A12: why a step is late; asked only when it is. */
export function LateReason({ due, on }: { due: IsoDate | null; on: string }) {
  const { t } = useTranslation('minutes');
  if (!due || on <= due) return null;
  const hint = t('stepDialog.lateHint', { date: formatDate(due) });
  return <TextArea name="lateReason" label={t('stepDialog.lateReason')} hint={hint} rows={2} />;
}

function ToChair(props: StepProps) {
  const { t, frame, at } = useStep(props);
  const { today } = useSession();
  const send = useDo(api.minutes.sendToChair);
  return (
    <FormDialog
      {...frame}
      text={t('stepDialog.toChairText')}
      schema={toChairSchema}
      initial={{ lateReason: '' }}
      send={(value) => send.run({ ...value, ...at })}
    >
      <LateReason due={props.next.due} on={today} />
    </FormDialog>
  );
}

function GiveBack(props: StepProps) {
  const { t, frame, at } = useStep(props);
  const back = useDo(api.minutes.returnToDraft);
  return (
    <FormDialog {...frame} schema={returnSchema} initial={{ comment: '' }} send={(v) => back.run({ ...v, ...at })}>
      <TextArea name="comment" label={t('stepDialog.comment')} />
    </FormDialog>
  );
}

function Agree(props: StepProps) {
  const { t, frame, at } = useStep(props);
  const { t: tm } = useTranslation('meetings');
  const { today, person } = useSession();
  const isChair = useMay('chair');
  const isAdministrator = useMay('administrator');
  const agree = useDo(api.minutes.agree);
  const ways = AGREED_HOW.filter((how) => (how === 'in_program' ? isChair : isAdministrator));
  return (
    <FormDialog
      {...frame}
      text={t('stepDialog.agreeText')}
      schema={agreeSchema}
      initial={{
        how: isChair ? 'in_program' : 'email',
        by: isChair ? person.name : (props.page.minutes?.inTheChair ?? ''),
        on: today,
        lateReason: '',
      }}
      send={(value) => agree.run({ ...value, ...at })}
    >
      {(watch) => {
        const here = watch('how') === 'in_program';
        return (
          <>
            {ways.length > 1 && (
              <RadioGroup
                name="how"
                label={t('stepDialog.how')}
                options={ways.map((value) => ({ value, label: tm(`how.${value}`) }))}
              />
            )}
            {!here && <TextField name="by" label={t('stepDialog.by')} />}
            {!here && <DateField name="on" label={t('stepDialog.agreedOn')} latest={today} />}
            <LateReason due={props.next.due} on={here ? today : String(watch('on'))} />
          </>
        );
      }}
    </FormDialog>
  );
}

function Reopen(props: StepProps) {
  const { t, frame, at } = useStep(props);
  const reopen = useDo(api.minutes.reopen);
  return (
    <FormDialog
      {...frame}
      text={t('stepDialog.reopenText')}
      schema={reopenSchema}
      initial={{ reason: '' }}
      send={(value) => reopen.run({ ...value, ...at })}
    >
      <TextArea name="reason" label={t('stepDialog.reason')} rows={3} />
    </FormDialog>
  );
}

/** To members, or to everybody: how and when. */
function Out(props: StepProps) {
  const { t, frame, at } = useStep(props);
  const { today } = useSession();
  const circulate = useDo(api.minutes.circulate);
  const publish = useDo(api.minutes.makePublic);
  const isPublic = props.next.step === 'make_public';
  return (
    <FormDialog
      {...frame}
      schema={outSchema}
      initial={{ how: '', on: today, lateReason: '' }}
      send={(value) => (isPublic ? publish : circulate).run({ ...value, ...at })}
    >
      {(watch) => (
        <>
          <TextField
            name="how"
            label={t(isPublic ? 'stepDialog.howPublic' : 'stepDialog.howMembers')}
            hint={t(isPublic ? 'stepDialog.howPublicHint' : 'stepDialog.howMembersHint')}
          />
          <DateField name="on" label={t('stepDialog.outOn')} latest={today} />
          <LateReason due={props.next.due} on={String(watch('on'))} />
        </>
      )}
    </FormDialog>
  );
}

const DIALOGS = {
  send_to_chair: ToChair,
  return_to_draft: GiveBack,
  agree: Agree,
  reopen: Reopen,
  circulate: Out,
  make_public: Out,
  adopt: AdoptDialog,
};

/** Asks what a step needs, and takes it. */
export function MinutesStepDialog(props: StepProps) {
  const Shown = DIALOGS[props.next.step];
  return <Shown {...props} />;
}
