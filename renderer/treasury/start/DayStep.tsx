import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { DateField } from '../../ui/index.ts';
import { daySchema } from './draft.ts';
import type { StepProps } from './StartPage.tsx';
import { StepCard } from './StepCard.tsx';

/** The day of the opening balances. */
export function DayStep({ draft, onNext, onBack, yearEnd }: StepProps & { yearEnd: IsoDate }) {
  const { t } = useTranslation('treasury');
  return (
    <StepCard
      title={t('start.steps.day')}
      schema={daySchema}
      initial={{ on: draft.on }}
      onNext={onNext}
      onBack={onBack}
    >
      {({ f }) => (
        <DateField
          name={f('on')}
          label={t('start.day.on')}
          hint={t('start.day.hint', { yearEnd: formatDate(yearEnd) })}
        />
      )}
    </StepCard>
  );
}
