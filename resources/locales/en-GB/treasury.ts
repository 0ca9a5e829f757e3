import { bank } from './treasury/bank.ts';
import { book } from './treasury/book.ts';
import { budget } from './treasury/budget.ts';
import { frame } from './treasury/frame.ts';
import { overview } from './treasury/overview.ts';
import { papers } from './treasury/papers.ts';
import { payments } from './treasury/payments.ts';
import { periods } from './treasury/periods.ts';
import { pettyCash } from './treasury/petty-cash.ts';
import { shared } from './treasury/shared.ts';
import { start } from './treasury/start.ts';

/** Words of the treasury's screens: one file a part. */
export const treasury = {
  ...frame,
  ...shared,
  ...bank,
  ...start,
  ...overview,
  ...book,
  ...payments,
  ...pettyCash,
  ...periods,
  ...budget,
  ...papers,
} as const;
