import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../db/base/clock.ts';
import { fail, type Outcome, refuse } from '../../db/base/outcome.ts';
import { DeliveryFailed } from '../host-port.ts';
import { codeOf } from './trouble.ts';

/** Where it went wrong, never what was in it: a message may quote a person's data, a stack frame cannot. */
function frames(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : `\n  caused by ${frames(error.cause)}`;
  return `${error.name} ${codeOf(error)}\n${stack.join('\n')}${cause}`;
}

/**
 * What a host says when a call threw: the disk's own faults in plain words, everything else as a bug, with its place in
 * `logs/faults.log` of the data folder. Calls are known by name only; no input is ever written.
 */
export function createReporter(folder: string, clock: Clock) {
  return (call: string, error: unknown): Outcome<never> => {
    if (error instanceof DeliveryFailed) return refuse(error.key, { params: error.params });
    const code = codeOf(error);
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') return fail({ kind: 'refused', key: 'general.diskFull' });
    if (/^(SQLITE_(READONLY|IOERR|CANTOPEN)|EROFS|EACCES|EPERM)/.test(code)) {
      return fail({ kind: 'refused', key: 'general.readOnly' });
    }
    try {
      mkdirSync(join(folder, 'logs'), { recursive: true });
      appendFileSync(join(folder, 'logs', 'faults.log'), `${clock.now()} ${call} ${frames(error)}\n`);
    } catch {
      // The log is a help, not a promise: the person is told of the fault all the same.
    }
    return fail({ kind: 'refused', key: 'general.bug' });
  };
}
