import { type ComponentType, type ReactNode, useId } from 'react';
import css from './Checkbox.module.css';
import { Tick } from './Checkbox.tsx';
import { cx } from './cx.ts';
import fieldCss from './Field.module.css';
import { FieldErrorText, FieldLabelMark, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';

export type Choice<V extends string | number> = { value: V; label: ReactNode; hint?: ReactNode; isDisabled?: boolean };

type GroupProps<V extends string | number, Held> = FieldProps<Held> & {
  options: readonly Choice<V>[];
  /** stack: under each other (default); inline: two or three short ones; columns: many short ones. */
  layout?: 'stack' | 'inline' | 'columns' | undefined;
};

export type CheckboxGroupProps<V extends string | number> = GroupProps<V, V[]>;
export type RadioGroupProps<V extends string | number> = GroupProps<V, V | null>;

type Key = string | number;

type SetProps = Pick<FieldProps<unknown>, 'label' | 'hint' | 'error' | 'optional' | 'hideLabel'> & {
  id: string;
  layout: 'stack' | 'inline' | 'columns';
  role?: 'radiogroup' | undefined;
  children: ReactNode;
};

function ChoiceSet({ id, label, hint, error, optional, hideLabel, layout, role, children }: SetProps) {
  const described = cx(hint ? `${id}-hint` : '', error && `${id}-error`);
  return (
    // The mark of an error stands on a box around: a fieldset's legend would stick out of its border.
    <div className={cx(error && css.wrong)}>
      <fieldset data-choices className={css.set} role={role} aria-describedby={described || undefined}>
        <legend className={cx(css.legend, hideLabel && 'visuallyHidden')}>
          {label}
          <FieldLabelMark optional={optional} />
        </legend>
        {hint && (
          <div id={`${id}-hint`} className={fieldCss.hint}>
            {hint}
          </div>
        )}
        {error && <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText>}
        <div className={cx(css.choices, css[layout])}>{children}</div>
      </fieldset>
    </div>
  );
}

function PlainChecks({
  value = [],
  onChange,
  onBlur,
  options,
  layout = 'stack',
  id,
  isDisabled,
  ...set
}: CheckboxGroupProps<Key>) {
  const own = useId();
  const base = id ?? own;
  return (
    <ChoiceSet {...set} id={base} layout={layout}>
      {options.map((option, index) => (
        <Tick
          key={option.value}
          // The first has the field's own id, so that the error summary's link lands in the group.
          id={index === 0 ? base : `${base}-${index}`}
          type="checkbox"
          label={option.label}
          hint={option.hint}
          checked={value.includes(option.value)}
          isDisabled={isDisabled ?? option.isDisabled}
          invalid={set.error !== undefined}
          onChange={(checked) =>
            onChange?.(
              options
                .map((each) => each.value)
                .filter((each) => (each === option.value ? checked : value.includes(each))),
            )
          }
          onBlur={onBlur}
        />
      ))}
    </ChoiceSet>
  );
}

function PlainRadios({
  value = null,
  onChange,
  onBlur,
  options,
  layout = 'stack',
  id,
  isDisabled,
  ...set
}: RadioGroupProps<Key>) {
  const own = useId();
  const base = id ?? own;
  return (
    <ChoiceSet {...set} id={base} layout={layout} role="radiogroup">
      {options.map((option, index) => (
        <Tick
          key={option.value}
          id={index === 0 ? base : `${base}-${index}`}
          type="radio"
          name={base}
          label={option.label}
          hint={option.hint}
          checked={value === option.value}
          isDisabled={isDisabled ?? option.isDisabled}
          invalid={undefined}
          onChange={() => onChange?.(option.value)}
          onBlur={onBlur}
        />
      ))}
    </ChoiceSet>
  );
}

const BoundChecks = bound<Key[], CheckboxGroupProps<Key>>(PlainChecks, []);
const BoundRadios = bound<Key | null, RadioGroupProps<Key>>(PlainRadios, null);

/** Any number of a list. Its value holds the chosen ones in the order of `options`. */
export function CheckboxGroup<V extends Key>(props: CheckboxGroupProps<V>) {
  const Typed = BoundChecks as unknown as ComponentType<CheckboxGroupProps<V>>;
  return <Typed {...props} />;
}

/** One of two to five, all in sight. */
export function RadioGroup<V extends Key>(props: RadioGroupProps<V>) {
  const Typed = BoundRadios as unknown as ComponentType<RadioGroupProps<V>>;
  return <Typed {...props} />;
}
