import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { fixedClock } from '../../../db/base/clock.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import { createCore } from '../../../electron/core.ts';

/** A process that is killed on purpose: `node building.ts FOLDER MEETING PASSPHRASE` builds pack after pack, and says each. */
const [, , folder = '', meeting = '', passphrase = ''] = process.argv;
const way = async () => ({ way: 'opened' }) as const;
const core = await createCore({
  folder,
  clock: fixedClock('2011-03-01'),
  appVersion: '0.1.0',
  host: {
    kind: 'local',
    save: way,
    open: way,
    print: way,
    chooseFolder: async () => ({ way: 'typed' }),
    report(_call, error) {
      throw error;
    },
  },
});
async function must(name: string, input: unknown): Promise<unknown> {
  const outcome: Outcome<unknown> = await core.call(name, input);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.key}`);
  return outcome.value;
}
await must('office.signIn', { personId: 1, passphrase });
for (;;) {
  await must('packs.build', { job: randomUUID(), meetingId: Number(meeting), kind: 'pack' });
  // Straight to the pipe: what was said before the process is killed was on record.
  writeSync(1, 'built\n');
}
