/** What can go wrong when papers are sent out. */
export const distribution = {
  nobody: 'Choose at least one recipient',
  who: 'Choose a member, or enter a name',
  twice: 'This recipient is named twice',
  notForAll: 'This edition is not for publication: it cannot be put where everybody finds it.',
  inFuture: 'Enter a day up to today',
  gone: 'This paper is not there any more. Load the page again.',
  noAddress: 'There is no e-mail address in the register for {{name}}. Choose another way.',
  noPostAddress: 'There is no address in the register for {{name}}.',
  tooLarge: 'All drafts together would have {{size}} MB. Make one draft for all instead.',
} as const;
