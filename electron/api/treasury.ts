import { treasuryBank } from './treasury-bank.ts';

/** The books: each part has its file. */
export const treasuryApi = {
  ...treasuryBank,
};
