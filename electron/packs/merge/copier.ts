import { PDFInvalidObject, PDFNull } from '@cantoo/pdf-lib';
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream, PDFRef, PDFStream } from './objects.ts';

/**
 * Copies objects from one document into another. What a reference becomes can be said beforehand (`map`), so that links
 * and structure point at the copied pages. References are followed in a queue, not by recursion: long chains are no danger.
 */
export class Copier {
  readonly map = new Map<PDFRef, PDFObject>();
  private readonly waiting: { from: PDFRef; to: PDFRef }[] = [];
  private readonly from: PDFContext;
  private readonly to: PDFContext;

  constructor(from: PDFContext, to: PDFContext) {
    this.from = from;
    this.to = to;
  }

  /** The copy of an object; what it refers to is copied by `finish`. */
  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.refer(object);
    if (object instanceof PDFStream) return this.stream(object);
    if (object instanceof PDFDict) return this.dict(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.to);
      for (let place = 0; place < object.size(); place++) array.push(this.copy(object.get(place)));
      return array;
    }
    if (object instanceof PDFInvalidObject) throw new Error('an object of the file cannot be read');
    return object.clone();
  }

  /** Copies everything that was referred to and not copied yet. */
  finish(): void {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const object = this.from.lookup(next.from);
      if (object) this.to.assign(next.to, this.copy(object));
    }
  }

  private refer(ref: PDFRef): PDFObject {
    const known = this.map.get(ref);
    if (known) return known;
    // What does not exist is null, and may as well be said so.
    if (!this.from.lookup(ref)) return PDFNull;
    const to = this.to.nextRef();
    this.map.set(ref, to);
    this.waiting.push({ from: ref, to });
    return to;
  }

  private dict(source: PDFDict): PDFDict {
    const dict = PDFDict.withContext(this.to);
    for (const [key, value] of source.entries()) dict.set(key, this.copy(value));
    return dict;
  }

  private stream(source: PDFStream): PDFStream {
    if (!(source instanceof PDFRawStream)) throw new Error('a stream of the file was not read as it is');
    return PDFRawStream.of(this.dict(source.dict), source.contents);
  }
}
