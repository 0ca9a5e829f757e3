import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WORK_PLAN } from '../../db/agreement/work-plan-rules.ts';
import { Button, CheckboxGroup, Dialog } from '../ui/index.ts';
import css from './agreement.module.css';

type Props = { onChosen: (keys: readonly string[]) => void; onClose: () => void };

/** L2: chooses outputs of the guidance, whose usual tasks are then added. */
export function WorkPlanDialog({ onChosen, onClose }: Props) {
  const { t } = useTranslation('agreement');
  const { t: tc } = useTranslation('common');
  const [chosen, setChosen] = useState<Record<string, string[]>>({});
  const keys = WORK_PLAN.flatMap((group) => chosen[group.key] ?? []);
  return (
    <Dialog
      title={t('workPlan.title')}
      isOpen
      onClose={onClose}
      size="l"
      actions={
        <>
          <Button look="primary" isDisabled={keys.length === 0} onPress={() => onChosen(keys)}>
            {t('workPlan.add')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{t('workPlan.text')}</p>
        {WORK_PLAN.map((group) => (
          <CheckboxGroup
            key={group.key}
            label={group.title}
            hint={group.note}
            options={group.outputs.map(({ key, title, practice }) => ({ value: key, label: title, hint: practice }))}
            value={chosen[group.key] ?? []}
            onChange={(next) => setChosen((before) => ({ ...before, [group.key]: next }))}
          />
        ))}
      </div>
    </Dialog>
  );
}
