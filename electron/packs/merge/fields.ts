import { type PDFDocument, type PDFField, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import { type Annotation, annotationsOf, isShown } from './annotations.ts';
import {
  arrayAt,
  arrayOf,
  at,
  dictAt,
  itemsOf,
  nameAt,
  numbersAt,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  put,
  rawAt,
} from './objects.ts';
import { addDrawing, appendContent } from './page-content.ts';
import { boxUnder, IDENTITY, type Matrix, written } from './page-space.ts';
import type { Source, SourcePage } from './source.ts';
import type { Structure } from './structure.ts';

/**
 * Form fields are flattened: what they show becomes part of the page. Names would clash between papers, and a signature
 * cannot stay valid in another file: its picture stays, the claim goes.
 */
export type Flattened = { fields: number; signatures: number; drawnByUs: boolean };

const isWidget = ({ dict }: Annotation): boolean => nameAt(dict, 'Subtype') === 'Widget';

/** A value of a field or of those it belongs to; loops are cut. */
function inherited(widget: PDFDict, name: string): ReturnType<typeof at> {
  let dict: PDFDict | undefined = widget;
  for (let depth = 0; dict && depth < 20; depth++) {
    const found = at(dict, name);
    if (found) return found;
    dict = dictAt(dict, 'Parent');
  }
  return undefined;
}

/** What the field looks like, in its present state. */
function lookOf(widget: PDFDict): PDFRef | undefined {
  const looks = dictAt(widget, 'AP');
  const normal = looks && rawAt(looks, 'N');
  const found = widget.context.lookup(normal);
  if (found instanceof PDFRawStream) return normal instanceof PDFRef ? normal : widget.context.register(found);
  if (!(found instanceof PDFDict)) return undefined;
  const state = rawAt(found, nameAt(widget, 'AS') ?? 'Off');
  return state instanceof PDFRef && widget.context.lookup(state) instanceof PDFRawStream ? state : undefined;
}

/** From a look's own coordinates to where the field stands. */
function placing(look: PDFRawStream, widget: PDFDict): Matrix | undefined {
  const [x1, y1, x2, y2] = numbersAt(widget, 'Rect') ?? [];
  const [b1, b2, b3, b4] = numbersAt(look.dict, 'BBox') ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  if (b1 === undefined || b2 === undefined || b3 === undefined || b4 === undefined) return undefined;
  const own = numbersAt(look.dict, 'Matrix');
  const matrix = own?.length === 6 ? (own as unknown as Matrix) : IDENTITY;
  const box = boxUnder(matrix, { left: b1, bottom: b2, right: b3, top: b4 });
  const [w, h] = [box.right - box.left, box.top - box.bottom];
  if (w <= 0 || h <= 0) return undefined;
  const [sx, sy] = [Math.abs(x2 - x1) / w, Math.abs(y2 - y1) / h];
  return [sx, 0, 0, sy, Math.min(x1, x2) - box.left * sx, Math.min(y1, y2) - box.bottom * sy];
}

/** Puts the field's look into the page's content; tagged where the field was, else an artifact. */
function paint(source: Source, page: SourcePage, widget: Annotation, structure: Structure | undefined): void {
  const ref = lookOf(widget.dict);
  const look = source.context.lookup(ref);
  const matrix = look instanceof PDFRawStream ? placing(look, widget.dict) : undefined;
  if (!ref || !matrix || !(look instanceof PDFRawStream)) return;
  put(look.dict, 'Subtype', PDFName.of('Form'));
  const name = addDrawing(page.dict, ref);
  const mcid = structure?.takeField(page, widget);
  const mark = mcid === undefined ? '/Artifact BMC' : `/Form <</MCID ${mcid}>> BDC`;
  appendContent(page.dict, `${mark}\nq ${written(matrix)} cm /${name} Do Q\nEMC`);
}

/** Draws what fields hold where the file only says their value: some programs leave that to the reader. */
async function drawMissingLooks(document: PDFDocument, widgets: readonly Annotation[]): Promise<boolean> {
  const bare = widgets.filter(({ dict }) => !dictAt(dict, 'AP') && inherited(dict, 'V') !== undefined);
  if (bare.length === 0 || !dictAt(document.catalog, 'AcroForm')) return false;
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const field of document.getForm().getFields()) drawLook(field, font);
  await document.flush();
  // What the library drew is not yet bytes.
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream) || object instanceof PDFRawStream) continue;
    document.context.assign(ref, PDFRawStream.of(object.dict, object.getContents()));
  }
  return true;
}

function drawLook(field: PDFField, font: PDFFont): void {
  try {
    if (field.needsAppearancesUpdate()) field.defaultUpdateAppearances(font);
  } catch {
    // Letters that the font has not, or a kind that is not drawn: the field stays as the file left it.
  }
}

/** Flattens all fields of a file. */
export async function flattenFields(source: Source, structure: Structure | undefined): Promise<Flattened> {
  const all = source.pages.map((page) => ({ page, widgets: annotationsOf(page.dict).filter(isWidget) }));
  const widgets = all.flatMap((each) => each.widgets);
  if (widgets.length === 0) return { fields: 0, signatures: 0, drawnByUs: false };
  const drawnByUs = await drawMissingLooks(source.document, widgets);
  for (const { page, widgets: own } of all) {
    for (const widget of own) if (isShown(widget)) paint(source, page, widget, structure);
    const gone = new Set(own.map(({ dict }) => dict));
    const rest = itemsOf(arrayAt(page.dict, 'Annots'));
    const kept = rest.filter((raw) => !gone.has(source.context.lookup(raw) as PDFDict));
    put(page.dict, 'Annots', arrayOf(source.context, kept));
  }
  const signatures = widgets.filter(({ dict }) => {
    const kind = inherited(dict, 'FT');
    return kind !== undefined && kind.toString() === '/Sig';
  });
  return { fields: widgets.length, signatures: signatures.length, drawnByUs };
}
