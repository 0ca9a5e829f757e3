import { useTranslation } from 'react-i18next';
import { isPublicPaper } from '../../../db/treasury/paper-rules.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay, useSession } from '../../app/status.ts';
import { Asked, CardGrid, PageHeader } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { allAccounts, allFunds, type Overview } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { CodesCard } from './CodesCard.tsx';
import { type PeriodChoice, periodChoices } from './period-choices.ts';
import { ReportCard, type ReportOffer } from './ReportCard.tsx';

/** The reports in the order in which a group needs them. */
function useOffers(overview: Overview): ReportOffer[] {
  const { t } = useTranslation('treasury');
  const budgets = useAsk(api.treasury.budgets, {});
  const ofBudgets = (budgets.state === 'ready' ? budgets.value : []).map(({ id, title }) => ({
    value: id as number,
    label: title,
  }));
  const banks = overview.accounts.filter(({ kind }) => kind !== 'petty_cash');
  const accounts = (of: Overview) => ({
    label: t('papers.account'),
    options: allAccounts(of),
    all: t('papers.allAccounts'),
  });
  return [
    { kind: 'treasurersReport', days: 'span' },
    { kind: 'budgetReport', days: 'upTo', of: { label: t('papers.budget'), options: ofBudgets, all: null } },
    { kind: 'ratificationList', days: 'upTo' },
    { kind: 'chequeRegister', days: 'none', of: accounts({ ...overview, accounts: banks }) },
    { kind: 'cashBook', days: 'span', of: accounts(overview) },
    {
      kind: 'fundStatement',
      days: 'span',
      of: { label: t('papers.fund'), options: allFunds(overview), all: t('papers.allFunds') },
    },
    { kind: 'yearAccount', days: 'year', wholePounds: true },
    { kind: 'examinersPage', days: 'year' },
  ];
}

/** Days that reports are often asked for; null while they are asked for. */
function useChoices(): PeriodChoice[] | null {
  const { today } = useSession();
  const years = useAsk(api.treasury.years, {});
  const codes = useAsk(api.treasury.issuedCodes, {});
  const meetings = useAsk(api.documents.meetings, {});
  if (years.state !== 'ready' || codes.state !== 'ready' || meetings.state !== 'ready') return null;
  return periodChoices({
    today,
    years: years.value,
    reports: codes.value.filter(({ document }) => document === 'treasurersReport').map(({ to }) => to),
    meetings: meetings.value.map(({ date }) => date),
  });
}

function List({ overview }: { overview: Overview }) {
  const isOfficer = useMay('treasurer', 'administrator', 'chair');
  const budgets = useAsk(api.treasury.budgets, {});
  const choices = useChoices();
  const offers = useOffers(overview).filter(({ kind }) => isOfficer || isPublicPaper(kind));
  const own = (offer: ReportOffer) =>
    (choices ?? []).filter(({ kind }) => offer.days !== 'year' || kind === 'year' || kind === 'yearSoFar');
  return (
    <Asked answer={budgets}>
      {() =>
        choices && (
          <CardGrid>
            {offers.map((offer) => (
              <ReportCard key={offer.kind} offer={offer} choices={own(offer)} />
            ))}
          </CardGrid>
        )
      }
    </Asked>
  );
}

/** T5, T8: every report of the treasury with its days, and the codes that left the program on paper. */
export function ReportsPage() {
  const { t } = useTranslation('treasury');
  const isOfficer = useMay('treasurer', 'administrator', 'chair');
  return (
    <TreasuryPage>
      <PageHeader title={t('parts.reports')} lead={t(isOfficer ? 'papers.lead' : 'papers.readerLead')} />
      <Begun>
        {(overview) => (
          <>
            <List overview={overview} />
            <CodesCard />
          </>
        )}
      </Begun>
    </TreasuryPage>
  );
}
