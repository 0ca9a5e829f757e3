import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../../db/base/whole-file.ts';

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a pack on a full disk: nothing under its name, nothing half, and the old one stays', () => {
  const folder = freshFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (!mounted) throw new Error('this test mounts a small disk: run it as root');
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const pack = join(folder, 'pack.pdf');
  expect(() => writeWhole(pack, Buffer.alloc(3_000_000, 1))).toThrow(/ENOSPC/);
  expect(readdirSync(folder)).toEqual([]);
  writeWhole(pack, Buffer.alloc(400_000, 2));
  expect(() => writeWhole(pack, Buffer.alloc(3_000_000, 3))).toThrow(/ENOSPC/);
  expect(readdirSync(folder)).toEqual(['pack.pdf']);
  expect(readFileSync(pack)).toEqual(Buffer.alloc(400_000, 2));
});

test('a pack for a folder that is gone is not written somewhere else', () => {
  const gone = join(freshFolder(), 'stick', 'pack.pdf');
  expect(() => writeWhole(gone, Buffer.from('pack'))).toThrow(/ENOENT/);
  expect(existsSync(gone)).toBe(false);
});

const ended = (child: ChildProcess) => new Promise((done) => child.once('close', done));

test('a process killed while it writes packs: under the name there is a whole one, every time', async () => {
  const folder = freshFolder();
  const pack = join(folder, 'pack.pdf');
  const script = join(folder, 'writer.mjs');
  const writer = join(import.meta.dirname, '..', '..', '..', 'db', 'base', 'whole-file.ts');
  writeFileSync(
    script,
    `import { writeWhole } from ${JSON.stringify(writer)};
     for (let byte = 1; ; byte = (byte % 250) + 1) {
       writeWhole(${JSON.stringify(pack)}, Buffer.alloc(4_000_000, byte));
       process.stdout.write('.');
     }`,
  );
  for (let run = 0; run < 20; run++) {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), Math.random() * 40));
    await ended(child);
    const bytes = readFileSync(pack);
    expect(bytes).toHaveLength(4_000_000);
    expect(bytes.equals(Buffer.alloc(4_000_000, bytes[0]))).toBe(true);
  }
}, 600_000);
