import type { Core } from './core.ts';

const lines = new WeakMap<Core, Promise<unknown>>();

/**
 * Runs `work` when everything asked for before it is done: passphrases and codes are checked one after the other,
 * so that many guesses sent at once cannot outrun the wait that the first wrong one causes.
 */
export function oneAtATime<T>(core: Core, work: () => Promise<T>): Promise<T> {
  const before = lines.get(core) ?? Promise.resolve();
  const turn = before.then(work, work);
  lines.set(
    core,
    turn.catch(() => undefined),
  );
  return turn;
}
