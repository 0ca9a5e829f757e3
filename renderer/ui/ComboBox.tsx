import { ChevronDown } from 'lucide-react';
import { type ComponentType, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import css from './ComboBox.module.css';
import { cx } from './cx.ts';
import fieldCss from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { given } from './given.ts';

export type ComboOption<V extends string | number> = { value: V; label: string; detail?: string | undefined };

export type ComboBoxProps<V extends string | number> = FieldProps<V | null> & {
  options: readonly ComboOption<V>[];
  placeholder?: string | undefined;
};

function Plain({ value = null, onChange, onBlur, options, placeholder, ...frame }: ComboBoxProps<string | number>) {
  const { t } = useTranslation('ui');
  const labelId = useId();
  return (
    <Field {...frame}>
      {(control) => (
        <AriaComboBox
          id={`${control.id}-box`}
          aria-label={frame.label}
          className={cx(css.combo)}
          selectedKey={value}
          onSelectionChange={(key) => onChange?.(key)}
          onBlur={() => onBlur?.()}
          defaultItems={options}
          isDisabled={control.disabled}
          isInvalid={control['aria-invalid'] === true}
          menuTrigger="focus"
          allowsEmptyCollection
        >
          <Input
            id={control.id}
            className={cx(fieldCss.input, css.input)}
            {...given({ placeholder, 'aria-describedby': control['aria-describedby'] })}
          />
          <Button className={cx(css.open)} aria-label={t('showOptions')} aria-labelledby={labelId}>
            <ChevronDown aria-hidden="true" />
          </Button>
          <Popover className={cx(css.popover)}>
            <ListBox<ComboOption<string | number>>
              className={cx(css.list)}
              renderEmptyState={() => <div className={css.none}>{t('noMatch')}</div>}
            >
              {(option) => (
                <ListBoxItem id={option.value} textValue={option.label} className={cx(css.option)}>
                  <span>{option.label}</span>
                  {option.detail && <span className={css.detail}>{option.detail}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
          <span id={labelId} className="visuallyHidden">
            {t('showOptions')}: {frame.label}
          </span>
        </AriaComboBox>
      )}
    </Field>
  );
}

const Bound = bound<string | number | null, ComboBoxProps<string | number>>(Plain, null);

/** One of a long list, found by typing a part of its name. */
export function ComboBox<V extends string | number>(props: ComboBoxProps<V>) {
  const Typed = Bound as unknown as ComponentType<ComboBoxProps<V>>;
  return <Typed {...props} />;
}
