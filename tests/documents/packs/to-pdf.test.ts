import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toPdf } from '../../../electron/packs/index.ts';
import { findLibreOffice, wordPdf } from '../../../electron/packs/to-pdf/libre-office.ts';
import { picturePdf } from '../../../electron/packs/to-pdf/picture.ts';
import { png } from '../../support/png.ts';
import { discLogo } from '../support/pictures.ts';
import { elements, readPdf } from '../support/read-pdf.ts';
import { renderPage } from '../support/render.ts';
import { NOW } from '../support/samples.ts';
import { faultsOf, NO_FAULTS } from './support/qpdf.ts';
import { pagesPdf, word } from './support/raw-pdf.ts';
import { turnedJpeg } from './support/turned-jpeg.ts';

// Each file is read by three libraries, some in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const WORDS = { title: 'Crime map, October 2010', author: 'Anyborough CPEG', now: NOW };
const value = <T>(outcome: { ok: true; value: T } | { ok: false; problem: { key: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.problem.key);
  return outcome.value;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'to-pdf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a picture', () => {
  test.each([
    ['upright', 300, 500, 595, 842],
    ['across', 500, 300, 842, 595],
    ['square', 400, 400, 595, 842],
  ])(
    'that is %s goes on a tagged A4 page as it fits, with its title for those who do not see it',
    async (_name, w, h, width, height) => {
      const bytes = value(await picturePdf(png(w, h), WORDS));
      expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
      const pdf = await readPdf(bytes);
      const [page] = pdf.pages;
      expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([width, height]);
      expect(elements(page?.roles ?? []).find(({ role }) => role === 'Figure')?.alt).toBe(WORDS.title);
      expect(pdf.metadata).toContain('pdfuaid:part');
      expect((await renderPage(bytes, 1)).at(Math.round(width / 2), Math.round(height / 2))).toEqual([128, 128, 128]);
    },
  );

  test('with nothing behind it has paper behind it', async () => {
    const picture = await renderPage(value(await picturePdf(discLogo(400, 300), WORDS)), 1);
    expect(picture.at(421, 298)).toEqual([200, 60, 30]);
    expect(picture.at(421 - 190, 298 - 140)).toEqual([255, 255, 255]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a photograph taken with the camera turned (%i) stands as it was seen',
    async (orientation) => {
      const bytes = value(await picturePdf(turnedJpeg(orientation), WORDS));
      const [page] = (await readPdf(bytes)).pages;
      const across = (page?.width ?? 0) > (page?.height ?? 0);
      expect(across).toBe(orientation < 5);
      const picture = await renderPage(bytes, 1, 4);
      const [mx, my] = [picture.width / 2, picture.height / 2];
      // The picture as seen: its top left quarter is dark, all else light.
      const quarter = (dx: number, dy: number) => picture.at(Math.round(mx + dx), Math.round(my + dy))[0] < 128;
      const [dx, dy] = across ? [16, 8] : [8, 16];
      expect([quarter(-dx, -dy), quarter(dx, -dy), quarter(-dx, dy), quarter(dx, dy)]).toEqual([
        true,
        false,
        false,
        false,
      ]);
    },
  );

  test('comes through the whole way in, and is let in', async () => {
    const paper = value(await toPdf({ name: 'photo.jpg', bytes: turnedJpeg(6) }, WORDS));
    expect(paper.facts).toMatchObject({ pages: 1, tagged: true, accessible: true });
  });

  test('that is broken is refused', async () => {
    const answer = await toPdf({ name: 'photo.png', bytes: png(20, 20).slice(0, 60) }, WORDS);
    expect(answer).toMatchObject({ ok: false, problem: { key: 'documents.pictureBroken' } });
  });
});

test('a PDF is examined and stays as it was received', async () => {
  const bytes = pagesPdf([{ content: word('Middle', 100, 100) }]);
  const paper = value(await toPdf({ name: 'map.pdf', bytes }, WORDS));
  expect(Buffer.from(paper.bytes).equals(Buffer.from(bytes))).toBe(true);
});

test.each([
  ['nothing', new Uint8Array(), 'packs.empty'],
  ['a program', new Uint8Array(Buffer.from('MZ this is no paper')), 'packs.notThisKind'],
  ['an old spreadsheet', new Uint8Array(Buffer.from('d0cf11e0a1b11ae1000000', 'hex')), 'packs.notThisKind'],
])('%s is refused with its name', async (_name, bytes, key) => {
  expect(await toPdf({ name: 'paper.docx', bytes }, WORDS)).toEqual({
    ok: false,
    problem: { kind: 'refused', key, params: { name: 'paper.docx' } },
  });
});

/** A stand-in for LibreOffice: what it was called with goes into `calls`, then it does what `script` says. */
function fakeOffice(script: string): string {
  const file = join(folder, 'soffice');
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/calls'\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Where the last argument is the file, and the one before it the folder to write into. */
const LAST = 'for last; do outdir=$before; before=$last; done';

const docx = new Uint8Array(Buffer.from('PK\x03\x04 word/document.xml', 'latin1'));
const doc = new Uint8Array(
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
);
const odt = new Uint8Array(
  Buffer.from(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`, 'latin1'),
);

const asked = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
const refusedWith = (key: string) => ({
  ok: false,
  problem: { kind: 'refused', key, params: { name: 'Report; rm -rf ~.docx' } },
});
const NAME = 'Report; rm -rf ~.docx';
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cpeg-word-'));

describe('a Word file', () => {
  test.each([
    ['docx', docx],
    ['doc', doc],
    ['odt', odt],
  ])('(%s) goes through LibreOffice, in a profile of its own, never under its own name', async (kind, bytes) => {
    const made = join(folder, 'made.pdf');
    writeFileSync(made, pagesPdf([{ content: word('From Word', 100, 100) }]));
    const command = fakeOffice(`${LAST}\ncp '${made}' "$outdir/paper.pdf"`);
    const paper = value(await toPdf({ name: NAME, bytes }, { ...WORDS, libreOffice: { command } }));
    expect(paper.facts.pages).toBe(1);
    expect((await readPdf(paper.bytes)).text).toContain('From Word');
    const [profile, ...rest] = asked();
    expect(profile).toMatch(/^-env:UserInstallation=file:\/\/.*\/profile$/);
    expect(rest).toContain('--headless');
    expect(rest.at(-1)).toMatch(new RegExp(`/paper\\.${kind}$`));
    expect(rest.join(' ')).toContain('UseTaggedPDF');
    expect(leftovers()).toEqual([]);
  });

  test('is refused with what to do where LibreOffice is not installed', async () => {
    const answer = await toPdf({ name: NAME, bytes: docx }, { ...WORDS, libreOffice: { command: null } });
    expect(answer).toEqual(refusedWith('packs.wordNeedsLibreOffice'));
  });

  test.each([
    ['ends with an error', 'exit 1'],
    ['makes nothing', 'exit 0'],
    ['is killed', 'kill -9 $$'],
  ])('is refused when LibreOffice %s', async (_name, script) => {
    expect(await wordPdf(docx, NAME, 'docx', { command: fakeOffice(script) })).toEqual(refusedWith('packs.wordFailed'));
    expect(leftovers()).toEqual([]);
  });

  test('is refused when LibreOffice cannot be started', async () => {
    expect(await wordPdf(docx, NAME, 'docx', { command: join(folder, 'gone') })).toEqual(
      refusedWith('packs.wordFailed'),
    );
  });

  test('is refused when what LibreOffice makes is no PDF', async () => {
    const command = fakeOffice(`${LAST}\necho half > "$outdir/paper.pdf"`);
    const answer = await toPdf({ name: NAME, bytes: docx }, { ...WORDS, libreOffice: { command } });
    expect(answer).toEqual(refusedWith('packs.notPdf'));
  });

  test('that takes too long is stopped, with everything LibreOffice had started', async () => {
    const command = fakeOffice(`sleep 1000 &\necho $! > '${folder}/child'\nwait`);
    const answer = await wordPdf(docx, NAME, 'docx', { command, milliseconds: 1500 });
    expect(answer).toEqual(refusedWith('packs.wordTooLong'));
    expect(leftovers()).toEqual([]);
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
  });

  test('that is no longer wanted is stopped', async () => {
    const command = fakeOffice(`echo $$ > '${folder}/child'\nsleep 1000`);
    const controller = new AbortController();
    const waiting = wordPdf(docx, NAME, 'docx', { command, signal: controller.signal });
    const stopped = expect(waiting).rejects.toThrow('changed my mind');
    await expect.poll(() => readdirSync(folder)).toContain('child');
    controller.abort(new Error('changed my mind'));
    await stopped;
    expect(leftovers()).toEqual([]);
    await expect(wordPdf(docx, NAME, 'docx', { command, signal: controller.signal })).rejects.toThrow(
      'changed my mind',
    );
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that nobody has asked for its end is still listed.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('LibreOffice', () => {
  test('is found on the path, then where it is usually installed, and only when it can be run', () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    mkdirSync(first);
    mkdirSync(second);
    const usual = fakeOffice('');
    expect(findLibreOffice(`${first}:${second}`, [])).toBeNull();
    writeFileSync(join(first, 'soffice'), 'not a program');
    expect(findLibreOffice(`${first}:${second}`, [])).toBeNull();
    expect(findLibreOffice(`${first}:${second}`, [usual])).toBe(usual);
    writeFileSync(join(second, 'libreoffice'), '#!/bin/sh\n', { mode: 0o755 });
    expect(findLibreOffice(`${first}:${second}`, [usual])).toBe(join(second, 'libreoffice'));
  });
});
