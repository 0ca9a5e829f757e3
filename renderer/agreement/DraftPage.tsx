import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftContentInput } from '../../db/agreement/input-parts.ts';
import { formatDate } from '../../db/base/format.ts';
import { formatPence } from '../../db/base/pence.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Card,
  Form,
  LinkButton,
  Page,
  PageHeader,
  Select,
  TextLink,
  toasts,
} from '../ui/index.ts';
import { FactsFields } from './ContentFields.tsx';
import { heldOf } from './held.ts';
import { PlanFields } from './PlanFields.tsx';
import type { AgreementData } from './words.ts';

/** L1: the costs are entered once, in the treasury: here one only says which budget they are. */
function BudgetField({ agreementId }: { agreementId: number }) {
  const { t } = useTranslation('agreement');
  const answer = useAsk(api.agreement.budgets, { agreementId });
  const budgets = answer.state === 'ready' ? answer.value : [];
  return (
    <Card
      title={t('facts.costs')}
      actions={
        <LinkButton to="/treasury/budget/new" size="s" look="quiet">
          {t('form.newBudget')}
        </LinkButton>
      }
    >
      <Select
        name="budgetId"
        label={t('form.budget')}
        hint={t('form.budgetHint')}
        emptyLabel={t('form.noBudget')}
        width="full"
        options={budgets.map(({ id, title, from, to, cost }) => ({
          value: id as number,
          label: `${title}, ${formatDate(from)} – ${formatDate(to)}, ${formatPence(cost)}`,
        }))}
        optional
      />
    </Card>
  );
}

function DraftForm({ of: latest }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  // The version that the person has seen: when somebody else's change comes in meanwhile, the save says so.
  const [of] = useState(latest);
  const change = useDo(api.agreement.change);
  const params = { agreementId: String(of.id) };
  return (
    <Form
      schema={draftContentInput}
      initial={heldOf(of.content) as never}
      send={(value) => change.run({ ...value, agreementId: of.id, version: of.version })}
      onDone={() => {
        toasts.show({ text: t('form.saved') });
        void navigate({ to: '/agreement/$agreementId', params });
      }}
      submitLabel={t('form.submit')}
      otherActions={
        <LinkButton to="/agreement/$agreementId" params={params} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <>
          <FactsFields />
          <BudgetField agreementId={of.id} />
          <PlanFields form={form} />
        </>
      )}
    </Form>
  );
}

/** L1: changes a draft: facts, costs' budget and work plan. */
export function DraftPage() {
  const { t } = useTranslation('agreement');
  const { agreementId } = useParams({ from: '/agreement/$agreementId/edit' });
  const answer = useAsk(api.agreement.page, { agreementId: Number(agreementId) });
  return (
    <Page narrow>
      <PageHeader
        title={t('form.title')}
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
        {(of) => (of.state === 'draft' ? <DraftForm of={of} /> : <Banner tone="info" title={t('form.notDraft')} />)}
      </Asked>
    </Page>
  );
}
