import { Trash2 } from 'lucide-react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { OFFICES, type OfficeName } from '../../db/members/words.ts';
import { Button, FieldSet, IconButton, NumberField, Select } from '../ui/index.ts';
import css from './elections.module.css';

type Office = { office: OfficeName; seats: number };
type WithOffices = { offices: Office[] };

/** The offices to be filled and their seats, in the order of the vote. `path` is where they stand in the form. */
export function OfficesField({ form, path }: { form: unknown; path: string }) {
  const { t } = useTranslation('elections');
  const { t: tm } = useTranslation('members');
  // The same fields stand in two forms, under different paths.
  const { control } = form as UseFormReturn<WithOffices>;
  const { fields, append, remove } = useFieldArray({ control, name: path as 'offices' });
  const used = fields.map(({ office }) => office);
  const next = OFFICES.find((office) => !used.includes(office));
  return (
    <FieldSet legend={t('protocol.offices')} hint={t('protocol.officesHint')}>
      {fields.map((field, at) => (
        <div key={field.id} className={css.officeRow}>
          <Select
            name={`${path}.${at}.office`}
            label={t('protocol.office', { number: at + 1 })}
            options={OFFICES.map((value) => ({ value, label: tm(`office.${value}`) }))}
          />
          <NumberField name={`${path}.${at}.seats`} label={t('protocol.seats')} />
          <IconButton
            icon={Trash2}
            label={t('protocol.removeOffice', { office: tm(`office.${field.office}`) })}
            onPress={() => remove(at)}
          />
        </div>
      ))}
      {next && (
        <div>
          <Button onPress={() => append({ office: next, seats: 1 })}>{t('protocol.addOffice')}</Button>
        </div>
      )}
    </FieldSet>
  );
}
