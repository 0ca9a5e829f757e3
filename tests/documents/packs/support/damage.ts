import { onNewPage, paragraph } from '../../../../electron/documents/kit/text-blocks.ts';
import { merge, ownDocument, partOf } from './build.ts';
import { encrypted } from './encrypted.ts';
import { formPdf } from './form-pdf.ts';
import { pagesPdf, word } from './raw-pdf.ts';
import { taggedPdf } from './tagged-pdf.ts';

/** Numbers that look random and are the same in every run (mulberry32): gives 0 up to `sides`, without it. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / (4_294_967_296 / sides));
  };
}

type Roll = ReturnType<typeof dice>;
type Damage = (file: Buffer, roll: Roll) => Buffer;

const text = (file: Buffer) => file.toString('latin1');
const bytes = (written: string) => Buffer.from(written, 'latin1');

/** Puts another text in the place of one that fits the pattern. */
function replaceOne(file: Buffer, roll: Roll, pattern: RegExp, by: (found: RegExpExecArray) => string): Buffer {
  const written = text(file);
  const all = [...written.matchAll(pattern)];
  const found = all[roll(Math.max(1, all.length))];
  if (!found) return file.subarray(0, file.length - 1 - roll(100));
  return bytes(written.slice(0, found.index) + by(found) + written.slice(found.index + found[0].length));
}

/** What goes wrong with a file on its way, or is done to it on purpose. */
export const DAMAGES: Record<string, Damage> = {
  cut: (file, roll) => file.subarray(0, roll(file.length)),
  'bits turned over': (file, roll) => {
    const out = Buffer.from(file);
    for (let times = 1 + roll(60); times > 0; times--) {
      const at = roll(out.length);
      out[at] = (out[at] ?? 0) ^ (1 << roll(8));
    }
    return out;
  },
  'one bit turned over': (file, roll) => {
    const out = Buffer.from(file);
    const at = roll(out.length);
    out[at] = (out[at] ?? 0) ^ (1 << roll(8));
    return out;
  },
  'a stretch of zeros': (file, roll) => {
    const out = Buffer.from(file);
    const from = roll(out.length);
    return out.fill(0, from, Math.min(out.length, from + 1 + roll(2000)));
  },
  'a stretch taken out': (file, roll) => {
    const from = roll(file.length);
    return Buffer.concat([file.subarray(0, from), file.subarray(from + 1 + roll(500))]);
  },
  'a stretch twice': (file, roll) => {
    const from = roll(file.length);
    const to = from + roll(3000);
    return Buffer.concat([file.subarray(0, to), file.subarray(from)]);
  },
  'a reference that leads elsewhere': (file, roll) => {
    const objects = Math.max(2, (text(file).match(/ 0 obj/g) ?? []).length);
    return replaceOne(file, roll, /\d+ 0 R/g, () => `${1 + roll(objects)} 0 R`);
  },
  'references that all lead to one object': (file, roll) => {
    const to = 1 + roll(6);
    return bytes(text(file).replace(/\d+ 0 R/g, (found) => (roll(4) === 0 ? `${to} 0 R` : found)));
  },
  'an object that leads back to itself': (file, roll) =>
    // Of the same length, so that the table stays right and the circle alone is wrong.
    replaceOne(file, roll, /(\d+) 0 obj(?:(?!endobj)[\s\S])*?(?<ref>\d+ 0 R)/g, ([found, own = '', ref = '']) => {
      const circle = `${own} 0 R`.padStart(ref.length);
      return found.slice(0, -ref.length) + circle;
    }),
  'a huge number': (file, roll) => {
    const huge = ['99999999999', '-1', '4294967296', '2147483647', '1e99', '0'][roll(6)] ?? '0';
    return replaceOne(
      file,
      roll,
      /\/(Count|N|Size|Length|First|W|Index|Prev|K|MCID|StructParents|Rotate|UserUnit) \[?-?\d+/g,
      ([found]) => found.replace(/-?\d+$/, huge),
    );
  },
  'huge boxes': (file, roll) =>
    replaceOne(
      file,
      roll,
      /\[(0 0 [\d. ]+)\]/g,
      () => `[${['-9e9 0 9e9 1', '0 0 0 0', '1 1 1.5 1.5', 'null 0 5 5'][roll(4)]}]`,
    ),
  'a name of something else': (file, roll) => {
    const names = [
      '/Pages',
      '/Page',
      '/Catalog',
      '/Kids',
      '/Parent',
      '/Contents',
      '/Annots',
      '/StructTreeRoot',
      '/ObjStm',
    ];
    return replaceOne(
      file,
      roll,
      /\/(Type|Page|Pages|Kids|Parent|Contents|Resources|MediaBox|K|P|S|Filter)\b/g,
      () => names[roll(names.length)] ?? '',
    );
  },
};

/** Sound files of several kinds, small enough to be damaged by the hundred. */
export async function soundFiles(): Promise<Uint8Array[]> {
  const own = await ownDocument(['One', 'Two', 'Three'].map((words) => onNewPage(paragraph(words))));
  const packed = await merge([partOf(own.bytes, own.pages), partOf(taggedPdf('T'), 1, { title: 'two' })]);
  const link = '/Annots [<< /Type /Annot /Subtype /Link /Rect [50 390 150 420] /Dest (end) >>]';
  const plain = pagesPdf(
    [
      { content: word('One', 50, 400), entries: link },
      { content: word('Two', 50, 835), entries: '/Rotate 90' },
    ],
    '/Names << /Dests << /Names [(end) [6 0 R /Fit]] >> >> /Outlines 8 0 R',
    ['<< /Type /Outlines /First 9 0 R /Last 9 0 R /Count 1 >>', '<< /Title (One) /Parent 8 0 R /Dest [4 0 R /Fit] >>'],
  );
  return [own.bytes, packed.bytes, plain, taggedPdf('Tagged'), formPdf(true), formPdf(), encrypted('owner')];
}

/** The damaged file of this number: the same in every run. */
export function damaged(sound: readonly Uint8Array[], number: number): { kind: string; bytes: Uint8Array } {
  const roll = dice(number * 7919 + 17);
  const kinds = Object.entries(DAMAGES);
  const [kind, damage] = kinds[number % kinds.length] ?? ['cut', (file: Buffer) => file];
  const file = Buffer.from(sound[roll(sound.length)] ?? []);
  return { kind, bytes: new Uint8Array(damage(file, roll)) };
}
