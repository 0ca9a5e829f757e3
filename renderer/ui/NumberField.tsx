import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { useTyped } from './form/useTyped.ts';
import { readNumber } from './readNumber.ts';

export type NumberFieldProps = FieldProps<number | null> & {
  /** The unit after the box, e.g. "minutes". */
  unit?: ReactNode;
  /** Whole numbers only (the default). */
  whole?: boolean | undefined;
};

function Plain({ value = null, onChange, onBlur, onFault, unit, whole = true, error, ...frame }: NumberFieldProps) {
  const { t } = useTranslation('ui');
  const typed = useTyped<number | null>({
    value,
    read: (text) => {
      const read = readNumber(text, whole);
      if (read.ok) return { value: read.value, words: null };
      return { value: null, words: t(read.fault === 'whole' ? 'number.whole' : 'number.unreadable') };
    },
    onChange,
    onBlur,
    onFault,
  });
  return (
    <Field {...frame} error={typed.fault ?? error}>
      {(control) => (
        <div className={css.group}>
          {/* Not type=number: it drops what it cannot read without a word, and a mouse wheel changes it. */}
          <input
            {...control}
            className={cx(css.input, css.w4)}
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={typed.text ?? (value === null ? '' : String(value))}
            onChange={(event) => typed.take(event.target.value)}
            onBlur={typed.leave}
          />
          {unit && <span className={css.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** A number, typed in figures. Its value is null while the box is empty. */
export const NumberField = bound<number | null, NumberFieldProps>(Plain, null);
