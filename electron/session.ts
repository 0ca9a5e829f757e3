import type { Caller } from '../db/base/change.ts';
import type { Clock } from '../db/base/clock.ts';

/**
 * Who sits at the laptop. One at a time: it is one office laptop, and a second window shows the same person.
 * Locks itself after the idle minutes of the settings, measured with the core's clock.
 */
export type Session = {
  /** The signed-in person, or null while locked. Locks when the idle time is over. */
  caller(): Caller | null;
  begin(caller: Caller, lockMinutes: number): void;
  /** Notes that the person is there: called on every call that a person caused and by the screens' activity. */
  touch(): void;
  /** The settings changed: the running session locks after another time. */
  lockAfter(minutes: number): void;
  /** How long nobody has been there, in whole seconds: the screens warn before the program locks. */
  idleSeconds(): number;
  end(): void;
};

export function createSession(clock: Clock): Session {
  let current: { caller: Caller; lockMinutes: number; seen: number } | null = null;
  const at = () => Date.parse(clock.now());
  return {
    caller() {
      // A clock that was set back must not keep the program open until it has caught up.
      if (current && at() < current.seen) current.seen = at();
      if (current && at() - current.seen >= current.lockMinutes * 60_000) current = null;
      return current?.caller ?? null;
    },
    begin(caller, lockMinutes) {
      current = { caller, lockMinutes, seen: at() };
    },
    touch() {
      if (current) current.seen = at();
    },
    lockAfter(minutes) {
      if (current) current.lockMinutes = minutes;
    },
    idleSeconds: () => (current ? Math.max(0, Math.floor((at() - current.seen) / 1000)) : 0),
    end() {
      current = null;
    },
  };
}
