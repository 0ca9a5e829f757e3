import { join } from 'node:path';

/** Where everything is in a data folder. */
export const pathsOf = (folder: string) => ({
  records: join(folder, 'secretariat.sqlite'),
  attachments: join(folder, 'attachments'),
  backups: join(folder, 'backups'),
  keptAttachments: join(folder, 'backups', 'attachments'),
  /** A new group's file until it is complete. */
  beginning: join(folder, 'secretariat.sqlite.new'),
  /** A restored file until it is complete. */
  restoring: join(folder, 'secretariat.sqlite.restoring'),
});

export type Paths = ReturnType<typeof pathsOf>;

/** What SQLite keeps beside an open file. */
export const sidecars = (file: string): readonly string[] => [`${file}-wal`, `${file}-shm`, `${file}-journal`];
