import { useTranslation } from 'react-i18next';
import { apologiesInput, guestInput, stretchesInput, substituteInput } from '../../db/minutes/input.ts';
import { GIVEN_HOW } from '../../db/minutes/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Button, DateField, FieldRow, RadioGroup, TextField, TimeField } from '../ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import { useTold } from './useTold.ts';
import type { ListedMember, MinutesPageData } from './words.ts';

const OF_MEMBER = { meetingId: true, memberId: true } as const;
const apologiesSchema = apologiesInput.omit(OF_MEMBER);
const substituteSchema = substituteInput.omit(OF_MEMBER);
const stretchesSchema = stretchesInput.omit({ meetingId: true, who: true });
const guestSchema = guestInput.omit({ meetingId: true });

function How({ name }: { name: string }) {
  const { t } = useTranslation('minutes');
  return (
    <RadioGroup
      name={name}
      label={t('attendance.how')}
      options={GIVEN_HOW.map((value) => ({ value, label: t(`givenHow.${value}`) }))}
    />
  );
}

/** M8: when apologies were given, and how. */
export function ApologiesDialog(props: { meetingId: number; row: ListedMember; onClose: () => void }) {
  const { meetingId, row, onClose } = props;
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const tell = useTold();
  const give = useDo(api.minutes.setApologies);
  const at = { meetingId, memberId: row.id };
  const { record } = row;
  const hasGiven = record?.apologiesOn !== undefined && record.apologiesOn !== null;
  const takeBack = async () => {
    const outcome = await tell(give.run({ ...at, apologies: null }));
    if (outcome.ok) onClose();
  };
  return (
    <FormDialog
      title={t('attendance.apologiesOf', { name: row.name })}
      schema={apologiesSchema}
      initial={{
        apologies: {
          on: record?.apologiesOn ?? today,
          at: record?.apologiesAt ?? '',
          how: record?.apologiesHow ?? 'email',
        },
      }}
      send={({ apologies }) => give.run({ ...at, apologies })}
      onClose={onClose}
    >
      <FieldRow>
        <DateField name="apologies.on" label={t('attendance.givenOn')} latest={today} />
        <TimeField name="apologies.at" label={t('attendance.givenAt')} optional />
      </FieldRow>
      <How name="apologies.how" />
      {hasGiven && (
        <Button look="quiet" onPress={() => void takeBack()}>
          {t('attendance.takeBack')}
        </Button>
      )}
    </FormDialog>
  );
}

/** M9: who comes for a member, and when the chair or the secretariat had notice. */
export function SubstituteDialog(props: { page: MinutesPageData; row: ListedMember; onClose: () => void }) {
  const { page, row, onClose } = props;
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const tell = useTold();
  const name = useDo(api.minutes.setSubstitute);
  const at = { meetingId: page.meeting.id, memberId: row.id };
  const there = row.substitute;
  const latest = today < page.meeting.date ? today : page.meeting.date;
  const takeBack = async () => {
    const outcome = await tell(name.run({ ...at, substitute: null }));
    if (outcome.ok) onClose();
  };
  return (
    <FormDialog
      title={t('attendance.substituteFor', { name: row.name })}
      text={t('attendance.noticeText')}
      schema={substituteSchema}
      initial={{
        substitute: {
          name: there?.name ?? row.substituteName,
          organisation: there?.organisation ?? row.organisation,
          on: there?.noticeOn ?? latest,
          how: there?.noticeHow ?? 'email',
        },
      }}
      send={({ substitute }) => name.run({ ...at, substitute })}
      onClose={onClose}
    >
      <TextField name="substitute.name" label={t('attendance.substituteName')} />
      <TextField name="substitute.organisation" label={t('attendance.organisation')} optional />
      <DateField name="substitute.on" label={t('attendance.noticeOn')} latest={latest} />
      <How name="substitute.how" />
      {there && (
        <Button look="quiet" onPress={() => void takeBack()}>
          {t('attendance.noSubstitute')}
        </Button>
      )}
    </FormDialog>
  );
}

type StretchesProps = {
  meetingId: number;
  who: { memberId: number } | { attendanceId: number };
  name: string;
  stretches: readonly { arrived: string | null; left: string | null }[];
  onClose: () => void;
};

/** Arrived late, left early, or went out and came back. */
export function StretchesDialog({ meetingId, who, name, stretches, onClose }: StretchesProps) {
  const { t } = useTranslation('minutes');
  const set = useDo(api.minutes.setStretches);
  const [first, second] = stretches;
  const line = (each: (typeof stretches)[number] | undefined) => ({
    arrived: each?.arrived ?? '',
    left: each?.left ?? '',
  });
  return (
    <FormDialog
      title={t('attendance.timesOf', { name })}
      text={t('attendance.timesText')}
      schema={stretchesSchema}
      initial={{ stretches: [line(first), line(second)] }}
      send={({ stretches: given }) => {
        // The first line empty means the whole meeting; the second one empty that nobody came back.
        const kept = given.filter((each, at) => at === 0 || each.arrived !== null || each.left !== null);
        return set.run({ meetingId, who, stretches: kept });
      }}
      onClose={onClose}
    >
      <FieldRow>
        <TimeField name="stretches.0.arrived" label={t('attendance.arrivedAt')} optional />
        <TimeField name="stretches.0.left" label={t('attendance.leftAt')} optional />
      </FieldRow>
      <FieldRow>
        <TimeField name="stretches.1.arrived" label={t('attendance.cameBackAt')} optional />
        <TimeField name="stretches.1.left" label={t('attendance.leftAgainAt')} optional />
      </FieldRow>
    </FormDialog>
  );
}

/** Somebody who is there and is not a member. */
export function GuestDialog({ meetingId, onClose }: { meetingId: number; onClose: () => void }) {
  const { t } = useTranslation('minutes');
  const add = useDo(api.minutes.addGuest);
  return (
    <FormDialog
      title={t('attendance.addGuest')}
      schema={guestSchema}
      initial={{ name: '', organisation: '' }}
      send={(value) => add.run({ ...value, meetingId })}
      onClose={onClose}
    >
      <TextField name="name" label={t('attendance.guestName')} />
      <TextField name="organisation" label={t('attendance.organisation')} optional />
    </FormDialog>
  );
}
