import { describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/packs/merge/source.ts';
import { elements, openPdf, readPdf } from '../support/read-pdf.ts';
import { merge, partOf } from './support/build.ts';
import { formPdf } from './support/form-pdf.ts';
import { faultsOf, NO_FAULTS } from './support/qpdf.ts';
import { pagesPdf, type RawObject, word } from './support/raw-pdf.ts';
import { taggedPdf } from './support/tagged-pdf.ts';

/** All objects of a file as they are written: enough to see names, ids and numbers. */
async function objectsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await readSource(bytes);
  return context.enumerateIndirectObjects().map(([, object]) => object.toString().replace(/\s+/g, ' '));
}

const hex = (text: string) => Buffer.from(text).toString('hex').toUpperCase();

describe('two papers with structures of their own', () => {
  test('keep each its types of elements, also where one name means two things', async () => {
    const { bytes } = await merge([
      partOf(taggedPdf('One', 'H1'), 1, { title: 'one' }),
      partOf(taggedPdf('Two', 'H2'), 1, { title: 'two' }),
      partOf(taggedPdf('Three', 'H1'), 1, { title: 'three' }),
    ]);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
    const { pages } = await readPdf(bytes);
    const heads = pages.map(({ roles }) =>
      elements(roles)
        .map(({ role }) => role)
        .filter((role) => /^H\d|Titel/.test(role)),
    );
    expect(heads).toEqual([['H1'], ['H2'], ['H1']]);
    const root = (await objectsOf(bytes)).find((object) => object.includes('/Type /StructTreeRoot'));
    expect(root).toContain('/Titel /H1');
    expect(root).toContain('/Titel-p2 /H2');
  });

  test('keep their ids apart, and a cell the header it names', async () => {
    const { bytes } = await merge([
      partOf(taggedPdf('One'), 1, { title: 'one' }),
      partOf(taggedPdf('Two'), 1, { title: 'two' }),
    ]);
    const objects = await objectsOf(bytes);
    for (const part of ['p1', 'p2']) {
      const id = hex(`${part}-h`);
      expect(objects.filter((object) => object.includes(`/ID <${id}>`))).toHaveLength(1);
      expect(objects.filter((object) => object.includes(`/Headers [ <${id}> ]`))).toHaveLength(1);
      expect(objects.filter((object) => object.includes(`/Limits`) && object.includes(`<${id}>`))).toHaveLength(1);
      expect(objects.filter((object) => object.includes(`/C /${part}-Wide`))).toHaveLength(1);
      expect(objects.some((object) => object.includes('/ClassMap') && object.includes(`/${part}-Wide`))).toBe(true);
    }
  });

  test('have one list of what belongs to which page, and their languages', async () => {
    const { bytes } = await merge([
      partOf(taggedPdf('One'), 1, { title: 'one' }),
      partOf(taggedPdf('Two'), 1, { title: 'two' }),
    ]);
    const objects = await objectsOf(bytes);
    const keys = objects.flatMap(
      (object) =>
        /\/Type \/Page .*\/StructParents (\d+)|\/StructParents (\d+) .*\/Type \/Page /
          .exec(object)
          ?.slice(1)
          .filter(Boolean) ?? [],
    );
    expect(keys.sort()).toEqual(['0', '1']);
    expect(objects.filter((object) => object.includes('/S /Part') && object.includes('/Lang (cy)'))).toHaveLength(2);
    const { pages } = await readPdf(bytes);
    for (const { roles } of pages) {
      expect(elements(roles).map(({ role }) => role)).toEqual([
        'Document',
        'Part',
        'Document',
        'H1',
        'Table',
        'TR',
        'TH',
        'TD',
        'Figure',
      ]);
    }
  });

  test('have the boxes of their figures moved with the page', async () => {
    const { bytes, parts } = await merge([partOf(taggedPdf('One', 'H1', { top: true }), 1)]);
    expect(parts[0]?.scaled).toBe(true);
    const box = (await objectsOf(bytes)).flatMap((object) => /\/BBox \[ ([\d. ]+) \] *>>/.exec(object)?.[1] ?? [])[0];
    const [left = 0, bottom = 0, right = 0, top = 0] = (box ?? '').split(' ').map(Number);
    expect(right - left).toBeCloseTo(93.7, 0);
    expect(top - bottom).toBeCloseTo(46.9, 0);
    expect(left).toBeGreaterThan(100);
  });
});

describe('form fields', () => {
  test('become part of the page: what they show stays, what is hidden goes, and nothing can be filled in', async () => {
    const { bytes, parts } = await merge([partOf(formPdf(), 1)]);
    expect(parts[0]).toMatchObject({ fields: 5, signatures: 1 });
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
    const [page] = (await readPdf(bytes)).pages;
    for (const words of ['Typed name', 'Ticked', 'Signed by J Smith', 'Only a value'])
      expect(page?.text).toContain(words);
    expect(page?.boxes.filter(({ text }) => text === 'Typed name')).toHaveLength(1);
    expect(page?.boxes.find(({ text }) => text === 'Typed name')).toMatchObject({ x: 102, y: 842 - 505 });
    const document = await openPdf(bytes);
    expect(await document.getFieldObjects()).toBeNull();
    await document.loadingTask.destroy();
  });

  test('leave no signature that could be taken for a valid one', async () => {
    const { bytes } = await merge([partOf(formPdf(), 1)]);
    const objects = (await objectsOf(bytes)).join('\n');
    for (const trace of ['/Sig', '/ByteRange', '/AcroForm', '/Widget']) expect(objects).not.toContain(trace);
  });

  test('of a tagged paper are read aloud where they stand', async () => {
    const { bytes } = await merge([partOf(formPdf(true), 1)]);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
    const [page] = (await readPdf(bytes)).pages;
    const form = elements(page?.roles ?? []).find(({ role }) => role === 'Form');
    expect(form?.alt).toBe('Name');
    expect(form?.children).toHaveLength(1);
  });

  test('of two papers with the same names do not meet', async () => {
    const { bytes } = await merge([partOf(formPdf(), 1), partOf(formPdf(), 1, { title: 'two' })]);
    expect((await readPdf(bytes)).pages.every(({ text }) => text.includes('Typed name'))).toBe(true);
  });
});

describe('what lies in a file and is not on its pages', () => {
  test('does not go round with a pack: pages taken out, attached files', async () => {
    const more: RawObject[] = [
      '<< /Type /Page /MediaBox [0 0 595 842] /Parent 2 0 R /Contents 7 0 R >>',
      { dict: '', stream: word('Taken out', 50, 400) },
      '<< /Type /Filespec /F (secret.txt) /EF << /F 9 0 R >> >>',
      { dict: '/Type /EmbeddedFile', stream: 'The secret file' },
    ];
    const annotations =
      '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [50 400 70 420] /FS 8 0 R >> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [6 0 R /Fit] >>]';
    const file = pagesPdf(
      [{ content: word('Middle', 250, 400), entries: annotations }],
      '/Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >>',
      more,
    );
    const { bytes } = await merge([partOf(file, 1)]);
    const { context } = await readSource(bytes);
    const all = context.enumerateIndirectObjects().map(([, object]) => {
      const contents = 'getContents' in object ? (object as { getContents(): Uint8Array }).getContents() : [];
      return `${object.toString()}${Buffer.from(contents).toString('latin1')}`;
    });
    expect(all.join('\n')).not.toMatch(/secret|Taken out/);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
  });

  test('a layer that is switched off stays off', async () => {
    const content = `/OC /Off BDC ${word('Hidden layer', 50, 500)} EMC /OC /On BDC ${word('Shown layer', 50, 400)} EMC`;
    const entries = '/Resources << /Font << /F1 3 0 R >> /Properties << /Off 6 0 R /On 7 0 R >> >>';
    const layers = ['<< /Type /OCG /Name (Off) >>', '<< /Type /OCG /Name (On) >>'];
    const file = pagesPdf(
      [{ content, entries }],
      '/OCProperties << /OCGs [6 0 R 7 0 R] /D << /BaseState /OFF /ON [7 0 R] >> >>',
      layers,
    );
    const { bytes } = await merge([partOf(file.slice(), 1), partOf(file, 1, { title: 'two' })]);
    const document = await openPdf(bytes);
    const config = await document.getOptionalContentConfig();
    const groups = [...config].map(([, group]) => [group.name, group.visible]);
    expect(groups).toEqual([
      ['Off', false],
      ['On', true],
      ['Off', false],
      ['On', true],
    ]);
    await document.loadingTask.destroy();
  });
});
