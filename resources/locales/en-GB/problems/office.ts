export const office = {
  passphraseShort: 'Use at least 12 characters: three or four words are easy to remember',
  alreadySetUp: 'The group is set up already.',
  yearStart: 'There is no such day in that month',
  wrongPassphrase: 'That is not the passphrase of {{name}}.',
  waitBeforeTrying: 'Too many wrong passphrases. Wait {{seconds}} seconds, then try again.',
} as const;
