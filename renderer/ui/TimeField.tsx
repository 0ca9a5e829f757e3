import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockTime } from '../../db/base/brand.ts';
import { isClockTime } from '../../db/base/dates.ts';
import { formatTime } from '../../db/base/format.ts';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { readTime } from './time/readTime.ts';

export type TimeFieldProps = FieldProps<ClockTime | ''>;

function Plain({ value = '', onChange, onBlur, onFault, error, ...frame }: TimeFieldProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    setFault(null);
    const read = text.trim() === '' ? null : readTime(text);
    onFault?.(read && !read.ok ? t(`time.${read.fault}`) : null);
    onChange?.(read === null ? '' : read.ok ? read.time : text);
  };
  const leave = () => {
    const read = typed === null || typed.trim() === '' ? null : readTime(typed);
    setFault(read && !read.ok ? t(`time.${read.fault}`) : null);
    if (!read || read.ok) setTyped(null);
    onBlur?.();
  };
  return (
    <Field {...frame} hint={frame.hint ?? t('time.example')} error={fault ?? error}>
      {(control) => (
        <input
          {...control}
          className={cx(css.input, css.w10)}
          value={typed ?? (isClockTime(value) ? formatTime(value) : value)}
          autoComplete="off"
          onChange={(event) => take(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}

/** A time of day, typed as people write it: 7pm, 7.30pm, 19:00, midday. Its value is `HH:MM`. */
export const TimeField = bound<ClockTime | '', TimeFieldProps>(Plain, '');
