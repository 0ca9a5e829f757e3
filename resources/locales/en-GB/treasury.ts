import { bank } from './treasury/bank.ts';
import { frame } from './treasury/frame.ts';
import { periods } from './treasury/periods.ts';
import { shared } from './treasury/shared.ts';

/** Words of the treasury's screens: one file a part. */
export const treasury = {
  ...frame,
  ...shared,
  ...bank,
  ...periods,
} as const;
