import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ok } from '../../../db/base/outcome.ts';
import { Button, Card, Form, type FormTools } from '../../ui/index.ts';

type StepCardProps<S extends z.ZodType<unknown, FieldValues>> = {
  title: string;
  schema: S;
  initial: DefaultValues<z.input<S>>;
  /** What was typed, before parsing: it goes into the next form as it is. */
  onNext: (value: z.output<S>) => void;
  onBack?: (() => void) | undefined;
  children: (tools: FormTools<z.input<S>>) => ReactNode;
};

/** One step of the guided start: a form that sends nothing. */
export function StepCard<S extends z.ZodType<unknown, FieldValues>>(props: StepCardProps<S>) {
  const { title, schema, initial, onNext, onBack, children } = props;
  const { t } = useTranslation('treasury');
  return (
    <Card title={title}>
      <Form
        schema={schema}
        initial={initial}
        send={async (value) => ok(value)}
        onDone={onNext}
        submitLabel={t('start.next')}
        otherActions={
          onBack && (
            <Button look="quiet" onPress={onBack}>
              {t('start.back')}
            </Button>
          )
        }
      >
        {children}
      </Form>
    </Card>
  );
}
