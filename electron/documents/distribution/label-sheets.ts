import type { LabelSheet } from '../../../db/distribution/words.ts';
import { mm } from '../kit/theme.ts';

/** How labels lie on an A4 sheet, in points: the usual sheets of L7160, L7163, L7159 and L7165. */
export type LabelLayout = {
  across: number;
  down: number;
  /** Of one label. */
  width: number;
  height: number;
  /** The first label's corner, and from one label to the next. */
  left: number;
  top: number;
  stepX: number;
  stepY: number;
};

const layout = (across: number, down: number, measures: readonly [number, number, number, number, number]) => {
  const [width, height, left, top, stepX] = measures.map(mm) as [number, number, number, number, number];
  return { across, down, width, height, left, top, stepX, stepY: height };
};

/** Width, height, left, top and the step across in millimetres; down they touch. */
export const LABEL_LAYOUTS: Record<LabelSheet, LabelLayout> = {
  '3x7': layout(3, 7, [63.5, 38.1, 7.2, 15.1, 66]),
  '2x7': layout(2, 7, [99.1, 38.1, 4.65, 15.1, 101.6]),
  '3x8': layout(3, 8, [63.5, 33.9, 7.2, 12.9, 66]),
  '2x4': layout(2, 4, [99.1, 67.7, 4.65, 13.1, 101.6]),
};
