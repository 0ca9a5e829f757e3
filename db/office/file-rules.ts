import { z } from 'zod';
import { type Outcome, ok, refuse } from '../base/outcome.ts';

/** What a received file may be. Pure: the screens use it too. */
export const FILE_KINDS = {
  pdf: { mime: 'application/pdf', extension: 'pdf', label: 'PDF' },
  png: { mime: 'image/png', extension: 'png', label: 'PNG' },
  jpeg: { mime: 'image/jpeg', extension: 'jpg', label: 'JPEG' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    label: 'Word (docx)',
  },
  doc: { mime: 'application/msword', extension: 'doc', label: 'Word (doc)' },
  odt: { mime: 'application/vnd.oasis.opendocument.text', extension: 'odt', label: 'OpenDocument (odt)' },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** Papers of a meeting. */
export const PAPER_KINDS: readonly FileKind[] = ['pdf', 'docx', 'doc', 'odt', 'png', 'jpeg'];
/** Pictures that can stand on paper: the logo. */
export const PICTURE_KINDS: readonly FileKind[] = ['png', 'jpeg'];

/** The largest file that is taken, in megabytes. */
export const MAX_FILE_MB = 20;

/** A file as a screen sends it. Size and kind are checked by `examineFile`, whose answers say what to do. */
export const fileInput = () =>
  z.strictObject(
    { name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) as z.ZodType<Uint8Array, Uint8Array> },
    'files.missing',
  );

export type ReceivedFile = { name: string; bytes: Uint8Array };
export type ExaminedFile = { name: string; mime: string; kind: FileKind; bytes: Uint8Array };

const begins = (bytes: Uint8Array, signature: readonly number[], from = 0) =>
  signature.every((value, at) => bytes[from + at] === value);

const latin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

const PDF = latin('%PDF-');
const WORD = latin('word/document.xml');
const ODT = latin('mimetypeapplication/vnd.oasis.opendocument.text');
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A name in an old Office file is written with two bytes a letter. */
const OLD_WORD = [...'WordDocument'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, part: readonly number[], limit: number): boolean {
  const end = Math.min(bytes.length - part.length, limit);
  for (let at = bytes.indexOf(part[0] ?? 0); at >= 0 && at <= end; at = bytes.indexOf(part[0] ?? 0, at + 1)) {
    if (begins(bytes, part, at)) return true;
  }
  return false;
}

/** What the bytes are, whatever the name says; nothing when it is none of the kinds. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  // Readers accept a PDF whose header stands within the first kilobyte.
  if (contains(bytes, PDF, 1024)) return 'pdf';
  // A zip keeps the names of its parts readable: this one tells Word from every other zip.
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (contains(bytes, ODT, 200)) return 'odt';
    return contains(bytes, WORD, bytes.length) ? 'docx' : null;
  }
  if (begins(bytes, OLD_OFFICE) && contains(bytes, OLD_WORD, bytes.length)) return 'doc';
  return null;
}

/** Controls, what Windows forbids in a name, and marks that turn the direction of writing (`gpj.exe` shown as `exe.jpg`). */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Cf}<>:"|?*]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that is safe on every disk and tells the kind truly: no folders, no odd characters, the kind's own ending. */
export function safeFileName(name: string, kind: FileKind): string {
  const { extension } = FILE_KINDS[kind];
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const cleaned = last.replace(UNSAFE, '').replace(/\s+/g, ' ');
  const stem = cleaned.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(stem).slice(0, 100).join('').trim();
  const free = RESERVED.test(short) ? `_${short}` : short;
  return `${free || 'file'}.${extension}`;
}

/** Takes or refuses a received file: its size, its kind by its bytes, its name made safe. */
export function examineFile(file: ReceivedFile, kinds: readonly FileKind[], path = 'file'): Outcome<ExaminedFile> {
  const { bytes } = file;
  if (bytes.length === 0) return refuse('files.empty', { path });
  if (bytes.length > MAX_FILE_MB * 1_000_000) return refuse('files.tooBig', { path, params: { maximum: MAX_FILE_MB } });
  const kind = kindOfBytes(bytes);
  if (!kind || !kinds.includes(kind)) {
    const labels = kinds.map((each) => FILE_KINDS[each].label).join(', ');
    return refuse('files.notThisKind', { path, params: { kinds: labels } });
  }
  return ok({ name: safeFileName(file.name, kind), mime: FILE_KINDS[kind].mime, kind, bytes });
}
