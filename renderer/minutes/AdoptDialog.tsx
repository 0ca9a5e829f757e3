import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { adoptInput } from '../../db/minutes/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMeetingName } from '../meetings/words.ts';
import { Banner, Button, Dialog, Select, TextArea, TextField } from '../ui/index.ts';
import { FormDialog } from './FormDialog.tsx';
import { LateReason, type StepProps, useStep } from './MinutesStepDialog.tsx';
import css from './minutes.module.css';

const schema = adoptInput.omit({ meetingId: true, version: true, accepted: true });

/** The corrections, one by one; none for "as presented". */
function Corrections() {
  const { t } = useTranslation('minutes');
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'corrections' });
  return (
    <div className={css.stack}>
      <p>{t(fields.length === 0 ? 'adopt.asPresented' : 'adopt.corrected')}</p>
      {fields.map((field, at) => (
        <div key={field.id} className={css.line}>
          <TextField name={`corrections.${at}.item`} label={t('adopt.item')} optional />
          <TextArea name={`corrections.${at}.text`} label={t('adopt.text')} rows={2} />
          <Button size="s" look="quiet" onPress={() => remove(at)}>
            {t('adopt.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="s" onPress={() => append({ item: '', text: '' })}>
          {t('adopt.add')}
        </Button>
      </div>
    </div>
  );
}

/** A12: adopted at a later meeting, as presented or with corrections, which that meeting's minutes record. */
export function AdoptDialog(props: StepProps) {
  const { frame, at } = useStep(props);
  const { t } = useTranslation('minutes');
  const nameOf = useMeetingName();
  const adopt = useDo(api.minutes.adopt);
  const { adopters } = props.page;
  const [first] = adopters;
  if (!first) {
    return (
      <Dialog title={frame.title} isOpen onClose={props.onClose}>
        <Banner tone="info" title={t('adopt.nowhere')}>
          {t('adopt.nowhereText')}
        </Banner>
      </Dialog>
    );
  }
  return (
    <FormDialog
      {...frame}
      text={t('adopt.intro')}
      schema={schema}
      initial={{ atMeetingId: first.id, corrections: [], lateReason: '' }}
      send={(value, accepted) => adopt.run({ ...value, ...at, accepted })}
    >
      {(watch) => (
        <>
          <Select
            name="atMeetingId"
            label={t('adopt.at')}
            options={adopters.map((each) => ({ value: each.id, label: `${nameOf(each)}, ${formatDate(each.date)}` }))}
          />
          <Corrections />
          <LateReason
            due={props.next.due}
            on={adopters.find(({ id }) => id === watch('atMeetingId'))?.date ?? first.date}
          />
        </>
      )}
    </FormDialog>
  );
}
