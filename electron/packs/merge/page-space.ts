import { arrayOf, drop, numberAt, numbersAt, type PDFDict, PDFNumber, put } from './objects.ts';

/** Where things are on a page: as it is stored ("user") and as it is seen, upright, with the origin at its bottom left. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Box = { left: number; bottom: number; right: number; top: number };

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `m`, then `n`. */
export const chain = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

export const moved = (m: Matrix, x: number, y: number): [x: number, y: number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The smallest upright box around what a box becomes. */
export function boxUnder(m: Matrix, { left, bottom, right, top }: Box): Box {
  const corners = [moved(m, left, bottom), moved(m, right, bottom), moved(m, left, top), moved(m, right, top)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** Numbers as a page's instructions write them. */
export const written = (numbers: readonly number[]): string =>
  numbers.map((value) => String(Math.round(value * 10_000) / 10_000)).join(' ');

export type Rotation = 0 | 90 | 180 | 270;
export type PageSpace = {
  /** What is shown of the page, in its own coordinates. */
  visible: Box;
  /** How far viewers turn it, clockwise. */
  rotation: Rotation;
  /** The size as seen, in points. */
  width: number;
  height: number;
  /** How many points a unit is; 1 as a rule. */
  unit: number;
  /** From as seen (in units, not points) to as stored. */
  upright: Matrix;
  /** From as stored to as seen. */
  seen: Matrix;
};

function boxOf(numbers: number[] | undefined): Box | undefined {
  const [x1, y1, x2, y2] = numbers ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  if (numbers?.some((each) => !Number.isFinite(each) || Math.abs(each) > 1_000_000)) return undefined;
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) };
  return box.right - box.left > 1 && box.top - box.bottom > 1 ? box : undefined;
}

const cut = (box: Box, by: Box): Box => ({
  left: Math.max(box.left, by.left),
  bottom: Math.max(box.bottom, by.bottom),
  right: Math.min(box.right, by.right),
  top: Math.min(box.top, by.top),
});

const LETTER: Box = { left: 0, bottom: 0, right: 612, top: 792 };

function spaceOf(visible: Box, rotation: Rotation, unit: number): PageSpace {
  const { left, bottom, right, top } = visible;
  const [w, h] = [right - left, top - bottom];
  const [uw, uh] = rotation % 180 === 0 ? [w, h] : [h, w];
  const upright: Record<Rotation, Matrix> = {
    0: [1, 0, 0, 1, left, bottom],
    90: [0, 1, -1, 0, right, bottom],
    180: [-1, 0, 0, -1, right, top],
    270: [0, -1, 1, 0, left, top],
  };
  const seen: Record<Rotation, Matrix> = {
    0: [1, 0, 0, 1, -left, -bottom],
    90: [0, -1, 1, 0, -bottom, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  };
  return {
    visible,
    rotation,
    width: uw * unit,
    height: uh * unit,
    unit,
    upright: upright[rotation],
    seen: seen[rotation],
  };
}

/** How a page is seen. Its boxes and rotation must be its own, not its parent's. */
export function pageSpace(page: PDFDict): PageSpace {
  const media = boxOf(numbersAt(page, 'MediaBox')) ?? LETTER;
  const crop = boxOf(numbersAt(page, 'CropBox'));
  const shown = crop ? cut(crop, media) : media;
  const visible = shown.right - shown.left > 1 && shown.top - shown.bottom > 1 ? shown : media;
  const turns = (((Math.round((numberAt(page, 'Rotate') ?? 0) / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const unit = numberAt(page, 'UserUnit') ?? 1;
  return spaceOf(visible, ([0, 90, 180, 270] as const)[turns], unit > 0 && unit <= 100 ? unit : 1);
}

const A4 = { short: 595.28, long: 841.89 };

/** The paper a page goes on: its own size from A5 to A3, else A4 as it lies. */
export function paperFor({ width, height }: PageSpace): { width: number; height: number } {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short >= 400 && short <= 860 && long <= 1230) return { width, height };
  return width > height ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
}

/** Where a page's content goes so that bands at top and bottom are free; `move` only scales and shifts. */
export type Fit = { move: Matrix; scale: number; space: PageSpace };

/** Fits what is seen of a page between two bands of the paper, given in points. */
export function fitBetween(space: PageSpace, bands: { top: number; bottom: number }): Fit {
  const paper = paperFor(space);
  const [w, h] = [space.width / space.unit, space.height / space.unit];
  const room = paper.height - bands.top - bands.bottom;
  const scale = Math.min(paper.width / w, room / h);
  const shift: Matrix = [scale, 0, 0, scale, (paper.width - w * scale) / 2, bands.bottom + (room - h * scale) / 2];
  const [width, height] = space.rotation % 180 === 0 ? [paper.width, paper.height] : [paper.height, paper.width];
  const fitted = spaceOf({ left: 0, bottom: 0, right: width, top: height }, space.rotation, 1);
  return { move: chain(chain(space.seen, shift), fitted.upright), scale, space: fitted };
}

/** Gives the page the boxes of its new paper. */
export function setPaper(page: PDFDict, { visible }: PageSpace): void {
  put(page, 'MediaBox', arrayOf(page.context, [visible.left, visible.bottom, visible.right, visible.top]));
  drop(page, 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit');
}

/** A point, a list of points or a length moved with the page's content. */
export const movedNumber = (value: number, axis: 'x' | 'y', move: Matrix): PDFNumber =>
  PDFNumber.of(axis === 'x' ? value * move[0] + move[4] : value * move[3] + move[5]);
