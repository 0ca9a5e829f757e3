type Box = { text: string; x: number; y: number; width: number; height: number };

/** Pairs of texts whose letters touch: from the baseline up to two thirds of the type's size. */
export function overlaps(boxes: readonly Box[]): string[] {
  const crosses = (a: Box, b: Box) =>
    a.x < b.x + b.width - 0.5 &&
    b.x < a.x + a.width - 0.5 &&
    a.y - a.height * 0.66 < b.y - 0.5 &&
    b.y - b.height * 0.66 < a.y - 0.5;
  return boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (crosses(a, b) ? [`${a.text} / ${b.text}`] : [])));
}
