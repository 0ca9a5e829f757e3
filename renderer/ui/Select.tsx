import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import own from './Select.module.css';
import type { FieldWidth } from './TextField.tsx';

export type Option<V extends string | number> = { value: V; label: string; group?: string; isDisabled?: boolean };

export type SelectProps<V extends string | number> = FieldProps<V | null> & {
  options: readonly Option<V>[];
  /** The words for "nothing chosen". Without them the first line is "Choose", which cannot be chosen again. */
  emptyLabel?: string | undefined;
  width?: FieldWidth | undefined;
};

type Loose = SelectProps<string | number>;

const OptionLines = ({ options }: { options: Loose['options'] }) =>
  options.map((option, index) => (
    <option key={option.value} value={index} disabled={option.isDisabled ?? false}>
      {option.label}
    </option>
  ));

function Plain({ value = null, onChange, onBlur, options, emptyLabel, width = 'm', ...frame }: Loose) {
  const { t } = useTranslation('ui');
  const chosen = options.findIndex((option) => option.value === value);
  const indexed = options.map((option, index) => ({ option, index }));
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...frame}>
      {(control) => (
        // The platform's own list: it works with every screen reader, on touch and by typing.
        <select
          {...control}
          className={cx(css.input, own.select, width !== 'm' && css[width])}
          value={chosen < 0 ? '' : String(chosen)}
          onChange={(event) =>
            onChange?.(event.target.value === '' ? null : (options[Number(event.target.value)]?.value ?? null))
          }
          onBlur={onBlur}
        >
          {(emptyLabel !== undefined || chosen < 0) && (
            <option value="" disabled={emptyLabel === undefined}>
              {emptyLabel ?? t('chooseOne')}
            </option>
          )}
          {groups.length <= 1 ? (
            <OptionLines options={options} />
          ) : (
            groups.map((group) => (
              <optgroup key={group ?? ''} label={group ?? ''}>
                {indexed
                  .filter(({ option }) => option.group === group)
                  .map(({ option, index }) => (
                    <option key={option.value} value={index} disabled={option.isDisabled ?? false}>
                      {option.label}
                    </option>
                  ))}
              </optgroup>
            ))
          )}
        </select>
      )}
    </Field>
  );
}

const Bound = bound<string | number | null, Loose>(Plain, null);

/** One of a short list (up to about 15; for more use ComboBox, for up to five RadioGroup). The value may be a text or a number. */
export function Select<V extends string | number>(props: SelectProps<V>) {
  // The values come out of `options`, so what comes back is a V.
  const Typed = Bound as unknown as ComponentType<SelectProps<V>>;
  return <Typed {...props} />;
}
