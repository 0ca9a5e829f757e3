import { addressLabels } from './address-labels.ts';
import { coveringLetters } from './covering-letters.ts';

/** What goes with papers that are sent out. */
export const DISTRIBUTION_DOCUMENTS = { coveringLetters, addressLabels } as const;
