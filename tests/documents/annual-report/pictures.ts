import { PNG } from 'pngjs';

/** Pictures that stand for the report's photographs: a hall full of people, drawn by numbers, always the same. */

type Colour = readonly [red: number, green: number, blue: number];

export function hallPicture(width = 720, height = 450, wall: Colour = [214, 190, 150]): Uint8Array {
  const png = new PNG({ width, height });
  const put = (x: number, y: number, [r, g, b]: Colour) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    png.data.set([r, g, b, 255], (Math.floor(y) * width + Math.floor(x)) * 4);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - 0.35 * (y / height) + 0.08 * Math.sin(x / 60);
      put(x, y, y < height * 0.62 ? [wall[0] * light, wall[1] * light, wall[2] * light] : [96, 70, 50]);
    }
  }
  const disc = (cx: number, cy: number, r: number, colour: Colour) => {
    for (let y = -r; y <= r; y++) for (let x = -r; x <= r; x++) if (x * x + y * y <= r * r) put(cx + x, cy + y, colour);
  };
  for (let row = 0; row < 5; row++) {
    const size = Math.round((height / 34) * (1 + row * 0.28));
    for (let at = 0; at < 13 - row; at++) {
      const x = ((at + 0.5 + (row % 2) * 0.4) * width) / (13 - row);
      const y = height * (0.52 + row * 0.11);
      const shade = ((at * 37 + row * 61) % 90) + 60;
      disc(x, y + size * 2.1, Math.round(size * 1.7), [shade * 0.6, shade * 0.8, shade * 1.3]);
      disc(x, y, size, [shade + 90, shade + 55, shade + 25]);
    }
  }
  return new Uint8Array(PNG.sync.write(png));
}
