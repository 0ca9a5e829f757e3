import { treasuryBank } from './treasury-bank.ts';
import { treasuryBook } from './treasury-book.ts';
import { treasuryLedger } from './treasury-ledger.ts';
import { treasuryPayments } from './treasury-payments.ts';

/** Why something of the treasury was not done, and what to do. */
export const treasury = {
  ...treasuryBook,
  ...treasuryLedger,
  amountEmpty: 'Enter an amount, such as 12.50.',
  amountNotAnAmount:
    'Enter an amount in pounds and pence, such as 12.50. Only digits, a comma for thousands and a point.',
  amountThousands: 'Put commas at thousands only, or leave them out: 1,234.50 or 1234.50.',
  amountDecimals: 'Give two digits of pence, or none: 12.50 or 12.',
  amountTooLarge: 'This amount is too large. The most is £999,999,999.99.',
  amountNotPositive: 'Enter an amount above nothing.',
  dayFuture: '{{date}} is still to come. Enter a day that is not after today.',
  dayClosedYear: '{{date}} is in a closed year, whose figures never change. Use a day after {{to}}.',
  dayClosedQuarter: '{{date}} is in a closed quarter. Two officers can open it again, or use a later day.',
  splitsDiffer: 'The lines must add up to this amount to the penny.',
  ...treasuryPayments,
  ...treasuryBank,
} as const;
