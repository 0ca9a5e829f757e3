/** Measures and colours of the paper. All lengths in points (72 an inch) unless a name says otherwise. */

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export type PaperSize = 'A4' | 'A5';
export const SIZES: Record<PaperSize, readonly [width: number, height: number]> = {
  A4: [595.28, 841.89],
  A5: [419.53, 595.28],
};

/** Dark enough for 7:1 on white, and still told apart when printed black and white. */
export const COLOUR = {
  ink: '#0b0c0c',
  quiet: '#44494d',
  rule: '#8a9299',
  faint: '#eef2f5',
  band: '#e1e8ee',
  accent: '#12365c',
  warning: '#7a1f0e',
  link: '#12447a',
  white: '#ffffff',
} as const;

export type Weight = 'regular' | 'italic' | 'semibold' | 'bold';

export type TextStyle = {
  weight: Weight;
  /** Points. */
  size: number;
  /** Line height as a share of the size. */
  leading: number;
  colour: string;
  align?: 'left' | 'right' | 'centre';
};

const style = (weight: Weight, size: number, leading: number, colour: string = COLOUR.ink): TextStyle => ({
  weight,
  size,
  leading,
  colour,
});

/** 12 point for reading, as the groups' accessible formats ask for; smaller only in tables and in the head. */
export const STYLE = {
  title: style('bold', 22, 1.2, COLOUR.accent),
  heading: style('bold', 15, 1.25, COLOUR.accent),
  subheading: style('bold', 12.5, 1.3),
  body: style('regular', 12, 1.4),
  strong: style('bold', 12, 1.4),
  table: style('regular', 9.5, 1.35),
  tableHead: style('bold', 9.5, 1.35),
  small: style('regular', 9.5, 1.4, COLOUR.quiet),
  head: style('regular', 8.5, 1.38),
  foot: style('regular', 8.5, 1.2, COLOUR.quiet),
} as const;

/** The same style with other values. */
export const styled = (base: TextStyle, change: Partial<TextStyle>): TextStyle => ({ ...base, ...change });
