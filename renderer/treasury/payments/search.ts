import { PAYMENT_VIEWS, type PaymentView } from '../../../db/treasury/payment-rules.ts';
import {
  PAYMENT_ORDERS,
  PAYMENT_PURPOSES,
  type PaymentOrder,
  type PaymentPurpose,
} from '../../../db/treasury/words.ts';
import { oneOf } from '../../app/address.ts';

/** What kind of payment the form begins with. */
export function readPrepareSearch({ purpose }: Record<string, unknown>): { purpose?: PaymentPurpose } {
  const known = oneOf(PAYMENT_PURPOSES, purpose);
  return known ? { purpose: known } : {};
}

/** What the list of payments is narrowed to: it stands in the address, so that going back keeps it. */
export type PaymentsSearch = { view?: PaymentView; text?: string; sort?: PaymentOrder; up?: boolean };

/** Reads the address of the list; what makes no sense is left out. */
export function readPaymentsSearch({ view, text, sort, up }: Record<string, unknown>): PaymentsSearch {
  const known = oneOf(PAYMENT_VIEWS, view);
  const column = oneOf(PAYMENT_ORDERS, sort);
  return {
    ...(known && { view: known }),
    ...((typeof text === 'string' || typeof text === 'number') && text !== '' && { text: String(text) }),
    ...(column && { sort: column, up: up === true }),
  };
}
