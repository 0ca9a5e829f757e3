import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import type { HeadingFields } from '../../../db/treasury/ledger-input.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, LinkButton, PageHeader, StateSteps, toasts } from '../../ui/index.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { AccountsStep } from './AccountsStep.tsx';
import { BalancesStep } from './BalancesStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { DayStep } from './DayStep.tsx';
import { type Draft, fittingBalances, STEPS, type Step } from './draft.ts';
import { FundsStep } from './FundsStep.tsx';
import { HeadingsStep } from './HeadingsStep.tsx';

/** What the books are offered to begin with: the headings, and the last day of the group's year before this one. */
type Start = { headings: HeadingFields[]; yearEnd: IsoDate };

/** What every step is given. */
export type StepProps = { draft: Draft; onNext: (part: Partial<Draft>) => void; onBack?: () => void };

function useFirstDraft({ headings, yearEnd }: Start): Draft {
  const { t } = useTranslation('treasury');
  const bank = { bankName: '', sortCode: '', accountNumber: '', profile: null };
  return {
    on: yearEnd,
    accounts: [
      { name: t('start.accounts.current'), kind: 'current', ...bank, float: 0 },
      { name: t('start.accounts.tin'), kind: 'petty_cash', ...bank, float: 10_000 },
    ],
    funds: [
      { name: t('start.funds.general'), kind: 'unrestricted', purpose: '' },
      { name: t('start.funds.grant'), kind: 'restricted', purpose: '' },
    ],
    headings,
    balances: [],
  };
}

function Wizard({ start }: { start: Start }) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(useFirstDraft(start));
  const [at, setAt] = useState(0);
  const top = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else if (at >= 0) top.current?.focus();
  }, [at]);
  const step: Step = STEPS[at] ?? 'day';
  const goTo = (next: Step) => setAt(STEPS.indexOf(next));
  const props: StepProps = {
    draft,
    onNext: (part) => {
      setDraft((now) => {
        const next = { ...now, ...part };
        return { ...next, balances: fittingBalances(next) };
      });
      setAt(at + 1);
    },
    ...(at > 0 && { onBack: () => setAt(at - 1) }),
  };
  const done = () => {
    toasts.show({ text: t('start.done') });
    void navigate({ to: '/treasury' });
  };
  return (
    <>
      <StateSteps
        label={t('start.steps.label')}
        steps={STEPS.map((key, index) => ({
          key,
          label: t(`start.steps.${key}`),
          state: index < at ? 'done' : index === at ? 'current' : 'toDo',
        }))}
      />
      <section ref={top} tabIndex={-1} aria-label={t(`start.steps.${step}`)}>
        {step === 'day' && <DayStep {...props} yearEnd={start.yearEnd} />}
        {step === 'accounts' && <AccountsStep {...props} />}
        {step === 'funds' && <FundsStep {...props} />}
        {step === 'headings' && <HeadingsStep {...props} offered={start.headings} />}
        {step === 'balances' && <BalancesStep {...props} />}
        {step === 'check' && <CheckStep draft={draft} onChange={goTo} onDone={done} />}
      </section>
    </>
  );
}

/** The guided start: everything the books begin with, step by step, written all at once. */
export function StartPage() {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.startingPoint, {}, { keep: true });
  return (
    <TreasuryPage>
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      <Asked answer={answer}>
        {({ begun, ...start }) =>
          begun ? (
            <Banner
              tone="info"
              title={t('start.begun')}
              actions={<LinkButton to="/treasury/set-up">{t('parts.setUp')}</LinkButton>}
            >
              {t('start.begunText')}
            </Banner>
          ) : (
            <Wizard start={start} />
          )
        }
      </Asked>
    </TreasuryPage>
  );
}
