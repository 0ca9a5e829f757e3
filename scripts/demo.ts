/** `npm run demo -- --out DIR [--today 2011-05-10] [--data FOLDER] [--fresh]`: the demo group and every document. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDate } from '../db/base/dates.ts';
import { writeDocuments } from './demo/documents.ts';
import { DemoRefused, emptyFolders } from './demo/folders.ts';
import { DEMO_TODAY, PEOPLE } from './demo/group.ts';
import { playDemo } from './demo/play.ts';

const USAGE = `npm run demo -- --out DIR [--today YYYY-MM-DD] [--data FOLDER] [--fresh]

  --out DIR       where the documents and their index go (an empty or new folder)
  --today DAY     the day the demo's clock stands at; ${DEMO_TODAY} when left out
  --data FOLDER   where the demo's data folder goes; DIR/data when left out
  --fresh         make it again in the folders of an earlier demo`;

function options() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      today: { type: 'string', default: DEMO_TODAY },
      data: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  if (!values.out) throw new DemoRefused('Say where the documents go: --out DIR');
  if (!isIsoDate(values.today)) throw new DemoRefused(`--today ${values.today} is no day; write it as ${DEMO_TODAY}`);
  const out = resolve(values.out);
  return {
    out,
    data: values.data ? resolve(values.data) : join(out, 'data'),
    today: values.today,
    fresh: values.fresh,
  };
}

async function demo(): Promise<void> {
  const { out, data, today, fresh } = options();
  emptyFolders([out, data], fresh);
  const story = await playDemo(data, today);
  try {
    const written = await writeDocuments(story, out, today);
    console.log(`${written.length} documents in ${out}; ${join(out, 'index.html')} says what each is.`);
  } finally {
    await story.core.close();
  }
  console.log(`\nThe data folder is ${data}. To look at it:\n  npm start -- --data ${data} --today ${today}\n`);
  console.log('Who signs in, and the passphrases:');
  for (const { name, roles, passphrase } of PEOPLE) console.log(`  ${name} (${roles.join(', ')}): ${passphrase}`);
}

try {
  await demo();
} catch (error) {
  const forThePerson =
    error instanceof DemoRefused ||
    (error instanceof TypeError && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS'));
  if (!forThePerson) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
