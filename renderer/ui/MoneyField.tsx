import { useTranslation } from 'react-i18next';
import { type AmountFault, parsePence, plainPence } from '../../db/base/pence.ts';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { useTyped } from './form/useTyped.ts';
import { useProblemWords } from './problemWords.ts';

export type MoneyFieldProps = FieldProps<number | null>;

const WORDS = {
  empty: 'treasury.amountEmpty',
  notAnAmount: 'treasury.amountNotAnAmount',
  thousands: 'treasury.amountThousands',
  decimals: 'treasury.amountDecimals',
  tooLarge: 'treasury.amountTooLarge',
} as const satisfies Record<AmountFault, string>;

function Plain({ value = null, onChange, onBlur, onFault, error, ...frame }: MoneyFieldProps) {
  // The words of amounts are the treasury's: they are here before anything is typed.
  useTranslation('problems/treasury');
  const wordsOf = useProblemWords();
  const typed = useTyped<number | null>({
    value,
    read: (text) => {
      const read = parsePence(text);
      if (read.ok) return { value: read.pence, words: null };
      // An empty box is no fault of its own: whether it may be empty is the schema's to say.
      return { value: null, words: read.fault === 'empty' ? null : wordsOf({ key: WORDS[read.fault] }) };
    },
    onChange,
    onBlur,
    onFault,
  });
  return (
    <Field {...frame} error={typed.fault ?? error}>
      {(control) => (
        <div className={css.group}>
          <span className={css.unit} aria-hidden="true">
            £
          </span>
          <input
            {...control}
            className={cx(css.input, css.money)}
            inputMode="decimal"
            autoComplete="off"
            value={typed.text ?? (value === null ? '' : plainPence(value))}
            onChange={(event) => typed.take(event.target.value)}
            onBlur={typed.leave}
          />
        </div>
      )}
    </Field>
  );
}

/** An amount of money, typed as pounds and pence ("1,234.50"). Its value is whole pence; null while the box is empty or unreadable. */
export const MoneyField = bound<number | null, MoneyFieldProps>(Plain, null);
