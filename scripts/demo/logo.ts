import { pngOf } from './png.ts';

const SIZE = 240;
/** Samples a side of each pixel: smooth edges. */
const FINE = 4;

type Colour = readonly [number, number, number];
const NAVY: Colour = [24, 54, 94];
const TEAL: Colour = [0, 122, 124];

const inCircle = (x: number, y: number, cx: number, cy: number, r: number) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r;

/** A speech bubble: a disc with a tail pointing down. */
const inBubble = (x: number, y: number, cx: number, cy: number, r: number, lean: number) =>
  inCircle(x, y, cx, cy, r) ||
  (y > cy && y < cy + r * 1.35 && Math.abs(x - cx - lean * (y - cy)) < (cy + r * 1.35 - y) * 0.3);

function colourAt(x: number, y: number): Colour | null {
  const right = inBubble(x, y, 0.64, 0.52, 0.29, 0.35);
  const left = inBubble(x, y, 0.36, 0.38, 0.29, -0.35);
  if (left && right) return [255, 255, 255];
  if (left) return NAVY;
  return right ? TEAL : null;
}

/** Red, green, blue and opacity of a pixel, smooth at the edges. */
function pixel(at: number): [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < FINE * FINE; sample += 1) {
    const x = ((at % SIZE) + ((sample % FINE) + 0.5) / FINE) / SIZE;
    const y = (Math.floor(at / SIZE) + (Math.floor(sample / FINE) + 0.5) / FINE) / SIZE;
    const colour = colourAt(x, y);
    if (!colour) continue;
    covered += 1;
    for (const [index, part] of colour.entries()) sum[index] = (sum[index] ?? 0) + part;
  }
  const [red = 0, green = 0, blue = 0] = sum.map((part) => part / (covered || 1));
  return [red, green, blue, (covered * 255) / (FINE * FINE)];
}

/** Anyborough’s sign, two speech bubbles that overlap, as a PNG. Drawn here, so that it belongs to nobody. */
export const demoLogo = (): Uint8Array<ArrayBuffer> => pngOf(SIZE, SIZE, (x, y) => pixel(y * SIZE + x));
