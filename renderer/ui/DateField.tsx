import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { isIsoDate } from '../../db/base/dates.ts';
import { formatDate, formatMonth, formatWeekday } from '../../db/base/format.ts';
import { cx } from './cx.ts';
import own from './DateField.module.css';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { useTyped } from './form/useTyped.ts';
import { given } from './given.ts';
import { type DateFault, readDate } from './time/readDate.ts';

const DatePopover = lazy(() => import('./DatePopover.tsx').then((module) => ({ default: module.DatePopover })));

export type DateFieldProps = FieldProps<IsoDate | ''> & {
  /** The calendar's first and last day that can be picked. Typing is checked by the form's schema, not by these. */
  earliest?: IsoDate | undefined;
  latest?: IsoDate | undefined;
  autoFocus?: boolean | undefined;
  /** The box alone, without calendar and weekday: where many stand in a table. */
  isBare?: boolean | undefined;
};

/** Words for why a text is no date. */
export function useDateFault(): (fault: DateFault) => string {
  const { t } = useTranslation('ui');
  return (fault) =>
    fault.why === 'noSuchDay'
      ? t('date.noSuchDay', {
          month: formatMonth(`${fault.year}-${String(fault.month).padStart(2, '0')}`),
          days: fault.days,
        })
      : t(`date.${fault.why}`);
}

function Plain({
  value = '',
  onChange,
  onBlur,
  onFault,
  earliest,
  latest,
  autoFocus,
  isBare = false,
  error,
  ...frame
}: DateFieldProps) {
  const { t } = useTranslation('ui');
  const wordsOf = useDateFault();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const real = isIsoDate(value);
  const typed = useTyped<string>({
    value,
    read: (text) => {
      if (text.trim() === '') return { value: '', words: null };
      const read = readDate(text);
      // What cannot be read goes on as it is, so that a schema refuses it rather than seeing an empty field.
      return read.ok ? { value: read.date, words: null } : { value: text, words: wordsOf(read.fault) };
    },
    onChange,
    onBlur,
    onFault,
  });

  return (
    <Field {...frame} hint={frame.hint ?? t('date.example')} error={typed.fault ?? error}>
      {(control) => (
        <div className={css.group} ref={box}>
          <input
            {...control}
            className={cx(css.input, css.w10)}
            value={typed.text ?? (real ? formatDate(value) : value)}
            autoComplete="off"
            {...given({ autoFocus })}
            onChange={(event) => typed.take(event.target.value)}
            onBlur={typed.leave}
          />
          {!isBare && (
            <button
              type="button"
              className={own.open}
              aria-label={t('calendar.choose')}
              aria-describedby={`${control.id}-label`}
              aria-haspopup="dialog"
              aria-expanded={open}
              disabled={control.disabled}
              onClick={() => setOpen(true)}
            >
              <CalendarDays aria-hidden="true" />
            </button>
          )}
          {real && !isBare && <span className={own.weekday}>{formatWeekday(value)}</span>}
          {open && (
            <Suspense fallback={null}>
              <DatePopover
                anchor={box}
                value={real ? value : null}
                earliest={earliest}
                latest={latest}
                onPick={(date) => {
                  typed.replace(date);
                  setOpen(false);
                }}
                onClose={() => setOpen(false)}
              />
            </Suspense>
          )}
        </div>
      )}
    </Field>
  );
}

/**
 * A day: typed as people write it in Britain (24/5/2011, 24.5.11, 24 May 2011), or picked from a calendar.
 * Its value is `YYYY-MM-DD`, the empty string, or what was typed while it is no date.
 */
export const DateField = bound<IsoDate | '', DateFieldProps>(Plain, '');
