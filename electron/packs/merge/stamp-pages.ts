import { PDFName } from '@cantoo/pdf-lib';
import { Copier } from './copier.ts';
import { arrayOf, at, dictAt, PDFRawStream, put, rawAt } from './objects.ts';
import type { PackPage } from './pack.ts';
import type { PackFile } from './pack-file.ts';
import { addDrawing, appendContent } from './page-content.ts';
import { chain, written } from './page-space.ts';
import { readSource } from './source.ts';
import type { StampDesk } from './stamps.ts';

/** Draws a stamp for each page and lays it over, upright as the page is seen, as an artifact. */
export async function stampPages(
  { context }: PackFile,
  desk: StampDesk,
  pages: readonly PackPage[],
  foot: string,
  afterPage: () => void,
): Promise<void> {
  if (pages.length === 0) return;
  for (const { space, part, number } of pages) {
    const words = { head: part.head, mark: part.mark, foot, number };
    desk.draw({ width: space.width, height: space.height, words });
  }
  const stamps = await readSource(await desk.finish());
  const copier = new Copier(stamps.context, context);
  for (const [place, { dict: stamp }] of stamps.pages.entries()) {
    const page = pages[place];
    const content = at(stamp, 'Contents');
    const ref = rawAt(stamp, 'Contents');
    if (!page || !ref || !(content instanceof PDFRawStream)) continue;
    // The page of the stamp becomes a drawing that the page of the pack uses.
    put(content.dict, 'Type', PDFName.of('XObject'));
    put(content.dict, 'Subtype', PDFName.of('Form'));
    put(content.dict, 'BBox', arrayOf(stamps.context, [0, 0, page.space.width, page.space.height]));
    put(content.dict, 'Resources', dictAt(stamp, 'Resources') ?? arrayOf(stamps.context, []));
    const copy = copier.copy(ref);
    copier.finish();
    const name = addDrawing(page.dict, copy as Parameters<typeof addDrawing>[1]);
    const { upright, unit } = page.space;
    const scale = unit === 1 ? upright : chain([1 / unit, 0, 0, 1 / unit, 0, 0], upright);
    appendContent(page.dict, `/Artifact <</Type /Pagination>> BDC\nq ${written(scale)} cm /${name} Do Q\nEMC`);
    afterPage();
  }
}
