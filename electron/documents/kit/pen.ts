import type { FontSet, PaperFont } from './fonts.ts';
import type { Line } from './lines.ts';
import type { TaggedPdf } from './pdf.ts';
import type { PrintedPicture } from './picture.ts';
import type { Run, RunMaker } from './runs.ts';

/** An element of the tagged structure. */
export type Tag = PDFKit.PDFStructureElement;
export type TagOptions = PDFKit.Mixins.StructureElementOptions;

/** pdfkit writes a plain string as a PDF name; only a String object becomes a PDF string. */
const pdfString = (text: string): string => Object(text) as string;

/** A place that has a bookmark: its page, counted from 1, and where on it, from the top. */
export type Place = { level: number; title: string; page: number; dictionary: PDFKit.PDFKitReference; y: number };

/** Draws on the current page. Everything drawn belongs to a tag, or is an artifact. All measures in points from the top left. */
export class Pen {
  readonly pdf: TaggedPdf;
  readonly fonts: FontSet;
  /** Characters that no font has, as they were written. */
  readonly missing = new Set<string>();
  private inArtifact = false;
  private dry = false;
  /** Every place with a bookmark so far, in the order of the paper. */
  readonly places: Place[] = [];
  private readonly waiting: { page: number; paint: () => void }[] = [];
  private readonly outline: PDFKit.PDFOutline[] = [];
  private inSet = false;

  constructor(pdf: TaggedPdf, fonts: FontSet) {
    this.pdf = pdf;
    this.fonts = fonts;
  }

  /** For measuring and breaking lines. */
  get maker(): RunMaker {
    return { fonts: this.fonts, missing: (characters) => this.missing.add(characters) };
  }

  /** A pen that only measures: it leaves no trace in the document. */
  measuring(): Pen {
    const pen = new Pen(this.pdf, this.fonts);
    pen.dry = true;
    return pen;
  }

  /** A new element at the end of `parent`. */
  tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
    if (this.dry) return parent;
    const tag = this.pdf.struct(type, options);
    parent.add(tag);
    return tag;
  }

  /** Draws content that belongs to `tag`. */
  content(tag: Tag, paint: () => void): void {
    tag.add(paint);
  }

  /** Draws what is no content: rules, bands, page numbers, repeated heads. */
  artifact(type: 'Layout' | 'Pagination', paint: () => void): void {
    // Artifacts must not lie within each other.
    if (this.inArtifact) {
      paint();
      return;
    }
    this.inArtifact = true;
    this.pdf.markContent('Artifact', { type });
    paint();
    this.pdf.endMarkedContent();
    this.inArtifact = false;
  }

  /** A filled rectangle, as an artifact. */
  fillRect(x: number, y: number, width: number, height: number, colour: string): void {
    this.artifact('Layout', () => this.pdf.rect(x, y, width, height).fill(colour));
  }

  /** A line from left to right, as an artifact. */
  rule(x: number, y: number, width: number, thickness: number, colour: string): void {
    this.fillRect(x, y - thickness / 2, width, thickness, colour);
  }

  /** A line's text as content of `tag`, or as an artifact when there is no tag. */
  line(line: Line, x: number, top: number, tag: Tag | null): void {
    let at = x;
    const baseline = top + line.baseline;
    for (const group of byLink(line.runs)) {
      const start = at;
      const paint = () => {
        for (const run of group) {
          this.run(run, at, baseline);
          at += run.width;
        }
      };
      const link = group[0]?.link;
      if (!tag) paint();
      else if (link) this.link(link, group, paint, tag, { x: start, y: top, height: line.height });
      else this.content(tag, paint);
    }
  }

  private link(
    address: string,
    runs: readonly Run[],
    paint: () => void,
    parent: Tag,
    at: { x: number; y: number; height: number },
  ): void {
    const tag = this.tag(parent, 'Link');
    this.content(tag, paint);
    const width = runs.reduce((total, run) => total + run.width, 0);
    const words = runs.map((run) => run.instead ?? run.text).join('');
    const options = { structParent: tag, Contents: pdfString(words) };
    if (address.startsWith('#')) this.pdf.goTo(at.x, at.y, width, at.height, address.slice(1), options);
    else this.pdf.link(at.x, at.y, width, at.height, address, options);
    // Ended here, because pdfkit takes the page of a link from where the document stands when the tag ends.
    tag.end();
  }

  /** A link to a place in this document: what `paint` draws on the tag it is given leads there. `words` say where to. */
  linkTo(
    { dictionary, y }: Place,
    words: string,
    parent: Tag,
    at: { x: number; y: number; width: number; height: number },
    paint: (tag: Tag) => void,
  ): void {
    const tag = this.tag(parent, 'Link');
    paint(tag);
    const { pdf } = this;
    // To the page itself, not to a name: names of two papers could be the same in a pack.
    const action = { S: 'GoTo', D: [dictionary, 'XYZ', 0, pdf.page.height - y, null] };
    const options = { structParent: tag, Contents: pdfString(words), Subtype: 'Link', A: action };
    pdf.annotate(at.x, at.y, at.width, at.height, options);
    tag.end();
  }

  /** Draws on this page when all pages are there: what tells on which page something stands. Not on the cover of a set. */
  later(paint: () => void): void {
    this.waiting.push({ page: this.pageCount - 1, paint });
  }

  /** Draws what waited for the pages. */
  finish(): void {
    for (const { page, paint } of this.waiting.splice(0)) {
      this.pdf.switchToPage(page);
      paint();
    }
  }

  private get pageCount(): number {
    const { start, count } = this.pdf.bufferedPageRange();
    return start + count;
  }

  private run(run: Run, x: number, baseline: number): void {
    if (run.instead) this.pdf.markContent('Span', { actual: run.instead });
    this.use(run.font, run.style.size);
    this.pdf.fillColor(run.style.colour);
    run.font.rightToLeft(run.rightToLeft);
    // With features pdfkit shapes the run as a whole, without them word by word from its cache.
    const features = run.rightToLeft ? { features: [] } : {};
    this.pdf.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...features });
    run.font.rightToLeft(false);
    if (run.instead) this.pdf.endMarkedContent();
  }

  private use(font: PaperFont, size: number): void {
    this.pdf.font(font.name).fontSize(size);
  }

  /** A picture as the content of `tag`, which must be a Figure with alternative text. */
  picture(picture: PrintedPicture, x: number, y: number, width: number, height: number, tag: Tag): void {
    this.place(tag, x, y, width, height);
    this.content(tag, () => {
      if (picture.kind === 'jpeg') this.pdf.image(Buffer.from(picture.bytes), x, y, { width, height });
      else this.pdf.image(picture.embeddable(), x, y, { width, height });
    });
  }

  /** Tells readers where on the page a figure stands. */
  place(tag: Tag, x: number, y: number, width: number, height: number): void {
    const bottom = this.pdf.page.height - y - height;
    tag.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] };
  }

  /** Says how the items of a list are marked. */
  listMarks(tag: Tag, marks: 'Disc' | 'Decimal' | 'None'): void {
    if (!this.dry) tag.dictionary.data.A = { O: 'List', ListNumbering: marks };
  }

  /** What a table shows, for readers who do not see it; not an `alt`, which some would read instead of the table. */
  summary(tag: Tag, text: string): void {
    if (!this.dry) tag.dictionary.data.A = { O: 'Table', Summary: pdfString(text) };
  }

  /** A bookmark to this place on this page. Level 1 stands at the outermost; in a set that is the paper's own. */
  bookmark(level: number, title: string, y: number): void {
    if (!this.inSet || level > 1) this.mark(level, title, y);
  }

  private mark(level: number, title: string, y: number): void {
    this.outline.length = Math.min(this.outline.length, level - 1);
    const parent = this.outline.at(-1) ?? this.pdf.outline;
    const item = parent.addItem(title, { expanded: level === 1 && !this.inSet });
    const { dictionary, height } = this.pdf.page;
    item.outlineData.Dest = [dictionary, 'XYZ', 0, height - y, null];
    this.places.push({ level, title, page: this.pageCount, dictionary, y });
    this.outline.push(item);
  }

  /** Begins a paper of a set on this page, under one bookmark. Gives the way back to it, for bookmarks below it. */
  paper(title: string): () => void {
    this.inSet = true;
    this.mark(1, title, 0);
    const own = this.outline.slice();
    return () => {
      this.outline.splice(0, this.outline.length, ...own);
    };
  }
}

/** Neighbouring runs of the same link (or of none) together. */
function byLink(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.link === run.link) last.push(run);
    else groups.push([run]);
  }
  return groups;
}
