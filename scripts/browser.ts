/** Finds the browser that the browser tests run in. Run on its own it also installs one where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

function places(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const below = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => below.map((path) => join(root, path)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser's program, or null. `CHROMIUM=/path` chooses another one. */
export function findBrowser(platform = process.platform, env = process.env): string | null {
  if (env.CHROMIUM) return env.CHROMIUM;
  return places(platform, env).find((place) => existsSync(place)) ?? null;
}

/** Chromium refuses to sandbox for root: that is for build machines; nobody works as root. */
export const browserArguments = (): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

function installOnDebian(): boolean {
  console.log('No Chromium, Chrome or Edge found: installing Debian’s chromium.');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const apt = (...words: string[]) => spawnSync('apt-get', ['-y', '-q', ...words], options).status === 0;
  return apt('update') && apt('install', '--no-install-recommends', 'chromium');
}

/** The browser's program; installs it first as root on Debian. Null: there is none, and it was said what to install. */
export function ensureBrowser(): string | null {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && isDebian() && installOnDebian()) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.error(
    'The browser tests need Chromium, Google Chrome or Microsoft Edge, and none is installed. Install one of them (on Debian: ' +
      'sudo apt-get install chromium), or say where it is with CHROMIUM=/path/to/chromium, and run the tests again.',
  );
  return null;
}

if (import.meta.main) process.exit(ensureBrowser() ? 0 : 1);
