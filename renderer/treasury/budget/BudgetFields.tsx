import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import { Button, Card, DateField, FieldRow, MoneyField, Select, TextField } from '../../ui/index.ts';
import { fundOptions, headingOptions, type Overview } from '../shared/overview.ts';
import shared from '../shared/shared.module.css';
import css from './budget.module.css';
import { type HeldBudget, type HeldLine, LineFields, newLine, RestTag } from './LineFields.tsx';

/** Whether the funder's parts come to the contribution, as one types. */
function Sums({ contribution, lines }: { contribution: number | null; lines: readonly HeldLine[] }) {
  const { t } = useTranslation('treasury');
  const rest = sumPence([contribution ?? 0, ...lines.map((line) => -(line.contribution ?? 0))]);
  const amount = formatPence(Math.abs(rest));
  return (
    <p role="status" className={shared.tags}>
      <span>{t('budget.form.sum', { amount: formatPence(sumPence(lines.map(({ cost }) => cost ?? 0))) })}</span>
      <RestTag rest={rest} />
      <span>
        {rest === 0
          ? t('budget.form.partsAdd')
          : t(rest > 0 ? 'budget.form.partsMissing' : 'budget.form.partsOver', { amount })}
      </span>
    </p>
  );
}

/** T6: which line each heading of payments counts on: one at most, because a heading is chosen a line and not a line headings. */
function CoverFields({ form, overview }: { form: UseFormReturn<HeldBudget>; overview: Overview }) {
  const { t } = useTranslation('treasury');
  const lines = form.watch('lines');
  const options = lines.map(({ name }, value) => ({
    value,
    label: name.trim() || t('budget.form.unnamed', { number: value + 1 }),
  }));
  const put = (headingId: number, to: number | null) => {
    for (const [at, { headings }] of lines.entries()) {
      const others = headings.filter((each) => each !== headingId);
      const next = at === to ? [...others, headingId] : others;
      if (next.length !== headings.length) form.setValue(`lines.${at}.headings`, next, { shouldDirty: true });
    }
  };
  return (
    <div className={css.covers}>
      {headingOptions(overview, 'payments').map(({ value, label }) => {
        const at = lines.findIndex(({ headings }) => headings.includes(value));
        return (
          <Select
            key={value}
            label={label}
            width="full"
            emptyLabel={t('budget.form.noLine')}
            options={options}
            value={at < 0 ? null : at}
            onChange={(to) => put(value, to)}
          />
        );
      })}
    </div>
  );
}

/** The agreement, its lines with their quarters, and which headings count on which line. */
export function BudgetFields({ form: given, overview }: { form: unknown; overview: Overview }) {
  const { t } = useTranslation('treasury');
  // The same fields stand in two forms: entering and changing.
  const form = given as UseFormReturn<HeldBudget>;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' });
  const [lines, contribution, from, to] = form.watch(['lines', 'contribution', 'from', 'to']);
  const list = useRef<HTMLDivElement>(null);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  // Who adds or removes a line by keyboard goes on in the line that is there then.
  useEffect(() => {
    if (focusOn === null) return;
    list.current?.children[Math.min(focusOn, fields.length - 1)]?.querySelector('input')?.focus();
    setFocusOn(null);
  }, [focusOn, fields.length]);
  const add = () => {
    append(newLine(), { shouldFocus: false });
    setFocusOn(fields.length);
  };
  const drop = (at: number) => {
    remove(at);
    setFocusOn(at);
  };
  return (
    <>
      <Card title={t('budget.form.agreement')}>
        <div className={shared.stack}>
          <TextField name="title" label={t('budget.form.title')} hint={t('budget.form.titleHint')} />
          <FieldRow>
            <DateField name="from" label={t('budget.form.from')} />
            <DateField name="to" label={t('budget.form.to')} />
          </FieldRow>
          <FieldRow>
            <Select name="fundId" label={t('budget.form.fund')} options={fundOptions(overview)} />
            <MoneyField name="contribution" label={t('budget.form.contribution')} />
          </FieldRow>
        </div>
      </Card>
      <Card title={t('budget.form.lines')}>
        <div className={shared.stack}>
          <p className={shared.soft}>{t('budget.form.linesHint')}</p>
          <div ref={list} className={shared.stack}>
            {fields.map((field, at) => (
              <LineFields
                key={field.id}
                form={form}
                at={at}
                days={{ from, to }}
                onRemove={fields.length > 1 ? () => drop(at) : null}
              />
            ))}
          </div>
          <div className={shared.sum}>
            <Button icon={Plus} size="s" onPress={add}>
              {t('budget.form.add')}
            </Button>
            <Sums contribution={contribution} lines={lines} />
          </div>
        </div>
      </Card>
      <Card title={t('budget.form.covers')}>
        <div className={shared.stack}>
          <p className={shared.soft}>{t('budget.form.coversHint')}</p>
          <CoverFields form={form} overview={overview} />
        </div>
      </Card>
    </>
  );
}
