import type { FieldPathValue, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { agreementQuarters } from '../../db/agreement/content-rules.ts';
import { MEASURES, QUARTERS } from '../../db/agreement/words.ts';
import { WORK_PLAN } from '../../db/agreement/work-plan-rules.ts';
import { isIsoDate } from '../../db/base/dates.ts';
import { formatDate } from '../../db/base/format.ts';
import { DateField, FieldRow, FieldSet, NumberField, Select, TextArea } from '../ui/index.ts';
import type { HeldPlan } from './held.ts';

type Path = `outcomes.${number}.actions.${number}.deliverables.${number}`;

/** The four quarters with their days, once the agreement's own days are there. */
function useQuarters(form: UseFormReturn<HeldPlan>) {
  const { t } = useTranslation('agreement');
  const [from, until] = form.watch(['from', 'until']);
  const isPeriod = isIsoDate(from ?? '') && isIsoDate(until ?? '') && until > from;
  const periods = isPeriod ? agreementQuarters({ from, until }) : [];
  return QUARTERS.map((quarter) => {
    const period = periods[quarter - 1];
    const days = period ? `, ${formatDate(period.from)} – ${formatDate(period.to)}` : '';
    return { value: quarter as number, label: `${t('plan.quarter', { quarter })}${days}` };
  });
}

/** One deliverable: its quarter, task and target, and what of the guidance and of the records belongs to it. */
export function DeliverableFields({ form, path, name }: { form: UseFormReturn<HeldPlan>; path: Path; name: string }) {
  const { t } = useTranslation('agreement');
  const quarters = useQuarters(form);
  const measure = form.watch(`${path}.measure`) as FieldPathValue<HeldPlan, `${Path}.measure`>;
  const outputs = WORK_PLAN.flatMap((group) =>
    group.outputs.map(({ key, title }) => ({ value: key, label: title, group: group.title })),
  );
  return (
    <FieldSet legend={name}>
      <Select name={`${path}.quarter`} label={t('form.quarter')} options={quarters} width="full" />
      <TextArea name={`${path}.task`} label={t('form.task')} rows={2} />
      <TextArea name={`${path}.target`} label={t('form.target')} rows={2} />
      <DateField name={`${path}.dueOn`} label={t('form.dueOn')} hint={t('form.dueOnHint')} optional />
      <Select
        name={`${path}.output`}
        label={t('form.output')}
        options={[{ value: '', label: t('form.noOutput'), group: t('form.noOutputGroup') }, ...outputs]}
        width="full"
      />
      <FieldRow>
        <Select
          name={`${path}.measure`}
          label={t('form.measure')}
          emptyLabel={t('form.noMeasure')}
          options={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
          optional
        />
        {measure !== null && (
          <NumberField name={`${path}.measureTarget`} label={t('form.figure')} hint={t('form.figureHint')} optional />
        )}
      </FieldRow>
    </FieldSet>
  );
}
