import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, GROUP, PASSPHRASE } from '../../support/core.ts';
import { callOver, startLocalHost } from './start.ts';

const setUp = {
  group: { ...GROUP },
  wards: ['Abbey'],
  person: { name: 'Grace Adeyemi', passphrase: PASSPHRASE },
};
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the local host as a process', () => {
  test('starts, answers, and ends with a backup and a folder that is free', async () => {
    const folder = freshFolder();
    const host = startLocalHost(['--data', folder, '--today', '2011-05-10']);
    const address = await host.address;
    expect(await callOver(address, 'office.setUp', setUp)).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))).toMatchObject({ host: 'local', address });
    host.child.kill('SIGTERM');
    expect((await host.ended).code).toBe(0);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
    const backups = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.sqlite'));
    expect(backups).toEqual(['secretariat-2011-05-10-090000-closing.sqlite']);
  });

  test('a second start on the folder says where the first is, and leaves the records alone', async () => {
    const folder = freshFolder();
    const first = startLocalHost(['--data', folder, '--today', '2011-05-10']);
    const address = await first.address;
    const before = hashOf(join(folder, 'secretariat.sqlite'));
    const second = await startLocalHost(['--data', folder]).ended;
    expect(second.code).toBe(3);
    expect(second.err).toContain(folder);
    expect(second.err).toContain(address);
    expect(hashOf(join(folder, 'secretariat.sqlite'))).toBe(before);
    expect(await callOver(address, 'office.status', {})).toMatchObject({ ok: true });
  });

  test('a crash leaves no lock behind', async () => {
    const folder = freshFolder();
    const first = startLocalHost(['--data', folder]);
    await first.address;
    first.child.kill('SIGKILL');
    expect((await first.ended).signal).toBe('SIGKILL');
    expect(existsSync(join(folder, 'running.json'))).toBe(true);
    const second = startLocalHost(['--data', folder]);
    expect(await callOver(await second.address, 'office.status', {})).toMatchObject({ ok: true });
  });

  test('an option that makes no sense is named, and nothing is started', async () => {
    const { code, err } = await startLocalHost(['--today', '2011-02-31']).ended;
    expect(code).toBe(2);
    expect(err).toContain('2011-02-31');
    expect(err).toContain('Options: --data FOLDER');
  });

  test('a port that is taken is named, and the folder is free again', async () => {
    const first = startLocalHost(['--data', freshFolder()]);
    const { port } = new URL(await first.address);
    const folder = freshFolder();
    const second = await startLocalHost(['--data', folder, '--port', port]).ended;
    expect(second.code).toBe(4);
    expect(second.err).toContain(port);
    await startLocalHost(['--data', folder]).address;
  });

  test('a folder that cannot be used is said on the screen: the host starts all the same', async () => {
    const host = startLocalHost(['--data', '/dev/null/folder']);
    expect(await callOver(await host.address, 'office.status', {})).toMatchObject({
      ok: true,
      value: { state: 'trouble', trouble: { kind: 'unreachable' } },
    });
  });
});
