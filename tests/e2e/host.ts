import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type BrowserContext, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { browserArguments } from '../../scripts/browser.ts';
import { electronBinary } from '../../scripts/electron-binary.ts';

export { expect } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');

export type HostOptions = {
  /** Which host: set by the project. */
  kind: 'local' | 'desktop';
  /** The day on which the program's clock stands. */
  today: string;
};

/** The program on a data folder of its own, whichever host runs it. */
export type Host = {
  readonly kind: 'local' | 'desktop';
  readonly folder: string;
  /** The screens. Another page after `restart`. */
  page(): Page;
  /** Closes the program as a person would and starts it again on the same folder. */
  restart(options?: { today?: string }): Promise<Page>;
  /** Closes the program: the closing backup is made when this is done. */
  stop(): Promise<void>;
  /** Does what saves a file and gives back where it lies: a download, or what the save dialog was answered. */
  saved(press: () => Promise<unknown>, name?: string): Promise<string>;
};

type Running = { page: Page; stop(): Promise<void>; saved: Host['saved'] };

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()));

/** The address that the local host prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0];
      if (address) found(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => failed(new Error(`the local host ended with ${code}: ${said}`)));
  });
}

async function startLocal(folder: string, today: string, context: BrowserContext): Promise<Running> {
  const args = [join(ROOT, 'out', 'main', 'local-host.js'), '--data', folder, '--today', today, '--no-open'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(child);
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    async stop() {
      await page.close();
      child.kill('SIGTERM');
      await ended(child);
    },
    async saved(press) {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return await download.path();
    },
  };
}

async function startDesktop(folder: string, today: string): Promise<Running> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('the Electron binary is not here');
  // Only the tests' own switch for build machines that run as root; the program itself never says it.
  const rootOnly = browserArguments().filter((argument) => argument === '--no-sandbox');
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [...rootOnly, ROOT, '--data', folder, '--today', today],
  });
  const page = await app.firstWindow();
  let files = 0;
  return {
    page,
    stop: () => app.close(),
    async saved(press, name = `saved-${++files}`) {
      const path = join(folder, name);
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
      await press();
      return path;
    },
  };
}

/** `test` with `host` and its `page`: a fresh program for every test. `test.use({ today: '2011-05-10' })` sets its day. */
export const test = base.extend<HostOptions & { host: Host }>({
  kind: ['local', { option: true }],
  today: ['2011-05-10', { option: true }],

  host: async ({ kind, today, context }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cpeg-e2e-'));
    const start = (day: string) => (kind === 'local' ? startLocal(folder, day, context) : startDesktop(folder, day));
    let running: Running | null = await start(today);
    const now = () => {
      if (!running) throw new Error('the host is stopped');
      return running;
    };
    const stop = async () => {
      await running?.stop();
      running = null;
    };
    await use({
      kind,
      folder,
      page: () => now().page,
      async restart(options = {}) {
        await stop();
        running = await start(options.today ?? today);
        return running.page;
      },
      stop,
      saved: (press, name) => now().saved(press, name),
    });
    await stop();
    rmSync(folder, { recursive: true, force: true });
  },

  page: async ({ host }, use) => {
    await use(host.page());
  },
});
