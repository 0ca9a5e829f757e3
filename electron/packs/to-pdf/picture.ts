import { type Outcome, ok } from '../../../db/base/outcome.ts';
import { paperFonts } from '../../documents/kit/fonts.ts';
import { closePdf, openPdf } from '../../documents/kit/pdf.ts';
import { Pen } from '../../documents/kit/pen.ts';
import { printedSize, readPicture } from '../../documents/kit/picture.ts';
import { SIZES } from '../../documents/kit/theme.ts';

/** A picture that is a paper by itself: a scan needs more points than a logo, and phones take large photographs. */
const AS_A_PAPER = {
  limits: { bytes: 20_000_000, side: 12_000, pixels: 60_000_000 },
  printedSide: 2_600,
};

const MARGIN = 40;
/** Small pictures stay small: enlarged further they would be nothing but squares. */
const LEAST_DOTS_AN_INCH = 72;

export type PictureWords = {
  /** The paper's title; also what is said of the picture to those who do not see it. */
  title: string;
  author: string;
  /** UTC ISO. */
  now: string;
};

/** Puts a picture on a tagged A4 page, upright or across as it fits. Refused when it cannot be printed. */
export async function picturePdf(
  bytes: Uint8Array,
  { title, author, now }: PictureWords,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const read = readPicture(bytes, AS_A_PAPER);
  if (!read.ok) return read;
  const picture = read.value;
  const [short, long] = SIZES.A4;
  const [width, height] = picture.width > picture.height ? [long, short] : [short, long];
  const pdf = openPdf({ size: [width, height], title, author, subject: '', now });
  const pen = new Pen(pdf, paperFonts());
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.addPage({ size: [width, height], margins: { top: 0, right: 0, bottom: 0, left: 0 } });
  const natural = 72 / LEAST_DOTS_AN_INCH;
  const [w, h] = printedSize(
    picture,
    Math.min(width - 2 * MARGIN, picture.width * natural),
    Math.min(height - 2 * MARGIN, picture.height * natural),
  );
  pen.picture(picture, (width - w) / 2, (height - h) / 2, w, h, pen.tag(root, 'Figure', { alt: title }));
  root.end();
  return ok(await closePdf(pdf));
}
