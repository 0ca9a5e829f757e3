import { describe, expect, test, vi } from 'vitest';
import { heading, onNewPage, paragraph } from '../../../electron/documents/kit/text-blocks.ts';
import { examine } from '../../../electron/packs/door/examine.ts';
import { examinePdf } from '../../../electron/packs/index.ts';
import { smallJpeg } from '../support/pictures.ts';
import { ownDocument } from './support/build.ts';
import { encrypted } from './support/encrypted.ts';
import { pagesPdf, rawPdf, word } from './support/raw-pdf.ts';

// Each file is read by three libraries, some in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const NAME = 'Crime map.pdf';
const look = (bytes: Uint8Array, mostPages = 50) => examine(bytes, NAME, mostPages);

/** Twenty pages of our own, as they come from the post. */
const twenty = () =>
  ownDocument(Array.from({ length: 20 }, (_, at) => onNewPage(paragraph(`Page number ${at + 1} of a long report`))));

const refusal = async (bytes: Uint8Array, mostPages?: number) => {
  const answer = await look(bytes, mostPages);
  return answer.ok ? 'let in' : { key: answer.problem.key, ...answer.problem.params };
};

const refused = (key: string, more: object = {}) => ({ key, name: NAME, ...more });

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
}

describe('what is let in', () => {
  test('a tagged PDF of ours, with its facts', async () => {
    const { bytes } = await ownDocument([
      heading(1, 'One'),
      heading(2, 'Two'),
      paragraph('Text'),
      onNewPage(paragraph('Three')),
    ]);
    expect(await look(bytes)).toEqual({
      ok: true,
      value: {
        pages: 2,
        tagged: true,
        accessible: true,
        bookmarks: 2,
        rotated: false,
        sizes: [{ width: 595, height: 842, pages: 2 }],
        ownerEncrypted: false,
        fields: 0,
        signatures: 0,
        repaired: false,
      },
    });
  });

  test('pages turned and of several sizes, without structure', async () => {
    const content = word('Middle', 100, 100);
    const file = pagesPdf([{ content, entries: '/Rotate 90' }, { content }, { content, box: [0, 0, 842, 595] }]);
    const answer = await look(file);
    expect(answer).toMatchObject({ ok: true, value: { tagged: false, rotated: true, pages: 3 } });
    expect(answer.ok && answer.value.sizes).toEqual([
      { width: 842, height: 595, pages: 2 },
      { width: 595, height: 842, pages: 1 },
    ]);
  });

  test('protected against changes only', async () => {
    expect(await look(encrypted('owner'))).toMatchObject({ ok: true, value: { ownerEncrypted: true, pages: 1 } });
  });

  test('with a wrong table of its objects, when nothing is lost by making it anew', async () => {
    const file = pagesPdf([{ content: word('Middle', 100, 100) }]);
    const start = /startxref\n(\d+)/.exec(Buffer.from(file).toString('latin1'))?.[1] ?? '';
    const answer = await look(replaced(file, `startxref\n${start}`, `startxref\n${Number(start) - 30}`));
    expect(answer).toMatchObject({ ok: true, value: { repaired: true, pages: 1 } });
  });

  test('with a few lines before its head and after its end', async () => {
    const file = pagesPdf([{ content: word('Middle', 100, 100) }]);
    const answer = await look(new Uint8Array(Buffer.concat([file, Buffer.from('\n\0\0\0\n')])));
    expect(answer).toMatchObject({ ok: true });
  });

  test('with bookmarks that lead back to themselves: they are cut', async () => {
    const file = pagesPdf([{ content: word('Middle', 100, 100) }], '/Outlines 6 0 R', [
      '<< /Type /Outlines /First 7 0 R /Last 7 0 R >>',
      '<< /Title (Round) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Dest [4 0 R /Fit] >>',
    ]);
    expect(await look(file)).toMatchObject({ ok: true, value: { bookmarks: 1 } });
  });

  test('with a photograph that lost its last bytes, as scanners and mail programs leave them', async () => {
    const picture = Buffer.from(smallJpeg()).toString('latin1');
    const image = {
      dict: '/Type /XObject /Subtype /Image /Width 16 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
      stream: picture,
    };
    const page = {
      content: 'q 160 0 0 80 100 400 cm /Photo Do Q',
      entries: '/Resources << /XObject << /Photo 8 0 R >> >>',
    };
    const file = pagesPdf([page, { content: word('Two', 100, 100) }], '', [image]);
    expect(await look(file)).toMatchObject({ ok: true, value: { repaired: false } });
    // What else is wrong with such a file is still found.
    expect(await refusal(replaced(file, '(Two)', '<T>o)'))).toEqual(refused('packs.damagedPage', { page: 2 }));
  });

  test('with a drawing that draws itself', async () => {
    const entries = '/Resources << /XObject << /A 6 0 R >> >>';
    const drawing = {
      dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 6 0 R >> >>',
      stream: '/A Do',
    };
    expect(await look(pagesPdf([{ content: '/A Do', entries }], '', [drawing]))).toMatchObject({ ok: true });
  });
});

describe('what is refused, with its name', () => {
  test('a web page with the name of a PDF', async () => {
    expect(await refusal(new Uint8Array(Buffer.from('<html>Not found</html>')))).toEqual(refused('packs.notPdf'));
  });

  test('nothing at all', async () => {
    expect(await refusal(new Uint8Array())).toEqual(refused('packs.empty'));
  });

  test('what needs a password', async () => {
    expect(await refusal(encrypted('user'))).toEqual(refused('packs.password'));
  });

  test.each([0.1, 0.5, 0.9, 0.99])('a file cut off at %f of its length', async (share) => {
    const { bytes } = await twenty();
    expect(await refusal(bytes.slice(0, Math.floor(bytes.length * share)))).toEqual(refused('packs.truncated'));
  });

  test('a bit-rotted file, of which a library reads eleven of twenty pages without a word', async () => {
    const { bytes } = await twenty();
    const text = Buffer.from(bytes).toString('latin1');
    // From the twelfth page on the pages are no longer where the tree looks for them.
    let number = 0;
    const rotten = text.replace(/\/Type \/Page\n/g, (found) => (++number > 11 ? '/Type \\Page\n' : found));
    expect(number).toBe(20);
    const answer = await refusal(new Uint8Array(Buffer.from(rotten, 'latin1')));
    expect(answer).toMatchObject({
      name: NAME,
      key: expect.stringMatching(/^packs\.(damaged|damagedPage|pagesUnclear)$/),
    });
  });

  test('a page whose instructions rotted, by its number', async () => {
    const pages = ['One', 'Two', 'Three'].map((text) => ({ content: word(text, 100, 100) }));
    const file = replaced(pagesPdf(pages), '(Two)', '<T>o)');
    expect(await refusal(file)).toEqual(refused('packs.damagedPage', { page: 2 }));
  });

  test('a file that says it has more pages than there are', async () => {
    const file = replaced(pagesPdf([{ content: '' }]), '/Count 1', '/Count 9');
    expect(await refusal(file)).toEqual(refused('packs.pagesUnclear'));
  });

  test('a file that says it has two thousand million pages', async () => {
    const file = replaced(pagesPdf([{ content: '' }]), '/Count 1', '/Count 2000000000');
    expect(await refusal(file)).toMatchObject({ name: NAME });
  });

  test('a file without pages', async () => {
    expect(
      await refusal(rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])),
    ).toEqual(refused('packs.noPages'));
  });

  test('too many pages', async () => {
    const file = pagesPdf(Array.from({ length: 51 }, () => ({ content: '' })));
    expect(await refusal(file)).toEqual(refused('packs.tooManyPages', { pages: 51, max: 50 }));
  });

  test.each([
    ['a page tree that contains itself', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
    ['a page that stands in the tree twice', '<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>'],
    ['a page tree that goes round', '<< /Type /Pages /Kids [4 0 R] /Count 1 >>'],
  ])('%s', async (_name, tree) => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
    const file = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', tree, page, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);
    expect(await refusal(file)).toEqual(refused('packs.loops'));
  });

  test('a form that only its own program shows', async () => {
    const file = pagesPdf([{ content: word('Please wait', 100, 100) }], '/NeedsRendering true');
    expect(await refusal(file)).toEqual(refused('packs.formProgram'));
  });

  test('a file with a wrong table in which something is missing', async () => {
    const file = pagesPdf([{ content: '', entries: '/Annots [99 0 R]' }]);
    const start = /startxref\n(\d+)/.exec(Buffer.from(file).toString('latin1'))?.[1] ?? '';
    const wrong = replaced(file, `startxref\n${start}`, `startxref\n${Number(start) - 30}`);
    expect(await refusal(wrong)).toEqual(refused('packs.damagedPage', { page: 1 }));
  });
});

describe('the worker at the door', () => {
  test('answers what would be answered here', async () => {
    const file = pagesPdf([{ content: word('Middle', 100, 100) }]);
    expect(await examinePdf(file, NAME)).toEqual(await look(file));
  });

  test('is ended when a file takes too long, and says which', async () => {
    const file = pagesPdf([{ content: word('Middle', 100, 100) }]);
    const limits = { milliseconds: 1, megabytes: 1000 };
    expect(await examinePdf(file, NAME, { limits })).toEqual({
      ok: false,
      problem: { kind: 'refused', key: 'packs.tooLong', params: { name: NAME } },
    });
  });

  test('is ended when it is no longer wanted', async () => {
    const controller = new AbortController();
    const waiting = examinePdf(pagesPdf([{ content: '' }]), NAME, { signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(waiting).rejects.toThrow('changed my mind');
    await expect(examinePdf(new Uint8Array(), NAME, { signal: controller.signal })).rejects.toThrow('changed my mind');
  });
});
