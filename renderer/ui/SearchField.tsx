import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field } from './Field.tsx';
import own from './SearchField.module.css';

export type SearchFieldProps = {
  label: string;
  value: string;
  /** Called at each keystroke; Escape clears. */
  onChange: (value: string) => void;
  hideLabel?: boolean;
  placeholder?: string;
};

/** Searches as one types. */
export function SearchField({ label, value, onChange, hideLabel = false, placeholder }: SearchFieldProps) {
  const { t } = useTranslation('ui');
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <Field label={label} hideLabel={hideLabel}>
      {(control) => (
        <div className={css.inside}>
          <Search className={own.icon} aria-hidden="true" />
          <input
            {...control}
            ref={input}
            type="search"
            className={cx(css.input, own.input)}
            value={value}
            placeholder={placeholder ?? ''}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && value !== '' && clear()}
          />
          {value !== '' && (
            <button type="button" className={own.clear} aria-label={t('clear')} onClick={clear}>
              <X aria-hidden="true" />
            </button>
          )}
        </div>
      )}
    </Field>
  );
}
