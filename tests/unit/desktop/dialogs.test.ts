import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as electron from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fixedClock } from '../../../db/base/clock.ts';
import { desktopHost } from '../../../electron/desktop/dialogs.ts';
import { DeliveryFailed } from '../../../electron/host-port.ts';
import { createReporter } from '../../../electron/safety/fault-log.ts';
import { freshFolder } from '../../support/core.ts';
import type { FakeElectron } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());
const fake = electron as unknown as FakeElectron;

const file = (name = 'Agenda.pdf') => ({ name, mime: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) });

function host() {
  const folder = freshFolder();
  fake.app.paths = { documents: folder, temp: folder };
  return { folder, port: desktopHost(() => null, createReporter(folder, fixedClock('2011-05-10'))) };
}
const choose = (filePath: string) => fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });

beforeEach(() => vi.clearAllMocks());

describe('save', () => {
  test('asks where, with the file’s own name, and writes it whole', async () => {
    const { folder, port } = host();
    const path = join(folder, 'chosen.pdf');
    choose(path);
    expect(await port.save(file())).toEqual({ way: 'saved', path });
    expect(fake.dialog.showSaveDialog).toHaveBeenCalledWith(
      expect.objectContaining({ defaultPath: join(folder, 'Agenda.pdf'), title: 'Save Agenda.pdf' }),
    );
    expect(readFileSync(path, 'latin1')).toBe('%PDF');
    expect(readdirSync(folder)).toEqual(['chosen.pdf']);
  });

  test('replaces an older file only by the whole new one', async () => {
    const { folder, port } = host();
    const path = join(folder, 'old.pdf');
    writeFileSync(path, 'an older and longer file');
    choose(path);
    await port.save(file());
    expect(readFileSync(path, 'latin1')).toBe('%PDF');
  });

  test('a dialog that is closed writes nothing', async () => {
    const { folder, port } = host();
    expect(await port.save(file())).toEqual({ way: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['../../etc/passwd', 'C:\\Windows\\x.pdf', 'a:b?.pdf', '...', ''])(
    'offers a harmless name for %j',
    async (name) => {
      const { folder, port } = host();
      await port.save(file(name));
      const [options] = fake.dialog.showSaveDialog.mock.calls[0] ?? [];
      const { defaultPath } = options as { defaultPath: string };
      const offered = defaultPath.slice(folder.length + 1);
      expect(defaultPath.startsWith(`${folder}/`)).toBe(true);
      expect(offered).toMatch(/^[^\\/:?*"<>|]+$/);
      expect(offered).not.toMatch(/^\.+$/);
    },
  );

  test('a disk error leaves no half file, keeps the old one, and says what can be done', async () => {
    const { folder, port } = host();
    choose(join(folder, 'no-such-folder', 'Agenda.pdf'));
    const error = await port.save(file()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DeliveryFailed);
    expect(port.report('documents.save', error)).toMatchObject({
      problem: { key: 'safety.fileNotWritten', params: { name: 'Agenda.pdf' } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('open and print', () => {
  test('open a copy that nobody can change, in a place that is tidied up', async () => {
    const { port } = host();
    expect(await port.open(file())).toEqual({ way: 'opened' });
    expect(await port.print(file())).toEqual({ way: 'opened' });
    const [[path = ''] = []] = fake.shell.openPath.mock.calls;
    expect(path.endsWith('Agenda.pdf')).toBe(true);
    expect(statSync(path).mode & 0o222).toBe(0);
    port.tidy();
    expect(existsSync(path)).toBe(false);
  });

  test('say so when no program opens it', async () => {
    const { port } = host();
    fake.shell.openPath.mockResolvedValueOnce('no application');
    const error = await port.open(file()).catch((thrown: unknown) => thrown);
    expect(port.report('documents.open', error)).toMatchObject({ problem: { key: 'safety.fileNotOpened' } });
  });
});
