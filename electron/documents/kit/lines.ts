import LineBreaker from 'linebreak';
import {
  directionLevels,
  lineRuns,
  printable,
  type Run,
  type RunMaker,
  type StyledStretch,
  type Text,
} from './runs.ts';
import { styled, type TextStyle } from './theme.ts';

/** A laid-out line: its runs from left to right, and the place of the baseline below its top. */
export type Line = { runs: Run[]; width: number; height: number; baseline: number };

/** A stretch of the whole text in one style, from `start` to `end`. */
type Stretch = { start: number; end: number; style: TextStyle; link?: string };
type Source = { text: string; stretches: Stretch[]; levels: Uint8Array | null };

function gather(text: Text, style: TextStyle): Source {
  const spans = typeof text === 'string' ? [{ text }] : text;
  let whole = '';
  const stretches: Stretch[] = [];
  for (const span of spans) {
    const clean = printable(span.text);
    const start = whole.length;
    whole += clean;
    const link = 'link' in span ? span.link : undefined;
    const own = 'style' in span && span.style ? styled(style, span.style) : style;
    if (clean) stretches.push({ start, end: whole.length, style: own, ...(link && { link }) });
  }
  return { text: whole, stretches, levels: directionLevels(whole) };
}

function cut(source: Source, start: number, end: number): StyledStretch[] {
  const out: StyledStretch[] = [];
  for (const stretch of source.stretches) {
    const from = Math.max(start, stretch.start);
    const to = Math.min(end, stretch.end);
    if (from < to)
      out.push({
        text: source.text.slice(from, to),
        style: stretch.style,
        ...(stretch.link && { link: stretch.link }),
      });
  }
  return out;
}

/** `end` without the spaces before it: a line's width does not count them, so that right-aligned lines end where they should. */
function withoutTrailingSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

const sum = (runs: readonly Run[]): number => runs.reduce((total, run) => total + run.width, 0);

function finish(runs: Run[], style: TextStyle): Line {
  const height = Math.max(style.size * style.leading, ...runs.map((run) => run.style.size * run.style.leading));
  const tallest = runs.reduce(
    (most, run) => (run.style.size > most.style.size ? run : most),
    runs[0] ?? { style, font: null },
  );
  const ascent = tallest.font?.ascent ?? 1069;
  const descent = tallest.font?.descent ?? -293;
  const size = tallest.style.size;
  return {
    runs,
    width: sum(runs),
    height,
    baseline: (height - ((ascent - descent) * size) / 1000) / 2 + (ascent * size) / 1000,
  };
}

/** Fills lines with words, one after the other. */
class LineFiller {
  readonly lines: Line[] = [];
  private start = 0;
  private wordStart = 0;
  private used = 0;
  private readonly source: Source;
  private readonly style: TextStyle;
  private readonly width: number;
  private readonly maker: RunMaker;

  constructor(source: Source, style: TextStyle, width: number, maker: RunMaker) {
    this.source = source;
    this.style = style;
    this.width = width + 0.01;
    this.maker = maker;
  }

  /** Takes the word that ends at `end`; its trailing spaces may stand beyond the line. */
  word(end: number): void {
    const trimmed = withoutTrailingSpace(this.source.text, this.wordStart, end);
    const wordWidth = this.measure(this.wordStart, trimmed);
    if (this.used + wordWidth > this.width && this.wordStart > this.start) this.endLine(this.wordStart);
    if (wordWidth > this.width) {
      this.breakWithin(trimmed);
      this.used = this.measure(this.start, end);
    } else this.used += end === trimmed ? wordWidth : this.measure(this.wordStart, end);
    this.wordStart = end;
  }

  endLine(end: number): void {
    const { text, levels } = this.source;
    const pieces = cut(this.source, this.start, withoutTrailingSpace(text, this.start, end));
    this.lines.push(finish(lineRuns(pieces, this.maker, levels, this.start), this.style));
    this.start = end;
    this.used = 0;
  }

  finish(): Line[] {
    if (this.start < this.source.text.length) this.endLine(this.source.text.length);
    return this.lines;
  }

  private measure(start: number, end: number): number {
    const silent = { fonts: this.maker.fonts, missing: () => {} };
    return sum(lineRuns(cut(this.source, start, end), silent, this.source.levels, start));
  }

  private breakWithin(end: number): void {
    while (this.measure(this.start, end) > this.width) this.endLine(this.fittingEnd(end));
  }

  /** How far a word that is wider than the line may go: at least one character. */
  private fittingEnd(end: number): number {
    let low = this.start + 1;
    let high = end;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.measure(this.start, middle) <= this.width) low = middle;
      else high = middle - 1;
    }
    // Never between the halves of a character, nor before a combining mark.
    while (low < end && /[\udc00-\udfff]|\p{M}/u.test(this.source.text[low] ?? '')) low++;
    return low;
  }
}

/**
 * Breaks a text into lines no wider than `width` points, by the Unicode line breaking rules; a single word that is
 * wider is broken within. A newline in the text ends a line. Gives no line for a text of nothing but spaces.
 */
export function breakLines(text: Text, style: TextStyle, width: number, maker: RunMaker): Line[] {
  const source = gather(text, style);
  if (source.text.trim() === '') return [];
  const filler = new LineFiller(source, style, width, maker);
  const breaker = new LineBreaker(source.text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    filler.word(next.position);
    if (next.required && next.position < source.text.length) filler.endLine(next.position);
  }
  return filler.finish();
}

/** The same number of lines, but of about the same length: for centred text, where a last word alone looks forgotten. */
export function balancedLines(text: Text, style: TextStyle, width: number, maker: RunMaker): Line[] {
  const lines = breakLines(text, style, width, maker);
  if (lines.length < 2 || lines.length > 4) return lines;
  const silent = { fonts: maker.fonts, missing: () => {} };
  let low = width / 2;
  let high = width;
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (breakLines(text, style, middle, silent).length > lines.length) low = middle;
    else high = middle;
  }
  return breakLines(text, style, high, silent);
}
