import { useTranslation } from 'react-i18next';
import { accessInput, bookingInput } from '../../../db/meetings/arrangement-input.ts';
import { arrangementsInput } from '../../../db/meetings/input.ts';
import { ACCESS_NEEDS } from '../../../db/members/words.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { FormDialog } from '../../minutes/FormDialog.tsx';
import { useTold } from '../../minutes/useTold.ts';
import {
  Button,
  DateField,
  FieldRow,
  MoneyField,
  NumberField,
  Select,
  TextArea,
  TextField,
  toasts,
} from '../../ui/index.ts';
import type { ArrangementsData, Need } from './words.ts';

type Props = { data: ArrangementsData; onClose: () => void };

const numbersSchema = arrangementsInput.omit({
  meetingId: true,
  version: true,
  accepted: true,
  interpreterAskedOn: true,
});

/** A10: numbers expected, up to the day. */
export function NumbersDialog({ data, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const arrange = useDo(api.meetings.arrange);
  const { id: meetingId, version, expectedMembers, expectedPublic, interpreterAskedOn } = data.meeting;
  return (
    <FormDialog
      title={t('arrange.change')}
      schema={numbersSchema}
      initial={{ expectedMembers, expectedPublic }}
      send={(value, accepted) => arrange.run({ ...value, interpreterAskedOn, meetingId, version, accepted })}
      submitLabel={t('arrange.submit')}
      done={t('arrange.saved')}
      onClose={onClose}
    >
      <FieldRow>
        <NumberField name="expectedMembers" label={t('facts.expectedMembers')} unit={t('facts.people')} optional />
        <NumberField name="expectedPublic" label={t('facts.expectedPublic')} unit={t('facts.people')} optional />
      </FieldRow>
    </FormDialog>
  );
}

const bookingSchema = bookingInput.pick({ booking: true });

/** A8: asked for and confirmed, by whom, for how much. */
export function BookingDialog({ data, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const tell = useTold();
  const save = useDo(api.meetings.saveBooking);
  const { booking, bookingState, meeting } = data;
  const at = { meetingId: meeting.id, version: booking?.version ?? null };
  // A booking for another place or day is asked for anew.
  const kept = bookingState === 'moved' ? null : booking;
  const takeBack = async () => {
    const outcome = await tell(save.run({ ...at, booking: null }));
    if (!outcome.ok) return;
    toasts.show({ text: t('arrange.venue.takenBack') });
    onClose();
  };
  return (
    <FormDialog
      title={t('arrange.venue.record')}
      text={data.venue?.contact ? `${t('arrange.venue.contact')}: ${data.venue.contact}` : undefined}
      schema={bookingSchema}
      initial={{
        booking: {
          askedOn: kept?.askedOn ?? today,
          confirmedOn: kept?.confirmedOn ?? '',
          confirmedBy: kept?.confirmedBy ?? '',
          reference: kept?.reference ?? '',
          cost: booking?.cost ?? null,
          note: booking?.note ?? '',
        },
      }}
      send={(value) => save.run({ ...at, ...value })}
      submitLabel={t('arrange.venue.save')}
      done={t('arrange.venue.saved')}
      onClose={onClose}
    >
      <FieldRow>
        <DateField name="booking.askedOn" label={t('arrange.venue.askedOn')} latest={today} />
        <DateField name="booking.confirmedOn" label={t('arrange.venue.confirmedOn')} latest={today} optional />
      </FieldRow>
      <TextField name="booking.confirmedBy" label={t('arrange.venue.confirmedBy')} optional />
      <FieldRow>
        <TextField name="booking.reference" label={t('arrange.venue.reference')} optional />
        <MoneyField name="booking.cost" label={t('arrange.venue.cost')} optional />
      </FieldRow>
      <TextArea name="booking.note" label={t('arrange.venue.note')} rows={3} optional />
      {booking && (
        <Button look="quiet" onPress={() => void takeBack()}>
          {t('arrange.venue.takeBack')}
        </Button>
      )}
    </FormDialog>
  );
}

const accessSchema = accessInput.pick({ need: true, detail: true, askedOn: true, confirmedOn: true, note: true });

/** A9: what is arranged for a need; without one, a need of the public is added. */
export function AccessDialog({ data, need, onClose }: Props & { need: Need | null }) {
  const { t } = useTranslation('meetings');
  const { t: tm } = useTranslation('members');
  const { today } = useSession();
  const save = useDo(api.meetings.saveAccess);
  const who = { id: need?.id ?? null, version: need?.version ?? null, memberId: need?.memberId ?? null };
  const isPublic = who.memberId === null;
  const title = need
    ? t('arrange.access.dialog', { need: tm(`need.${need.need}`), name: need.name || t('arrange.access.public') })
    : t('arrange.access.add');
  return (
    <FormDialog
      title={title}
      schema={accessSchema}
      initial={{
        need: need?.need ?? 'interpreter',
        detail: isPublic ? (need?.detail ?? '') : '',
        askedOn: need?.askedOn ?? '',
        confirmedOn: need?.confirmedOn ?? '',
        note: need?.note ?? '',
      }}
      send={(value) => save.run({ ...value, ...who, meetingId: data.meeting.id })}
      done={t('arrange.access.saved')}
      onClose={onClose}
    >
      {isPublic && (
        <>
          <Select
            name="need"
            label={t('arrange.access.need')}
            options={ACCESS_NEEDS.map((value) => ({ value, label: tm(`need.${value}`) }))}
          />
          <TextField name="detail" label={t('arrange.access.detail')} hint={t('arrange.access.detailHint')} optional />
        </>
      )}
      {!isPublic && need?.detail && <p>{need.detail}</p>}
      <FieldRow>
        <DateField name="askedOn" label={t('arrange.access.askedOn')} latest={today} optional />
        <DateField name="confirmedOn" label={t('arrange.access.confirmedOn')} latest={today} optional />
      </FieldRow>
      <TextArea name="note" label={t('arrange.access.note')} hint={t('arrange.access.noteHint')} rows={3} optional />
    </FormDialog>
  );
}
