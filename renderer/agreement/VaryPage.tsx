import { useNavigate, useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { varyFormInput } from '../../db/agreement/input.ts';
import { variationOf } from '../../db/agreement/variation-diff-rules.ts';
import type { BudgetReport } from '../../db/treasury/budget-types.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { type HeldBudget, LineFields, newLine } from '../treasury/budget/LineFields.tsx';
import {
  Asked,
  BackArrow,
  Banner,
  Button,
  Card,
  DateField,
  Form,
  LinkButton,
  Page,
  PageHeader,
  TextArea,
  TextLink,
  toasts,
} from '../ui/index.ts';
import css from './agreement.module.css';
import { FactsFields } from './ContentFields.tsx';
import { heldOf } from './held.ts';
import { PlanFields } from './PlanFields.tsx';
import type { AgreementData } from './words.ts';

type Lines = z.output<typeof varyFormInput>['lines'];

/** The lines as the treasury has them. */
const linesOf = ({ lines }: BudgetReport): Lines =>
  lines.map(({ name, cost, contribution, quarters: [a, b, c, d], headings }) => ({
    ...{ name, cost, contribution, quarters: [a, b, c, d] },
    headings: headings.map(({ headingId }) => headingId),
  }));

/** T6: the treasury's own fields: what is varied here is its budget. */
function CostFields({ form: given, of }: { form: unknown; of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const { t: tt } = useTranslation('treasury');
  const form = given as UseFormReturn<HeldBudget>;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' });
  const days = { from: of.content.from, to: of.content.until };
  return (
    <Card title={t('facts.costs')}>
      <div className={css.stack}>
        <p className={css.soft}>{t('vary.costsHint')}</p>
        {fields.map((field, at) => (
          <LineFields
            key={field.id}
            form={form}
            at={at}
            days={days}
            onRemove={fields.length > 1 ? () => remove(at) : null}
          />
        ))}
        <div>
          <Button size="s" icon={Plus} onPress={() => append(newLine())}>
            {tt('budget.form.add')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function VaryForm({ of: latest, report }: { of: AgreementData; report: BudgetReport }) {
  const { t } = useTranslation('agreement');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const navigate = useNavigate();
  const [of] = useState(latest);
  const [lines] = useState(() => linesOf(report));
  const vary = useDo(api.agreement.vary);
  const params = { agreementId: String(of.id) };
  const changesOf = ({ on: _on, reason: _reason, lines: now, ...draft }: z.output<typeof varyFormInput>) => [
    ...variationOf(of.content, draft),
    ...(JSON.stringify(now) === JSON.stringify(lines) ? [] : [{ kind: 'costs' as const, lines: now }]),
  ];
  return (
    <Form
      schema={varyFormInput}
      initial={{ ...heldOf(of.content), lines, on: today, reason: '' } as never}
      send={(value, accepted) =>
        vary.run({
          ...{ agreementId: of.id, version: of.version, on: value.on, reason: value.reason, accepted },
          changes: changesOf(value),
        })
      }
      onDone={() => {
        toasts.show({ text: t('vary.done') });
        void navigate({ to: '/agreement/$agreementId', params });
      }}
      submitLabel={t('vary.submit')}
      otherActions={
        <LinkButton to="/agreement/$agreementId" params={params} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <>
          <Card title={t('vary.why')}>
            <DateField name="on" label={t('vary.on')} latest={today} />
            <TextArea name="reason" label={t('versions.reason')} rows={3} />
          </Card>
          <FactsFields isVaried />
          <CostFields form={form} of={of} />
          <PlanFields form={form} isVaried />
        </>
      )}
    </Form>
  );
}

function WithBudget({ of }: { of: AgreementData }) {
  const answer = useAsk(api.treasury.budget, { budgetId: of.budget?.id ?? 0 }, { isEnabled: of.budget !== null });
  return <Asked answer={answer}>{(report) => <VaryForm of={of} report={report} />}</Asked>;
}

/** L1: varies what was agreed: one changes a copy, and the variation is what differs. */
export function VaryPage() {
  const { t } = useTranslation('agreement');
  const { agreementId } = useParams({ from: '/agreement/$agreementId/vary' });
  const answer = useAsk(api.agreement.page, { agreementId: Number(agreementId) });
  return (
    <Page narrow>
      <PageHeader
        title={t('vary.title')}
        lead={t('vary.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/agreement/$agreementId" params={{ agreementId }}>
              {t('page.agreement')}
            </TextLink>
          </>
        }
      />
      <Asked answer={answer}>
        {(of) => (of.state === 'draft' ? <Banner tone="info" title={t('vary.draft')} /> : <WithBudget of={of} />)}
      </Asked>
    </Page>
  );
}
