import { useTranslation } from 'react-i18next';
import type { PaymentState } from '../../../db/treasury/words.ts';
import { StatusTag, type StatusTone } from '../../ui/index.ts';

const TONES: Record<PaymentState, StatusTone> = {
  draft: 'current',
  signed: 'current',
  ready: 'info',
  withdrawn: 'off',
  released: 'info',
  cleared: 'good',
  void: 'off',
  returned: 'bad',
};

/** Where a payment stands. */
export function PaymentStateTag({ state }: { state: PaymentState }) {
  const { t } = useTranslation('treasury');
  return <StatusTag tone={TONES[state]}>{t(`payments.state.${state}`)}</StatusTag>;
}
