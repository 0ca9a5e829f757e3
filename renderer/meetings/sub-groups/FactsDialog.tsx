import { useTranslation } from 'react-i18next';
import { subGroupChangeInput, subGroupInput } from '../../../db/meetings/sub-group-input.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { StepForm } from '../../elections/StepForm.tsx';
import { DateField, Select, TextArea, TextField } from '../../ui/index.ts';
import { type SubGroupData, useFullMeetings } from './words.ts';

const changeSchema = subGroupChangeInput.omit({ subGroupId: true, version: true, accepted: true });

function Fields() {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const meetings = useFullMeetings();
  return (
    <>
      <TextField name="name" label={t('subGroups.name')} />
      <TextArea name="terms" label={t('subGroups.terms')} hint={t('subGroups.termsHint')} rows={5} />
      <Select
        name="agreedAtId"
        label={t('subGroups.agreedAt')}
        options={meetings}
        emptyLabel={t('subGroups.agreedAtNone')}
        optional
      />
      <DateField
        name="agreedOn"
        label={t('subGroups.agreedOn')}
        hint={t('subGroups.agreedOnHint')}
        latest={today}
        optional
      />
      <DateField name="endsOn" label={t('subGroups.endsOn')} hint={t('subGroups.endsOnHint')} />
    </>
  );
}

/** A14: begins a sub-group. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const add = useDo(api.meetings.addSubGroup);
  return (
    <StepForm
      title={t('subGroups.add')}
      done={t('subGroups.added')}
      schema={subGroupInput}
      initial={{ name: '', terms: '', agreedAtId: null, agreedOn: '', endsOn: '' }}
      send={add.run}
      onClose={onClose}
    >
      <Fields />
    </StepForm>
  );
}

/** A14: changes its name, its terms or its end. */
export function ChangeDialog({ group, onClose }: { group: SubGroupData; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const change = useDo(api.meetings.changeSubGroup);
  const { id: subGroupId, version, name, terms, agreedAtId, agreedOn, endsOn } = group;
  return (
    <StepForm
      title={t('subGroups.changeTitle')}
      done={t('subGroups.changed')}
      schema={changeSchema}
      initial={{ name, terms, agreedAtId, agreedOn, endsOn }}
      send={(value, accepted) => change.run({ ...value, subGroupId, version, accepted })}
      onClose={onClose}
    >
      <Fields />
    </StepForm>
  );
}
