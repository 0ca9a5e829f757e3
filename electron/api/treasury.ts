import { treasuryBank } from './treasury-bank.ts';
import { treasuryBook } from './treasury-book.ts';
import { treasuryLedger } from './treasury-ledger.ts';
import { treasuryPapers } from './treasury-papers.ts';
import { treasuryPayments } from './treasury-payments.ts';

/** The treasury: each part has its calls in a file of its own. */
export const treasuryApi = {
  ...treasuryLedger,
  ...treasuryPayments,
  ...treasuryBank,
  ...treasuryBook,
  ...treasuryPapers,
};
