import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { PaymentPage, SignatureView } from '../../../db/treasury/payment-views.ts';
import { Banner, Card, StatusTag } from '../../ui/index.ts';
import css from '../shared/shared.module.css';
import { PaymentFiles } from './PaymentFiles.tsx';

function Signature({ payment, signature }: { payment: PaymentPage; signature: SignatureView }) {
  const { t } = useTranslation('treasury');
  const { name, how, signedOn, witness, noScan, scanSha256, standing } = signature;
  return (
    <li className={css.listRow}>
      <div>
        <strong>{name}</strong>
        <span className={css.under}>
          {t('payment.signedOn', { how: t(`payment.how.${how}`), date: formatDate(signedOn) })}
          {witness !== '' && ` · ${t('payment.witness', { name: witness })}`}
          {noScan !== '' && ` · ${t('payment.noScan', { why: noScan })}`}
        </span>
        {scanSha256 !== '' && (
          <PaymentFiles paymentId={payment.id} files={[{ sha256: scanSha256, name: t('payment.scan') }]} />
        )}
      </div>
      <StatusTag tone={standing === 'counts' ? 'good' : standing === 'lapsed' ? 'off' : 'bad'}>
        {t(`payment.standing.${standing}`)}
      </StatusTag>
    </li>
  );
}

/** Who can still sign, and who cannot and why. */
function Could({ payment }: { payment: PaymentPage }) {
  const { t } = useTranslation('treasury');
  const can = payment.could.filter(({ fault }) => fault === null);
  const cannot = payment.could.filter(({ fault }) => fault !== null);
  const words = can.map(({ name, hasKey }) => (hasKey ? name : `${name} (${t('payment.noKey')})`));
  return (
    <>
      <p>
        <strong>{t('payment.can')}:</strong> {words.length > 0 ? words.join(', ') : t('payments.nobody')}
      </p>
      {cannot.length > 0 && (
        <p className={css.soft}>
          {t('payment.cannot')}:{' '}
          {cannot.map(({ name, fault }) => (fault ? `${name} (${t(`payment.fault.${fault}`)})` : name)).join(', ')}
        </p>
      )}
    </>
  );
}

/** The signatures over what is shown, what is missing and who can give it; the lapsed ones under it. */
export function SignaturesCard({ payment }: { payment: PaymentPage }) {
  const { t } = useTranslation('treasury');
  const { signatures, missing, lapsed, state, trouble } = payment;
  const isWaiting = state === 'draft' || state === 'signed';
  return (
    <Card title={t('payment.signatures')}>
      {trouble && <Banner tone="warning">{t(`payments.trouble.${trouble}`)}</Banner>}
      {isWaiting ? (
        <div>
          <StatusTag tone="current">{t('payment.missing', { count: missing })}</StatusTag>
        </div>
      ) : (
        state !== 'withdrawn' && (
          <div>
            <StatusTag tone="good">{t('payment.complete')}</StatusTag>
          </div>
        )
      )}
      {signatures.length > 0 && (
        <ul className={css.list}>
          {signatures.map((signature) => (
            <Signature key={signature.id} payment={payment} signature={signature} />
          ))}
        </ul>
      )}
      {isWaiting && <Could payment={payment} />}
      {lapsed.length > 0 && (
        <>
          <h3>{t('payment.lapsed')}</h3>
          <ul className={css.list}>
            {lapsed.map((signature) => (
              <Signature key={signature.id} payment={payment} signature={signature} />
            ))}
          </ul>
        </>
      )}
      <p className={css.soft}>{t('payment.legal')}</p>
    </Card>
  );
}
