import type { AccountId, FundId, HeadingId } from '../../../db/base/brand.ts';
import type { AccountOverview, Overview } from '../../../db/treasury/ledger-queries.ts';
import { isReceiptSection } from '../../../db/treasury/words.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';

export type { AccountOverview, Overview };

/** Accounts, funds and headings: what every page of the treasury shows or chooses from. */
export const useOverview = () => useAsk(api.treasury.overview, {}, { keep: true });

const isOpen = ({ closedOn }: { closedOn: string | null }) => closedOn === null;
const isBank = ({ kind }: AccountOverview) => kind !== 'petty_cash';
const asOption = <T extends { id: AccountId | FundId; name: string }>({ id, name }: T) => ({
  value: id as T['id'],
  label: name,
});

export const bankAccounts = ({ accounts }: Overview) => accounts.filter(isBank).filter(isOpen);
export const tins = ({ accounts }: Overview) => accounts.filter((each) => !isBank(each)).filter(isOpen);

/** The open bank accounts as choices. */
export const bankOptions = (overview: Overview) => bankAccounts(overview).map(asOption);
export const tinOptions = (overview: Overview) => tins(overview).map(asOption);
export const fundOptions = ({ funds }: Overview) => funds.filter(isOpen).map(asOption);

/** Every account, fund or heading, also closed ones: what a list is filtered by. */
export const allAccounts = ({ accounts }: Overview) => accounts.map(asOption);
export const allFunds = ({ funds }: Overview) => funds.map(asOption);
export const allHeadings = ({ headings }: Overview) => headings.map(({ id, name }) => ({ value: id, label: name }));

/** The open headings of receipts or of payments, in the order of the account. */
export const headingOptions = ({ headings }: Overview, side: 'receipts' | 'payments') =>
  headings
    .filter(isOpen)
    .filter(({ section }) => isReceiptSection(section) === (side === 'receipts'))
    .map(({ id, name }) => ({ value: id as HeadingId, label: name }));

/** The only one of a list, or nothing: what a form begins with where there is no choice. */
export const only = <V>(options: readonly { value: V }[]): V | null =>
  options.length === 1 ? (options[0]?.value ?? null) : null;
