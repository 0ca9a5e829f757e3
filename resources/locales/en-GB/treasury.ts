import { frame } from './treasury/frame.ts';

/** Words of the treasury's screens: one file a part. */
export const treasury = {
  ...frame,
} as const;
