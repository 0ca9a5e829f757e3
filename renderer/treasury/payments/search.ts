import { PAYMENT_PURPOSES, type PaymentPurpose } from '../../../db/treasury/words.ts';
import { oneOf } from '../../app/address.ts';

/** What kind of payment the form begins with. */
export function readPrepareSearch({ purpose }: Record<string, unknown>): { purpose?: PaymentPurpose } {
  const known = oneOf(PAYMENT_PURPOSES, purpose);
  return known ? { purpose: known } : {};
}
