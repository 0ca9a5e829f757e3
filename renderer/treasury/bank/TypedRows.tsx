import { Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import { Button, DateField, IconButton, MoneyField, NumberField, TextField } from '../../ui/index.ts';
import css from './typed.module.css';
import { emptyRow, penceOf, type TypedDraft } from './typed-schema.ts';

const COLUMNS = ['date', 'text', 'cheque', 'out', 'in', 'balance'] as const;

/** The lines of a statement as the bank printed them. Enter goes to the next line, and begins one after the last. */
export function TypedRows({ form }: { form: UseFormReturn<TypedDraft> }) {
  const { t } = useTranslation('treasury');
  const { control, watch, getValues } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'rows' });
  const list = useRef<HTMLDivElement>(null);
  const goTo = useRef<number | null>(null);
  const rows = watch('rows');
  const opening = watch('opening');

  const focus = (at: number) => {
    const first = list.current?.querySelector<HTMLInputElement>(`[data-line="${at}"] input`);
    first?.focus();
    // The day is filled in beforehand: what is typed takes its place.
    first?.select();
  };
  useEffect(() => {
    // The line has to be there before it can take the focus.
    if (goTo.current !== null && goTo.current < fields.length) focus(goTo.current);
    goTo.current = null;
  });
  const add = () => {
    goTo.current = fields.length;
    append(emptyRow(getValues('rows').at(-1)?.date ?? getValues('from')), { shouldFocus: false });
  };
  const drop = (at: number) => {
    goTo.current = Math.max(0, at - 1);
    remove(at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (at + 1 < fields.length) focus(at + 1);
    else add();
  };

  return (
    <div className={css.lines} ref={list}>
      <div className={css.head} aria-hidden="true">
        {COLUMNS.map((column) => (
          <span key={column}>{t(`bank.type.column.${column}`)}</span>
        ))}
      </div>
      {fields.map((field, at) => {
        const number = at + 1;
        const label = (column: 'date' | 'text' | 'cheque' | 'out' | 'in') =>
          t('bank.type.ofLine', { number, what: t(`bank.type.column.${column}`) });
        const balance = sumPence([opening ?? 0, ...rows.slice(0, number).map(penceOf)]);
        return (
          // The keys are the fields' own; here they only go on to the next line.
          // biome-ignore lint/a11y/noStaticElementInteractions: no control of its own
          <div key={field.id} className={css.line} data-line={at} onKeyDown={(event) => onKeyDown(event, at)}>
            <DateField name={`rows.${at}.date`} label={label('date')} hint="" hideLabel isBare />
            <TextField name={`rows.${at}.text`} label={label('text')} hideLabel width="full" />
            <NumberField name={`rows.${at}.chequeNumber`} label={label('cheque')} hideLabel />
            <MoneyField name={`rows.${at}.out`} label={label('out')} hideLabel />
            <MoneyField name={`rows.${at}.in`} label={label('in')} hideLabel />
            <output className={css.balance}>{formatPence(balance)}</output>
            <IconButton icon={Trash2} label={t('bank.type.remove', { number })} onPress={() => drop(at)} />
          </div>
        );
      })}
      <div>
        <Button icon={Plus} size="s" onPress={add}>
          {t('bank.type.add')}
        </Button>
      </div>
    </div>
  );
}
