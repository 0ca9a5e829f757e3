import { Plus, Trash2 } from 'lucide-react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import { Button, FieldSet, IconButton, MoneyField, Select, StatusTag } from '../../ui/index.ts';
import { fundOptions, headingOptions, type Overview, only } from './overview.ts';
import css from './shared.module.css';

type Held = { headingId: number | null; fundId: number | null; pence: number | null };
type WithSplits = { total: number | null; splits: Held[] };

type SplitFieldsProps = {
  form: unknown;
  /** Where the splits stand in the form. */
  path: string;
  side: 'receipts' | 'payments' | 'funds';
  overview: Overview;
};

/** A new line of the split. */
export const newSplit = (overview: Overview, pence: number | null = null): Held => ({
  headingId: null,
  fundId: only(fundOptions(overview)),
  pence,
});

/**
 * The amount, and what it is for: one heading and fund, or several that must add up to it. With one line the line follows the
 * amount; with more, what is missing is said, and the last line can take it.
 */
export function SplitFields({ form, path, side, overview }: SplitFieldsProps) {
  const { t } = useTranslation('treasury');
  const { control, watch, setValue } = form as UseFormReturn<WithSplits>;
  const at = path as 'splits';
  const { fields, append, remove } = useFieldArray({ control, name: at });
  const total = watch('total');
  const splits = watch(at) ?? [];
  const rest = sumPence([total ?? 0, ...splits.map(({ pence }) => -(pence ?? 0))]);
  const several = fields.length > 1;
  const takeTotal = (value: number | null) => {
    if (!several) setValue(`${at}.0.pence`, value);
  };
  const drop = (index: number) => {
    remove(index);
    if (fields.length === 2) setValue(`${at}.0.pence`, total);
  };
  const last = fields.length - 1;
  const takeRest = () => setValue(`${at}.${last}.pence`, sumPence([splits[last]?.pence ?? 0, rest]));
  return (
    <>
      <MoneyField name="total" label={t('split.amount')} onChange={takeTotal} />
      <FieldSet legend={t(side === 'funds' ? 'split.fromFund' : 'split.legend')}>
        {fields.map((field, index) => {
          const number = several ? index + 1 : undefined;
          return (
            <div key={field.id} className={css.line}>
              {side !== 'funds' && (
                <Select
                  name={`${path}.${index}.headingId`}
                  label={number ? t('split.headingOf', { number }) : t('split.heading')}
                  width="full"
                  options={headingOptions(overview, side)}
                />
              )}
              <Select
                name={`${path}.${index}.fundId`}
                label={number ? t('split.fundOf', { number }) : t('split.fund')}
                width="full"
                options={fundOptions(overview)}
              />
              {number && <MoneyField name={`${path}.${index}.pence`} label={t('split.amountOf', { number })} />}
              {number && <IconButton icon={Trash2} label={t('split.remove', { number })} onPress={() => drop(index)} />}
            </div>
          );
        })}
        <div className={css.sum}>
          <Button icon={Plus} size="s" onPress={() => append(newSplit(overview, rest > 0 ? rest : null))}>
            {t('split.add')}
          </Button>
          {several && (
            <span role="status">
              {rest === 0 ? (
                <StatusTag tone="good">{t('split.adds')}</StatusTag>
              ) : (
                <StatusTag tone="warn">
                  {t(rest > 0 ? 'split.missing' : 'split.over', { amount: formatPence(Math.abs(rest)) })}
                </StatusTag>
              )}
            </span>
          )}
          {several && rest > 0 && (
            <Button look="quiet" size="s" onPress={takeRest}>
              {t('split.rest', { number: fields.length })}
            </Button>
          )}
        </div>
      </FieldSet>
    </>
  );
}
