import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { meetingInput } from '../../db/meetings/input.ts';
import { MEETING_KINDS } from '../../db/meetings/words.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Asked,
  Card,
  DateField,
  FieldRow,
  NumberField,
  RadioGroup,
  Select,
  TextField,
  TimeField,
} from '../ui/index.ts';

/** The facts of a meeting as a form holds them. */
export type FactsValues = z.input<typeof meetingInput>;

/** Only a sub-group can meet in private: whatever the box said before, any other meeting is open (A6). */
export const openOf = (value: { kind: string; open: boolean }): boolean => value.kind !== 'sub_group' || value.open;

/** The fields of planning and changing a meeting. `kept` is the venue the meeting has, though it may be out of use. */
export function FactsFields({
  form,
  kept,
}: {
  form: UseFormReturn<FactsValues>;
  kept?: { id: number; name: string } | null;
}) {
  const { t } = useTranslation('meetings');
  const choices = useAsk(api.meetings.choices, {});
  const isSubGroup = form.watch('kind') === 'sub_group';
  return (
    <Asked answer={choices}>
      {({ venues }) => {
        const offered = venues.map(({ id, name, stepFree }) => ({
          value: id as number,
          label: stepFree ? name : t('facts.notStepFree', { name }),
        }));
        const options =
          kept && !offered.some(({ value }) => value === kept.id)
            ? [...offered, { value: kept.id, label: kept.name }]
            : offered;
        return (
          <>
            <Card title={t('facts.what')}>
              <RadioGroup
                name="kind"
                label={t('facts.kind')}
                options={MEETING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                layout="inline"
              />
              <TextField name="title" label={t('facts.title')} hint={t('facts.titleHint')} optional />
              {isSubGroup && <OpenField form={form} />}
            </Card>
            <Card title={t('facts.when')}>
              <FieldRow>
                <DateField name="date" label={t('facts.date')} />
                <TimeField name="start" label={t('facts.start')} />
              </FieldRow>
              <NumberField
                name="plannedMinutes"
                label={t('facts.plannedMinutes')}
                hint={t('facts.plannedHint')}
                unit={t('facts.minutes')}
              />
              <Select
                name="venueId"
                label={t('facts.venue')}
                hint={t('facts.venueHint')}
                options={options}
                emptyLabel={t('facts.venueNone')}
              />
              <TextField name="room" label={t('facts.room')} optional />
            </Card>
            <Card title={t('facts.numbers')}>
              <FieldRow>
                <NumberField
                  name="expectedMembers"
                  label={t('facts.expectedMembers')}
                  unit={t('facts.people')}
                  optional
                />
                <NumberField
                  name="expectedPublic"
                  label={t('facts.expectedPublic')}
                  unit={t('facts.people')}
                  optional
                />
              </FieldRow>
              <p>{t('facts.expectedHint')}</p>
            </Card>
          </>
        );
      }}
    </Asked>
  );
}

function OpenField({ form }: { form: UseFormReturn<FactsValues> }) {
  const { t } = useTranslation('meetings');
  return (
    <RadioGroup
      label={t('facts.open')}
      hint={t('facts.openHint')}
      options={[
        { value: 'open', label: t('facts.openYes') },
        { value: 'private', label: t('facts.openNo') },
      ]}
      value={form.watch('open') ? 'open' : 'private'}
      onChange={(value) => form.setValue('open', value === 'open', { shouldDirty: true })}
    />
  );
}
