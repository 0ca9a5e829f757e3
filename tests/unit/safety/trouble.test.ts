import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedClock } from '../../../db/base/clock.ts';
import { createReporter } from '../../../electron/safety/fault-log.ts';
import { troubleOf } from '../../../electron/safety/trouble.ts';
import { freshFolder } from '../../support/core.ts';

const withCode = (code: string, message = code) => Object.assign(new Error(message), { code });

describe('which trouble an error is', () => {
  test.each([
    ['SQLITE_FULL', 'full'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['SQLITE_READONLY', 'readOnly'],
    ['SQLITE_READONLY_DIRECTORY', 'readOnly'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'notDatabase'],
    ['ENOTDIR', 'unreachable'],
    ['EIO', 'unreachable'],
    ['SQLITE_CANTOPEN', 'unreachable'],
  ])('%s is %s', (code, kind) => expect(troubleOf(withCode(code), freshFolder())).toMatchObject({ kind }));

  test('"cannot open" in a folder that is not there is "unreachable"; a bug is "failed"', () => {
    expect(troubleOf(withCode('SQLITE_CANTOPEN'), '/no/such/folder').kind).toBe('unreachable');
    expect(troubleOf(new TypeError('undefined is not a function'), freshFolder()).kind).toBe('failed');
    expect(troubleOf('a thrown text', freshFolder()).kind).toBe('failed');
  });
});

describe('what a host says when a call threw', () => {
  const clock = fixedClock('2011-05-10');

  test.each([
    ['SQLITE_FULL', 'general.diskFull'],
    ['ENOSPC', 'general.diskFull'],
    ['SQLITE_READONLY', 'general.readOnly'],
    ['SQLITE_IOERR_WRITE', 'general.readOnly'],
    ['EROFS', 'general.readOnly'],
    ['SQLITE_CONSTRAINT', 'general.bug'],
  ])('%s is %s', (code, key) => {
    expect(createReporter(freshFolder(), clock)('members.add', withCode(code))).toMatchObject({ problem: { key } });
  });

  test('a bug goes to the log by its place; nothing that a person typed does', () => {
    const folder = freshFolder();
    const secret = 'Amaka Thornhill, 12 High Street';
    const bug = new Error(`cannot use ${secret}`, { cause: new TypeError(secret) });
    createReporter(folder, clock)('members.add', bug);
    const log = readFileSync(join(folder, 'logs', 'faults.log'), 'utf8');
    expect(log).toContain('2011-05-10T09:00:00.000Z members.add Error');
    expect(log).toContain('trouble.test.ts');
    expect(log).toContain('caused by TypeError');
    expect(log).not.toContain('Thornhill');
  });

  test('a log that cannot be written does not hide the answer', () => {
    expect(createReporter('/dev/null/folder', clock)('members.add', new Error('x'))).toMatchObject({
      problem: { key: 'general.bug' },
    });
  });
});
