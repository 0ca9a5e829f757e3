import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { BudgetFacts, BudgetReport } from '../../../db/treasury/budget-types.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay, useSession } from '../../app/status.ts';
import { Asked, Banner, Card, EmptyState, LinkButton, PageHeader, Select } from '../../ui/index.ts';
import { Begun, useKeeps } from '../shared/Begun.tsx';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { BudgetChart } from './BudgetChart.tsx';
import { BudgetWarnings } from './BudgetWarnings.tsx';
import { AgreementCard, ChangesCard, QuartersCard, ReckoningCard } from './cards.tsx';
import { LinesCard } from './LinesCard.tsx';

const holds = ({ from, to }: BudgetFacts, date: string) => from <= date && to >= date;

function Report({ report }: { report: BudgetReport }) {
  return (
    <>
      <BudgetWarnings report={report} />
      <AgreementCard report={report} />
      <LinesCard report={report} />
      <ReckoningCard report={report} />
      <BudgetChart report={report} />
      <QuartersCard report={report} />
      <ChangesCard report={report} />
    </>
  );
}

function NoneNow({ budgets }: { budgets: readonly BudgetFacts[] }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const keeps = useKeeps();
  const last = budgets.find(({ to }) => to < today);
  if (!last || budgets.some((each) => holds(each, today))) return null;
  return (
    <Banner
      tone="info"
      title={t('budget.noneNow')}
      actions={keeps && <LinkButton to="/treasury/budget/new">{t('budget.enterNow')}</LinkButton>}
    >
      {t(keeps ? 'budget.noneNowText' : 'budget.noneNowOthers', { to: formatDate(last.to) })}
    </Banner>
  );
}

function Chosen({ budgets, chosen }: { budgets: readonly BudgetFacts[]; chosen: BudgetFacts }) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const answer = useAsk(api.treasury.budget, { budgetId: chosen.id });
  const options = budgets.map(({ id, title, from, to }) => ({
    value: id as number,
    label: t('budget.option', { title, from: formatDate(from), to: formatDate(to) }),
  }));
  return (
    <>
      <NoneNow budgets={budgets} />
      {budgets.length > 1 && (
        <Select
          label={t('budget.which')}
          width="full"
          options={options}
          value={chosen.id as number}
          onChange={(budget) =>
            void navigate({ to: '/treasury/budget', search: budget === null ? {} : { budget }, replace: true })
          }
        />
      )}
      <Asked answer={answer}>{(report) => <Report report={report} />}</Asked>
    </>
  );
}

function NoBudget() {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  return (
    <Card>
      <EmptyState
        title={t('budget.none')}
        action={
          keeps && (
            <LinkButton to="/treasury/budget/new" look="primary">
              {t('budget.enter')}
            </LinkButton>
          )
        }
      >
        {t(keeps ? 'budget.noneText' : 'budget.noneOthers')}
      </EmptyState>
    </Card>
  );
}

/** A budget to come can be entered here; while none covers today the message on the page asks for it. */
function Actions({ chosen, isCovered }: { chosen: BudgetFacts; isCovered: boolean }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const mayPrint = useMay('treasurer', 'administrator', 'chair');
  return (
    <>
      {keeps && isCovered && <LinkButton to="/treasury/budget/new">{t('budget.enter')}</LinkButton>}
      {keeps && (
        <LinkButton to="/treasury/budget/$budgetId/change" params={{ budgetId: String(chosen.id) }}>
          {t('budget.change')}
        </LinkButton>
      )}
      {mayPrint && (
        <LinkButton to="/documents/preview" search={{ kind: 'budgetReport', of: chosen.id }} look="primary">
          {t('budget.preview')}
        </LinkButton>
      )}
    </>
  );
}

/** T6, T7: the agreement's money: budget, profile, actual, committed, forecast, and what will have to be handed back. */
export function BudgetPage() {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const { budget } = useSearch({ from: '/treasury/budget' });
  const answer = useAsk(api.treasury.budgets, {});
  const budgets = answer.state === 'ready' ? answer.value : [];
  const chosen =
    budgets.find(({ id }) => id === budget) ?? budgets.find((each) => holds(each, today)) ?? budgets[0] ?? null;
  return (
    <TreasuryPage>
      <PageHeader
        title={t('budget.title')}
        lead={t('budget.lead')}
        actions={chosen && <Actions chosen={chosen} isCovered={budgets.some((each) => holds(each, today))} />}
      />
      <Begun>
        {() => (
          <Asked answer={answer}>
            {() => (chosen ? <Chosen key={chosen.id} budgets={budgets} chosen={chosen} /> : <NoBudget />)}
          </Asked>
        )}
      </Begun>
    </TreasuryPage>
  );
}
