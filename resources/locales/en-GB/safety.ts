/** Backups, restoring, and what is said when the records cannot be opened. */
export const safety = {
  title: 'Backups',
  lead: 'A backup is a verified copy of everything in the program. One is made when the program is closed after a change, once a day while it is open, and before every update.',
  makeNow: 'Make a backup now',
  made: 'The backup is made and checked.',
  lastGood: 'Last backup: {{when}}',
  lastGoodText: 'It was read again after it was made, and it is the same as the records.',
  none: 'No backup has been made yet',
  noneText: 'The first one is made when the program is closed. You can also make one now.',
  failed: 'The last backup was not made',
  failedAt: 'Tried {{when}}.',
  list: {
    caption: 'Backups, newest first',
    at: 'Made',
    reason: 'Why',
    contents: 'What is in it',
    size: 'Size',
    state: 'State',
    restore: 'Restore',
    restoreIt: 'Restore the backup of {{when}}',
    name: 'Backup of {{when}}',
    emptyGroup: 'Before the set-up',
  },
  members_one: '{{count}} member',
  members_other: '{{count}} members',
  meetings_one: '{{count}} meeting',
  meetings_other: '{{count}} meetings',
  reasons: {
    closing: 'Program closed',
    daily: 'Daily',
    'before-migration': 'Before an update',
    'before-restore': 'Before a restore',
    'by-hand': 'Made by hand',
    other: 'Put into the folder',
  },
  states: { sound: 'Good', damaged: 'Damaged', newer: 'From a newer version' },
  where: {
    title: 'Where they are and how long they stay',
    folder: 'Folder',
    kept: 'Kept',
    days_one: 'the newest of the last day',
    days_other: 'the newest of each of the last {{count}} days',
    weeks_one: 'of the last week',
    weeks_other: 'of each of the last {{count}} weeks',
    months_one: 'of the last month',
    months_other: 'of each of the last {{count}} months',
    daysText:
      '{{days}}, {{weeks}}, and {{months}} in which there was one. Backups made by hand, before an update or before a restore stay as long as the monthly ones.',
    elsewhere: 'Somewhere else',
    elsewhereText:
      'These backups lie on the same disk as the records. Copy the whole folder to a memory stick or a shared drive from time to time, and keep it locked away: it holds people’s addresses.',
  },
  restore: {
    title: 'Restore the backup of {{when}}?',
    intro: 'Everything goes back to how it was when the backup was made: {{contents}}.',
    nothingLost: 'Nothing would be lost: nothing has changed since.',
    lost_one: 'What was done since would be lost: {{count}} change.',
    lost_other: 'What was done since would be lost: {{count}} changes.',
    back_one: 'Something done after the two histories parted would come back: {{count}} change.',
    back_other: 'What was done after the two histories parted would come back: {{count}} changes.',
    kinds: 'By kind',
    kindCount: '{{action}}: {{count}}',
    last_one: 'The change',
    last_other: 'The last {{count}}, newest first',
    lastAll: 'The changes, newest first',
    by: '{{when}}, {{who}}',
    unknownLost: 'What would be lost cannot be said, because the present records cannot be read.',
    wayBack:
      'The records as they are now are kept as a backup first, so you can come back to them. Everybody has to sign in again afterwards.',
    setAside:
      'The file as it is now is kept in the backups folder first, unchanged, so that somebody may still mend it.',
    confirm: 'Restore this backup',
    done: 'The backup is restored',
    doneText: 'The records are those of {{when}}.',
    doneWayBack: 'The records as they were before are kept as the backup {{name}}.',
    doneSetAside: 'The file as it was before is kept in the backups folder, under {{name}}.',
    goOn: 'Go on',
  },
  copy: {
    open: 'Open an encrypted copy',
    text: 'A copy of an election night, from a memory stick. It is opened in memory, and you see what restoring it would do before anything is changed.',
    file: 'The copy',
    fileHint: 'Its name ends with .cpegcopy.',
    passphrase: 'Passphrase of the copies',
    submit: 'Open the copy',
  },
  trouble: {
    again: 'Try again',
    checking: 'Looking again …',
    still: 'It is still the same. Nothing was changed.',
    nothingDone: 'Nothing was changed.',
    untouched: 'Nothing was changed: the file of records is exactly as it was.',
    folder: 'The data folder',
    whatToDo: 'What you can do',
    readOnly: {
      title: 'The data folder cannot be written to',
      lead: 'The program could read the folder but not save anything in it, so it did not open the records.',
      steps: {
        disk: 'If the folder is on a memory stick or a shared drive, check that it is not write-protected and that you may write to it.',
        rights:
          'If it was copied from another computer, ask whoever looks after this one to give you the right to change the folder.',
      },
    },
    full: {
      title: 'The disk is full',
      lead: 'There is no room left on the disk where the records are, so nothing could be saved.',
      steps: {
        bin: 'Empty the recycle bin, and move large files such as pictures and films to another disk.',
        backups: 'Do not delete anything in the data folder itself.',
      },
    },
    newer: {
      title: 'A newer version of the program wrote these records',
      lead: 'This version would not understand all of them, so it did not open them.',
      leadBy:
        'They were last written by version {{version}} on {{when}}. This is version {{own}}, which would not understand all of them.',
      steps: {
        install: 'Install the newer version on this computer. This is the best way: nothing is lost.',
        restore:
          'Or restore a backup that this version made. What was done with the newer version is then not in the records.',
      },
    },
    notDatabase: {
      title: 'The file of records is not one of this program’s',
      lead: 'There is a file called secretariat.sqlite in the data folder, but its content is something else, or it is empty.',
      steps: {
        check: 'Check that the folder below is the right one.',
        move: 'If somebody put the file there by mistake, move it somewhere else and try again.',
        restore: 'If the records should be there, restore a backup.',
      },
    },
    damaged: {
      title: 'The file of records is damaged',
      lead: 'The check that the program makes before it opens the records found parts that cannot be read. This happens when a disk fails or a computer loses power.',
      steps: {
        restore: 'Restore the newest good backup. The damaged file is kept.',
        disk: 'Ask whoever looks after the computer to check its disk.',
      },
    },
    missing: {
      title: 'The file of records is not there',
      lead: 'The data folder has backups of the records, but the records themselves are missing. Somebody may have moved or deleted the file.',
      steps: {
        back: 'If you know where the file secretariat.sqlite is, put it back into the folder below and try again.',
        restore: 'If not, restore the newest backup.',
      },
    },
    inUse: {
      title: 'The records are already open',
      lead: 'Another start of the program on this computer has this data folder open. Two at once would spoil each other’s work.',
      steps: {
        other: 'Go on in the other window, or close it and try again here.',
        address: 'The other one is open in the browser at this address:',
      },
    },
    unreachable: {
      title: 'The data folder cannot be reached',
      lead: 'The folder is on a disk or a shared drive that is not there at the moment, or it may not be entered.',
      steps: {
        connect: 'Plug the disk in, or connect to the shared drive.',
        check: 'Check that the folder below is the right one.',
      },
    },
    failed: {
      title: 'The records could not be opened',
      lead: 'Something went wrong inside the program. What it was is noted in the folder logs of the data folder; no personal data is in it.',
      steps: {
        again: 'Try again. If it happens again, tell whoever looks after the program.',
        restore: 'You can restore a backup in the meantime. The present file is kept.',
      },
    },
    backups: 'Backups that can be restored',
    noBackups: 'There is no backup in the data folder',
    noBackupsText:
      'If there is a copy of the backups folder on a memory stick or a shared drive, copy the backup into the folder backups of the data folder and try again.',
  },
} as const;
