/**
 * `npm run pictures`: pictures of the real screens and of printed pages into docs/pictures, for README.md. Plays the
 * demo into a folder of its own and opens the built local host on it, so that two runs show the same.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { resourcePath } from '../electron/resources.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { writeDocuments } from './demo/documents.ts';
import { DEMO_TODAY, PEOPLE } from './demo/group.ts';
import { playDemo } from './demo/play.ts';

const OUT = resourcePath('docs/pictures');
const LARGEST = 300_000;
const VIEW = { width: 1280, height: 800 };

/** The screens of README.md: the picture's name, the address, and what has to be there before it is taken. */
type Screen = { name: string; path: string; ready: (page: Page) => Promise<void> };

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();

function screens(ids: (key: string) => number): Screen[] {
  const [may, agm] = [ids('may-2011'), ids('agm-2011')];
  const poster = `/documents/preview?kind=advertisement&meeting=${may}&format=poster`;
  return [
    { name: 'home', path: '/', ready: heading('Home') },
    { name: 'members', path: '/members', ready: (page) => page.getByRole('row', { name: /Abrahamson/ }).waitFor() },
    { name: 'coverage', path: '/members/coverage', ready: heading('Coverage') },
    { name: 'meetings', path: '/meetings', ready: (page) => page.getByRole('row', { name: /24 May 2011/ }).waitFor() },
    { name: 'meeting', path: `/meetings/${may}`, ready: heading('Public meeting') },
    {
      name: 'agenda',
      path: `/meetings/${agm}/agenda`,
      ready: (page) => page.getByRole('list', { name: 'Agenda items' }).waitFor(),
    },
    { name: 'advertisement', path: poster, ready: (page) => page.getByRole('img', { name: /^Page 1 of/ }).waitFor() },
  ];
}

/** The pages of paper: the picture's name and the demo's document. */
const PAPER = [
  { name: 'agenda-page', file: 'agenda-2010-11-13.pdf' },
  { name: 'advertisement-page', file: 'advertisement-2011-05-24-a4.pdf' },
] as const;

function keep(name: string, bytes: Uint8Array): void {
  const file = join(OUT, `${name}.png`);
  writeFileSync(file, bytes);
  const { size } = statSync(file);
  console.log(`docs/pictures/${name}.png, ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes; at most ${LARGEST} belong into the repository`);
}

/** Starts the built local host; gives its process and the address it prints. */
function startHost(folder: string): Promise<{ host: ChildProcess; address: string }> {
  const args = [resourcePath('out/main/local-host.js'), '--data', folder, '--today', DEMO_TODAY, '--no-open'];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((found, failed) => {
    let said = '';
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0];
      if (address) found({ host, address });
    });
    host.once('error', failed);
    host.once('exit', (code) => failed(new Error(`the local host ended with ${code}`)));
  });
}

async function takeScreens(browser: Browser, address: string, ids: (key: string) => number): Promise<void> {
  const page = await browser.newPage({
    viewport: VIEW,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  await page.goto(address);
  const [{ name, passphrase }] = PEOPLE;
  await page.getByText(name, { exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText(`Signed in as ${name}`).waitFor();
  const { origin } = new URL(page.url());
  // Nothing looks pointed at.
  await page.mouse.move(VIEW.width - 1, VIEW.height - 1);
  for (const screen of screens(ids)) {
    await page.goto(`${origin}/#${screen.path}`);
    await screen.ready(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    keep(screen.name, await page.screenshot());
  }
  await page.close();
}

/** Draws the first page of a PDF with pdf.js in the browser: no other program is needed. */
async function takePaper(browser: Browser, folder: string): Promise<void> {
  const library = resourcePath('node_modules/pdfjs-dist/build');
  for (const { name, file } of PAPER) {
    const page = await browser.newPage({ viewport: { width: 700, height: 990 } });
    await page.route('http://paper.test/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/') return route.fulfill({ contentType: 'text/html', body: '<canvas></canvas>' });
      const from = path === '/document.pdf' ? join(folder, file) : join(library, path);
      const contentType = path.endsWith('.mjs') ? 'text/javascript' : 'application/pdf';
      return route.fulfill({ contentType, body: readFileSync(from) });
    });
    await page.goto('http://paper.test/');
    await page.evaluate(async () => {
      const pdfjs = await import(/* @vite-ignore */ `${location.origin}/pdf.min.mjs`);
      pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
      const document_ = await pdfjs.getDocument({ url: '/document.pdf' }).promise;
      const sheet = await document_.getPage(1);
      const viewport = sheet.getViewport({ scale: 700 / sheet.getViewport({ scale: 1 }).width });
      const canvas = document.querySelector('canvas');
      if (!canvas) throw new Error('no canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await sheet.render({ canvas, viewport }).promise;
    });
    keep(name, await page.locator('canvas').screenshot());
    await page.close();
  }
}

async function pictures(folder: string): Promise<void> {
  const [data, papers] = [join(folder, 'data'), join(folder, 'papers')];
  const story = await playDemo(data, DEMO_TODAY);
  await writeDocuments(story, papers, DEMO_TODAY);
  const ids = (key: string) => Number(story.meetings.get(key));
  await story.core.close();

  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...browserArguments()] });
  const { host, address } = await startHost(data);
  try {
    await takeScreens(browser, address, ids);
    await takePaper(browser, papers);
  } finally {
    await browser.close();
    host.kill('SIGTERM');
  }
}

mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'cpeg-pictures-'));
try {
  await pictures(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
