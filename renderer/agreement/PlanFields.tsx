import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { suggestedDeliverables } from '../../db/agreement/work-plan-rules.ts';
import { Button, Card, FieldSet, IconButton, TextArea, TextField } from '../ui/index.ts';
import css from './agreement.module.css';
import { DeliverableFields } from './DeliverableFields.tsx';
import { type HeldPlan, newAction, newDeliverable, newOutcome, suggested } from './held.ts';
import { WorkPlanDialog } from './WorkPlanDialog.tsx';

type Held = UseFormReturn<HeldPlan>;
type Moves = { count: number; isVaried: boolean; onMove: (from: number, to: number) => void; onRemove: () => void };

/** Up, down and out, each with a name that says of what. In a variation the order stays. */
function PartButtons({ at, name, moves }: { at: number; name: string; moves: Moves }) {
  const { t } = useTranslation('agreement');
  const { count, isVaried, onMove, onRemove } = moves;
  return (
    <div className={css.buttons}>
      {!isVaried && at > 0 && (
        <IconButton icon={ArrowUp} label={t('form.up', { name })} onPress={() => onMove(at, at - 1)} />
      )}
      {!isVaried && at < count - 1 && (
        <IconButton icon={ArrowDown} label={t('form.down', { name })} onPress={() => onMove(at, at + 1)} />
      )}
      <IconButton icon={Trash2} label={t('form.remove', { name })} onPress={onRemove} />
    </div>
  );
}

type ActionProps = { form: Held; outcome: number; at: number; moves: Moves };

function ActionFields({ form, outcome, at, moves }: ActionProps) {
  const { t } = useTranslation('agreement');
  const path = `outcomes.${outcome}.actions.${at}` as const;
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: `${path}.deliverables` });
  const [isChoosing, setChoosing] = useState(false);
  const ref = form.watch(`${path}.ref`) || String(at + 1);
  const name = t('form.action', { ref });
  return (
    <FieldSet legend={name}>
      <TextField name={`${path}.ref`} label={t('form.refOf', { name })} width="w10" />
      <TextArea name={`${path}.text`} label={t('form.textOf', { name })} rows={2} />
      <PartButtons at={at} name={name} moves={moves} />
      <div className={css.nested}>
        {fields.map((field, index) => (
          <div key={field.id} className={css.stack}>
            <DeliverableFields
              form={form}
              path={`${path}.deliverables.${index}`}
              name={t('form.deliverable', { ref, number: index + 1 })}
            />
            <PartButtons
              at={index}
              name={t('form.deliverable', { ref, number: index + 1 })}
              moves={{
                ...{ count: fields.length, isVaried: moves.isVaried },
                ...{ onMove: move, onRemove: () => remove(index) },
              }}
            />
          </div>
        ))}
        <div className={css.buttons}>
          <Button size="s" icon={Plus} onPress={() => append(newDeliverable())}>
            {t('form.addDeliverable', { ref })}
          </Button>
          <Button size="s" icon={Plus} onPress={() => setChoosing(true)}>
            {t('form.fromPlan', { ref })}
          </Button>
        </div>
      </div>
      {isChoosing && (
        <WorkPlanDialog
          onClose={() => setChoosing(false)}
          onChosen={(keys) => {
            append(keys.flatMap((key) => suggestedDeliverables(key).map(suggested)));
            setChoosing(false);
          }}
        />
      )}
    </FieldSet>
  );
}

function OutcomeFields({ form, at, moves }: { form: Held; at: number; moves: Moves }) {
  const { t } = useTranslation('agreement');
  const path = `outcomes.${at}` as const;
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: `${path}.actions` });
  const ref = form.watch(`${path}.ref`) || String(at + 1);
  const name = t('form.outcome', { ref });
  return (
    <Card title={name} level={3} actions={<PartButtons at={at} name={name} moves={moves} />}>
      <div className={css.stack}>
        <TextField name={`${path}.ref`} label={t('form.refOf', { name })} width="w10" />
        <TextArea name={`${path}.text`} label={t('form.textOf', { name })} rows={2} />
        <TextField name={`${path}.contact`} label={t('form.contactOf', { name })} optional />
        <div className={css.nested}>
          {fields.map((field, index) => (
            <ActionFields
              key={field.id}
              form={form}
              outcome={at}
              at={index}
              moves={{
                ...{ count: fields.length, isVaried: moves.isVaried },
                ...{ onMove: move, onRemove: () => remove(index) },
              }}
            />
          ))}
        </div>
        <div>
          <Button size="s" icon={Plus} onPress={() => append(newAction(`${ref}.${fields.length + 1}`))}>
            {t('form.addAction', { ref })}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** L1, L2: outcomes, their actions and what is due of each by quarter; added, moved, taken out, or from the guidance. */
export function PlanFields({ form: given, isVaried = false }: { form: unknown; isVaried?: boolean }) {
  const { t } = useTranslation('agreement');
  // The same fields stand in two forms: a draft and a variation.
  const form = given as Held;
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'outcomes' });
  return (
    <>
      <h2>{t('page.plan')}</h2>
      {fields.map((field, index) => (
        <OutcomeFields
          key={field.id}
          form={form}
          at={index}
          moves={{ count: fields.length, isVaried, onMove: move, onRemove: () => remove(index) }}
        />
      ))}
      <div>
        <Button icon={Plus} onPress={() => append(newOutcome(fields.length))}>
          {t('form.addOutcome')}
        </Button>
      </div>
    </>
  );
}
