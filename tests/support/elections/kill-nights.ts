import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { type Hall, openHall, stateOf, stepsOf, takeStep } from './night-steps.ts';
import { makeTemplate } from './secret-night.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PROGRAM = join(ROOT, 'tests/support/elections/night-process.ts');

/** The same numbers each time: where to pull the plug. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** The state of the records after each step of an undisturbed night; the first is the state before it. */
async function undisturbed(hall: Hall): Promise<string[]> {
  const core = await openHall(hall.folder);
  const states = [stateOf(core)];
  for (const step of stepsOf(hall)) {
    await takeStep(core, hall, step);
    states.push(stateOf(core));
  }
  await core.close();
  return states;
}

function copyOf(hall: Hall): Hall {
  const folder = mkdtempSync(join(tmpdir(), 'cpeg-killed-'));
  cpSync(hall.folder, folder, { recursive: true });
  return { ...hall, folder };
}

type Run = { last: number; finished: boolean; words: string };

/** Starts the night at a step and pulls the plug `delay` turns after it said that `target` was confirmed. */
function playAndKill(hall: Hall, from: number, target: number, delay: number): Promise<Run> {
  return new Promise((done, fail) => {
    const child: ChildProcess = spawn(process.execPath, [PROGRAM, JSON.stringify(hall), String(from)], { cwd: ROOT });
    let said = '';
    let complaints = '';
    let pulled = false;
    const pull = () => child.kill('SIGKILL');
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const reached = said.includes(`done ${target}\n`) || (target < from && said.includes('open\n'));
      if (!reached || pulled) return;
      pulled = true;
      // Not a wait for something to happen: the moment itself is what is tried out.
      if (delay === 0) pull();
      else setTimeout(pull, delay);
    });
    child.stderr?.on('data', (bytes: Buffer) => {
      complaints += bytes.toString();
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (!pulled && code !== 0) return fail(new Error(complaints));
      const confirmed = [...said.matchAll(/done (\d+)\n/g)].map(([, at]) => Number(at));
      return done({ last: confirmed.at(-1) ?? from - 1, finished: said.includes('closed\n'), words: complaints });
    });
  });
}

/**
 * Kills the program `times` times at random moments of the night. At every restart the records are as after the last step that
 * was confirmed on the screen, or after the one that was being saved: never between, never before; and the night goes on from there.
 */
export async function killNights(times: number, seed: number): Promise<void> {
  const template = await makeTemplate(10);
  const first: Hall = { ...template, candidates: await candidatesOf(template) };
  const reference = copyOf(first);
  const states = await undisturbed(reference);
  rmSync(reference.folder, { recursive: true, force: true });
  const steps = stepsOf(first).length;
  const roll = dice(seed);
  let hall = copyOf(first);
  let at = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const target = at - 1 + roll(Math.max(1, Math.min(8, steps - at)));
    const run = await playAndKill(hall, at, target, roll(12));
    const core = await openHall(hall.folder);
    const sound = core.office().sqlite.pragma('integrity_check', { simple: true });
    const state = stateOf(core);
    await core.close();
    expect([kill, sound, run.words]).toEqual([kill, 'ok', '']);
    // Not the first step that left such a state: a mark taken back and set again leaves the one that was there before.
    const reached = [run.last + 1, run.last + 2].find((each) => states[each] === state);
    expect([kill, run.last, reached !== undefined]).toEqual([kill, run.last, true]);
    at = reached ?? steps;
    if (at < steps) continue;
    rmSync(hall.folder, { recursive: true, force: true });
    hall = copyOf(first);
    at = 0;
  }
  rmSync(hall.folder, { recursive: true, force: true });
  rmSync(first.folder, { recursive: true, force: true });
}

/** The candidates of the template's round, in the order of the paper. */
async function candidatesOf({ folder, roundId }: { folder: string; roundId: number }): Promise<number[]> {
  const core = await openHall(folder);
  const text = core
    .office()
    .sqlite.prepare('select candidates from election_round where id = ?')
    .pluck()
    .get(roundId) as string;
  await core.close();
  return (JSON.parse(text) as { candidate: number }[]).map(({ candidate }) => candidate);
}
