import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list } from '../../../electron/documents/kit/list-blocks.ts';
import { table } from '../../../electron/documents/kit/table-blocks.ts';
import { heading, onNewPage, paragraph } from '../../../electron/documents/kit/text-blocks.ts';
import { numberParts, settleLength } from '../../../electron/packs/index.ts';
import { elements, openPdf, readPdf, rolesOf } from '../support/read-pdf.ts';
import { merge, OPTIONS, ownDocument, partOf } from './support/build.ts';
import { faultsOf, NO_FAULTS } from './support/qpdf.ts';
import { pagesPdf, word } from './support/raw-pdf.ts';
import { taggedPdf } from './support/tagged-pdf.ts';

const calm = { content: word('Middle', 250, 400) };

/** Where each link of a page leads: the number of the page in the file, or an address. */
async function linksOf(bytes: Uint8Array, number: number): Promise<(number | string | null)[]> {
  const document = await openPdf(bytes);
  const page = await document.getPage(number);
  const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
  const found = await Promise.all(
    links.map(async ({ dest, url }): Promise<number | string | null> => {
      if (url) return url;
      return Array.isArray(dest) ? (await document.getPageIndex(dest[0])) + 1 : null;
    }),
  );
  await document.loadingTask.destroy();
  return found;
}

const minutes = () =>
  ownDocument(
    [
      heading(1, 'Minutes'),
      paragraph('Of the last meeting.'),
      heading(2, 'Matters arising'),
      list(['One', 'Two']),
      onNewPage(heading(2, 'Actions')),
      table({
        columns: [
          { head: 'What', share: 1 },
          { head: 'Who', share: 1 },
        ],
        rows: [['Write', 'Chair']],
      }),
    ],
    'Minutes',
  );

describe('the parts of a pack', () => {
  test('follow each other, each with its title, language and structure', async () => {
    const own = await minutes();
    const built = await merge([
      partOf(own.bytes, own.pages, { title: 'Minutes & actions' }),
      partOf(own.bytes, own.pages, { title: 'Again' }),
    ]);
    expect(await faultsOf(built.bytes)).toEqual(NO_FAULTS);
    const pdf = await readPdf(built.bytes);
    expect(pdf).toMatchObject({ lang: 'en-GB', title: OPTIONS.title });
    expect(pdf.pages).toHaveLength(4);
    const roles = rolesOf(pdf);
    for (const [role, count] of [
      ['Part', 4],
      ['H1', 2],
      ['H2', 4],
      ['LI', 4],
      ['TH', 6],
      ['TD', 2],
    ] as const)
      expect(
        roles.filter((each) => each === role),
        role,
      ).toHaveLength(count);
    expect(built.parts.every(({ tagged, scaled }) => tagged && !scaled)).toBe(true);
  });

  test('say that they are PDF/UA when every part does, and not when one does not', async () => {
    const own = await minutes();
    const mine = partOf(own.bytes, own.pages);
    const all = await merge([mine, { ...mine, destination: 'two' }]);
    const mixed = await merge([mine, partOf(pagesPdf([calm]), 1, { title: 'scan' })]);
    const tagged = await merge([mine, partOf(taggedPdf('Word'), 1, { title: 'theirs' })]);
    expect([all.accessible, mixed.accessible, tagged.accessible]).toEqual([true, false, false]);
    expect((await readPdf(all.bytes)).metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect((await readPdf(mixed.bytes)).metadata).not.toContain('pdfuaid');
    expect((await readPdf(all.bytes)).metadata).toContain('Papers &amp; reports');
  });

  test('without structure are artifacts: a part of their name, and nothing in it', async () => {
    const { bytes, parts } = await merge([partOf(pagesPdf([calm, calm]), 2)]);
    expect(parts[0]?.tagged).toBe(false);
    const pdf = await readPdf(bytes);
    expect(pdf.pages.flatMap(({ roles }) => elements(roles))).toEqual([]);
    expect(pdf.text).toContain('Middle');
  });

  test('keep their bookmarks, nested under each part’s own entry', async () => {
    const own = await minutes();
    const { bytes, parts } = await merge([
      partOf(own.bytes, own.pages, { title: 'Minutes' }),
      partOf(pagesPdf([calm]), 1, { title: 'Crime map' }),
    ]);
    expect((await readPdf(bytes)).bookmarks).toEqual([
      {
        title: 'Minutes',
        items: [
          {
            title: 'Minutes',
            items: [
              { title: 'Matters arising', items: [] },
              { title: 'Actions', items: [] },
            ],
          },
        ],
      },
      { title: 'Crime map', items: [] },
    ]);
    expect(parts.map(({ bookmarks }) => bookmarks)).toEqual([3, 0]);
  });

  test('carry the running numbers as page labels, with gaps where another edition has pages', async () => {
    const page = pagesPdf([calm, calm]);
    const { bytes } = await merge([
      partOf(page, 2, { firstPage: 1 }),
      partOf(page, 2, { firstPage: 31, title: 'two' }),
    ]);
    const document = await openPdf(bytes);
    expect(await document.getPageLabels()).toEqual(['1', '2', '31', '32']);
    await document.loadingTask.destroy();
    expect((await readPdf(bytes)).pages[2]?.text).toContain('Page 31 of 87');
  });

  test('give the same bytes again, and others with another clock or word', async () => {
    const own = await minutes();
    const parts = [
      partOf(own.bytes, own.pages),
      partOf(pagesPdf([{ content: word('Top', 50, 835) }]), 1, { title: 'two' }),
    ];
    const [first, second] = [await merge(parts), await merge(parts)];
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(second.sha256).toBe(first.sha256);
    const other = await merge([{ ...(parts[0] ?? partOf(own.bytes, 1)), head: 'Another' }]);
    expect(other.sha256).not.toBe(first.sha256);
  });
});

describe('links', () => {
  test('of the contents lead to the parts they name, whatever is between', async () => {
    const contents = await ownDocument([
      heading(1, 'Contents'),
      paragraph([{ text: 'Minutes, page 2', link: '#minutes' }]),
      paragraph([{ text: 'Crime map, page 4', link: '#map' }]),
      paragraph([{ text: 'The group', link: 'https://www.example.org/' }]),
    ]);
    const own = await minutes();
    const { bytes, lostLinks, accessible } = await merge([
      partOf(contents.bytes, contents.pages, { destination: 'contents' }),
      partOf(own.bytes, own.pages, { destination: 'minutes' }),
      partOf(own.bytes, own.pages, { destination: 'map' }),
    ]);
    expect(await linksOf(bytes, 1)).toEqual([2, 4, 'https://www.example.org/']);
    expect({ lostLinks, accessible }).toEqual({ lostLinks: [], accessible: true });
    const tree = (await readPdf(bytes)).pages[0]?.roles ?? [];
    expect(elements(tree).filter(({ role }) => role === 'Link')).toHaveLength(3);
  });

  test('whose name no part has are told, and lead nowhere', async () => {
    const contents = await ownDocument([paragraph([{ text: 'Gone', link: '#gone' }])]);
    const { bytes, lostLinks } = await merge([partOf(contents.bytes, contents.pages)]);
    expect(lostLinks).toEqual(['gone']);
    expect(await linksOf(bytes, 1)).toEqual([null]);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
  });

  test('by name within a paper become explicit, and do not meet those of another paper', async () => {
    const link = (rest: string) =>
      `/Annots [<< /Type /Annot /Subtype /Link /Rect [50 390 150 420] /Border [0 0 0] ${rest} >>]`;
    const paper = (rest: string) =>
      pagesPdf(
        [{ ...calm, entries: link(rest) }, calm, calm],
        '/Names << /Dests << /Names [(end) [8 0 R /XYZ 0 400 null]] >> >> /Dests << /old << /D [6 0 R /Fit] >> >>',
      );
    const kinds = [
      '/Dest (end)',
      '/A << /S /GoTo /D (end) >>',
      '/Dest /old',
      '/Dest [2 /Fit]',
      '/Dest [8 0 R /FitH 300]',
    ];
    const parts = kinds.map((rest, place) => partOf(paper(rest), 3, { title: `p${place}`, firstPage: place * 3 + 1 }));
    const { bytes } = await merge(parts);
    expect(await faultsOf(bytes)).toEqual(NO_FAULTS);
    const leads = await Promise.all(kinds.map((_, place) => linksOf(bytes, place * 3 + 1)));
    expect(leads.flat()).toEqual([3, 6, 8, 12, 15]);
  });

  test('that start programs, open files or go to other schemes do nothing in a pack', async () => {
    const actions = [
      '/S /JavaScript /JS (app.alert\\(1\\))',
      '/S /Launch /F (x.exe)',
      '/S /GoToR /F (o.pdf) /D (x)',
      '/S /URI /URI (javascript:alert\\(1\\))',
      '/S /SubmitForm /F (http://x)',
    ];
    const annotations = actions.map(
      (action) =>
        `<< /Type /Annot /Subtype /Link /Rect [50 390 150 420] /A << ${action} >> /AA << /U << /S /JavaScript /JS (1) >> >> >>`,
    );
    const file = pagesPdf(
      [{ ...calm, entries: `/Annots [${annotations.join(' ')}] /AA << /O << /S /JavaScript /JS (1) >> >>` }],
      '/OpenAction << /S /JavaScript /JS (1) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> >>',
    );
    const { bytes } = await merge([partOf(file, 1)]);
    expect(await linksOf(bytes, 1)).toEqual([null, null, null, null, null]);
    const document = await openPdf(bytes);
    expect([await document.getJSActions(), await document.getOpenAction(), await document.getAttachments()]).toEqual([
      null,
      null,
      null,
    ]);
    await document.loadingTask.destroy();
  });

  test('move with a page that is made smaller, and so does where they lead', async () => {
    const file = pagesPdf([
      {
        content: word('Top', 50, 835),
        entries: '/Annots [<< /Type /Annot /Subtype /Link /Rect [50 830 150 842] /Dest [4 0 R /XYZ 0 842 null] >>]',
      },
    ]);
    const { bytes } = await merge([partOf(file, 1)]);
    const document = await openPdf(bytes);
    const [link] = await (await document.getPage(1)).getAnnotations();
    await document.loadingTask.destroy();
    expect(link.rect[3]).toBeCloseTo(815.5, 0);
    expect(link.dest[3]).toBeCloseTo(815.5, 0);
  });
});

describe('numbers', () => {
  test('run through all papers, and an edition that leaves some out keeps them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 1, max: 500 }), (lengths, from) => {
        const { parts, next } = numberParts(
          lengths.map((pages) => ({ pages })),
          from,
        );
        let at = from;
        for (const part of parts) {
          expect(part.firstPage).toBe(at);
          at += part.pages;
        }
        expect(next).toBe(at);
        const supplement = numberParts([{ pages: 3 }], next);
        expect(supplement.parts[0]?.firstPage).toBe(next);
      }),
    );
  });

  test('the contents are drawn until their own length is right', async () => {
    const asked: number[] = [];
    const drawn = await settleLength(async (pages) => {
      asked.push(pages);
      return { pages: pages === 1 ? 3 : 2 };
    });
    expect([asked, drawn.pages]).toEqual([[1, 3, 2], 2]);
    await expect(settleLength(async (pages) => ({ pages: 3 - pages }))).rejects.toThrow('settles');
  });
});
