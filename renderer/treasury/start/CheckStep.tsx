import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { Problem } from '../../../db/base/outcome.ts';
import { sumPence } from '../../../db/base/pence.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, ButtonRow, Card, ProblemBanner, SummaryList } from '../../ui/index.ts';
import { Money } from '../shared/Money.tsx';
import css from '../shared/shared.module.css';
import { type Draft, emptyBalances, type Step, toInput } from './draft.ts';

type CheckStepProps = { draft: Draft; onChange: (step: Step) => void; onDone: () => void };

function AccountSummary({ draft, at }: { draft: Draft; at: number }) {
  const { t } = useTranslation('treasury');
  const { balances, outstanding, files } = draft.balances[at] ?? emptyBalances(0);
  const account = draft.accounts[at];
  return (
    <>
      <strong>{account && t(`accountKind.${account.kind}`)}</strong>
      <ul className={css.list}>
        {draft.funds.map(({ name }, place) => (
          <li key={name}>
            {name}: <Money pence={balances[place] ?? 0} />
          </li>
        ))}
      </ul>
      <span className={css.under}>
        {t('start.check.files', { count: files?.length ?? 0 })}
        {outstanding.length > 0 && ` · ${t('start.check.outstanding', { count: outstanding.length })}`}
      </span>
    </>
  );
}

/** Check your answers, then everything is written at once. */
export function CheckStep({ draft, onChange, onDone }: CheckStepProps) {
  const { t } = useTranslation('treasury');
  const begin = useDo(api.treasury.begin);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async () => {
    const outcome = await begin.run(toInput(draft));
    if (outcome.ok) onDone();
    else setProblem({ ...outcome.problem, ...(outcome.problem.fields?.[0] ?? {}) });
  };
  const change = (step: Exclude<Step, 'check'>) => (
    <Button
      look="quiet"
      size="s"
      aria-label={t('start.changeOf', { step: t(`start.steps.${step}`) })}
      onPress={() => onChange(step)}
    >
      {t('start.change')}
    </Button>
  );
  const total = sumPence(draft.balances.flatMap(({ balances }) => balances.map((pence) => pence ?? 0)));
  return (
    <Card title={t('start.steps.check')}>
      {problem && <ProblemBanner problem={problem} />}
      <SummaryList
        rows={[
          { label: t('start.steps.day'), value: formatDate(draft.on), action: change('day') },
          {
            label: t('start.steps.accounts'),
            value: draft.accounts.map(({ name }) => name).join(', '),
            action: change('accounts'),
          },
          {
            label: t('start.steps.funds'),
            value: draft.funds.map(({ name, kind }) => `${name} (${t(`fundKind.${kind}`)})`).join(', '),
            action: change('funds'),
          },
          {
            label: t('start.steps.headings'),
            value: t('start.check.headings', { count: draft.headings.length }),
            action: change('headings'),
          },
          ...draft.accounts.map(({ name }, at) => ({
            label: name,
            value: <AccountSummary draft={draft} at={at} />,
            action: at === 0 ? change('balances') : undefined,
          })),
          { label: t('start.check.total'), value: <Money pence={total} strong /> },
        ]}
      />
      <p>{t('start.check.intro')}</p>
      <ButtonRow>
        <Button look="primary" busy={begin.busy} onPress={() => void send()}>
          {t('start.title')}
        </Button>
        <Button look="quiet" onPress={() => onChange('balances')}>
          {t('start.back')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
