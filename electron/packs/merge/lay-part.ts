import { annotationOutside, moveAnnotations } from './annotations.ts';
import { type Ink, inkOf } from './ink.ts';
import type { InkOfPart } from './known-ink.ts';
import type { PDFRef } from './objects.ts';
import { wrapContent } from './page-content.ts';
import { fitBetween, type Matrix, type PageSpace, pageSpace, paperFor, setPaper } from './page-space.ts';
import type { Source, SourcePage } from './source.ts';
import type { StampDesk } from './stamps.ts';

export type LaidPart = {
  /** How each page is seen now, in order. */
  spaces: readonly PageSpace[];
  /** How the content of each page was moved; empty when no page was. */
  moves: ReadonlyMap<PDFRef, Matrix>;
};

type Looking = { desk: StampDesk; mark: string; known: InkOfPart };
type Looked = { page: SourcePage; space: PageSpace; ink: Ink; crowded: boolean };

function look(page: SourcePage, place: number, { desk, mark, known }: Looking): Looked {
  const space = pageSpace(page.dict);
  const bands = desk.bands(space, mark);
  const unit = space.unit;
  const clear = {
    left: 0,
    right: space.width / unit,
    bottom: bands.bottom / unit,
    top: (space.height - bands.top) / unit,
  };
  const ink = known(place, clear, () => inkOf(page.dict, space, clear));
  const paper = paperFor(space);
  const odd = unit !== 1 || paper.width !== space.width || paper.height !== space.height;
  return { page, space, ink, crowded: odd || ink.outside || annotationOutside(page.dict, space, clear) };
}

/**
 * Makes room for the stamp. Where one page of a part has something at its edges, or is of an odd size, all pages of that
 * part are made a little smaller, so that a paper looks the same throughout.
 */
export function layPart(source: Source, desk: StampDesk, mark: string, known: InkOfPart): LaidPart {
  const looked = source.pages.map((page, place) => look(page, place, { desk, mark, known }));
  const scaled = looked.some(({ crowded }) => crowded);
  const moves = new Map<PDFRef, Matrix>();
  const spaces = looked.map(({ page, space, ink }) => {
    const artifact = !source.tagged;
    if (!scaled) {
      wrapContent(page.dict, { balance: ink.balance, artifact });
      return space;
    }
    const fit = fitBetween(space, desk.bands(paperFor(space), mark));
    wrapContent(page.dict, { balance: ink.balance, artifact, fit: { move: fit.move, visible: space.visible } });
    moveAnnotations(page.dict, fit.move);
    setPaper(page.dict, fit.space);
    moves.set(page.ref, fit.move);
    return fit.space;
  });
  return { spaces, moves };
}
