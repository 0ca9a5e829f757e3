import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import css from './Field.module.css';

/** What every field takes, inside a Form (give `name`) or on its own (give `value` and `onChange`). */
export type FieldProps<V> = {
  label: string;
  /** Inside a Form: the field's place in the input, e.g. `venue.name` or `topics.2`. The form then holds value and error. */
  name?: string | undefined;
  value?: V | undefined;
  onChange?: ((value: V) => void) | undefined;
  onBlur?: (() => void) | undefined;
  /** Why the value cannot be used; shown beside the field. A Form gives it. */
  error?: string | undefined;
  /** Help under the label. */
  hint?: ReactNode;
  /** Marks the field "(optional)". Fields without the mark have to be filled in. */
  optional?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** The label is for screen readers only (search fields, filters in a row). */
  hideLabel?: boolean | undefined;
  /** The control's id, for the error summary's links. A Form gives it. */
  id?: string | undefined;
  /** Told when what is typed cannot be read as a value (null: it can). A Form gives it. */
  onFault?: ((words: string | null) => void) | undefined;
};

/** What the control inside a Field needs to be tied to its label, hint and error. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  disabled: boolean;
};

type FrameProps = {
  id?: string | undefined;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean | undefined;
  hideLabel?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Further ids that describe the control, such as a word count. */
  describedBy?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

export const FieldLabelMark = ({ optional }: { optional?: boolean | undefined }) => {
  const { t } = useTranslation('ui');
  return optional ? <span className={css.optional}> {t('optional')}</span> : null;
};

/** The error beside a field: words with a prefix for screen readers, never colour alone. */
export function FieldErrorText({ id, children }: { id?: string | undefined; children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <p className={css.error} id={id}>
      <span className="visuallyHidden">{t('errorPrefix')} </span>
      {children}
    </p>
  );
}

/** Label, hint, error and control, tied together for assistive technology. For kinds of field the kit does not have. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  isDisabled,
  describedBy,
  children,
  ...rest
}: FrameProps) {
  const own = useId();
  const id = rest.id ?? own;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const described = cx(hintId, errorId, describedBy);
  return (
    <div className={cx(css.field, error && css.wrong)}>
      <label id={`${id}-label`} className={cx(css.label, hideLabel && 'visuallyHidden')} htmlFor={id}>
        {label}
        <FieldLabelMark optional={optional} />
      </label>
      {hint && (
        <div className={css.hint} id={hintId}>
          {hint}
        </div>
      )}
      {error && <FieldErrorText id={errorId}>{error}</FieldErrorText>}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error ? true : undefined,
        disabled: isDisabled ?? false,
      })}
    </div>
  );
}

/** Several fields under one heading, e.g. an address. */
export function FieldSet({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  const hintId = useId();
  return (
    <fieldset className={css.set} aria-describedby={hint ? hintId : undefined}>
      <legend className={css.legend}>{legend}</legend>
      {hint && (
        <div className={css.hint} id={hintId}>
          {hint}
        </div>
      )}
      {children}
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className={css.row}>{children}</div>;
