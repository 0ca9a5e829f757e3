import type { AccountId, FundId, HeadingId } from '../../../db/base/brand.ts';
import { beginning } from '../../../scripts/demo/treasury-beginning.ts';
import { must, readyCore } from '../../support/core.ts';
import { png } from '../../support/png.ts';

/** Anyborough's books, begun on 1 April 2010 with what the worked example brings forward (£6,614.57). */

/** A receipt or statement as a picture; another `width` gives another hash. */
export const paper = (name = 'receipt.png', width = 1) => ({ name, bytes: png(width, 1) });

/** What `treasury.begin` takes for Anyborough. */
export const anyborough = () =>
  beginning({ current: paper('current statement.png', 1), savings: paper('savings statement.png', 2) });

/** A core whose one person, Grace Adeyemi, is administrator and treasurer, signed in. No books yet. */
export async function unbegunTreasury(today = '2011-03-31') {
  const made = await readyCore(today);
  must(
    await made.api.office.changePerson({
      id: 1,
      version: 1,
      name: 'Grace Adeyemi',
      roles: ['administrator', 'treasurer'],
    }),
  );
  return made;
}

const found = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`nothing of the name ${name}`);
  return value;
};

/** The same with Anyborough's books begun. `account`, `fund` and `heading` give ids by name. */
export async function treasuryCore(today = '2011-03-31') {
  const made = await unbegunTreasury(today);
  must(await made.api.treasury.begin(anyborough()));
  const { accounts, funds, headings } = must(await made.api.treasury.overview({}));
  return {
    ...made,
    account: (name: string): AccountId => found(accounts.find((row) => row.name === name)?.id, name),
    fund: (name: string): FundId => found(funds.find((row) => row.name === name)?.id, name),
    /** Where receipts and payments have one of the same name: `section` tells which. */
    /** `sections`: where a name stands among receipts and payments both. */
    heading: (name: string, ...sections: readonly string[]): HeadingId =>
      found(headings.find((row) => row.name === name && (!sections[0] || sections.includes(row.section)))?.id, name),
  };
}

export type TreasuryCore = Awaited<ReturnType<typeof treasuryCore>>;
