import type { Outcome, Problem } from '../../db/base/outcome.ts';

/** Saved this long after the last key … */
export const PAUSE_MS = 700;
/** … and at the latest this long after the first key that is not saved, while typing goes on. */
export const LONGEST_MS = 1_500;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';
export type Typed = { text: string; version: number; state: SaveState; problem: Problem | null };

type Save = (text: string, version: number) => Promise<Outcome<{ version: number }>>;

/** Keeps one text saved while it is typed. One save at a time: each needs the version that the one before gave. */
export type Autosave = {
  now: () => Typed;
  /** Called at each change; gives back how to stop. */
  listen: (told: () => void) => () => void;
  type: (text: string) => void;
  /** Saves at once; done when nothing is left unsaved, or saving failed. */
  flush: () => Promise<void>;
  /** The record moved on by another command of this screen. */
  moved: (version: number) => void;
  /** What the file has; taken while nothing is typed that it lacks. `anyway`: even then. */
  refresh: (text: string, version: number, anyway?: boolean) => void;
};

/** @param save Answers when the text is on the disk, with the record's new version. */
export function createAutosave(first: { text: string; version: number }, save: Save): Autosave {
  let typed: Typed = { ...first, state: 'saved', problem: null };
  let pause: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const listeners = new Set<() => void>();

  const set = (next: Partial<Typed>) => {
    typed = { ...typed, ...next };
    for (const told of listeners) told();
  };
  const stop = () => {
    clearTimeout(pause);
    clearTimeout(longest);
    pause = undefined;
    longest = undefined;
  };
  async function once(): Promise<void> {
    stop();
    const { text, version } = typed;
    set({ state: 'saving', problem: null });
    const outcome = await save(text, version).catch(
      (): Outcome<never> => ({ ok: false, problem: { kind: 'trouble', key: 'general.noAnswer' } }),
    );
    if (!outcome.ok) return set({ state: 'failed', problem: outcome.problem });
    const isLatest = typed.text === text;
    set({ version: Math.max(typed.version, outcome.value.version), state: isLatest ? 'saved' : 'waiting' });
  }
  const run = (): Promise<void> => {
    running ??= once().finally(() => {
      running = undefined;
      // Keys that fell while the save ran have no timer of their own if it was stopped by the save.
      if (typed.state === 'waiting') wait();
    });
    return running;
  };
  function wait() {
    clearTimeout(pause);
    pause = setTimeout(() => void run(), PAUSE_MS);
    longest ??= setTimeout(() => void run(), LONGEST_MS);
  }

  return {
    now: () => typed,
    listen(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    type(text) {
      if (text === typed.text) return;
      set({ text, state: running ? 'saving' : 'waiting' });
      wait();
    },
    async flush() {
      await running;
      while (typed.state === 'waiting') await run();
    },
    moved(version) {
      if (version > typed.version) set({ version });
    },
    refresh(text, version, anyway = false) {
      if (anyway || (typed.state === 'saved' && version > typed.version)) {
        stop();
        set({ text, version, state: 'saved', problem: null });
      }
    },
  };
}
