import type { PaperWords, Sheet } from '../kit/definition.ts';
import { paperFonts } from '../kit/fonts.ts';
import { breakLines } from '../kit/lines.ts';
import type { Pen, Tag } from '../kit/pen.ts';
import type { RunMaker } from '../kit/runs.ts';
import type { Block } from '../kit/slices.ts';
import { COLOUR, SIZES, STYLE, styled } from '../kit/theme.ts';
import { type ComposedPaper, composePaper, dashedLine, type PaperLook, paintPaper, SAFE } from './ballot-paper.ts';
import { type ElectionDefinition, type ElectionPaper, named, type PrintedRound, roundShort, titled } from './parts.ts';

export type BallotPapersData = ElectionPaper & {
  round: PrintedRound;
  /** `large_print`: one to a page, nothing smaller than 24 point but the stub. */
  edition: 'standard' | 'large_print';
  /** How many papers. */
  papers: number;
  /** The number of the first stub; the others follow. Papers are never numbered (E7). */
  firstStub: number;
};

/** Papers on a sheet: how many beside and below each other. */
export type BallotLayout = { perSheet: 4 | 2 | 1; across: number; down: number; landscape: boolean; look: PaperLook };

const [A4_WIDTH, A4_HEIGHT] = SIZES.A4;

const LAYOUTS: readonly BallotLayout[] = [
  {
    perSheet: 4,
    across: 2,
    down: 2,
    landscape: false,
    look: { name: 12.5, office: 17, body: 10.5, small: 9, leading: 1.2, row: [22, 38], stamp: [96, 50] },
  },
  {
    perSheet: 2,
    across: 2,
    down: 1,
    landscape: true,
    look: { name: 14, office: 21, body: 12.5, small: 10.5, leading: 1.18, row: [23, 38], stamp: [120, 62] },
  },
  {
    perSheet: 1,
    across: 1,
    down: 1,
    landscape: false,
    look: { name: 13, office: 24, body: 13, small: 11, leading: 1.1, row: [17.3, 42], stamp: [150, 50] },
  },
];

const LARGE: BallotLayout = {
  perSheet: 1,
  across: 1,
  down: 1,
  landscape: false,
  look: { name: 24, office: 32, body: 24, small: 24, leading: 1.2, row: [34, 62], stamp: [170, 96] },
};

const sheetSize = ({ landscape }: BallotLayout): readonly [number, number] =>
  landscape ? [A4_HEIGHT, A4_WIDTH] : [A4_WIDTH, A4_HEIGHT];

function cellSize(layout: BallotLayout): readonly [number, number] {
  const [width, height] = sheetSize(layout);
  return [width / layout.across, height / layout.down];
}

/** For measuring before there is a document. */
const quiet = (): RunMaker => ({ fonts: paperFonts(), missing: () => {} });

const contentOf = ({ election, paper, round }: BallotPapersData) => ({
  election,
  groupName: paper.shortName || paper.groupName,
  round,
});

/** As many papers to a sheet as leave every candidate on one side; 30 with short names stand on a sheet of their own. */
export function layoutOf(data: BallotPapersData, words: PaperWords): BallotLayout {
  if (data.edition === 'large_print') return LARGE;
  const fits = (layout: BallotLayout) =>
    composePaper(contentOf(data), words, layout.look, cellSize(layout), quiet()).sides.length === 1;
  return LAYOUTS.find(fits) ?? (LAYOUTS[2] as BallotLayout);
}

/** Sides that a paper takes: an uneven number is filled up, so that a printer that prints both sides keeps papers apart. */
const pagesOf = (paper: ComposedPaper): number =>
  paper.sides.length === 1 ? 1 : paper.sides.length + (paper.sides.length % 2);

/** Pages that one sheet of papers takes: more than one where a paper goes on overleaf. */
export function sidesOf(data: BallotPapersData, words: PaperWords): number {
  const layout = layoutOf(data, words);
  return pagesOf(composePaper(contentOf(data), words, layout.look, cellSize(layout), quiet()));
}

const stubNumber = (number: number): string => String(number).padStart(3, '0');

/** What is left of a sheet, crossed out: nobody shall take it for a paper. */
function paintWaste(pen: Pen, text: string, { x, y, width, height }: Cell, tag: Tag): void {
  const style = styled(STYLE.body, { size: 12, leading: 1.2 });
  const [line] = breakLines(text, style, width - 2 * SAFE, pen.maker);
  pen.artifact('Layout', () => {
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      pen.pdf
        .lineWidth(0.7)
        .moveTo(x + width * (0.5 + dx * 0.34), y + height * (0.5 + dy * 0.4))
        .lineTo(x + width * (0.5 + dx * 0.04), y + height * (0.5 + dy * 0.05))
        .stroke(COLOUR.rule);
    }
  });
  if (line) pen.line(line, x + (width - line.width) / 2, y + (height - line.height) / 2, pen.tag(tag, 'P'));
}

/** Where the sheet is cut, within what any printer can reach. */
function cutLines(pen: Pen, layout: BallotLayout): void {
  const [width, height] = sheetSize(layout);
  const inset = SAFE;
  for (let at = 1; at < layout.across; at++) {
    const x = (width * at) / layout.across;
    dashedLine(pen, [x, inset], [x, height - inset], [8, 4]);
  }
  for (let at = 1; at < layout.down; at++) {
    const y = (height * at) / layout.down;
    dashedLine(pen, [inset, y], [width - inset, y], [8, 4]);
  }
}

type Cell = { x: number; y: number; width: number; height: number };
type SheetOf = {
  layout: BallotLayout;
  paper(maker: RunMaker): ComposedPaper;
  data: BallotPapersData;
  words: PaperWords;
};

/** One sheet from the paper with index `first`; `side` is for papers that need more than one. */
const sheetBlock =
  ({ layout, paper, data, words }: SheetOf, first: number, side: number): Block =>
  ({ pen, tag }) => {
    const [, height] = sheetSize(layout);
    const size = cellSize(layout);
    const composed = paper(pen.maker);
    return {
      before: 0,
      after: 0,
      newPage: true,
      slices: [
        {
          height,
          paint() {
            for (let at = 0; at < layout.perSheet; at++) {
              const x = (at % layout.across) * size[0];
              const y = Math.floor(at / layout.across) * size[1];
              const cell = { x, y, width: size[0], height: size[1] };
              const number = stubNumber(data.firstStub + first + at);
              if (first + at >= data.papers) paintWaste(pen, words('elections.ballot.waste'), cell, tag);
              else if (side >= composed.sides.length) paintWaste(pen, words('elections.ballot.nothing'), cell, tag);
              else paintPaper(pen, composed, side, number, words, cell, tag);
            }
            cutLines(pen, layout);
          },
        },
      ],
    };
  };

const titleOf = (data: BallotPapersData, words: PaperWords): string =>
  words(data.edition === 'large_print' ? 'elections.ballot.documentLarge' : 'elections.ballot.document', {
    round: roundShort(data.round, words),
  });

/** The ballot papers of one round (E7): stubs numbered, papers alike in everything. */
export const ballotPapers: ElectionDefinition<BallotPapersData> = {
  kind: 'ballotPapers',
  audience: 'officials',
  title: (data, words) => titled(titleOf(data, words), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(titleOf(data, words), data, words),
  sheet(data, words): Sheet {
    const { landscape } = layoutOf(data, words);
    return {
      size: 'A4',
      landscape,
      head: 'none',
      foot: false,
      bare: true,
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    };
  },
  draw(page, data, words) {
    const layout = layoutOf(data, words);
    let composed: ComposedPaper | undefined;
    const paper = (maker: RunMaker) => {
      composed ??= composePaper(contentOf(data), words, layout.look, cellSize(layout), maker);
      return composed;
    };
    const pages = sidesOf(data, words);
    const job = { layout, paper, data, words };
    for (let first = 0; first < data.papers; first += layout.perSheet) {
      for (let side = 0; side < pages; side++) page.add(sheetBlock(job, first, side));
    }
  },
};
