import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { readNumber } from './readNumber.ts';

export type NumberFieldProps = FieldProps<number | null> & {
  /** The unit after the box, e.g. "minutes". */
  unit?: ReactNode;
  /** Whole numbers only (the default). */
  whole?: boolean | undefined;
};

function Plain({ value = null, onChange, onBlur, onFault, unit, whole = true, error, ...frame }: NumberFieldProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const read = readNumber(text, whole);
    onFault?.(read.ok ? null : t(read.fault === 'whole' ? 'number.whole' : 'number.unreadable'));
    onChange?.(read.ok ? read.value : null);
  };
  const leave = () => {
    const read = readNumber(typed ?? '', whole);
    if (typed !== null) setFault(read.ok ? null : t(read.fault === 'whole' ? 'number.whole' : 'number.unreadable'));
    if (read.ok) setTyped(null);
    onBlur?.();
  };
  return (
    <Field {...frame} error={fault ?? error}>
      {(control) => (
        <div className={css.group}>
          {/* Not type=number: it drops what it cannot read without a word, and a mouse wheel changes it. */}
          <input
            {...control}
            className={cx(css.input, css.w4)}
            inputMode={whole ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={typed ?? (value === null ? '' : String(value))}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
          />
          {unit && <span className={css.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** A number, typed in figures. Its value is null while the box is empty. */
export const NumberField = bound<number | null, NumberFieldProps>(Plain, null);
