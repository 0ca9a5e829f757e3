import { useTranslation } from 'react-i18next';
import { caseHandInput, caseStepInput } from '../../db/conduct/input.ts';
import type { TakenStep } from '../../db/conduct/rules.ts';
import { CONDUCT_THROUGH } from '../../db/conduct/words.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { StepForm } from '../elections/StepForm.tsx';
import { DateField, RadioGroup, Select, TextArea } from '../ui/index.ts';
import type { CaseData } from './words.ts';

type Props = { of: CaseData; onClose: () => void };

const stepSchema = caseStepInput.omit({ caseId: true, version: true, step: true, accepted: true });
const handSchema = caseHandInput.omit({ caseId: true, version: true });

/** C1–C3: one step that is put on record. */
export function StepDialog({ of, step, onClose }: Props & { step: TakenStep }) {
  const { t } = useTranslation('conduct');
  const { today } = useSession();
  const take = useDo(api.conduct.takeStep);
  return (
    <StepForm
      title={t('page.recordStep', { step: t(`steps.${step}`) })}
      text={t('page.never')}
      done={t('page.recorded')}
      schema={stepSchema}
      initial={{ on: today, text: '' }}
      send={(value, accepted) => take.run({ ...value, step, caseId: of.id, version: of.version, accepted })}
      onClose={onClose}
    >
      <DateField name="on" label={t('page.on')} latest={today} />
      <TextArea name="text" label={t(`stepWords.${step}`)} rows={6} />
    </StepForm>
  );
}

/** C1: to a new chair, or to the vice chair. */
export function HandDialog({ of, onClose }: Props) {
  const { t } = useTranslation('conduct');
  const hand = useDo(api.conduct.hand);
  const answer = useAsk(api.conduct.choices, {});
  const people = answer.state === 'ready' ? answer.value.people : [];
  return (
    <StepForm
      title={t('page.handTitle')}
      done={t('page.handed')}
      schema={handSchema}
      initial={{ through: of.through, seenBy: of.seenBy }}
      send={(value) => hand.run({ ...value, caseId: of.id, version: of.version })}
      onClose={onClose}
    >
      <RadioGroup
        name="through"
        label={t('new.through')}
        options={CONDUCT_THROUGH.map((value) => ({ value, label: t(`throughWhom.${value}`) }))}
      />
      <Select
        name="seenBy"
        label={t('new.seenBy')}
        hint={t('new.seenByHint')}
        options={people.map(({ id, name }) => ({ value: id as number, label: name }))}
        emptyLabel={t('new.seenByNobody')}
        optional
      />
    </StepForm>
  );
}
