import type { AgreementListed, AgreementPage } from '../../db/agreement/queries.ts';
import type { AgreementState } from '../../db/agreement/words.ts';

export type AgreementData = AgreementPage;
export type ListedAgreement = AgreementListed;

/** How far it is, in a colour; the word stands beside it. */
export const STATE_TONES = { draft: 'neutral', agreed: 'warn', signed: 'good' } as const satisfies Record<
  AgreementState,
  string
>;
