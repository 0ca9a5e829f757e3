import { ChevronDown } from 'lucide-react';
import { type ComponentType, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ComboBox.module.css';
import { cx } from './cx.ts';
import fieldCss from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { given } from './given.ts';
import { matches } from './matches.ts';

export type ComboOption<V extends string | number> = { value: V; label: string; detail?: string | undefined };

export type ComboBoxProps<V extends string | number> = FieldProps<V | null> & {
  options: readonly ComboOption<V>[];
  placeholder?: string | undefined;
};

type Key = string | number;

/** The place `by` further, round the list's ends; -1 is before the first. */
const step = (at: number, by: 1 | -1, count: number) => (by === 1 ? (at + 1) % count : at <= 0 ? count - 1 : at - 1);

/**
 * The listbox pattern of the ARIA practices guide. Not React Aria's: while open it hides the whole page from screen
 * readers, though its controls can still be reached (axe: aria-hidden-focus).
 */
function Plain({ value = null, onChange, onBlur, options, placeholder, ...frame }: ComboBoxProps<Key>) {
  const { t } = useTranslation('ui');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);

  const chosen = options.find((option) => option.value === value);
  const shown = typed === null || typed.trim() === '' ? options : options.filter((option) => matches(option, typed));
  const optionId = (index: number) => `${listId}-${index}`;

  const goTo = (index: number) => {
    setOpen(true);
    setAt(index);
    // Drawn first, then scrolled to.
    requestAnimationFrame(() => document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' }));
    return true;
  };
  const close = () => {
    setOpen(false);
    setAt(-1);
    return true;
  };
  const choose = (option: ComboOption<Key>) => {
    onChange?.(option.value);
    setTyped(null);
    return close();
  };
  const leave = () => {
    // An emptied box means nobody; a text that fits one option only means that; any other goes back to what was chosen.
    const [only, ...others] = shown;
    if (typed !== null && typed.trim() === '') onChange?.(null);
    else if (typed !== null && only && others.length === 0) onChange?.(only.value);
    setTyped(null);
    close();
    onBlur?.();
  };
  /** Gives back whether it used the key. */
  const take = (event: KeyboardEvent): boolean => {
    const marked = isOpen ? shown[at] : undefined;
    switch (event.key) {
      case 'ArrowDown':
        return shown.length > 0 && goTo(step(at, 1, shown.length));
      case 'ArrowUp':
        return shown.length > 0 && goTo(step(at, -1, shown.length));
      case 'Enter':
        return marked !== undefined && choose(marked);
      case 'Escape':
        if (!isOpen && typed === null) return false;
        // In a dialog the first Escape closes the list, not the dialog.
        event.stopPropagation();
        setTyped(null);
        return close();
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (take(event)) event.preventDefault();
  };

  return (
    <Field {...frame}>
      {(control) => (
        <div className={css.combo}>
          <input
            {...control}
            {...given({ placeholder })}
            ref={input}
            className={cx(fieldCss.input, css.input)}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && at >= 0 ? optionId(at) : undefined}
            autoComplete="off"
            spellCheck={false}
            value={typed ?? chosen?.label ?? ''}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
              setAt(event.target.value.trim() === '' ? -1 : 0);
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          <button
            type="button"
            className={css.open}
            tabIndex={-1}
            aria-label={t('showOptions')}
            aria-expanded={isOpen}
            aria-controls={listId}
            disabled={control.disabled}
            // The focus stays in the box, so that pressing here does not count as leaving it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              input.current?.focus();
              setOpen(!isOpen);
            }}
          >
            <ChevronDown aria-hidden="true" />
          </button>
          <div className={css.popover} hidden={!isOpen}>
            <div id={listId} role="listbox" aria-label={t('choices')} className={css.list}>
              {shown.map((option, index) => (
                <div
                  key={option.value}
                  id={optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option.value === value}
                  className={cx(css.option, index === at && css.marked)}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setAt(index)}
                  onClick={() => choose(option)}
                  onKeyDown={onKeyDown}
                >
                  <span>{option.label}</span>
                  {option.detail && <span className={css.detail}>{option.detail}</span>}
                </div>
              ))}
            </div>
            {shown.length === 0 && <p className={css.none}>{t('noMatch')}</p>}
          </div>
          <span className="visuallyHidden" role="status">
            {isOpen && typed !== null ? t('filter.results', { count: shown.length }) : ''}
          </span>
        </div>
      )}
    </Field>
  );
}

const Bound = bound<Key | null, ComboBoxProps<Key>>(Plain, null);

/** One of a long list, found by typing a part of its name. */
export function ComboBox<V extends Key>(props: ComboBoxProps<V>) {
  const Typed = Bound as unknown as ComponentType<ComboBoxProps<V>>;
  return <Typed {...props} />;
}
