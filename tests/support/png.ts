import { PNG } from 'pngjs';

/** A plain picture of one colour, as a PNG file. */
export function png(width: number, height: number): Uint8Array {
  const picture = new PNG({ width, height });
  picture.data.fill(0x80);
  return new Uint8Array(PNG.sync.write(picture));
}
