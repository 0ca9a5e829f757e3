import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What @electron/fuses looks for in the binary: the sentinel, the version, how many fuses, and each as it is shipped. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101100111';

/** A folder that looks like an unpacked Electron: here the real one cannot be fetched, and its content is not what is tested. */
export function standInElectron(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), `${'x'.repeat(2000)}${FUSES}${'x'.repeat(2000)}`, 'latin1');
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, 'version'), '45.4.1');
  return folder;
}

export type Packed = {
  /** The files in the archive, with `/` between folders. */
  files: string[];
  archive: string;
  program: string;
};

/** Assembles the unpacked program for Linux on `arch`, from what was built. */
export function pack(electronDist: string, output: string, arch: 'x64' | 'arm64'): Packed {
  if (!existsSync(join(ROOT, 'out', 'renderer', 'index.html'))) throw new Error('run `npm run build` first');
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
  const run = spawnSync(
    process.execPath,
    [
      builder,
      ...['--linux', 'dir', `--${arch}`, '--publish', 'never'],
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`electron-builder ended with ${run.status}: ${run.stdout}${run.stderr}`);
  const unpacked = join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);
  const archive = join(unpacked, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  return { files, archive, program: join(unpacked, 'cpeg-secretariat') };
}

/** The archive's content as a plain folder, the unpacked files included. */
export function extract({ archive }: Packed, folder: string): string {
  extractAll(archive, folder);
  return folder;
}
