import { deflateSync } from 'node:zlib';
import {
  arrayOf,
  dictOf,
  nameAt,
  numberAt,
  type PDFContext,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  put,
} from './objects.ts';

/** Writes a file's objects. The library's own writer takes time with the square of their number. */

const A_STREAM = 200;
/** Bytes of an entry of the table: its kind, where it is, and its place there. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

const IN_FILE = 1;
const IN_STREAM = 2;

type Numbered<Kind = PDFObject> = { number: number; object: Kind };

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** What is written, and the table of where each object stands. */
class FileWriter {
  private readonly parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  private length = this.parts[0]?.length ?? 0;
  readonly table: Buffer;

  constructor(objects: number) {
    this.table = Buffer.alloc(objects * ENTRY);
  }

  private add(...parts: Buffer[]): void {
    for (const part of parts) {
      this.parts.push(part);
      this.length += part.length;
    }
  }

  get at(): number {
    return this.length;
  }

  enter(number: number, kind: number, where: number, place: number): void {
    const from = number * ENTRY;
    this.table.writeUInt8(kind, from);
    this.table.writeUInt32BE(where, from + WIDTHS[0]);
    this.table.writeUInt16BE(place, from + WIDTHS[0] + WIDTHS[1]);
  }

  object(number: number, ...content: Buffer[]): void {
    this.enter(number, IN_FILE, this.length, 0);
    this.add(Buffer.from(`${number} 0 obj\n`), ...content, Buffer.from('\nendobj\n'));
  }

  stream(
    number: number,
    dict: Record<string, PDFObject | string | number>,
    content: Buffer,
    context: PDFContext,
  ): void {
    const packed = deflateSync(content);
    const head = dictOf(context, { ...dict, Filter: 'FlateDecode', Length: packed.length });
    this.object(number, bytesOf(head), Buffer.from('\nstream\n'), packed, Buffer.from('\nendstream'));
  }

  end(start: number): Uint8Array<ArrayBuffer> {
    this.add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

function writeObjectStream(
  writer: FileWriter,
  number: number,
  objects: readonly Numbered[],
  context: PDFContext,
): void {
  const bodies = objects.map(({ object }) => bytesOf(object));
  let offset = 0;
  const index = objects.map((each, place) => {
    writer.enter(each.number, IN_STREAM, number, place);
    const entry = `${each.number} ${offset}`;
    offset += (bodies[place]?.length ?? 0) + 1;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  const content = Buffer.concat([head, ...bodies.flatMap((body) => [body, Buffer.from('\n')])]);
  writer.stream(number, { Type: 'ObjStm', N: objects.length, First: head.length }, content, context);
}

/** What is to be written. The tables and packed objects of a file that was read are made anew. */
function objectsOf(context: PDFContext): { streams: Numbered<PDFStream>[]; others: Numbered[] } {
  const streams: Numbered<PDFStream>[] = [];
  const others: Numbered[] = [];
  for (let number = 1; number <= context.largestObjectNumber; number++) {
    const object = context.lookup(PDFRef.of(number));
    if (object instanceof PDFStream) {
      if (!['XRef', 'ObjStm'].includes(nameAt(object.dict, 'Type') ?? '')) streams.push({ number, object });
    } else if (object) others.push({ number, object });
  }
  return { streams, others };
}

/** The bytes of a file: objects packed together, streams as they are. The same objects give the same bytes. */
export function writeFile(context: PDFContext): Uint8Array<ArrayBuffer> {
  const { streams, others } = objectsOf(context);
  const groups = Math.ceil(others.length / A_STREAM);
  const last = context.largestObjectNumber + groups + 1;
  const writer = new FileWriter(last + 1);
  for (const { number, object } of streams) {
    const length = object.getContentsSize();
    if (numberAt(object.dict, 'Length') !== length) put(object.dict, 'Length', PDFNumber.of(length));
    writer.object(number, bytesOf(object));
  }
  for (let group = 0; group < groups; group++) {
    const number = context.largestObjectNumber + 1 + group;
    writeObjectStream(writer, number, others.slice(group * A_STREAM, (group + 1) * A_STREAM), context);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const start = writer.at;
  writer.enter(last, IN_FILE, start, 0);
  const facts = { ...(Root && { Root }), ...(Info && { Info }), ...(ID && { ID }) };
  const head = { Type: 'XRef', Size: last + 1, W: arrayOf(context, WIDTHS), ...facts };
  writer.stream(last, head, writer.table, context);
  return writer.end(start);
}
