import { oneOf } from '../../app/address.ts';

const BANK_TABS = ['match', 'rows', 'statements', 'reconcile'] as const;
export type BankTab = (typeof BANK_TABS)[number];
export type BankSearch = { account?: number; tab?: BankTab };

/** Reads the bank page's address: which account, and which view of it. */
export function readBankSearch(search: Record<string, unknown>): BankSearch {
  const tab = oneOf(BANK_TABS, search.tab);
  const account = Number(search.account);
  return { ...(Number.isInteger(account) && account > 0 && { account }), ...(tab && { tab }) };
}
