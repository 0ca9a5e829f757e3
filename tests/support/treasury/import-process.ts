import { writeSync } from 'node:fs';
import type { AccountId } from '../../../db/base/brand.ts';
import { fixedClock } from '../../../db/base/clock.ts';
import { importStatement } from '../../../db/treasury/statement-service.ts';
import { resourcePath } from '../../../electron/resources.ts';
import { createCustody } from '../../../electron/safety/custody.ts';
import { longFile } from './long-file.ts';

/** A process that is killed on purpose: `node import-process.ts FOLDER ACCOUNT ROWS` imports a long file, and says when. */
const [, , folder = '', accountId = '', rows = ''] = process.argv;
const custody = createCustody({
  folder,
  migrationsFolder: resourcePath('db/migrations'),
  clock: fixedClock('2011-03-31'),
  appVersion: '0.1.0',
  beforeMigration: () => {},
  report: (error) => {
    throw error;
  },
});
const trouble = custody.open();
const office = custody.office();
if (trouble || !office) throw new Error(`trouble: ${trouble?.kind}`);
const given = { accountId: Number(accountId) as AccountId, profile: 'hsbc' as const, file: longFile(Number(rows)) };
// Straight to the pipe: what was said before the process is killed was said.
writeSync(1, 'reading\n');
const outcome = importStatement(office, { personId: null, name: 'Power cut', roles: [] }, given);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
writeSync(1, 'confirmed\n');
custody.shut();
