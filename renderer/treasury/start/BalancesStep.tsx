import { Plus, Trash2 } from 'lucide-react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import {
  Button,
  FieldRow,
  FieldSet,
  FilesField,
  IconButton,
  MoneyField,
  NumberField,
  Select,
  StatusTag,
  TextField,
} from '../../ui/index.ts';
import css from '../shared/shared.module.css';
import { type AccountDraft, agreement, type BalancesDraft, balancesSchema, type Draft } from './draft.ts';
import type { StepProps } from './StartPage.tsx';
import { StepCard } from './StepCard.tsx';

type Held = { accounts: BalancesDraft[] };
type Props = { form: UseFormReturn<Held>; at: number; draft: Draft };

/** Whether statement and cash book agree, as one types. */
function Agreement({ form, at }: Omit<Props, 'draft'>) {
  const { t } = useTranslation('treasury');
  const { made, book, difference } = agreement(form.watch(`accounts.${at}`));
  return (
    <p role="status">
      {difference === 0 ? (
        <StatusTag tone="good">{t('start.balances.agrees')}</StatusTag>
      ) : (
        <StatusTag tone="warn">
          {t('start.balances.differs', {
            made: formatPence(made),
            book: formatPence(book),
            difference: formatPence(Math.abs(difference)),
          })}
        </StatusTag>
      )}
    </p>
  );
}

function Outstanding({ form, at, draft }: Props) {
  const { t } = useTranslation('treasury');
  const path = `accounts.${at}.outstanding` as const;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: path });
  return (
    <FieldSet legend={t('start.balances.outstanding')} hint={t('start.balances.outstandingHint')}>
      {fields.map((field, index) => (
        <div key={field.id} className={css.stack}>
          <FieldRow>
            <Select
              name={`${path}.${index}.kind`}
              label={t('start.balances.kind')}
              options={(['cheque', 'lodged'] as const).map((value) => ({ value, label: t(`start.balances.${value}`) }))}
            />
            {form.watch(`${path}.${index}.kind`) === 'cheque' && (
              <NumberField name={`${path}.${index}.chequeNumber`} label={t('start.balances.number')} />
            )}
            <MoneyField name={`${path}.${index}.pence`} label={t('start.balances.amount')} />
            <Select
              name={`${path}.${index}.fund`}
              label={t('start.balances.fund')}
              options={draft.funds.map(({ name }, value) => ({ value, label: name }))}
            />
            <TextField name={`${path}.${index}.text`} label={t('start.balances.text')} optional />
            <IconButton
              icon={Trash2}
              label={t('start.balances.remove', { number: index + 1 })}
              onPress={() => remove(index)}
            />
          </FieldRow>
        </div>
      ))}
      <div>
        <Button
          icon={Plus}
          size="s"
          onPress={() => append({ kind: 'cheque', chequeNumber: null, pence: null as never, fund: 0, text: '' })}
        >
          {t('start.balances.add')}
        </Button>
      </div>
    </FieldSet>
  );
}

function OneAccount({ form, at, draft, account }: Props & { account: AccountDraft }) {
  const { t } = useTranslation('treasury');
  const isTin = account.kind === 'petty_cash';
  return (
    <FieldSet legend={account.name}>
      <FieldRow>
        {draft.funds.map(({ name }, place) => (
          <MoneyField
            key={name}
            name={`accounts.${at}.balances.${place}`}
            label={t('start.balances.ofFund', { fund: name })}
            optional
          />
        ))}
      </FieldRow>
      {!isTin && (
        <>
          <MoneyField name={`accounts.${at}.statementBalance`} label={t('start.balances.statement')} optional />
          <Outstanding form={form} at={at} draft={draft} />
          <Agreement form={form} at={at} />
        </>
      )}
      <FilesField
        name={`accounts.${at}.files`}
        label={t(isTin ? 'start.balances.filesTin' : 'start.balances.files')}
        endings={['.pdf', '.jpg', '.jpeg', '.png']}
        optional={isTin}
      />
    </FieldSet>
  );
}

/** What every account holds of every fund, tied to the statement. */
export function BalancesStep({ draft, onNext, onBack }: StepProps) {
  const { t } = useTranslation('treasury');
  return (
    <StepCard
      title={t('start.steps.balances')}
      schema={balancesSchema}
      initial={{ accounts: draft.balances }}
      onNext={({ accounts }) => onNext({ balances: accounts })}
      onBack={onBack}
    >
      {({ form }) => (
        <>
          <p>{t('start.balances.intro', { date: formatDate(draft.on) })}</p>
          {draft.accounts.map((account, at) => (
            <OneAccount key={account.name} form={form} at={at} draft={draft} account={account} />
          ))}
        </>
      )}
    </StepCard>
  );
}
