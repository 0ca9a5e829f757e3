import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.ts';
import { desktopForTests } from './scripts/electron-binary.ts';
import type { HostOptions } from './tests/e2e/host.ts';

const executablePath = findBrowser() ?? undefined;

/** The same tests on the local host, and on the desktop host where its binary is. */
export default defineConfig<object, HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments() },
  },
  projects: [
    { name: 'local', use: { kind: 'local' } },
    ...('program' in desktopForTests() ? [{ name: 'desktop', use: { kind: 'desktop' as const } }] : []),
  ],
});
