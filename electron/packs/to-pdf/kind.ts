import { kindOfBytes } from '../../../db/office/file-rules.ts';
import type { WordKind } from './libre-office.ts';

export type PaperKind = 'pdf' | 'png' | 'jpeg' | WordKind;

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODT = 'mimetypeapplication/vnd.oasis.opendocument.text';
/** A name in an old Office file is written with two bytes a letter. */
const WORD_PART = Buffer.from('WordDocument', 'utf16le');

/** What a received paper is by its bytes, whatever its name says; null when it is nothing a pack can contain. */
export function paperKind(bytes: Uint8Array): PaperKind | null {
  const known = kindOfBytes(bytes);
  if (known) return known;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (OLD_OFFICE.every((value, at) => bytes[at] === value)) return file.includes(WORD_PART) ? 'doc' : null;
  return file.subarray(0, 200).toString('latin1').includes(ODT) ? 'odt' : null;
}
