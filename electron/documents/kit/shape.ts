import { Blob, Direction, Face, Buffer as HbBuffer, Font as HbFont, shape } from 'harfbuzzjs';

/** A glyph as pdfkit wants it: which characters it stands for goes into the file, so that text can be copied and read out. */
export type ShapedGlyph = { id: number; advanceWidth: number; codePoints: number[] };
export type ShapedPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
export type ShapedRun = { glyphs: ShapedGlyph[]; positions: ShapedPosition[]; advanceWidth: number };

/** Turns a run of one direction into glyphs. Measures are in font units. */
export type Shaper = (text: string, rightToLeft: boolean) => ShapedRun;

/** The text of each cluster (characters that became glyphs together), by the place where it begins. */
function clusterTexts(text: string, clusters: readonly number[]): Map<number, number[]> {
  const starts = [...new Set(clusters)].sort((a, b) => a - b);
  return new Map(
    starts.map((start, at) => [start, [...text.slice(start, starts[at + 1])].map((each) => each.codePointAt(0) ?? 0)]),
  );
}

/**
 * A shaper by HarfBuzz for the font in `bytes`. Fontkit's own shaping reverses Arabic words and stumbles over
 * newer Noto builds. `advanceOf` gives a glyph's own width, from which kerning is told.
 */
export function createShaper(bytes: Uint8Array, advanceOf: (glyph: number) => number): Shaper {
  const font = new HbFont(new Face(new Blob(bytes)));
  const buffer = new HbBuffer();
  return (text, rightToLeft) => {
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
    shape(font, buffer);
    const infos = buffer.getGlyphInfos();
    const places = buffer.getGlyphPositions();
    const texts = clusterTexts(
      text,
      infos.map((info) => info.cluster),
    );
    // Fresh objects each time: fontkit keeps the characters a glyph was first met with, and pdfkit scales positions in place.
    const glyphs = infos.map((info) => {
      const codePoints = texts.get(info.cluster) ?? [];
      texts.delete(info.cluster);
      return { id: info.codepoint, advanceWidth: advanceOf(info.codepoint), codePoints };
    });
    const positions = places.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    }));
    return { glyphs, positions, advanceWidth: positions.reduce((sum, each) => sum + each.xAdvance, 0) };
  };
}
