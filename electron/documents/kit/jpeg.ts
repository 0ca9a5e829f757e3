/** The upright size of a JPEG in pixels. */
export type JpegSize = { width: number; height: number };

/** Baseline, extended and progressive: what PDF readers draw. */
const DRAWN = [0xc0, 0xc1, 0xc2];
/** Lossless, hierarchical and arithmetic kinds. */
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** The EXIF orientation 1 to 8 of an APP1 segment whose data begin at `at`; 1 when there is none. */
function orientation(bytes: Uint8Array, at: number, end: number): number {
  if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== 'Exif') return 1;
  const tiff = at + 6;
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length));
  if (tiff + 8 > view.byteLength) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const place = directory + 2 + entry * 12;
    if (place + 10 > view.byteLength) return 1;
    if (view.getUint16(place, little) === 0x0112) return view.getUint16(place + 8, little);
  }
  return 1;
}

function frame(bytes: Uint8Array, at: number, turned: boolean): JpegSize | 'broken' | 'unusual' {
  const bits = bytes[at + 4];
  const height = word(bytes, at + 5);
  const width = word(bytes, at + 7);
  const channels = bytes[at + 9] ?? 0;
  if (width === 0 || height === 0) return 'broken';
  if (bits !== 8 || ![1, 3, 4].includes(channels)) return 'unusual';
  return turned ? { width: height, height: width } : { width, height };
}

/** True when the picture's data, which begin at `from`, end as they should: a file cut short has no end marker. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === END) return true;
  return false;
}

/** Where each segment begins, with its marker, up to and with the scan; empty when the file is no chain of segments. */
function segments(bytes: Uint8Array): { marker: number; at: number; length: number }[] {
  const found: { marker: number; at: number; length: number }[] = [];
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const length = word(bytes, at + 2);
    if (marker !== 0xff) found.push({ marker, at, length });
    if (marker === SCAN) return found;
    at += marker === 0xff ? 1 : 2 + length;
  }
  return [];
}

/** Reads a JPEG's frame: its size as it stands upright, or why it cannot be printed. Never throws. */
export function readJpeg(bytes: Uint8Array): JpegSize | 'broken' | 'unusual' {
  const chain = segments(bytes);
  const scan = chain.at(-1);
  if (!scan || !hasEnd(bytes, scan.at)) return 'broken';
  if (chain.some(({ marker }) => OTHER_FRAMES.includes(marker))) return 'unusual';
  const drawn = chain.find(({ marker }) => DRAWN.includes(marker));
  if (!drawn) return 'broken';
  const exif = chain.find(({ marker }) => marker === EXIF);
  const turned = exif !== undefined && orientation(bytes, exif.at + 4, exif.at + 2 + exif.length) > 4;
  return frame(bytes, drawn.at, turned);
}
