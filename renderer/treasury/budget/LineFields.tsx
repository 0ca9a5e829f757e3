import { Trash2 } from 'lucide-react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../db/base/dates.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence, pence, sumPence } from '../../../db/base/pence.ts';
import { budgetQuarters, evenQuarters } from '../../../db/treasury/budget-rules.ts';
import { Checkbox, IconButton, MoneyField, StatusTag, TextField } from '../../ui/index.ts';
import shared from '../shared/shared.module.css';
import css from './budget.module.css';

export type HeldLine = {
  name: string;
  cost: number | null;
  contribution: number | null;
  /** Null: four equal parts. */
  quarters: [number | null, number | null, number | null, number | null] | null;
  headings: number[];
};
export type HeldBudget = { contribution: number | null; from: string; to: string; lines: HeldLine[] };

export const newLine = (): HeldLine => ({ name: '', cost: null, contribution: null, quarters: null, headings: [] });

type Props = {
  form: UseFormReturn<HeldBudget>;
  at: number;
  days: { from: string; to: string };
  onRemove: (() => void) | null;
};

/** Whether a sum is met, in one word; the sentence stands beside it. */
export function RestTag({ rest }: { rest: number }) {
  const { t } = useTranslation('treasury');
  const key = rest === 0 ? 'good' : rest > 0 ? 'missing' : 'over';
  return <StatusTag tone={rest === 0 ? 'good' : 'warn'}>{t(`budget.form.sums.${key}`)}</StatusTag>;
}

/** The four quarters, with what is still missing of the cost. */
function QuarterFields({ line, at, days: { from, to } }: { line: HeldLine; at: number; days: Props['days'] }) {
  const { t } = useTranslation('treasury');
  const ends = isIsoDate(from) && isIsoDate(to) && to > from ? budgetQuarters(from, to) : [];
  const rest = sumPence([line.cost ?? 0, ...(line.quarters ?? []).map((each) => -(each ?? 0))]);
  const amount = formatPence(Math.abs(rest));
  return (
    <>
      <div className={css.quarters}>
        {[0, 1, 2, 3].map((quarter) => {
          const end = ends[quarter]?.to;
          const number = quarter + 1;
          return (
            <MoneyField
              key={quarter}
              name={`lines.${at}.quarters.${quarter}`}
              label={
                end
                  ? t('budget.form.quarter', { number, date: formatDate(end) })
                  : t('budget.form.quarterPlain', { number })
              }
            />
          );
        })}
      </div>
      <p role="status" className={shared.tags}>
        <RestTag rest={rest} />
        {rest === 0
          ? t('budget.form.quartersAdd')
          : t(rest > 0 ? 'budget.form.quartersMissing' : 'budget.form.quartersOver', { amount })}
      </p>
    </>
  );
}

/** One line: its cost, the funder's part (which follows the cost until it is given), and its quarters where they differ. */
export function LineFields({ form, at, days, onRemove }: Props) {
  const { t } = useTranslation('treasury');
  const line = form.watch(`lines.${at}`);
  const { name, cost, contribution, quarters } = line;
  const follow = (value: number | null) => {
    if (contribution === cost) form.setValue(`lines.${at}.contribution`, value, { shouldDirty: true });
  };
  const setEqual = (equal: boolean) =>
    form.setValue(`lines.${at}.quarters`, equal ? null : [...evenQuarters(pence(cost ?? 0))], { shouldDirty: true });
  return (
    <div className={css.line}>
      <div className={css.lineFields}>
        <TextField name={`lines.${at}.name`} label={t('budget.form.name')} width="full" />
        <MoneyField name={`lines.${at}.cost`} label={t('budget.form.cost')} onChange={follow} />
        <MoneyField name={`lines.${at}.contribution`} label={t('budget.form.part')} />
        <div className={css.equal}>
          <Checkbox label={t('budget.form.equal')} value={quarters === null} onChange={setEqual} />
        </div>
        {onRemove ? (
          <IconButton
            icon={Trash2}
            label={t('budget.form.remove', { name: name || String(at + 1) })}
            onPress={onRemove}
          />
        ) : (
          <span className={shared.soft} />
        )}
      </div>
      {quarters !== null && <QuarterFields line={line} at={at} days={days} />}
    </div>
  );
}
