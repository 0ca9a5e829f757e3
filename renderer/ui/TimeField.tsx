import { useTranslation } from 'react-i18next';
import type { ClockTime } from '../../db/base/brand.ts';
import { isClockTime } from '../../db/base/dates.ts';
import { formatTime } from '../../db/base/format.ts';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { useTyped } from './form/useTyped.ts';
import { readTime } from './time/readTime.ts';

export type TimeFieldProps = FieldProps<ClockTime | ''>;

function Plain({ value = '', onChange, onBlur, onFault, error, ...frame }: TimeFieldProps) {
  const { t } = useTranslation('ui');
  const typed = useTyped<string>({
    value,
    read: (text) => {
      if (text.trim() === '') return { value: '', words: null };
      const read = readTime(text);
      return read.ok ? { value: read.time, words: null } : { value: text, words: t(`time.${read.fault}`) };
    },
    onChange,
    onBlur,
    onFault,
  });
  return (
    <Field {...frame} hint={frame.hint ?? t('time.example')} error={typed.fault ?? error}>
      {(control) => (
        <input
          {...control}
          className={cx(css.input, css.w10)}
          value={typed.text ?? (isClockTime(value) ? formatTime(value) : value)}
          autoComplete="off"
          onChange={(event) => typed.take(event.target.value)}
          onBlur={typed.leave}
        />
      )}
    </Field>
  );
}

/** A time of day, typed as people write it: 7pm, 7.30pm, 19:00, midday. Its value is `HH:MM`. */
export const TimeField = bound<ClockTime | '', TimeFieldProps>(Plain, '');
