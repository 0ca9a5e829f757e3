import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { bound } from './form/bound.tsx';
import { given } from './given.ts';

export type PassphraseFieldProps = FieldProps<string> & {
  /** current: an existing one is asked for; new: one is being chosen. */
  purpose?: 'current' | 'new' | undefined;
  autoFocus?: boolean | undefined;
};

function Plain({ value = '', onChange, onBlur, purpose = 'current', autoFocus, ...frame }: PassphraseFieldProps) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  return (
    <Field {...frame}>
      {(control) => (
        <div className={css.group}>
          <input
            {...control}
            className={css.input}
            type={shown ? 'text' : 'password'}
            value={value}
            {...given({ autoFocus })}
            autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange?.(event.target.value)}
            onBlur={onBlur}
          />
          <Button onPress={() => setShown(!shown)} aria-describedby={`${control.id}-label`}>
            {t(shown ? 'hide' : 'show')}
          </Button>
        </div>
      )}
    </Field>
  );
}

/** A passphrase, hidden unless the person asks to see it. Pasting is allowed. */
export const PassphraseField = bound<string, PassphraseFieldProps>(Plain, '');
