/** `npm test`: everything that must be green, one step after the other; ends with what passed and failed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { desktopForTests } from './electron-binary.ts';

type Counts = { passed: number; failed: number };

const scratch = mkdtempSync(join(tmpdir(), 'cpeg-test-'));
const total: Counts = { passed: 0, failed: 0 };
const broken: string[] = [];

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const options = { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } } as const;
  return spawnSync(command, args, options).status === 0;
}

/** One step that is right or wrong as a whole. */
function step(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n— ${name}`);
  const isRight = run(command, args);
  if (!isRight) broken.push(name);
  return isRight;
}

/** One runner, whose own report says how many tests there were; a runner that dies without one has failed. */
function runner(name: string, run: (report: string) => boolean, count: (report: string) => Counts): void {
  console.log(`\n— ${name}`);
  const report = join(scratch, `${name}.json`);
  const isRight = run(report);
  try {
    const counts = count(readFileSync(report, 'utf8'));
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (!isRight && counts.failed === 0) broken.push(name);
  } catch {
    // No report, or half of one: the runner itself went down.
    broken.push(name);
  }
}

const vitestCounts = (report: string): Counts => {
  const { numPassedTests, numFailedTests } = JSON.parse(report) as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
};

const playwrightCounts = (report: string): Counts => {
  type Stats = { expected: number; unexpected: number; flaky: number; skipped: number };
  const { expected, unexpected, flaky, skipped } = (JSON.parse(report) as { stats: Stats }).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
};

/** Vitest on everything but the long fault runs. */
const vitest = (report: string) =>
  run('vitest', [
    'run',
    ...['unit', 'integration', 'documents'].flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);

const playwright = (report: string) =>
  run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });

function browserTests(): void {
  if (!ensureBrowser()) {
    broken.push('browser');
    return;
  }
  runner('browser tests', playwright, playwrightCounts);
  const desktop = desktopForTests();
  const hosts = 'program' in desktop ? 'the local host and the desktop host' : `the local host (${desktop.why})`;
  console.log(`Browser tests ran on ${hosts}.`);
}

step('types', process.execPath, [join(import.meta.dirname, 'types.ts')]);
step('lint', 'biome', ['check', '--error-on-warnings', '.']);
const isBuilt = step('build', 'electron-vite', ['build', '--logLevel', 'warn']);
runner('tests', vitest, vitestCounts);
if (isBuilt) browserTests();
rmSync(scratch, { recursive: true, force: true });

if (broken.length > 0) console.log(`\nBroken: ${broken.join(', ')}.`);
console.log(`\n${total.passed} passed, ${total.failed + broken.length} failed`);
process.exit(total.failed + broken.length === 0 ? 0 : 1);
