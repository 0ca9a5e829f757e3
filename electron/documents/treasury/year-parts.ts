import type { Pence } from '../../../db/base/brand.ts';
import { wholePounds } from '../../../db/treasury/account-rules.ts';
import type { YearAccountPage } from '../../../db/treasury/account-types.ts';
import type { TreasuryPaper } from './paper.ts';
import { money, type ReportCell } from './report.ts';

/** `wholePounds`: printed in whole pounds, each figure rounded by itself; the account is checked in pence all the same. */
export type YearAccountData = TreasuryPaper & YearAccountPage & { wholePounds: boolean };

/** An amount as this paper prints it. */
export type Shown = (pence: Pence | null) => ReportCell;
export const shownOf = ({ wholePounds: inPounds }: Pick<YearAccountData, 'wholePounds'>): Shown =>
  inPounds ? (pence) => ({ pounds: pence === null ? null : wholePounds(pence) }) : money;
