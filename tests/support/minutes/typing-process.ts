import { writeSync } from 'node:fs';
import type { MinuteItemId } from '../../../db/base/brand.ts';
import { fixedClock } from '../../../db/base/clock.ts';
import { saveMinuteText } from '../../../db/minutes/take-service.ts';
import { resourcePath } from '../../../electron/resources.ts';
import { createCustody } from '../../../electron/safety/custody.ts';

/** A process that is killed on purpose: `node typing-process.ts FOLDER ITEM VERSION` saves longer and longer text, and says each. */
const [, , folder = '', item = '', first = ''] = process.argv;
const custody = createCustody({
  folder,
  migrationsFolder: resourcePath('db/migrations'),
  clock: fixedClock('2011-05-24'),
  appVersion: '0.1.0',
  beforeMigration: () => {},
  report: (error) => {
    throw error;
  },
});
const trouble = custody.open();
const office = custody.office();
if (trouble || !office) throw new Error(`trouble: ${trouble?.kind}`);
const itemId = Number(item) as MinuteItemId;
for (let version = Number(first), words = 1; ; version += 1, words += 1) {
  const saved = saveMinuteText(office, { itemId, version, text: 'word '.repeat(words).trim() });
  if (!saved.ok) throw new Error(saved.problem.key);
  // Straight to the pipe: what was said before the process is killed was saved.
  writeSync(1, `saved ${words}\n`);
}
