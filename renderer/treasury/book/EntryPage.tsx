import { useParams } from '@tanstack/react-router';
import { Paperclip, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../db/base/brand.ts';
import { formatDate, formatInstant } from '../../../db/base/format.ts';
import type { EntryPage as Entry } from '../../../db/treasury/entry-page.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Button,
  Card,
  PageHeader,
  SummaryList,
  type SummaryRow,
  TextLink,
} from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { EvidenceList } from '../shared/Evidence.tsx';
import { EntryTags, useEntryName } from '../shared/entryWords.tsx';
import { Figure, Money } from '../shared/Money.tsx';
import { useOverview } from '../shared/overview.ts';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { AttachDialog, ReverseDialog } from './EntryDialogs.tsx';

const OtherEntry = ({ id }: { id: EntryId }) => {
  const { t } = useTranslation('treasury');
  return (
    <TextLink to="/treasury/book/$entryId" params={{ entryId: String(id) }}>
      {t('entry.openOther')}
    </TextLink>
  );
};

/** Where the bank has shown it. */
function Seen({ entry }: { entry: Entry }) {
  const { t } = useTranslation('treasury');
  const overview = useOverview();
  if (entry.matches.length === 0) return <>{t('entry.notOnStatement')}</>;
  const nameOf = (id: number) =>
    overview.state === 'ready' ? (overview.value.accounts.find((each) => each.id === id)?.name ?? '') : '';
  const words = entry.matches.map(({ accountId, reconciled }) =>
    t(reconciled === null ? 'entry.onStatementOf' : 'entry.reconciled', { account: nameOf(accountId) }),
  );
  return <>{words.join('; ')}</>;
}

function useFacts(entry: Entry): SummaryRow[] {
  const { t } = useTranslation('treasury');
  const { reversedBy, reverses, reason, payment, slip, ratification } = entry;
  const rows: (SummaryRow | false)[] = [
    { label: t('date'), value: formatDate(entry.date) },
    { label: t('amount'), value: <Money pence={entry.pence} strong /> },
    { label: t('text'), value: entry.text },
    entry.reference !== '' && { label: t('reference'), value: entry.reference },
    entry.chequeNumber !== null && { label: t('parts.cheques'), value: String(entry.chequeNumber) },
    entry.voucher !== null && { label: t('parts.pettyCash'), value: t('book.voucher', { number: entry.voucher }) },
    reversedBy !== null && { label: t('entry.reversedBy'), value: reason, action: <OtherEntry id={reversedBy} /> },
    reverses !== null && { label: t('entry.reverses'), value: reason, action: <OtherEntry id={reverses} /> },
    payment !== null && {
      label: t('entry.payment'),
      value: (
        <TextLink to="/treasury/payments/$paymentId" params={{ paymentId: String(payment.paymentId) }}>
          {t('entry.openPayment')}
        </TextLink>
      ),
    },
    slip !== null && {
      label: t('entry.slip'),
      value: t('entry.slipOf', { number: slip.number, date: formatDate(slip.date) }),
    },
    ratification !== null && {
      label: t('entry.ratified'),
      value: t('entry.ratifiedOn', { minute: ratification.minuteRef, date: formatDate(ratification.on) }),
    },
    { label: t('entry.onStatement'), value: <Seen entry={entry} /> },
  ];
  return rows.filter((row) => row !== false);
}

/** The lines as money in and out of accounts, and what it was for: never debit and credit. */
function Lines({ entry }: { entry: Entry }) {
  const { t } = useTranslation('treasury');
  const contraWords = { opening: t('entry.opening'), fund_transfer: t('entry.fundTransfer') };
  return (
    <div className={css.scroll}>
      <table className={css.sums}>
        <caption className="visuallyHidden">{t('entry.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('entry.side')}</th>
            <th scope="col">{t('fund')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map(({ account, heading, contra, fund, fundId, pence }) => (
            <tr key={`${account} ${heading} ${contra} ${fundId} ${pence}`}>
              <th scope="row">{account ?? heading ?? (contra && contraWords[contra])}</th>
              <td>{fund}</td>
              <td>
                {/* A heading is looked at from the accounts' side: what came in under it is above nothing. */}
                <Figure pence={account === null ? -pence : pence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shown({ entry }: { entry: Entry }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const nameOf = useEntryName();
  const facts = useFacts(entry);
  const [open, setOpen] = useState<'reverse' | 'attach' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={`${t(`kind.${entry.kind}`)}: ${nameOf(entry)}`}
        lead={t('entry.lead', { by: entry.madeBy, at: formatInstant(entry.madeAt) })}
        tag={<EntryTags item={entry} />}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/book">{t('backTo.book')}</TextLink>
          </>
        }
        actions={
          keeps && (
            <>
              <Button icon={Paperclip} onPress={() => setOpen('attach')}>
                {t('files.add')}
              </Button>
              {entry.mayReverse && (
                <Button icon={Undo2} onPress={() => setOpen('reverse')}>
                  {t('entry.reverse')}
                </Button>
              )}
            </>
          )
        }
      />
      {entry.payment && entry.reversedBy === null && entry.kind === 'payment' && (
        <Banner tone="info">{t('entry.reversePayment')}</Banner>
      )}
      <Card title={t('entry.facts')}>
        <SummaryList rows={facts} />
      </Card>
      <Card title={t('entry.lines')} flush>
        <Lines entry={entry} />
      </Card>
      <Card title={t('files.title')}>
        <EvidenceList files={entry.evidence} />
      </Card>
      {open === 'reverse' && <ReverseDialog entry={entry} onClose={close} />}
      {open === 'attach' && <AttachDialog entry={entry} onClose={close} />}
    </>
  );
}

/** One entry with its lines, files, and what became of it. */
export function EntryPage() {
  const { entryId } = useParams({ from: '/treasury/book/$entryId' });
  const answer = useAsk(api.treasury.entry, { entryId: Number(entryId) });
  return (
    <TreasuryPage>
      <Asked answer={answer}>{(entry) => <Shown entry={entry} />}</Asked>
    </TreasuryPage>
  );
}
