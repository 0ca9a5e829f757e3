import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, test as hosted } from './host.ts';
import { signIn } from './pages/sign-in.ts';

export { expect };

const ROOT = join(import.meta.dirname, '..', '..');

type Fixtures = {
  /** Fails the test when a screen logged an error, threw, or broke the content security policy (which logs one). */
  noFaults: undefined;
  /** The program on the demo group, with the administrator signed in. */
  demo: Page;
};

/** The demo's data folder, made once for each worker. */
type WorkerFixtures = { demoFolder: string };

export const test = hosted.extend<Fixtures, WorkerFixtures>({
  demoFolder: [
    async ({ browserName: _browser }, use) => {
      const out = mkdtempSync(join(tmpdir(), 'cpeg-e2e-demo-'));
      const made = spawnSync(process.execPath, [join(ROOT, 'scripts', 'demo.ts'), '--out', join(out, 'demo')], {
        encoding: 'utf8',
      });
      if (made.status !== 0) throw new Error(`the demo failed: ${made.stderr}`);
      await use(join(out, 'demo', 'data'));
      rmSync(out, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  noFaults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => faults.push(String(error.error())));
      await use(undefined);
      expect(faults, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],

  demo: async ({ host, demoFolder }, use) => {
    await host.stop();
    cpSync(demoFolder, host.folder, { recursive: true });
    const page = await host.restart();
    await signIn(page, PEOPLE[0]);
    await use(page);
  },
});

/** No serious or critical accessibility fault on what the page shows now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} – ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
  expect(grave, `accessibility of ${screen}`).toEqual([]);
}
