import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixedClock } from '../../../../db/base/clock.ts';
import { openRecordOffice } from '../../../../db/open.ts';
import { projectionsOf, replay } from '../../../../db/treasury/replay.ts';
import { resourcePath } from '../../../../electron/resources.ts';
import { freshFolder } from '../../core.ts';
import { BANK_STEPS } from './bank-steps.ts';
import { holdsAfter, type Moment, stateOf } from './holds.ts';
import { LEDGER_STEPS } from './ledger-steps.ts';
import { PAYMENT_STEPS } from './payment-steps.ts';
import { PERIOD_STEPS } from './period-steps.ts';
import { type Doing, keepWorld, type Lived, type Step, startWorld, type World } from './world.ts';

/** Plays the life of a treasury: any steps in any order, and after each of them every invariant. */

export const STEPS: Readonly<Record<string, Step>> = {
  ...LEDGER_STEPS,
  ...PAYMENT_STEPS,
  ...BANK_STEPS,
  ...PERIOD_STEPS,
};

/** Those that carry things on come more often. */
const OFTEN: Readonly<Record<string, number>> = {
  ...{ goOn: 20, prepare: 9, bankDay: 8, import: 8, reconcile: 7, tidy: 4, nextDay: 3 },
  ...{ receive: 2, voucher: 2, reverse: 3, amend: 3, giveBack: 5, agreeBudget: 2 },
};
const any = fc.nat({ max: 997 });
const doing: fc.Arbitrary<Doing> = fc.record({
  what: fc.oneof(...Object.keys(STEPS).map((what) => ({ weight: OFTEN[what] ?? 1, arbitrary: fc.constant(what) }))),
  a: any,
  b: any,
  pence: fc.integer({ min: 1, max: 30_000 }),
  yes: fc.boolean(),
});

/** The steps that break an invariant, and how it shows. */
export type Broken = { steps: readonly Doing[]; error: unknown };
export type Played = { broken: Map<number, Broken>; tally: World['tally']; runs: number; bug: unknown };

const NUMBERED = /invariant (\d+)/;

/** Which invariant a failure belongs to: its message says, when a step noticed it itself. */
const numberIn = (error: unknown) => Number(NUMBERED.exec(error instanceof Error ? error.message : '')?.[1] ?? 0);

async function afterStep(world: World, moment: Moment, isLast: boolean, fail: (of: number, error: unknown) => void) {
  for (const [number, hold] of holdsAfter(moment, isLast)) {
    try {
      await hold(world, moment);
    } catch (error) {
      fail(number, error);
    }
  }
}

/** Invariant 9: another file, made of the events alone, holds the same rows. */
function replayed(world: World): void {
  const folder = freshFolder();
  const file = (name: string) => join(folder, name);
  writeFileSync(file('kept.sqlite'), world.group.office.sqlite.serialize());
  const options = {
    clock: fixedClock('2013-01-01'),
    appVersion: '0.1.0',
    migrationsFolder: resourcePath('db/migrations'),
  };
  const kept = openRecordOffice({ ...options, file: file('kept.sqlite') });
  const anew = openRecordOffice({ ...options, file: file('anew.sqlite') });
  try {
    replay(kept.read, anew.write);
    const [was, is] = [projectionsOf(kept.read), projectionsOf(anew.read)];
    for (const [table, rows] of Object.entries(was))
      if (JSON.stringify(is[table]) !== JSON.stringify(rows)) throw new Error(`another ${table} after replay`);
  } finally {
    kept.close();
    anew.close();
  }
}

const step = (what: string, a: number, b: number, pence = 5_000, yes = false): Doing => ({ what, a, b, pence, yes });

/** A year and a bit in which everything happened once, so that short sequences meet it. */
const BEFORE: readonly Doing[] = [
  ...[step('agreeBudget', 1, 1), step('agreeBudget', 0, 1, 4_000), step('changeBudget', 0, 1, 3_000)],
  ...[3, 4, 5].flatMap((b) => [step('receive', 1, b, 9_000 + b), step('debit', 1, b, 1_200 + b)]),
  ...[step('voucher', 1, 4), step('voucher', 2, 5), step('fundTransfer', 0, 5), step('bankCash', 1, 5)],
  ...[step('slip', 1, 1), step('slip', 1, 4), step('ratify', 0, 0), step('count', 0, 1, 77)],
  ...[3, 4, 5, 9].map((a) => step('prepare', a, 1, 2_000 + a, a !== 5)),
  ...Array.from({ length: 9 }, () => step('goOn', 0, 0)),
  ...[step('bankDay', 1, 59), step('bankDay', 1, 0), step('import', 1, 1), step('reconcile', 1, 2, 1, true)],
  ...[step('reopen', 0, 0), step('unmatch', 0, 0), step('reconcile', 1, 2, 1, true), step('matchAny', 1, 0, 1, true)],
  ...[step('nextDay', 1, 15), step('bankDay', 1, 3), step('import', 1, 1), step('giveBack', 0, 0), step('tidy', 1, 1)],
  ...[step('closeQuarter', 0, 1), step('reopenQuarter', 0, 0, 1, true), step('issueCode', 0, 0), step('spoil', 9, 0)],
  ...[step('prepare', 3, 1, 700, true), step('goOn', 0, 0), step('goOn', 0, 0), step('goOn', 0, 0), step('void', 1, 0)],
  ...[step('prepare', 3, 1, 750, true), step('goOn', 0, 0), step('amend', 0, 0, 800), step('note', 0, 0)],
  ...[step('prepare', 3, 1, 900, true), step('withdraw', 1, 0), step('renamePayee', 1, 0), step('rename', 0, 1)],
  ...[step('mandate', 2, 0), step('mandate', 2, 0), step('connect', 2, 0), step('expectBudget', 0, 0, 500, true)],
  ...[step('addEvidence', 0, 0), step('receive', 1, 7, 50), step('reverse', 997, 1)],
];
/** In the middle of every sequence the first year is closed for good. */
const THE_YEAR_ENDS: readonly Doing[] = [step('clearDesk', 0, 0), step('closeYear', 0, 1)];

/** Plays steps in a world; gives back whether every invariant held. A step notices some of them itself; all else thrown is a bug. */
async function playOn(world: World, steps: readonly Doing[], played: Played): Promise<boolean> {
  let sound = true;
  const fail = (at: number) => (number: number, error: unknown) => {
    sound = false;
    const known = played.broken.get(number);
    // The shortest sequence tells most.
    if (!known || known.steps.length > at + 1) played.broken.set(number, { steps: steps.slice(0, at + 1), error });
  };
  for (const [at, each] of steps.entries()) {
    const before = await stateOf(world, each);
    try {
      await STEPS[each.what]?.(world, each);
    } catch (error) {
      const number = numberIn(error);
      if (number === 0) throw error;
      fail(at)(number, error);
    }
    await afterStep(world, { doing: each, before }, at === steps.length - 1, fail(at));
    if (!sound) return false;
  }
  try {
    replayed(world);
  } catch (error) {
    fail(steps.length - 1)(9, error);
  }
  return sound;
}

async function lived(played: Played): Promise<Lived> {
  const world = await startWorld(played.tally);
  await playOn(world, BEFORE, played);
  const kept = keepWorld(world);
  await world.group.core.close();
  return kept;
}

/**
 * Plays `runs` sequences, each on a copy of one lived book; the same seed plays the same ones. What broke is told by invariant,
 * with its shortest sequence.
 */
export async function playTreasury(runs: number, seed: number, most = 40): Promise<Played> {
  const played: Played = { broken: new Map(), tally: new Map(), runs: 0, bug: null };
  const begun = await lived(played);
  const some = fc.array(doing, { minLength: most / 4, maxLength: most / 2, size: 'max' });
  const property = fc.asyncProperty(some, some, async (first, after) => {
    const sequence = [...first, ...THE_YEAR_ENDS, ...after];
    const world = await startWorld(played.tally, begun);
    try {
      played.runs += 1;
      return await playOn(world, sequence, played);
    } finally {
      await world.group.core.close();
    }
  });
  const outcome = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  if (outcome.failed && played.broken.size === 0) played.bug = outcome.errorInstance ?? outcome.counterexample;
  return played;
}
