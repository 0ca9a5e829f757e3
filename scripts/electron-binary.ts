/** The Electron binary: since version 42 it is fetched at first use and not at `npm ci`, and many networks do not have it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '..', 'node_modules', 'electron');
const RELEASES = 'https://github.com/electron/electron/releases/download/';

/** How long a network may take to answer at all, and how long the download may take, in milliseconds. */
const ANSWER = 5_000;
const DOWNLOAD = 5 * 60_000;

/** The program's path when the binary is there; null otherwise. */
export function electronBinary(env = process.env): string | null {
  const note = join(PACKAGE, 'path.txt');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!override && !existsSync(note)) return null;
  const name = existsSync(note) ? readFileSync(note, 'utf8') : 'electron';
  const program = join(override ?? join(PACKAGE, 'dist'), name);
  return existsSync(program) ? program : null;
}

/** Whether the browser tests can run on the desktop host, too; if not, why. */
export function desktopForTests(env = process.env): { program: string } | { why: string } {
  const program = electronBinary(env);
  if (!program) return { why: 'no Electron binary here' };
  const hasDisplay = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasDisplay
    ? { program }
    : { why: 'the Electron binary is here, but no display: run the tests under xvfb-run' };
}

const mirror = (env: NodeJS.ProcessEnv) =>
  env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? env.NPM_CONFIG_ELECTRON_MIRROR ?? RELEASES;

/** Asks before downloading: where the network does not let Electron through, nobody should wait for it to find out. */
async function isWithinReach(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER) });
    return true;
  } catch {
    // No name, no route, no answer: all the same to us.
    return false;
  }
}

/** The binary, fetched when it is missing and can be had; null when it cannot. `ELECTRON_SKIP_BINARY_DOWNLOAD` forbids it. */
export async function ensureElectron(env = process.env): Promise<string | null> {
  const there = electronBinary(env);
  if (there || env.ELECTRON_SKIP_BINARY_DOWNLOAD || !(await isWithinReach(mirror(env)))) return there;
  console.log('Fetching the desktop program, about 120 MB …');
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
    timeout: DOWNLOAD,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return electronBinary(env);
}
