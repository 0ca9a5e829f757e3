import { writeSync } from 'node:fs';
import type { PersonId } from '../../../db/base/brand.ts';
import { fixedClock } from '../../../db/base/clock.ts';
import { createCore } from '../../../electron/core.ts';

/** A file of the bank with many rows, one a day and hour; headless, as HSBC writes it. */
export function longFile(rows: number): { name: string; bytes: Uint8Array } {
  const line = (at: number) => `${String(1 + (at % 28)).padStart(2, '0')}`;
  const days = Array.from({ length: rows }, (_, at) => ({ at, day: line(at) })).sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  const text = days.map(({ at, day }) => `${day}/05/2010,ROW ${at},${at + 1}.00`).join('\n');
  return { name: 'long.csv', bytes: new TextEncoder().encode(text) };
}

/** The core of a folder whose treasurer is signed in. Knows nothing of the test runner. */
export async function openTreasury(folder: string) {
  const host = {
    kind: 'local' as const,
    save: async () => ({ way: 'browser' as const }),
    open: async () => ({ way: 'opened' as const }),
    print: async () => ({ way: 'opened' as const }),
    chooseFolder: async () => ({ way: 'typed' as const }),
    report(call: string, error: unknown): never {
      throw new Error(`a bug in ${call}`, { cause: error });
    },
  };
  const core = await createCore({ folder, clock: fixedClock('2011-03-31'), appVersion: '0.1.0', host });
  core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles: ['administrator', 'treasurer'] }, 15);
  return core;
}

/** `node import-process.ts FOLDER ACCOUNT ROWS`: imports the file and says when it begins and when that is confirmed. */
if (process.argv[1]?.endsWith('import-process.ts')) {
  const [, , folder = '', accountId = '', rows = ''] = process.argv;
  const core = await openTreasury(folder);
  const file = longFile(Number(rows));
  // Straight to the pipe: what was said before the process is killed was said.
  writeSync(1, 'reading\n');
  const outcome = await core.call('treasury.importStatement', { accountId: Number(accountId), profile: 'hsbc', file });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  writeSync(1, 'confirmed\n');
  await core.close();
}
