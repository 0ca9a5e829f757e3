import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { createShaper, type ShapedRun, type Shaper } from './shape.ts';
import type { Weight } from './theme.ts';

/** A font for pdfkit: fontkit embeds it, HarfBuzz shapes it. */
export type PaperFont = {
  /** The name it is registered under in a document. */
  name: string;
  /** What pdfkit takes. */
  source: { layout: (text: string) => ShapedRun; postscriptName: string };
  ascent: number;
  descent: number;
  capHeight: number;
  has(codePoint: number): boolean;
  /** The width of a run of one direction, in thousandths of the size. */
  width(text: string, rightToLeft: boolean): number;
  /** Gives pdfkit the direction of the run that it is about to draw. */
  rightToLeft(yes: boolean): void;
};

/** Fonts of one weight in the order in which they are asked for a character: the main one, then the fall-backs. */
export type FontChain = readonly [PaperFont, ...PaperFont[]];
export type FontSet = Record<Weight, FontChain>;

const FILES: Record<Weight, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  semibold: '600SemiBold/NotoSans_600SemiBold.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
};

const resolveFrom = createRequire(import.meta.url);

const filePath = (weight: Weight): string => resolveFrom.resolve(`@expo-google-fonts/noto-sans/${FILES[weight]}`);

/** A width in thousandths, remembered: the same words come again and again in a document. */
function measurer(shaper: Shaper, unitsPerEm: number): PaperFont['width'] {
  const known = new Map<string, number>();
  return (text, rightToLeft) => {
    const key = rightToLeft ? `\u202e${text}` : text;
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    const width = (shaper(text, rightToLeft).advanceWidth * 1000) / unitsPerEm;
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Parses a TrueType font file. @throws when the bytes are not one. */
export function openFont(name: string, bytes: Buffer): PaperFont {
  const font = create(bytes);
  if (!('layout' in font)) throw new Error(`${name} is a collection, not one font`);
  const advances = new Map<number, number>();
  const advanceOf = (glyph: number) => {
    const known = advances.get(glyph) ?? font.getGlyph(glyph).advanceWidth;
    advances.set(glyph, known);
    return known;
  };
  const shaper = createShaper(bytes, advanceOf);
  let backwards = false;
  const source: Font = Object.create(font);
  Object.assign(source, { layout: (text: string) => shaper(text, backwards) });
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<number, boolean>();
  return {
    name,
    source: source as unknown as PaperFont['source'],
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: font.capHeight * scale,
    has(codePoint) {
      const seen = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, seen);
      return seen;
    },
    width: measurer(shaper, font.unitsPerEm),
    rightToLeft(yes) {
      backwards = yes;
    },
  };
}

let loaded: FontSet | undefined;

/** The fonts of the paper, read and parsed once a process (about 40 ms). */
export function paperFonts(): FontSet {
  loaded ??= Object.fromEntries(
    (Object.keys(FILES) as Weight[]).map((weight) => [weight, [openFont(weight, readFileSync(filePath(weight)))]]),
  ) as unknown as FontSet;
  return loaded;
}
