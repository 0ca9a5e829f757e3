import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Outcome } from '../../db/base/outcome.ts';
import { Button, Dialog, Form, toasts } from '../ui/index.ts';

type Props<S extends z.ZodType<unknown, FieldValues>> = {
  title: string;
  text?: string;
  done: string;
  schema: S;
  initial: DefaultValues<z.input<S>>;
  send: (value: z.output<S>, accepted: string[]) => Promise<Outcome<unknown>>;
  onClose: () => void;
  children?: ReactNode;
};

/** A small form for one step: what it means, its fields, and a word when it is done. */
export function StepForm<S extends z.ZodType<unknown, FieldValues>>(props: Props<S>) {
  const { title, text, done, schema, initial, send, onClose, children } = props;
  const { t } = useTranslation('common');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {text && <p>{text}</p>}
      <Form
        schema={schema}
        initial={initial}
        send={send}
        onDone={() => {
          toasts.show({ text: done });
          onClose();
        }}
        submitLabel={title}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        }
        guard={false}
      >
        {children}
      </Form>
    </Dialog>
  );
}
