import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { formatBytes } from '../../../db/base/format.ts';
import { type Outcome, ok, refuse } from '../../../db/base/outcome.ts';
import { readJpeg } from './jpeg.ts';

/** The largest picture that is taken: bytes of the file, pixels of a side, pixels in all. */
export type PictureLimits = { bytes: number; side: number; pixels: number };
export const PICTURE_LIMITS: PictureLimits = { bytes: 5_000_000, side: 8000, pixels: 24_000_000 };

/** A picture that was checked and can be drawn; sizes in pixels, upright. */
export type PrintedPicture =
  | { kind: 'jpeg'; bytes: Uint8Array; width: number; height: number }
  | { kind: 'png'; width: number; height: number; embeddable(): PDFKit.Mixins.EmbeddablePicture };

/** What a picture file is; `width` and `height` in pixels. */
export type PictureFacts = { mime: 'image/png' | 'image/jpeg'; width: number; height: number };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** More than a logo needs at 600 dots an inch; keeps the documents small. */
const PRINTED_SIDE = 1200;

/** How large a picture may be, and to how many pixels a side a PNG is made smaller. For a logo unless told otherwise. */
export type PictureUse = { limits: PictureLimits; printedSide: number };
const AS_A_LOGO: PictureUse = { limits: PICTURE_LIMITS, printedSide: PRINTED_SIDE };

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((value, at) => bytes[at] === value);

function sizeProblem({ width, height }: { width: number; height: number }, { side, pixels }: PictureLimits) {
  if (width > side || height > side)
    return refuse('documents.pictureTooLarge', { params: { width, height, max: side } });
  return width * height > pixels ? refuse('documents.pictureTooManyPixels', { params: { width, height } }) : null;
}

function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : null;
}

/** Transparent pixels become white paper; every `step` by `step` pixels become one. */
function flatten(png: PNG, step: number): { width: number; height: number; rgb: Uint8Array } {
  const width = Math.max(1, Math.floor(png.width / step));
  const height = Math.max(1, Math.floor(png.height / step));
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) blend(png, x * step, y * step, step, rgb, (y * width + x) * 3);
  }
  return { width, height, rgb };
}

function blend(png: PNG, left: number, top: number, step: number, rgb: Uint8Array, to: number): void {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + step, png.height); y++) {
    for (let x = left; x < Math.min(left + step, png.width); x++) {
      const at = (y * png.width + x) * 4;
      const alpha = (png.data[at + 3] ?? 255) / 255;
      for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + (png.data[at + c] ?? 0) * alpha + 255 * (1 - alpha);
      count++;
    }
  }
  for (let c = 0; c < 3; c++) rgb[to + c] = Math.round((sums[c] ?? 0) / count);
}

/** pdfkit inflates PNGs with transparency later, where a broken one would end the process: decoded here, at once. */
function decodePng(bytes: Uint8Array, printedSide: number): PrintedPicture {
  const png = PNG.sync.read(Buffer.from(bytes), { checkCRC: true });
  const step = Math.max(1, Math.ceil(Math.max(png.width, png.height) / printedSide));
  const { width, height, rgb } = flatten(png, step);
  const data = deflateSync(rgb);
  const label = `P${createHash('sha256').update(data).digest('hex').slice(0, 12)}`;
  const embeddable = (): PDFKit.Mixins.EmbeddablePicture => ({
    width,
    height,
    label,
    obj: null,
    embed(document) {
      const object = {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceRGB',
        Filter: 'FlateDecode',
      };
      this.obj = document.ref(object);
      this.obj.end(data);
    },
  });
  return { kind: 'png', width, height, embeddable };
}

function readPng(bytes: Uint8Array, { limits, printedSide }: PictureUse): Outcome<PrintedPicture> {
  const size = pngSize(bytes);
  if (!size) return refuse('documents.pictureBroken');
  const problem = sizeProblem(size, limits);
  if (problem) return problem;
  try {
    return ok(decodePng(bytes, printedSide));
  } catch {
    // Whatever the decoder stumbled over, the person can only do one thing about it.
    return refuse('documents.pictureBroken');
  }
}

/** Checks and decodes a PNG or JPEG file that somebody gave us. Never throws: a picture that cannot be printed is a problem with a key. */
export function readPicture(bytes: Uint8Array, use: PictureUse = AS_A_LOGO): Outcome<PrintedPicture> {
  const { limits } = use;
  if (bytes.length === 0) return refuse('documents.pictureEmpty');
  if (bytes.length > limits.bytes) {
    const params = { size: formatBytes(bytes.length), max: formatBytes(limits.bytes) };
    return refuse('documents.pictureTooBig', { params });
  }
  if (starts(bytes, PNG_SIGNATURE)) return readPng(bytes, use);
  if (!starts(bytes, [0xff, 0xd8, 0xff])) return refuse('documents.pictureKind');
  const jpeg = readJpeg(bytes);
  if (jpeg === 'broken') return refuse('documents.pictureBroken');
  if (jpeg === 'unusual') return refuse('documents.pictureJpegKind');
  const problem = sizeProblem(jpeg, limits);
  return problem ?? ok({ kind: 'jpeg', bytes, ...jpeg });
}

/** What the file is, for storing it: the same checks as before printing. */
export function examinePicture(bytes: Uint8Array): Outcome<PictureFacts> {
  const picture = readPicture(bytes);
  if (!picture.ok) return picture;
  const { kind, width, height } = picture.value;
  const size = kind === 'png' ? (pngSize(bytes) ?? { width, height }) : { width, height };
  return ok({ mime: kind === 'png' ? 'image/png' : 'image/jpeg', ...size });
}

const known = new Map<string, PrintedPicture>();

/** The same picture decoded once a process: the logo stands on every paper. Null when it cannot be printed. */
export function knownPicture(bytes: Uint8Array): PrintedPicture | null {
  const key = createHash('sha256').update(bytes).digest('hex');
  const hit = known.get(key);
  if (hit) return hit;
  const picture = readPicture(bytes);
  if (!picture.ok) return null;
  if (known.size >= 8) known.clear();
  known.set(key, picture.value);
  return picture.value;
}

/** The size at which a picture is printed: as large as fits, keeping its proportions. */
export function printedSize(
  picture: PrintedPicture,
  maxWidth: number,
  maxHeight: number,
): [width: number, height: number] {
  const scale = Math.min(maxWidth / picture.width, maxHeight / picture.height);
  return [picture.width * scale, picture.height * scale];
}
