export const safety = {
  trouble: 'The records cannot be opened at the moment. Nothing was saved.',
  noTrouble: 'The records are open again. Sign in to go on.',
  noSuchBackup: 'This backup is no longer there. Look at the list again.',
  damagedBackup: 'This backup is damaged and cannot be restored. Nothing was changed. Choose another one.',
  newerBackup:
    'A newer version of the program made this backup. Nothing was changed. Install that version to restore it, or choose another backup.',
  openElsewhere:
    'Another program has the records open, so they cannot be exchanged. Nothing was changed. Close the other program and try again.',
  backupFull: 'There is no room on the disk for a backup. Make room on the disk, then make a backup by hand.',
  backupNotWritten:
    'The backups folder cannot be written to. Check that the disk is there and not write-protected, then make a backup by hand.',
  backupFailed:
    'The backup was not the same as the records and was thrown away. Try again; if it happens again, tell whoever looks after the program.',
  copyMissing: 'Choose the copy',
  notACopy:
    'This file is not an encrypted copy of the program. Choose one whose name ends with .cpegcopy. Nothing was changed.',
  damagedCopy:
    'This copy is damaged: part of the file is missing or changed. Nothing was changed. Try the copy before it.',
  newerCopy: 'A newer version of the program made this copy. Install that version to open it. Nothing was changed.',
  wrongCopyPassphrase:
    'The copy does not open with this passphrase. Nothing was changed. Check the words, spaces and capitals, and try again.',
  fileFull: 'There is no room on the disk for {{name}}. Nothing was saved. Make room, or save it somewhere else.',
  fileNotWritten: '{{name}} could not be saved in that folder. Nothing was saved. Choose another folder.',
  fileNotOpened:
    'No program on this computer opened {{name}}. Save it instead, and open it with a program that can show PDF files.',
} as const;
