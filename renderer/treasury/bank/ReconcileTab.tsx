import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, IsoDate } from '../../../db/base/brand.ts';
import { isIsoDate } from '../../../db/base/dates.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { Problem } from '../../../db/base/outcome.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { ReconciliationPage } from '../../../db/treasury/bank-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import {
  Asked,
  Banner,
  Button,
  Card,
  ConfirmDialog,
  DateField,
  MoneyField,
  ProblemBanner,
  toasts,
  useProblemWords,
} from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import css from './bank.module.css';
import { Lodgements, Unpresented } from './NotYetThere.tsx';
import { ReconciledSum } from './ReconciledSum.tsx';
import { ReconciliationsCard } from './ReconciliationsCard.tsx';

function Missing({ page }: { page: ReconciliationPage }) {
  const { t } = useTranslation('treasury');
  const wordsOf = useProblemWords();
  if (page.missing.length === 0) return null;
  return (
    <Banner tone="warning" title={t('bank.rec.missing')}>
      <ul className={css.missing}>
        {page.missing.map((each) => (
          <li key={wordsOf(each)}>{wordsOf(each)}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** Closes at a difference of nothing, and at no other. */
function CloseIt({ page }: { page: ReconciliationPage }) {
  const { t } = useTranslation('treasury');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useDo(api.treasury.closeReconciliation);
  const { accountId, date, closing } = page;
  const may = page.difference === 0 && page.missing.length === 0;
  const close = async () => {
    const outcome = await run({ accountId, date, closing });
    setAsking(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) toasts.show({ text: t('bank.rec.closed', { date: formatDate(date) }) });
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <div className={css.facts}>
        <Button look="primary" isDisabled={!may} onPress={() => setAsking(true)}>
          {t('bank.rec.close')}
        </Button>
        {!may && <span>{t('bank.rec.cannot')}</span>}
      </div>
      <ConfirmDialog
        title={t('bank.rec.closeTitle', { date: formatDate(date) })}
        isOpen={asking}
        busy={busy}
        confirmLabel={t('bank.rec.close')}
        onConfirm={() => void close()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('bank.rec.closeText')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The account on a day: statement and cash book beside each other, and what stands between them. */
export function ReconcileTab({ accountId, lastDate }: { accountId: AccountId; lastDate: IsoDate | null }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const keeps = useKeeps();
  const [date, setDate] = useState<IsoDate | ''>(lastDate ?? today);
  const [closing, setClosing] = useState<number | null>(null);
  const day = isIsoDate(date) ? date : (lastDate ?? today);
  const answer = useAsk(api.treasury.reconciliationPage, { accountId, date: day, closing }, { keep: true });
  return (
    <div className={css.stack}>
      <Card title={t('bank.rec.title')}>
        <p>{t('bank.rec.text')}</p>
        <div className={css.fields}>
          <DateField label={t('bank.rec.date')} value={date} onChange={setDate} latest={today} />
          <MoneyField
            label={t('bank.rec.closing')}
            hint={t('bank.rec.closingHint')}
            optional
            value={closing}
            onChange={setClosing}
          />
        </div>
        <Asked answer={answer}>
          {(page) => (
            <>
              <p>
                {t(page.openingDate === null ? 'bank.rec.firstPart' : 'bank.rec.sincePart', {
                  date: page.openingDate === null ? '' : formatDate(page.openingDate),
                  amount: formatPence(page.opening),
                  moved: formatPence(page.moved),
                })}
              </p>
              <ReconciledSum figures={page} />
              <Missing page={page} />
              {keeps && <CloseIt page={page} />}
            </>
          )}
        </Asked>
      </Card>
      {answer.state === 'ready' && (
        <>
          <Unpresented figures={answer.value} />
          <Lodgements figures={answer.value} />
        </>
      )}
      <ReconciliationsCard accountId={accountId} />
    </div>
  );
}
