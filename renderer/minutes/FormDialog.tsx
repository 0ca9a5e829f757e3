import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Outcome } from '../../db/base/outcome.ts';
import { Button, Dialog, Form, toasts } from '../ui/index.ts';

export type FormDialogProps<S extends z.ZodType<unknown, FieldValues>> = {
  title: string;
  text?: string | undefined;
  schema: S;
  initial: DefaultValues<z.input<S>>;
  send: (value: z.output<S>, accepted: string[]) => Promise<Outcome<unknown>>;
  submitLabel?: string | undefined;
  /** Said when it is saved; nothing where the page itself shows it. */
  done?: string | undefined;
  onClose: () => void;
  children: ReactNode | ((watch: (field: string) => unknown) => ReactNode);
};

/** A small form over the page. */
export function FormDialog<S extends z.ZodType<unknown, FieldValues>>(props: FormDialogProps<S>) {
  const { title, text, schema, initial, send, submitLabel, done, onClose, children } = props;
  const { t } = useTranslation('common');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {text && <p>{text}</p>}
      <Form
        schema={schema}
        initial={initial}
        send={send}
        onDone={() => {
          if (done) toasts.show({ text: done });
          onClose();
        }}
        submitLabel={submitLabel ?? t('save')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        }
        guard={false}
      >
        {({ form }) => (typeof children === 'function' ? children((field) => form.watch(field as never)) : children)}
      </Form>
    </Dialog>
  );
}
