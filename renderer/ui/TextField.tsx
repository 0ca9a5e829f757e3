import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { given } from './given.ts';

/** How wide the box is: it hints at how much is expected. w4: a few figures; w10: a date; w20: a name; m: a line. */
export type FieldWidth = 'w4' | 'w10' | 'w20' | 'm' | 'full';

export type TextFieldProps = FieldProps<string> & {
  /** What the browser and on-screen keyboards should expect. */
  type?: 'text' | 'email' | 'tel' | 'url' | undefined;
  width?: FieldWidth | undefined;
  autoComplete?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Only where the label cannot say it; never instead of a label. */
  placeholder?: string | undefined;
  spellCheck?: boolean | undefined;
};

function Plain({
  value = '',
  onChange,
  onBlur,
  type = 'text',
  width = 'm',
  autoComplete = 'off',
  autoFocus,
  placeholder,
  spellCheck,
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame}>
      {(control) => (
        <input
          {...control}
          {...given({ autoFocus, placeholder, spellCheck })}
          className={cx(css.input, width !== 'm' && css[width])}
          type={type}
          value={value}
          autoComplete={autoComplete}
          onChange={(event) => onChange?.(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

/** One line of text. */
export const TextField = bound<string, TextFieldProps>(Plain, '');
