import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button, FieldSet, type FormTools } from '../../ui/index.ts';
import { AccountFields } from '../set-up/AccountFields.tsx';
import css from '../shared/shared.module.css';
import { type AccountDraft, accountsSchema } from './draft.ts';
import type { StepProps } from './StartPage.tsx';
import { StepCard } from './StepCard.tsx';

const newAccount = (kind: AccountDraft['kind']): AccountDraft => ({
  name: '',
  kind,
  bankName: '',
  sortCode: '',
  accountNumber: '',
  profile: null,
  float: kind === 'petty_cash' ? 10_000 : 0,
});

function Rows({ form }: FormTools<{ accounts: AccountDraft[] }>) {
  const { t } = useTranslation('treasury');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'accounts' });
  return (
    <>
      {fields.map((field, at) => (
        <FieldSet key={field.id} legend={t('start.accounts.legend', { number: at + 1 })}>
          <AccountFields path={`accounts.${at}.`} isTin={form.watch(`accounts.${at}.kind`) === 'petty_cash'} />
          {fields.length > 1 && (
            <div>
              <Button look="quiet" size="s" onPress={() => remove(at)}>
                {t('start.accounts.remove', { name: form.watch(`accounts.${at}.name`) || String(at + 1) })}
              </Button>
            </div>
          )}
        </FieldSet>
      ))}
      <div className={css.actions}>
        <Button icon={Plus} onPress={() => append(newAccount('current'))}>
          {t('start.accounts.add')}
        </Button>
        <Button icon={Plus} onPress={() => append(newAccount('petty_cash'))}>
          {t('start.accounts.addTin')}
        </Button>
      </div>
    </>
  );
}

/** Bank accounts and the petty cash tin. */
export function AccountsStep({ draft, onNext, onBack }: StepProps) {
  const { t } = useTranslation('treasury');
  return (
    <StepCard
      title={t('start.steps.accounts')}
      schema={accountsSchema}
      initial={{ accounts: draft.accounts }}
      onNext={onNext}
      onBack={onBack}
    >
      {(tools) => <Rows {...tools} />}
    </StepCard>
  );
}
