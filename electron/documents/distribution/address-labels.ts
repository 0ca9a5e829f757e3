import type { LabelSheet } from '../../../db/distribution/words.ts';
import type { DocumentData, DocumentDefinition } from '../kit/definition.ts';
import { breakLines, type Line } from '../kit/lines.ts';
import type { Pen } from '../kit/pen.ts';
import type { RunMaker } from '../kit/runs.ts';
import type { Block } from '../kit/slices.ts';
import { mm, SIZES, STYLE, styled } from '../kit/theme.ts';
import { LABEL_LAYOUTS, type LabelLayout } from './label-sheets.ts';

export type AddressLabelsData = DocumentData & {
  sheet: LabelSheet;
  /** The first label that is free on the first sheet, from 1. */
  startAt: number;
  /** Of each label its lines: the name, then the address. */
  labels: readonly (readonly string[])[];
};

/** Printers shift the sheet a little, and labels have round corners. */
const SAFE = mm(4);
const SIZES_TRIED = [12, 11, 10, 9, 8, 7] as const;

/** The lines in the largest type in which they fit; a very long address in small type as far as there is room. */
function fitted(lines: readonly string[], { width, height }: LabelLayout, maker: RunMaker): Line[] {
  const room = { width: width - 2 * SAFE, height: height - 2 * SAFE };
  const set = (text: string, size: number) =>
    breakLines(text, styled(STYLE.body, { size, leading: 1.2 }), room.width, maker);
  const tall = (all: readonly Line[]) => all.reduce((sum, line) => sum + line.height, 0);
  for (const size of SIZES_TRIED) {
    const all = lines.flatMap((line) => set(line, size));
    if (tall(all) <= room.height) return all;
  }
  const [name = '', ...address] = lines;
  const small = [...set(name, 7), ...set(address.join(', '), 7)];
  return small.filter((_, at) => tall(small.slice(0, at + 1)) <= room.height);
}

function paintLabel(
  pen: Pen,
  lines: readonly Line[],
  x: number,
  y: number,
  layout: LabelLayout,
  tag: PDFKit.PDFStructureElement,
) {
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  let at = y + (layout.height - height) / 2;
  for (const line of lines) {
    pen.line(line, x + SAFE, at, tag);
    at += line.height;
  }
}

/** One sheet: `labels` from place `first` on. */
const sheetBlock =
  (labels: AddressLabelsData['labels'], first: number, layout: LabelLayout): Block =>
  ({ pen, tag }) => {
    const set = labels.map((lines) => ({ lines: fitted(lines, layout, pen.maker), tag: pen.tag(tag, 'P') }));
    const paint = () => {
      for (const [at, label] of set.entries()) {
        const place = first + at;
        const x = layout.left + (place % layout.across) * layout.stepX;
        const y = layout.top + Math.floor(place / layout.across) * layout.stepY;
        paintLabel(pen, label.lines, x, y, layout, label.tag);
      }
    };
    return { before: 0, after: 0, newPage: true, slices: [{ height: SIZES.A4[1], paint }] };
  };

/** Address labels on bought sheets: nothing else is printed on them. */
export const addressLabels: DocumentDefinition<AddressLabelsData> = {
  kind: 'addressLabels',
  title: (data, words) => words('labels.title', { count: data.labels.length }),
  subject: (data, words) => words('labels.subject', { group: data.paper.groupName }),
  fileName: (_data, words) => words('labels.fileName'),
  sheet: () => ({
    ...{ size: 'A4', head: 'none', foot: false, bare: true },
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  }),
  draw(page, { sheet, startAt, labels }) {
    const layout = LABEL_LAYOUTS[sheet];
    const perSheet = layout.across * layout.down;
    let first = startAt - 1;
    for (let done = 0; done < labels.length; ) {
      const here = labels.slice(done, done + perSheet - first);
      page.add(sheetBlock(here, first, layout));
      done += here.length;
      first = 0;
    }
  },
};
