import { createCanvas } from '@napi-rs/canvas';

/**
 * A photograph of 64 by 32 pixels as seen (a dark quarter at its top left), stored as a camera held in another way stores
 * it, with the EXIF orientation (1 to 8) that says so.
 */
export function turnedJpeg(orientation: number): Uint8Array {
  const [width, height] = orientation < 5 ? [64, 32] : [32, 64];
  const stored = [64, 32] as const;
  const canvas = createCanvas(stored[0], stored[1]);
  const context = canvas.getContext('2d');
  context.fillStyle = '#eee';
  context.fillRect(0, 0, stored[0], stored[1]);
  context.fillStyle = '#222';
  const corner = storedPlace(orientation, [0, 0], [width, height]);
  const opposite = storedPlace(orientation, [width / 2, height / 2], [width, height]);
  const [x, y] = [Math.min(corner[0], opposite[0]), Math.min(corner[1], opposite[1])];
  context.fillRect(x, y, Math.abs(corner[0] - opposite[0]), Math.abs(corner[1] - opposite[1]));
  const jpeg = canvas.toBuffer('image/jpeg', 95);
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), exif(orientation), jpeg.subarray(2)]));
}

/** Where a point of the picture as seen (`width` by `height`) lies in what is stored. */
function storedPlace(
  orientation: number,
  [x, y]: [number, number],
  [width, height]: [number, number],
): [number, number] {
  const places: Record<number, [number, number]> = {
    1: [x, y],
    2: [width - x, y],
    3: [width - x, height - y],
    4: [x, height - y],
    5: [y, x],
    6: [y, width - x],
    7: [height - y, width - x],
    8: [height - y, x],
  };
  return places[orientation] ?? [x, y];
}

function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
