import { useNavigate, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { PaymentPage as Payment } from '../../../db/treasury/payment-views.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Button,
  Card,
  LinkButton,
  type MenuAction,
  MenuButton,
  PageHeader,
  SummaryList,
  type SummaryRow,
  TextLink,
} from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { Money } from '../shared/Money.tsx';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { NoteDialog, ReleaseDialog, ReturnedDialog, VoidDialog, WithdrawDialog } from './PaymentDialogs.tsx';
import { PaymentFiles } from './PaymentFiles.tsx';
import { PaymentStateTag } from './PaymentStateTag.tsx';
import { SignaturesCard } from './SignaturesCard.tsx';
import { InkDialog, KeyDialog } from './SignDialogs.tsx';
import { usePaidTo } from './words.ts';

const DIALOGS = {
  sign: KeyDialog,
  ink: InkDialog,
  release: ReleaseDialog,
  withdraw: WithdrawDialog,
  void: VoidDialog,
  returned: ReturnedDialog,
  note: NoteDialog,
} as const;
type Open = keyof typeof DIALOGS;

/** What can be done next, the main step first; the rest behind one button. */
function Actions({ payment, onOpen }: { payment: Payment; onOpen: (dialog: Open) => void }) {
  const { t } = useTranslation('treasury');
  const navigate = useNavigate();
  const keeps = useKeeps();
  const mayRelease = useMay('treasurer');
  const maySign = useMay('treasurer', 'administrator', 'chair');
  const { steps, could, id } = payment;
  const free = could.filter(({ fault }) => fault === null);
  const params = { paymentId: String(id) };
  const amend = () => void navigate({ to: '/treasury/payments/$paymentId/amend', params });
  const action = (key: Open | 'amend', onAction: () => void): MenuAction => ({
    id: key,
    label: t(`payment.actions.${key}`),
    onAction,
  });
  const others: MenuAction[] = keeps
    ? [
        ...(steps.includes('amend') ? [action('amend', amend)] : []),
        ...(steps.includes('withdraw') ? [action('withdraw', () => onOpen('withdraw'))] : []),
        ...(steps.includes('void') ? [action('void', () => onOpen('void'))] : []),
        ...(steps.includes('return') ? [action('returned', () => onOpen('returned'))] : []),
        action('note', () => onOpen('note')),
      ]
    : [];
  return (
    <>
      {steps.includes('sign') && maySign && free.some(({ hasKey }) => hasKey) && (
        <Button look="primary" onPress={() => onOpen('sign')}>
          {t('payment.actions.sign')}
        </Button>
      )}
      {steps.includes('sign') && keeps && free.length > 0 && (
        <Button onPress={() => onOpen('ink')}>{t('payment.actions.ink')}</Button>
      )}
      {steps.includes('release') && mayRelease && (
        <Button look="primary" onPress={() => onOpen('release')}>
          {t('payment.actions.release')}
        </Button>
      )}
      <LinkButton to="/documents/preview" search={{ kind: 'paymentSlip', of: id }} icon={Printer} look="quiet">
        {t('payment.slip')}
      </LinkButton>
      {others.length > 0 && <MenuButton actions={others} name={payment.text} />}
    </>
  );
}

function useFacts(payment: Payment): SummaryRow[] {
  const { t } = useTranslation('treasury');
  const paidTo = usePaidTo();
  const { splits, chequeNumber, method, account, text, reference, entryId, notes, reason } = payment;
  const number = chequeNumber === null ? '' : String(chequeNumber).padStart(6, '0');
  const how = number === '' ? t(`payments.method.${method}`) : t('payments.cheque', { number });
  const rows: (SummaryRow | false)[] = [
    { label: t('payment.to'), value: paidTo(payment) },
    { label: t('amount'), value: <Money pence={payment.pence} strong /> },
    { label: t('text'), value: text },
    {
      label: t('payment.split'),
      value: (
        <ul className={css.list}>
          {splits.map(({ heading, headingId, fund, fundId, pence }) => (
            <li key={`${headingId} ${fundId} ${pence}`}>
              {heading === null ? fund : t('payment.splitOf', { heading, fund })}: <Money pence={pence} />
            </li>
          ))}
        </ul>
      ),
    },
    { label: t('payment.from'), value: `${account}, ${how}` },
    reference !== '' && { label: t('prepare.reference'), value: reference },
    {
      label: t('files.title'),
      value:
        payment.evidence.length === 0 ? (
          t('payment.noEvidence', { why: payment.noEvidence })
        ) : (
          <PaymentFiles paymentId={payment.id} files={payment.evidence} />
        ),
    },
    reason !== '' && { label: t('reason'), value: reason },
    notes !== '' && { label: t('payment.notes'), value: notes },
    entryId !== null && {
      label: t('parts.book'),
      value: (
        <TextLink to="/treasury/book/$entryId" params={{ entryId: String(entryId) }}>
          {t('payment.entry')}
        </TextLink>
      ),
    },
  ];
  return rows.filter((row) => row !== false);
}

/** Everything that happened to it, from the book. */
function HistoryCard({ payment }: { payment: Payment }) {
  const { t } = useTranslation('treasury');
  return (
    <Card title={t('payment.happened')}>
      <ol className={css.list}>
        {payment.history.map(({ seq, at, actor, what, version, on, who, words, pence }) => (
          <li key={seq}>
            <strong>
              {t(`payment.did.${what}`)}
              {who !== null && `: ${who}`}
            </strong>
            {on !== null && ` · ${formatDate(on)}`}
            {version !== null && ` · ${t('payment.version', { number: version })}`}
            {pence !== null && ` · ${formatPence(pence)}`}
            {words !== '' && ` · ${words}`}
            <span className={css.under}>{t('payment.by', { at: formatInstant(at), actor })}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Shown({ payment }: { payment: Payment }) {
  const { t } = useTranslation('treasury');
  const paidTo = usePaidTo();
  const facts = useFacts(payment);
  const mayRelease = useMay('treasurer');
  const [open, setOpen] = useState<Open | null>(null);
  const OpenDialog = open && DIALOGS[open];
  return (
    <>
      <PageHeader
        title={`${paidTo(payment)}, ${formatPence(payment.pence)}`}
        lead={t('payment.version', { number: payment.version })}
        tag={<PaymentStateTag state={payment.state} />}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/payments">{t('backTo.payments')}</TextLink>
          </>
        }
        actions={<Actions payment={payment} onOpen={setOpen} />}
      />
      {payment.state === 'ready' && !mayRelease && <Banner tone="info">{t('payment.release.onlyTreasurer')}</Banner>}
      <SignaturesCard payment={payment} />
      <Card title={t('payment.facts')}>
        <SummaryList rows={facts} />
      </Card>
      <HistoryCard payment={payment} />
      {OpenDialog && <OpenDialog payment={payment} onClose={() => setOpen(null)} />}
    </>
  );
}

/** One payment: what is paid, who has signed, what is missing, what happened. */
export function PaymentPage() {
  const { paymentId } = useParams({ from: '/treasury/payments/$paymentId' });
  const answer = useAsk(api.treasury.payment, { paymentId: Number(paymentId) });
  return (
    <TreasuryPage>
      <Asked answer={answer}>{(payment) => <Shown payment={payment} />}</Asked>
    </TreasuryPage>
  );
}
