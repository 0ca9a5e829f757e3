import { useId } from 'react';
import type { PayeeItem } from '../../../db/treasury/payee-queries.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import fieldCss from '../../ui/Field.module.css';
import { Field, type FieldProps } from '../../ui/Field.tsx';
import { bound } from '../../ui/form/bound.tsx';

export type PayeeFieldProps = FieldProps<string> & {
  /** Told when the name typed is that of somebody known, with how it was entered last time. */
  onKnown?: ((payee: PayeeItem) => void) | undefined;
};

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB');

function Plain({ value = '', onChange, onBlur, onKnown, ...frame }: PayeeFieldProps) {
  const listId = useId();
  const answer = useAsk(api.treasury.findPayees, { text: value }, { keep: true });
  const known = answer.state === 'ready' ? answer.value : [];
  return (
    <Field {...frame}>
      {(control) => (
        <>
          <input
            {...control}
            className={fieldCss.input}
            list={listId}
            autoComplete="off"
            value={value}
            onChange={(event) => onChange?.(event.target.value)}
            onBlur={() => {
              const payee = known.find(({ name }) => same(name, value));
              if (payee) onKnown?.(payee);
              onBlur?.();
            }}
          />
          <datalist id={listId}>
            {known.map(({ payeeId, name }) => (
              <option key={payeeId} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/** Whom money came from or went to: a name typed, with those known offered. The same name is the same payee. */
export const PayeeField = bound<string, PayeeFieldProps>(Plain, '');
