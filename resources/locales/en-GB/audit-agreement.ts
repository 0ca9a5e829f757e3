/** The history's words of the agreement with the funder. */
export const agreementActions = {
  'agreement.begun': 'Agreement begun',
  'agreement.changed': 'Draft agreement changed',
  'agreement.removed': 'Draft agreement removed',
  'agreement.agreed': 'Agreement agreed',
  'agreement.signed': 'Agreement signed by a side',
  'agreement.scanAdded': 'Scan of a signature added',
  'agreement.varied': 'Agreement varied',
} as const;

export const agreementMeanings = {
  'agreement.begun': 'A year’s draft, empty or from another year’s.',
  'agreement.changed': 'Facts, work plan or budget of a draft. Representatives only say that they changed.',
  'agreement.removed': 'A draft that was begun by mistake.',
  'agreement.agreed': 'Version 1, which never changes, with its costs and the grant.',
  'agreement.signed': 'Who signed for the funder or the group, and when.',
  'agreement.scanAdded': 'The signed page, scanned after the signature was entered.',
  'agreement.varied': 'A new version: its day, its reason and what it changes. The treasury’s budget changes with it.',
} as const;
