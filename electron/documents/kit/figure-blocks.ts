import type { ChartModel, ChartShape, ChartText } from '../../../db/base/chart-shapes.ts';
import { breakLines } from './lines.ts';
import type { Pen, Tag } from './pen.ts';
import { type PrintedPicture, printedSize } from './picture.ts';
import { type Block, gap, type Site, type Slice, together } from './slices.ts';
import { paragraph } from './text-blocks.ts';
import { COLOUR, STYLE, styled } from './theme.ts';

export type FigureOptions = { alt: string; width?: number; maxHeight?: number; caption?: string };

/** The words below a figure, which stay with it. */
const captionSlices = ({ caption }: FigureOptions, site: Site, width: number): Slice[] =>
  (caption && paragraph(caption, { style: STYLE.small, tag: 'Caption' })(site, width)?.slices) || [];

/** A picture with its alternative text and its caption, never larger than the space it has. */
export const figure =
  (picture: PrintedPicture, options: FigureOptions): Block =>
  ({ pen, tag }, width) => {
    const [w, h] = printedSize(picture, Math.min(options.width ?? width, width), options.maxHeight ?? 400);
    const own = pen.tag(tag, 'Figure', { alt: options.alt });
    const drawn: Slice = { height: h, paint: (x, y) => pen.picture(picture, x, y, w, h, own) };
    const below = captionSlices(options, { pen, tag: own }, width);
    return {
      before: 6,
      after: 10,
      slices: below.length === 0 ? [drawn] : [together([drawn, gap(3), ...below])],
    };
  };

function drawText(pen: Pen, shape: ChartText, tag: Tag): void {
  const style = styled(STYLE.small, {
    size: shape.size,
    weight: shape.bold ? 'bold' : 'regular',
    colour: shape.colour ?? COLOUR.ink,
  });
  const [line] = breakLines(shape.text, style, Number.POSITIVE_INFINITY, pen.maker);
  if (!line) return;
  const shift = { start: 0, middle: line.width / 2, end: line.width }[shape.anchor];
  pen.line(line, shape.x - shift, shape.y - line.height / 2, tag);
}

/** A chart's path where it stands on the page; belongs to the content or the artifact that is open. */
export function drawPath(pen: Pen, shape: Exclude<ChartShape, ChartText>): void {
  const { pdf } = pen;
  if (shape.fill) pdf.path(shape.d).fill(shape.fill);
  if (!shape.stroke) return;
  pdf.lineWidth(shape.width ?? 1).lineCap('butt');
  if (shape.dash) pdf.dash(shape.dash[0], { space: shape.dash[1] });
  pdf.path(shape.d).stroke(shape.stroke);
  if (shape.dash) pdf.undash();
}

function drawChart(pen: Pen, model: ChartModel, x: number, y: number, scale: number, tag: Tag): void {
  const { pdf } = pen;
  pdf.save().translate(x, y).scale(scale);
  pen.content(tag, () => {
    for (const shape of model.shapes) if (shape.kind === 'path') drawPath(pen, shape);
  });
  for (const shape of model.shapes) if (shape.kind === 'text') drawText(pen, shape, tag);
  pdf.restore();
}

/** A chart as vectors, with its alternative text and its caption. */
export const chart =
  (model: ChartModel, options: FigureOptions): Block =>
  (site, width) => {
    const { pen, tag } = site;
    const scale = Math.min((options.width ?? width) / model.width, width / model.width);
    const own = pen.tag(tag, 'Figure', { alt: options.alt });
    const height = model.height * scale;
    const picture = {
      height,
      paint(x: number, y: number) {
        pen.place(own, x, y, model.width * scale, height);
        drawChart(pen, model, x, y, scale, own);
      },
    };
    const below = captionSlices(options, { pen, tag: own }, width);
    return { before: 6, after: 12, slices: [together([picture, ...below])] };
  };
