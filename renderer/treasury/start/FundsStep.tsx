import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button, FieldSet, type FormTools } from '../../ui/index.ts';
import { FundFields } from '../set-up/FundFields.tsx';
import { type FundDraft, fundsSchema } from './draft.ts';
import type { StepProps } from './StartPage.tsx';
import { StepCard } from './StepCard.tsx';

function Rows({ form }: FormTools<{ funds: FundDraft[] }>) {
  const { t } = useTranslation('treasury');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'funds' });
  return (
    <>
      <p>{t('start.funds.intro')}</p>
      {fields.map((field, at) => (
        <FieldSet key={field.id} legend={t('start.funds.legend', { number: at + 1 })}>
          <FundFields path={`funds.${at}.`} />
          {fields.length > 1 && (
            <div>
              <Button look="quiet" size="s" onPress={() => remove(at)}>
                {t('start.funds.remove', { name: form.watch(`funds.${at}.name`) || String(at + 1) })}
              </Button>
            </div>
          )}
        </FieldSet>
      ))}
      <div>
        <Button icon={Plus} onPress={() => append({ name: '', kind: 'restricted', purpose: '' })}>
          {t('start.funds.add')}
        </Button>
      </div>
    </>
  );
}

/** Money that has to be told apart. */
export function FundsStep({ draft, onNext, onBack }: StepProps) {
  const { t } = useTranslation('treasury');
  return (
    <StepCard
      title={t('start.steps.funds')}
      schema={fundsSchema}
      initial={{ funds: draft.funds }}
      onNext={onNext}
      onBack={onBack}
    >
      {(tools) => <Rows {...tools} />}
    </StepCard>
  );
}
