import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId, Pence } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { BackArrow, Card, PageHeader, TextLink, toasts } from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { Money } from '../shared/Money.tsx';
import { bankOptions, type Overview } from '../shared/overview.ts';
import css from '../shared/shared.module.css';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { PostedForm } from './PostedForm.tsx';

type Entered = { entryId: EntryId; date: string; payee: string; pence: Pence };

function Entering({ overview }: { overview: Overview }) {
  const { t } = useTranslation('treasury');
  const receive = useDo(api.treasury.receive);
  const [entered, setEntered] = useState<Entered[]>([]);
  return (
    <>
      <PostedForm
        overview={overview}
        side="receipts"
        accounts={bankOptions(overview)}
        words={{
          account: t('receipt.account'),
          payee: t('receipt.from'),
          text: t('receipt.text'),
          submit: t('receipt.submit'),
        }}
        send={receive.run}
        onDone={({ entryId }, { date, payee, total }) => {
          toasts.show({ text: t('receipt.done', { amount: formatPence(total), payee: payee.name }) });
          setEntered([{ entryId, date, payee: payee.name, pence: total }, ...entered]);
        }}
      />
      {entered.length > 0 && (
        <Card title={t('receipt.just')}>
          <ul className={css.list}>
            {entered.map(({ entryId, date, payee, pence }) => (
              <li key={entryId} className={css.listRow}>
                <TextLink to="/treasury/book/$entryId" params={{ entryId: String(entryId) }}>
                  {formatDate(date)}, {payee}
                </TextLink>
                <Money pence={pence} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** Money that came in. */
export function ReceiptPage() {
  const { t } = useTranslation('treasury');
  return (
    <TreasuryPage narrow>
      <PageHeader
        title={t('receipt.title')}
        lead={t('receipt.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/treasury/book">{t('backTo.book')}</TextLink>
          </>
        }
      />
      <Begun>{(overview) => <Entering overview={overview} />}</Begun>
    </TreasuryPage>
  );
}
