import { z } from 'zod';
import { isoDate, line } from '../../../db/base/fields.ts';
import { sumPence } from '../../../db/base/pence.ts';
import {
  accountFields,
  amount,
  balance,
  type beginInput,
  chequeNumber,
  files,
  fundFields,
  type headingFields,
} from '../../../db/treasury/ledger-input.ts';

/** What each step of the guided start holds, until everything is sent at once. */

export const STEPS = ['day', 'accounts', 'funds', 'headings', 'balances', 'check'] as const;
export type Step = (typeof STEPS)[number];

export const daySchema = z.strictObject({ on: isoDate() });
export const accountsSchema = z.strictObject({ accounts: z.array(accountFields).min(1).max(20) });
export const fundsSchema = z.strictObject({ funds: z.array(fundFields).min(1).max(50) });

const outstanding = z.strictObject({
  kind: z.enum(['cheque', 'lodged']),
  chequeNumber: chequeNumber().nullable(),
  pence: amount(),
  fund: z.int(),
  text: line(200),
});
const accountBalances = z.strictObject({
  /** One amount a fund, in the order of the funds; empty is nothing. */
  balances: z.array(balance().nullable()),
  statementBalance: balance().nullable(),
  outstanding: z.array(outstanding).max(200),
  files: files(),
});
export const balancesSchema = z.strictObject({ accounts: z.array(accountBalances) });

export type AccountDraft = z.input<typeof accountFields>;
export type FundDraft = z.input<typeof fundFields>;
export type HeadingDraft = z.input<typeof headingFields>;
export type BalancesDraft = z.input<typeof accountBalances>;

export type Draft = {
  on: string;
  accounts: AccountDraft[];
  funds: FundDraft[];
  headings: HeadingDraft[];
  balances: BalancesDraft[];
};

export const emptyBalances = (funds: number): BalancesDraft => ({
  balances: Array.from({ length: funds }, () => null),
  statementBalance: null,
  outstanding: [],
  files: [],
});

/** What is entered for each account, one place for each fund: kept where accounts and funds stayed. */
export const fittingBalances = ({ accounts, funds, balances }: Draft): BalancesDraft[] =>
  accounts.map((_, at) => {
    const had = balances[at] ?? emptyBalances(funds.length);
    return { ...had, balances: funds.map((_fund, place) => had.balances[place] ?? null) };
  });

/** What the statement comes to once what it does not show yet is counted, and what the cash book says. */
export function agreement({ balances, statementBalance, outstanding: open }: BalancesDraft) {
  const signed = open.map(({ kind, pence }) => (kind === 'cheque' ? -(pence ?? 0) : (pence ?? 0)));
  const made = sumPence([statementBalance ?? 0, ...signed]);
  const book = sumPence(balances.map((pence) => pence ?? 0));
  return { made, book, difference: sumPence([made, -book]) };
}

/** The draft as the API takes it. */
export function toInput({ on, accounts, funds, headings, balances }: Draft): z.input<typeof beginInput> {
  return {
    on,
    funds,
    headings,
    accounts: accounts.map((account, at) => {
      const { balances: byFund, statementBalance, outstanding: open, files: given } = balances[at] ?? emptyBalances(0);
      const isTin = account.kind === 'petty_cash';
      return {
        ...account,
        balances: byFund.flatMap((pence, fund) => (pence === null || pence === 0 ? [] : [{ fund, pence }])),
        statementBalance: isTin ? null : statementBalance,
        outstanding: isTin
          ? []
          : open.map(({ kind, chequeNumber: number, ...rest }) => ({
              ...rest,
              chequeNumber: kind === 'cheque' ? number : null,
            })),
        files: given ?? [],
      };
    }),
  };
}
