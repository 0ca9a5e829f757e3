import { useTranslation } from 'react-i18next';
import { CONDUCT_THROUGH, type ConductThrough } from '../../db/conduct/words.ts';
import { RadioGroup, Select } from '../ui/index.ts';
import type { CaseChoices } from './words.ts';

type Props = { choices: CaseChoices; through: ConductThrough; chairConcerned: boolean };

/** C1: through the chair or the vice chair, and how that person signs in. */
export function WayFields({ choices, through, chairConcerned }: Props) {
  const { t } = useTranslation('conduct');
  const people = choices.people.filter(({ isChair }) => isChair === (through === 'chair'));
  return (
    <>
      <RadioGroup
        name="through"
        label={t('new.through')}
        {...(chairConcerned && { hint: t('new.chairConcerned') })}
        options={CONDUCT_THROUGH.map((value) => ({ value, label: t(`throughWhom.${value}`) }))}
      />
      <Select
        name="seenBy"
        label={t('new.seenBy')}
        hint={t('new.seenByHint')}
        options={people.map(({ id, name }) => ({ value: id as number, label: name }))}
        emptyLabel={t('new.seenByNobody')}
        optional
      />
    </>
  );
}
