import { formatNumber, formatTenths } from '../base/format.ts';
import { formatPence } from '../base/pence.ts';
import {
  FIGURES,
  type FigureKey,
  type Figures,
  type FigureValue,
  figuresOf,
  isFigureKey,
} from './annual-figure-rules.ts';
import type { ReportSection } from './words.ts';

/** Y2: texts with fields in them. A field fills itself from the records, so its figure cannot be typed over. Pure. */

/** What stands for a figure that the records do not say. */
export const UNKNOWN_FIGURE = '[not known]';

const FIELD = /\{\{([^{}]*)\}\}/g;

/** A field as it is written in a text. */
export const fieldOf = (key: FigureKey): string => `{{${key}}}`;

/** The fields of a text, each once, in their order. */
export function fieldsIn(text: string): FigureKey[] {
  const names = [...text.matchAll(FIELD)].map(([, name = '']) => name.trim());
  return [...new Set(names)].filter(isFigureKey);
}

/** What stands in a text like a field and is none: the first of them; null where there is no such thing. */
export function wrongField(text: string): string | null {
  const unknown = [...text.matchAll(FIELD)].find(([, name = '']) => !isFigureKey(name.trim()));
  if (unknown) return unknown[0];
  const rest = text.replace(FIELD, '');
  const at = rest.search(/\{\{|\}\}/);
  return at === -1
    ? null
    : rest
        .slice(at, at + 40)
        .split('\n', 1)[0]
        ?.trim() || null;
}

/** A figure as it is printed. */
export function figureText(key: FigureKey, value: FigureValue): string {
  if (value === null) return UNKNOWN_FIGURE;
  if (typeof value === 'string') return value;
  const { shown } = FIGURES[key];
  if (shown === 'money') return formatPence(value);
  return shown === 'tenths' ? formatTenths(value) : formatNumber(value);
}

export type TextPart = { text: string; field: FigureKey | null };

/** A text in stretches: what was written, and the figures where its fields stand. */
export function partsOf(text: string, figures: Figures): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(FIELD)) {
    const key = (found[1] ?? '').trim();
    if (!isFigureKey(key)) continue;
    if (found.index > from) parts.push({ text: text.slice(from, found.index), field: null });
    parts.push({ text: figureText(key, figures[key]), field: key });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), field: null });
  return parts;
}

/** A text with its figures in it. */
export const fillText = (text: string, figures: Figures): string =>
  partsOf(text, figures)
    .map((part) => part.text)
    .join('');

/** The figures that a person had before them when a text was saved: those beside the part, and those in the text. */
export type FiguresSeen = Partial<Record<FigureKey, FigureValue>>;

export function seenWith(section: ReportSection, text: string, figures: Figures): FiguresSeen {
  const keys = new Set([...figuresOf(section), ...fieldsIn(text)]);
  return Object.fromEntries([...keys].map((key) => [key, figures[key]]));
}

export type MovedFigure = { key: FigureKey; before: FigureValue; now: FigureValue };

/** The figures that changed since a text was saved. One that did not exist then does not count. */
export function movedSince(seen: FiguresSeen, figures: Figures): MovedFigure[] {
  return (Object.keys(seen) as FigureKey[])
    .filter((key) => isFigureKey(key) && seen[key] !== figures[key])
    .map((key) => ({ key, before: seen[key] ?? null, now: figures[key] }));
}

/** The fields of a text whose figure the records do not say. */
export const unknownIn = (text: string, figures: Figures): FigureKey[] =>
  fieldsIn(text).filter((key) => figures[key] === null);
