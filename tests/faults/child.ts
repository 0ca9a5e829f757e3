/** A process that is killed on purpose: `node child.ts write FOLDER` or `node child.ts restore FOLDER NAME STEP`. */

import { type Caller, change } from '../../db/base/change.ts';
import { systemClock } from '../../db/base/clock.ts';
import { ok } from '../../db/base/outcome.ts';
import { setting } from '../../db/office/schema.ts';
import { resourcePath } from '../../electron/resources.ts';
import { createCustody } from '../../electron/safety/custody.ts';
import { createKeeper } from '../../electron/safety/keeper.ts';
import { swapIn } from '../../electron/safety/restore.ts';

const [what, folder = '', name = '', step = ''] = process.argv.slice(2);
const migrationsFolder = resourcePath('db/migrations');
const report = (error: unknown) => {
  throw error;
};
const custody = createCustody({
  folder,
  migrationsFolder,
  clock: systemClock,
  appVersion: '0.1.0',
  beforeMigration: () => {},
  report,
});
const trouble = custody.open();
if (trouble) throw new Error(`trouble: ${trouble.kind}`);

/** Changes a setting again and again, with a backup now and then; says each change only after it was confirmed. */
function write(): never {
  const keeper = createKeeper({ custody, migrationsFolder, clock: systemClock, report });
  const caller: Caller = { personId: null, name: 'Fault run', roles: [] };
  for (let number = 1; ; number += 1) {
    const office = custody.office();
    if (!office) throw new Error('closed');
    const value = String((number % 240) + 1);
    const done = change(office, caller, [], ({ db, audit }) => {
      db.insert(setting)
        .values({ key: 'office.lockMinutes', value })
        .onConflictDoUpdate({ target: setting.key, set: { value } })
        .run();
      audit({ action: 'setting.changed', label: 'office.lockMinutes', after: { value } });
      return ok(null);
    });
    if (!done.ok) throw new Error(done.problem.key);
    process.stdout.write(`confirmed ${number}\n`);
    if (number % 5 === 0 && !keeper.make('daily').ok) throw new Error('no backup');
  }
}

/** Exchanges the records and dies at `step`. */
function restore(): void {
  custody.shut();
  swapIn(custody.paths, name, true, (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL');
  });
}

if (what === 'write') write();
else restore();
