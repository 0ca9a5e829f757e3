import { z } from 'zod';
import { ok, refuse } from '../../db/base/outcome.ts';
import { fileInput } from '../../db/office/file-rules.ts';
import type { Core } from '../core.ts';
import { pathsOf } from '../safety/paths.ts';
import { unseal } from '../safety/sealed.ts';
import { MENDED_BY_BACKUP } from '../safety/trouble.ts';
import { command, query } from './define.ts';

const nothing = z.strictObject({});
const administrator = ['administrator'] as const;
/** Only a name, never a path; and then only one that is in the list. */
const chosen = z.strictObject({
  name: z
    .string()
    .max(120)
    .regex(/^[\w.-]+\.sqlite$/),
});

/** An encrypted copy as it was chosen, and its passphrase: anything may be tried. */
const copy = z.strictObject({ file: fileInput(), passphrase: z.string().max(200) });

/** After a restore the records are others: nobody is signed in, and no stick is theirs. */
function signOut(core: Core): void {
  core.stick.forget();
  core.session.end();
}

/** Nobody can sign in while the records cannot be opened, so these two are open to whoever sits there, and only then. */
const mendable = (core: Core) => {
  const kind = core.trouble()?.kind;
  return kind !== undefined && MENDED_BY_BACKUP.includes(kind);
};

/** The records may be other ones now: their books are read anew. */
const readBooks = (core: Core) => {
  if (!core.trouble()) core.book.start(core.office());
};

export const safetyApi = {
  /** For the home page: when the last backup was made, and what went wrong since. */
  status: query({ who: 'signedIn', input: nothing, run: ({ core }) => ok(core.keeper.status()) }),

  list: query({
    who: administrator,
    input: nothing,
    run: ({ core }) =>
      ok({
        backupsFolder: pathsOf(core.options.folder).backups,
        backups: core.keeper.list(),
        schedule: core.keeper.schedule(),
        ...core.keeper.status(),
      }),
  }),

  makeNow: command({ who: administrator, input: nothing, run: ({ core, caller }) => core.keeper.makeFor(caller) }),

  /** What would be lost, and what would come back, by restoring this backup. */
  previewRestore: query({ who: administrator, input: chosen, run: ({ core }, { name }) => core.keeper.preview(name) }),

  /** Puts the backup in the records' place, keeps the present ones as a backup, and signs everybody out. */
  restore: command({
    who: administrator,
    input: chosen,
    run: async ({ core, caller }, { name }) => {
      // The reader of the books has the file open too.
      await core.book.stop();
      const restored = core.keeper.restore(name, caller);
      readBooks(core);
      if (restored.ok) signOut(core);
      return restored;
    },
  }),

  /** Opens an encrypted copy in memory and says what restoring it would do. Nothing of it is written anywhere. */
  previewCopy: query({
    who: administrator,
    input: copy,
    run: async ({ core }, { file, passphrase }) => {
      const opened = await unseal(file.bytes, passphrase);
      return opened.ok ? core.keeper.previewOpened(file.name, opened.value) : opened;
    },
  }),

  /** Puts the records of an encrypted copy in the records' place, as `restore` does with a backup. */
  restoreCopy: command({
    who: administrator,
    input: copy,
    run: async ({ core, caller }, { file, passphrase }) => {
      const opened = await unseal(file.bytes, passphrase);
      if (!opened.ok) return opened;
      await core.stick.settled();
      await core.book.stop();
      const restored = core.keeper.restoreOpened(file.name, opened.value, caller);
      readBooks(core);
      if (restored.ok) signOut(core);
      return restored;
    },
  }),

  /** While the records cannot be opened: the backups that could take their place. */
  backupsInTrouble: query({
    who: 'anyone',
    input: nothing,
    run: ({ core }) => (mendable(core) ? ok({ backups: core.keeper.list() }) : refuse('safety.noTrouble')),
  }),

  /** Tries to open the records again. */
  tryAgain: command({
    who: 'anyone',
    input: nothing,
    run: ({ core }) => ok({ trouble: core.trouble() && core.tryAgain() }),
  }),

  restoreInTrouble: command({
    who: 'anyone',
    input: chosen,
    run: ({ core }, { name }) => {
      if (!mendable(core)) return refuse('safety.noTrouble');
      const restored = core.keeper.restore(name, null);
      readBooks(core);
      return restored;
    },
  }),
};
