import type { TreasuryPaperKind } from '../../../db/treasury/paper-rules.ts';

/** What was chosen for one report; the key of a period, or `other` with its own days. */
export type Chosen = { period: string | null; from: string; to: string; of: number | null; wholePounds: boolean };

const chosen = new Map<TreasuryPaperKind, Chosen>();

/** What was chosen last, so that coming back from a preview finds it again; until the program is closed. */
export const remembered = {
  get: (kind: TreasuryPaperKind): Chosen | undefined => chosen.get(kind),
  set: (kind: TreasuryPaperKind, value: Chosen): void => void chosen.set(kind, value),
};
