import bidiFactory from 'bidi-js';
import type { FontChain, FontSet, PaperFont } from './fonts.ts';
import type { TextStyle } from './theme.ts';

/**
 * A stretch of text in one style. A `link` is a web or mail address, or `#name`: the place of that name in the pack that
 * the document becomes a part of (`electron/packs`); alone, such a link leads nowhere.
 */
export type Span = { text: string; style?: Partial<TextStyle>; link?: string };

/** What can be printed: plain text, or stretches in different styles. */
export type Text = string | readonly Span[];

/** A stretch of a line in one font, style and direction, with its width in points. */
export type Run = {
  text: string;
  font: PaperFont;
  style: TextStyle;
  rightToLeft: boolean;
  width: number;
  link?: string;
  /** The characters that no font has: `text` is then the replacement character. */
  instead?: string;
};

const REPLACEMENT = '\ufffd';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
// Characters without a picture of their own, which fonts need not have; joiners shape their neighbours and stay.
const INVISIBLE = /(?!\u200c|\u200d)\p{Default_Ignorable_Code_Point}/gu;
const CONTROL = /(?!\n)\p{Cc}/gu;

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Text as it can be printed: composed letters, no control characters, no halves of a character. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '');

/** The width in points, word by word as pdfkit draws it. */
function widthOf(text: string, font: PaperFont, size: number, rightToLeft: boolean): number {
  if (rightToLeft) return (font.width(text, true) * size) / 1000;
  let sum = 0;
  for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) sum += font.width(word, false);
  return (sum * size) / 1000;
}

const fontFor = (chain: FontChain, grapheme: string): PaperFont | undefined =>
  chain.find((font) => [...grapheme].every((each) => font.has(each.codePointAt(0) ?? 0)));

type Piece = { text: string; font: PaperFont; instead?: string };

/** Splits `text` by the first font of the chain that has each character; what none has becomes a visible replacement. */
function byFont(text: string, chain: FontChain, missing: (characters: string) => void): Piece[] {
  const [main] = chain;
  if ([...text].every((each) => main.has(each.codePointAt(0) ?? 0))) return [{ text, font: main }];
  const pieces: Piece[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const font = fontFor(chain, segment);
    const last = pieces.at(-1);
    if (!font) {
      missing(segment);
      pieces.push({ text: REPLACEMENT, font: main, instead: segment });
    } else if (last && last.font === font && !last.instead) last.text += segment;
    else pieces.push({ text: segment, font });
  }
  return pieces;
}

/** Puts runs into the order in which they stand on the line (rule L2 of the bidirectional algorithm). */
function reorder<T extends { level: number }>(runs: T[]): T[] {
  const out = [...runs];
  const highest = Math.max(0, ...out.map((run) => run.level));
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < out.length; start++) {
      if ((out[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((out[end]?.level ?? 0) >= level) end++;
      out.splice(start, end - start, ...out.slice(start, end).reverse());
      start = end;
    }
  }
  return out;
}

type Levelled = { text: string; level: number };

function byLevel(text: string, levels: Uint8Array | null, from: number): Levelled[] {
  if (!levels) return [{ text, level: 0 }];
  const out: Levelled[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels[from + at] ?? 0;
    const last = out.at(-1);
    if (last && last.level === level) last.text += text[at];
    else out.push({ text: text[at] ?? '', level });
  }
  return out;
}

/** The levels of direction of a text, or null for a text that only runs from left to right. */
export function directionLevels(text: string): Uint8Array | null {
  return RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, 'auto').levels : null;
}

export type StyledStretch = { text: string; style: TextStyle; link?: string };
export type RunMaker = { fonts: FontSet; missing: (characters: string) => void };

/**
 * The runs of one line, in the order in which they stand from left to right.
 * `levels` belong to the whole paragraph, of which the line begins at `from`.
 */
export function lineRuns(
  stretches: readonly StyledStretch[],
  maker: RunMaker,
  levels: Uint8Array | null,
  from: number,
): Run[] {
  const runs: (Run & { level: number })[] = [];
  let at = from;
  for (const { text, style, link } of stretches) {
    for (const part of byLevel(text, levels, at)) {
      const rightToLeft = part.level % 2 === 1;
      for (const piece of byFont(part.text.replaceAll('\u00a0', ' '), maker.fonts[style.weight], maker.missing)) {
        const width = widthOf(piece.text, piece.font, style.size, rightToLeft);
        runs.push({ ...piece, style, rightToLeft, width, level: part.level, ...(link && { link }) });
      }
    }
    at += text.length;
  }
  return levels ? reorder(runs) : runs;
}
