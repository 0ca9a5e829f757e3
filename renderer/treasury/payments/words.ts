import { useTranslation } from 'react-i18next';
import type { PaymentRow } from '../../../db/treasury/payment-views.ts';

type Named = Pick<PaymentRow, 'payee' | 'payeeId' | 'toAccount'>;

/** Who or what a payment goes to. */
export function usePaidTo(): (payment: Named) => string {
  const { t } = useTranslation('treasury');
  return ({ payee, toAccount }) => payee ?? toAccount ?? t('book.erased');
}
