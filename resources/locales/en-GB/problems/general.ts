export const general = {
  notFound: 'This is no longer there. Somebody may have removed it. Go back to the list and look again.',
  changed:
    'Somebody changed this while you were working on it. Nothing was saved. Reload to see the change, then make yours again.',
  warned: 'Please look at these points before you go on.',
  invalid: 'Some of what was entered cannot be used. Nothing was saved.',
  notAllowed: 'Your role does not let you do this. Ask the administrator.',
  signedOut: 'The program is locked. Sign in to go on.',
  unknownCall: 'The program was asked for something it does not know ({{name}}).',
  bug: 'Something went wrong inside the program. Nothing was saved. Please note what you were doing and the time, and tell whoever looks after the program.',
  noAnswer: 'The program does not answer. Nothing was saved. Close it, start it again, and try once more.',
  diskFull: 'The disk is full. Nothing was saved. Make room on the disk and try again.',
  readOnly: 'The data folder cannot be written to. Nothing was saved.',
} as const;
