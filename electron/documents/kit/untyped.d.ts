/** What the kit uses of packages that bring no types of their own. */
declare module 'linebreak' {
  type Break = { position: number; required: boolean };
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

declare module 'bidi-js' {
  type EmbeddingLevels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] };
  type Bidi = {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
  };
  export default function bidiFactory(): Bidi;
}

declare module 'pngjs' {
  export class PNG {
    width: number;
    height: number;
    data: Buffer;
    static sync: {
      read(bytes: Buffer, options?: { checkCRC?: boolean }): PNG;
      write(png: { width: number; height: number; data: Buffer }): Buffer;
    };
    constructor(options: { width: number; height: number });
  }
}

/** What @types/pdfkit (made for 0.17) does not say of 0.20. */
declare namespace PDFKit {
  interface PDFOutline {
    outlineData: { Dest: unknown };
    addItem(title: string, options?: { expanded?: boolean; pageNumber?: number }): PDFOutline;
  }
  interface PDFStructureElement {
    dictionary: PDFKitReference & { data: { A?: unknown } };
  }
  namespace Mixins {
    interface AnnotationOption {
      structParent?: PDFStructureElement;
    }
    interface PDFFont {
      registerFont(name: string, font: { layout: unknown; postscriptName: string }): this;
    }
    interface PDFMetadata {
      _addInfo(): void;
    }
    interface StructureElementOptions {
      bbox?: [number, number, number, number];
      placement?: 'Block' | 'Inline';
      scope?: 'Column' | 'Row' | 'Both';
    }
    interface PDFImage {
      image(src: EmbeddablePicture, x: number, y: number, options: ImageOption): this;
    }
    /** pdfkit draws whatever has a size and can embed itself. */
    interface EmbeddablePicture {
      width: number;
      height: number;
      label: string;
      obj: PDFKitReference | null;
      embed(document: PDFDocument): void;
    }
  }
}
