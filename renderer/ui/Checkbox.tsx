import { type ReactNode, useId } from 'react';
import css from './Checkbox.module.css';
import { cx } from './cx.ts';
import { FieldErrorText, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';

export type CheckboxProps = FieldProps<boolean> & {
  /** Some, but not all, of what it stands for. */
  isMixed?: boolean | undefined;
};

type TickProps = {
  id?: string | undefined;
  type: 'checkbox' | 'radio';
  name?: string | undefined;
  role?: 'switch';
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  isMixed?: boolean | undefined;
  isDisabled?: boolean | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  hideLabel?: boolean | undefined;
  onChange: (checked: boolean) => void;
  onBlur?: (() => void) | undefined;
};

/** A box or a dot with its label; the whole line can be clicked. The parts of the fields below. */
export function Tick({ label, hint, checked, isMixed, describedBy, invalid, hideLabel, onChange, ...rest }: TickProps) {
  const own = useId();
  const id = rest.id ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <div className={css.tick}>
      <input
        className={cx(css.input, rest.role === 'switch' && css.switch)}
        id={id}
        type={rest.type}
        name={rest.name}
        role={rest.role}
        checked={checked}
        disabled={rest.isDisabled ?? false}
        aria-describedby={cx(hintId, describedBy) || undefined}
        aria-invalid={invalid ? true : undefined}
        ref={(element) => {
          if (element) element.indeterminate = isMixed ?? false;
        }}
        onChange={(event) => onChange(event.target.checked)}
        onBlur={rest.onBlur}
      />
      <label className={cx(css.label, hideLabel && 'visuallyHidden')} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className={css.hint} id={hintId}>
          {hint}
        </div>
      )}
    </div>
  );
}

function Plain({
  label,
  value = false,
  onChange,
  onBlur,
  error,
  hint,
  isDisabled,
  isMixed,
  hideLabel,
  id,
  role,
}: CheckboxProps & { role?: 'switch' }) {
  const own = useId();
  const errorId = `${id ?? own}-error`;
  return (
    <div className={cx(error && css.wrong)}>
      {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
      <Tick
        type="checkbox"
        {...(role && { role })}
        id={id}
        label={label}
        hint={hint}
        checked={value}
        isMixed={isMixed}
        isDisabled={isDisabled}
        hideLabel={hideLabel}
        describedBy={error && errorId}
        invalid={error !== undefined}
        onChange={(checked) => onChange?.(checked)}
        onBlur={onBlur}
      />
    </div>
  );
}

const PlainSwitch = (props: CheckboxProps) => <Plain {...props} role="switch" />;

/** A yes or no that takes effect when the form is saved. */
export const Checkbox = bound<boolean, CheckboxProps>(Plain, false);

/** A yes or no that takes effect at once. */
export const Switch = bound<boolean, CheckboxProps>(PlainSwitch, false);
