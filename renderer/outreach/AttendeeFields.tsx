import { Plus, Trash2 } from 'lucide-react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMemberOptions } from '../elections/useMemberOptions.ts';
import { Button, ComboBox, DateField, FieldSet, IconButton, TextField } from '../ui/index.ts';
import css from './outreach.module.css';

export type Going = { position: number | null; memberId: number | null; name: string; reportDue: string };

export const NOBODY: Going = { position: null, memberId: null, name: '', reportDue: '' };

/** A15: who goes, each with the day by which they report back. */
export function AttendeeFields({ form }: { form: unknown }) {
  const { t } = useTranslation('outreach');
  const { control } = form as UseFormReturn<{ attendees: Going[] }>;
  const { fields, append, remove } = useFieldArray({ control, name: 'attendees' });
  const options = useMemberOptions();
  return (
    <FieldSet legend={t('event.attendeesLegend')} hint={t('event.attendeesHint')}>
      {fields.map((field, index) => {
        const number = fields.length > 1 ? index + 1 : undefined;
        return (
          <div key={field.id} className={css.person}>
            <ComboBox
              name={`attendees.${index}.memberId`}
              label={number ? t('event.memberOf', { number }) : t('event.member')}
              options={options}
              optional
            />
            <TextField
              name={`attendees.${index}.name`}
              label={number ? t('event.otherOf', { number }) : t('event.other')}
              optional
            />
            <DateField
              name={`attendees.${index}.reportDue`}
              label={number ? t('event.reportDueOf', { number }) : t('event.reportDue')}
            />
            {number && (
              <IconButton icon={Trash2} label={t('event.removeAttendee', { number })} onPress={() => remove(index)} />
            )}
          </div>
        );
      })}
      <div>
        <Button icon={Plus} size="s" onPress={() => append(NOBODY)}>
          {t('event.addAttendee')}
        </Button>
      </div>
    </FieldSet>
  );
}
