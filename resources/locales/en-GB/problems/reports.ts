/** Why something about the annual report was refused. */
export const reports = {
  notNow: {
    draft: 'The report is a draft: the chair agrees it first.',
    agreed: 'The chair agreed the report. Open it again to change something.',
    approved: 'The annual general meeting approved the report: it stays as it is.',
    published: 'The report is published: it stays as it is. Add a correction beside it.',
  },
  yearNotBegun: 'This year has not begun yet',
  begunAlready: 'There is an annual report for this year already',
  written: 'Something is written in this report. Take out words and pictures first.',
  noAgm: 'Choose an annual general meeting of the year or after it',
  whichAgm: 'Choose the annual general meeting',
  agmNotHeld: 'This meeting is not on record as held yet',
  unknownField: 'There is no figure {{field}}. Insert figures from the menu, or write the words without braces.',
  fieldNotKnown: 'The words use {{field}}, and the records do not say it. Take it out, or enter what is missing.',
  nothingWritten: 'Nothing is written yet: there is nothing to agree.',
  flagged:
    'Figures changed since words were written. Look at those parts and save them again. Parts to look at: {{count}}.',
  flaggedWarning:
    'Figures changed after words were written around them. The figures in the report are the new ones. Parts with such words: {{count}}.',
  inFuture: 'Enter a day up to today',
  beforeYear: 'Enter a day after the year began',
  approvedBeforeAgreed: 'This meeting was before the chair agreed the report',
  publishedBeforeApproved: 'Enter the day of the annual general meeting or a later one',
  beforePublished: 'Enter the day the report was published or a later one',
  notPublished: 'Only a published report has corrections. This one can still be changed.',
  tooManyPictures: 'A report holds up to {{maximum}} pictures',
  yearOpen:
    'The year’s books are not closed for good. The treasurer closes the year first; then its accounts are final.',
  noAccounts: 'The books have no accounts of the year: nothing was entered in them.',
  booksDiffer:
    'The books no longer give the figures that the year was closed with. Ask the treasurer before anything is published.',
  differs: '“{{figure}}” is not the same everywhere. {{place}} says another figure. Open “Check the figures”.',
  stopped: 'The drawing was stopped. Nothing was published.',
} as const;
