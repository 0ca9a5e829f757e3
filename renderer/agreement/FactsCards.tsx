import { useTranslation } from 'react-i18next';
import type { Representative } from '../../db/agreement/types.ts';
import { formatDate } from '../../db/base/format.ts';
import { formatPence } from '../../db/base/pence.ts';
import { Card, DataTable, EmptyState, SummaryList, TextLink } from '../ui/index.ts';
import type { AgreementData } from './words.ts';

function CostsCard({ of: { content, budget, state } }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  return (
    <Card
      title={t('facts.costs')}
      flush
      actions={
        budget && (
          <TextLink to="/treasury/budget" search={{ budget: budget.id }}>
            {t('page.budget', { title: budget.title })}
          </TextLink>
        )
      }
    >
      <DataTable
        caption={t('facts.costs')}
        rows={[
          ...content.costs.map(({ number, name, cost, contribution }) => ({ number, name, cost, contribution })),
          ...(content.costs.length > 0
            ? [{ number: 0, name: t('page.total'), cost: content.cost, contribution: content.grant }]
            : []),
        ]}
        rowKey={({ number }) => number}
        rowName={({ name }) => name}
        empty={
          <EmptyState title={t('page.noBudget')}>
            {state === 'draft' ? t('page.noBudgetHelp') : t('page.noBudget')}
          </EmptyState>
        }
        columns={[
          { key: 'name', label: t('page.costLine'), cell: ({ name }) => name },
          { key: 'cost', label: t('page.cost'), align: 'end', cell: ({ cost }) => formatPence(cost) },
          {
            key: 'contribution',
            label: t('page.contribution'),
            align: 'end',
            cell: ({ contribution }) => formatPence(contribution),
          },
        ]}
      />
    </Card>
  );
}

function PersonCard({ title, who }: { title: string; who: Representative }) {
  const { t } = useTranslation('agreement');
  return (
    <Card title={title}>
      <SummaryList
        rows={[
          { label: t('person.name'), value: who.name },
          { label: t('person.position'), value: who.position },
          { label: t('person.phone'), value: who.phone },
          { label: t('person.email'), value: who.email },
          { label: t('person.address'), value: who.address },
        ]}
      />
    </Card>
  );
}

/** The form's own order, from the parties to the representatives. */
export function FactsCards({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const { content } = of;
  return (
    <>
      <Card title={t('page.parties')}>
        <SummaryList
          rows={[
            { label: t('facts.funderName'), value: content.funderName },
            { label: t('facts.funderAddress'), value: content.funderAddress },
            { label: t('facts.organisation'), value: content.organisation },
            { label: t('facts.title'), value: content.title },
          ]}
        />
      </Card>
      <CostsCard of={of} />
      <Card title={t('page.project')}>
        <SummaryList
          rows={[
            { label: t('facts.lead'), value: content.lead },
            { label: t('facts.leadPhone'), value: content.leadPhone },
            { label: t('facts.startOn'), value: formatDate(content.startOn) },
            { label: t('facts.description'), value: content.description },
            { label: t('facts.outcomesText'), value: content.outcomesText },
          ]}
        />
      </Card>
      <Card title={t('page.grant')}>
        <SummaryList
          rows={[
            { label: t('facts.grant'), value: formatPence(content.grant) },
            { label: t('facts.grantTerms'), value: content.grantTerms },
            { label: t('facts.from'), value: formatDate(content.from) },
            { label: t('facts.reviewOn'), value: formatDate(content.reviewOn) },
            { label: t('facts.until'), value: formatDate(content.until) },
          ]}
        />
      </Card>
      <PersonCard title={t('facts.funderRepresentative')} who={content.funderRepresentative} />
      <PersonCard title={t('facts.groupRepresentative')} who={content.groupRepresentative} />
    </>
  );
}
