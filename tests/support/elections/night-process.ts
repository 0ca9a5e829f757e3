import { writeSync } from 'node:fs';
import { type Hall, openHall, stepsOf, takeStep } from './night-steps.ts';

/** Plays a night from a step on, in a process of its own, and says after each call that it was confirmed: `done 7`. */
const [, , text = '', from = '0'] = process.argv;
const hall = JSON.parse(text) as Hall;
const core = await openHall(hall.folder);
// Straight to the pipe: what was said before the process is killed was said.
const say = (line: string) => writeSync(1, `${line}\n`);
say('open');
for (const [at, step] of stepsOf(hall).entries()) {
  if (at < Number(from)) continue;
  await takeStep(core, hall, step);
  say(`done ${at}`);
}
await core.close();
say('closed');
