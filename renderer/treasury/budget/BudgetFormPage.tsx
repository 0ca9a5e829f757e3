import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BudgetId } from '../../../db/base/brand.ts';
import { addDays, addMonths } from '../../../db/base/dates.ts';
import { agreeBudgetInput, changeBudgetInput } from '../../../db/treasury/book-input.ts';
import type { BudgetReport } from '../../../db/treasury/budget-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, BackArrow, Banner, Form, PageHeader, TextArea, TextLink, toasts } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { fundOptions, type Overview, only } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { BudgetFields } from './BudgetFields.tsx';
import { newLine } from './LineFields.tsx';

const changed = changeBudgetInput.omit({ budgetId: true, version: true });

/** What a form begins with; a new budget takes the lines of the one before. */
const factsOf = ({ budget, lines }: BudgetReport) => ({
  fundId: budget.fundId as number,
  title: budget.title,
  from: budget.from,
  to: budget.to,
  contribution: budget.contribution as number,
  lines: lines.map(({ name, cost, contribution, headings }) => ({
    ...{ name, cost, contribution, quarters: null as [number, number, number, number] | null },
    headings: headings.map(({ headingId }) => headingId as number),
  })),
});

const yearFrom = (from: string) => ({ from, to: addDays(addMonths(from, 12), -1) });

function useDone() {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  return (budget: number) => {
    toasts.show({ text: t('budget.form.saved') });
    void navigate({ to: '/treasury/budget', search: { budget } });
  };
}

function NewForm({ overview, last, from }: { overview: Overview; last: BudgetReport | null; from: string }) {
  const { t } = useTranslation('treasury');
  const agree = useDo(api.treasury.agreeBudget);
  const done = useDone();
  const restricted = overview.funds.filter(({ kind, closedOn }) => kind === 'restricted' && closedOn === null);
  const fund = only(fundOptions({ ...overview, funds: restricted }));
  const empty = { fundId: fund, contribution: null, lines: [newLine()] };
  const begin = last ? addDays(last.budget.to, 1) : from;
  const initial = { ...(last ? factsOf(last) : empty), title: '', ...yearFrom(begin) };
  return (
    <>
      {last && <Banner tone="info" title={t('budget.form.copied', { title: last.budget.title })} />}
      <Form
        schema={agreeBudgetInput}
        initial={initial as never}
        submitLabel={t('budget.form.save')}
        send={(value) => agree.run(value)}
        onDone={({ budgetId }) => done(budgetId)}
      >
        {({ form }) => <BudgetFields form={form} overview={overview} />}
      </Form>
    </>
  );
}

function ChangeForm({ overview, report: latest }: { overview: Overview; report: BudgetReport }) {
  const { t } = useTranslation('treasury');
  // The version that the person has seen: when somebody else's change comes in meanwhile, the save says so.
  const [report] = useState(latest);
  const change = useDo(api.treasury.changeBudget);
  const done = useDone();
  const { budget, lines } = report;
  const facts = factsOf(report);
  const initial = {
    ...facts,
    lines: facts.lines.map((line, at) => ({ ...line, quarters: unequal(lines[at]) })),
    reason: '',
  };
  return (
    <>
      {lines.some(({ expected }) => expected !== null) && <Banner tone="warning" title={t('budget.form.lapse')} />}
      <Form
        schema={changed}
        initial={initial as never}
        submitLabel={t('budget.form.save')}
        send={({ reason, ...value }) =>
          change.run({ ...value, reason, budgetId: budget.id as number, version: budget.version })
        }
        onDone={() => done(budget.id)}
      >
        {({ form }) => (
          <>
            <BudgetFields form={form} overview={overview} />
            <TextArea name="reason" label={t('budget.form.reason')} rows={2} />
          </>
        )}
      </Form>
    </>
  );
}

/** The quarters of a line where they are not simply four equal parts. */
function unequal(line: BudgetReport['lines'][number] | undefined) {
  const parts = line?.quarters ?? [];
  return Math.max(...parts) - Math.min(...parts) > 1 ? [...parts] : null;
}

function Frame({ title, children }: { title: string; children: (overview: Overview) => React.ReactNode }) {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage>
      <PageHeader
        title={title}
        lead={t('budget.form.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/budget">{t('budget.form.back')}</TextLink>
          </>
        }
      />
      <Begun>{children}</Begun>
    </TreasuryPage>
  );
}

function NewBudget({ overview }: { overview: Overview }) {
  const budgets = useAsk(api.treasury.budgets, {});
  const years = useAsk(api.treasury.years, {});
  const lastId = budgets.state === 'ready' ? budgets.value[0]?.id : undefined;
  const last = useAsk(api.treasury.budget, { budgetId: lastId ?? 0 }, { isEnabled: lastId !== undefined });
  const from = years.state === 'ready' ? years.value[0]?.from : undefined;
  return (
    <Asked answer={budgets}>
      {(all) =>
        all.length > 0 ? (
          <Asked answer={last}>
            {(report) => <NewForm overview={overview} last={report} from={report.budget.from} />}
          </Asked>
        ) : (
          <Asked answer={years}>{() => <NewForm overview={overview} last={null} from={from ?? ''} />}</Asked>
        )
      }
    </Asked>
  );
}

/** T6: enters the year's agreement with the funder. */
export function NewBudgetPage() {
  const { t } = useTranslation('treasury');
  return <Frame title={t('budget.form.newTitle')}>{(overview) => <NewBudget overview={overview} />}</Frame>;
}

/** Changes it, with the reason. */
export function ChangeBudgetPage() {
  const { t } = useTranslation('treasury');
  const { budgetId } = useParams({ from: '/treasury/budget/$budgetId/change' });
  const answer = useAsk(api.treasury.budget, { budgetId: Number(budgetId) as BudgetId });
  return (
    <Frame title={t('budget.form.changeTitle')}>
      {(overview) => <Asked answer={answer}>{(report) => <ChangeForm overview={overview} report={report} />}</Asked>}
    </Frame>
  );
}
