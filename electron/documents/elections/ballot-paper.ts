import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import { breakLines, type Line } from '../kit/lines.ts';
import type { Pen, Tag } from '../kit/pen.ts';
import type { RunMaker, Text } from '../kit/runs.ts';
import { COLOUR, mm, STYLE, styled, type TextStyle } from '../kit/theme.ts';
import { frame } from './form-blocks.ts';
import { namesOf, officeWords, type PrintedElection, type PrintedRound } from './parts.ts';

/** One ballot paper with its stub, composed once for a size and drawn as often as papers are wanted. */

export type PaperContent = { election: PrintedElection; groupName: string; round: PrintedRound };

/** Type sizes of a paper, in points. */
export type PaperLook = {
  name: number;
  office: number;
  body: number;
  small: number;
  leading: number;
  /** The least and the largest height of a candidate's row. */
  row: readonly [least: number, most: number];
  stamp: readonly [width: number, height: number];
};

type Said = { lines: Line[]; style: TextStyle; height: number; after: number };
type Row = { name: Said; height: number };

/** A side of the paper: as a rule the only one. */
export type Side = { top: Said[]; rows: Row[]; foot: Said[]; stamp: boolean };

export type ComposedPaper = {
  sides: Side[];
  stub: Said[];
  band: Said | null;
  look: PaperLook;
  content: PaperContent;
};

/** Kept free all around, so that a cut that goes a little wrong cuts nothing off. */
export const SAFE = mm(8);
/** From the tear line to what stands above and below it. */
const TEAR = mm(3.2);
const BAND_PAD = 3;
const FOOT_GAP = 8;

const heightOf = (said: readonly Said[]): number => said.reduce((sum, each) => sum + each.height + each.after, 0);

type Composer = (text: Text, base: TextStyle, change: Partial<TextStyle>, after?: number) => Said;

const composer =
  (maker: RunMaker, width: number): Composer =>
  (text, base, change, after = 0) => {
    const style = styled(base, change);
    const lines = breakLines(text, style, width, maker);
    return { lines, style, height: lines.reduce((sum, line) => sum + line.height, 0), after };
  };

/** What the paper asks: one cross, up to k, or Yes against Re-open nominations. */
function instruction({ round }: PaperContent, words: PaperWords): string {
  const [only, ...others] = round.candidates;
  if (round.kind === 'affirmation' && only !== undefined && others.length === 0) {
    return words('elections.ballot.affirm', {
      name: only,
      office: officeWords(round.office, words).toLowerCase(),
    });
  }
  return words('elections.ballot.voteFor', { count: round.seats });
}

function topOf(content: PaperContent, words: PaperWords, look: PaperLook, say: Composer): Said[] {
  const { round, election, groupName } = content;
  const under = words('elections.ballot.round', {
    number: round.number,
    colour: words(`elections.colours.${round.colour}`),
    date: formatDate(election.date),
  });
  return [
    say(groupName, STYLE.body, { size: look.small, leading: 1.2, weight: 'semibold' }, 2),
    say(
      words('elections.ballot.title', { office: officeWords(round.office, words) }),
      STYLE.title,
      { size: look.office, leading: 1.15, colour: COLOUR.ink },
      2,
    ),
    say(under, STYLE.body, { size: look.body, leading: 1.25 }, look.body * 0.45),
    say(instruction(content, words), STYLE.strong, { size: look.body * 1.1, leading: 1.2 }, look.body * 0.5),
  ];
}

/** The rows as high as there is room for, within the look's limits. */
function rowsOf(names: readonly string[], look: PaperLook, say: Composer): Row[] {
  return names.map((text) => {
    const name = say(text, STYLE.strong, { size: look.name, leading: look.leading });
    return { name, height: Math.max(look.row[0], name.height + 3) };
  });
}

const roomy = (rows: readonly Row[], room: number, look: PaperLook): Row[] => {
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  const more = rows.length === 0 ? 0 : Math.max(0, (room - total) / rows.length);
  return rows.map((row) => ({ ...row, height: Math.max(row.height, Math.min(look.row[1], row.height + more)) }));
};

/** Rows that fit into `room`; at least one, so that the sides come to an end. */
function take(rows: readonly Row[], room: number): number {
  let used = 0;
  let count = 0;
  for (const row of rows) {
    used += row.height;
    if (used > room && count > 0) break;
    count++;
  }
  return count;
}

/** @param size of the paper with its stub and the free edge, in points. */
export function composePaper(
  content: PaperContent,
  words: PaperWords,
  look: PaperLook,
  size: readonly [width: number, height: number],
  maker: RunMaker,
): ComposedPaper {
  const width = size[0] - 2 * SAFE;
  const say = composer(maker, width);
  const rehearsal = words('elections.rehearsal');
  const band = content.election.rehearsal
    ? say(rehearsal, STYLE.strong, { size: look.body * 1.15, leading: 1.2, colour: COLOUR.white, align: 'centre' }, 5)
    : null;
  const stub = stubLines(content, words, composer(maker, width - mm(24)));
  const top = topOf(content, words, look, say);
  const beside = composer(maker, width - look.stamp[0] - 10);
  const foot = [beside(words('elections.ballot.foot'), STYLE.body, { size: look.small, leading: 1.25 })];
  const bandHeight = band ? band.height + 2 * BAND_PAD + band.after : 0;
  const inside = size[1] - 2 * SAFE - stubHeight(stub) - 2 * TEAR - bandHeight;
  const footHeight = Math.max(look.stamp[1], heightOf(foot)) + FOOT_GAP;
  const paper = { stub, band, look, content };

  const rows = rowsOf(namesOf(content.round, words), look, say);
  const room = inside - heightOf(top) - footHeight;
  if (rows.reduce((sum, row) => sum + row.height, 0) <= room) {
    return { ...paper, sides: [{ top, rows: roomy(rows, room, look), foot, stamp: true }] };
  }
  return {
    ...paper,
    sides: manySides(content, words, look, say, { rows, room, inside: size[1] - 2 * SAFE - bandHeight, top, foot }),
  };
}

type Parts = { rows: Row[]; room: number; inside: number; top: Said[]; foot: Said[] };

/** A paper that needs its back, or a second sheet: every side says so. */
function manySides(content: PaperContent, words: PaperWords, look: PaperLook, say: Composer, parts: Parts): Side[] {
  const turn = (side: number) =>
    say(words('elections.ballot.turn', { side }), STYLE.strong, { size: look.body, leading: 1.2, align: 'right' });
  const again = say(
    words('elections.ballot.titleAgain', {
      office: officeWords(content.round.office, words),
      number: content.round.number,
    }),
    STYLE.strong,
    { size: look.body * 1.1, leading: 1.2 },
    look.body * 0.6,
  );
  const sides: Side[] = [];
  let rest = parts.rows;
  while (rest.length > 0) {
    const first = sides.length === 0;
    const last = turn(sides.length + 1);
    const room = (first ? parts.room : parts.inside - heightOf([again])) - last.height - FOOT_GAP;
    const count = take(rest, room);
    const more = count < rest.length;
    sides.push({
      top: first ? parts.top : [again],
      rows: rest.slice(0, count),
      foot: [...(first ? parts.foot : []), ...(more ? [last] : [])],
      stamp: first,
    });
    rest = rest.slice(count);
  }
  return sides;
}

function stubLines({ round, election }: PaperContent, words: PaperWords, say: Composer): Said[] {
  const rehearsal = election.rehearsal
    ? [say(words('elections.rehearsal'), STYLE.strong, { size: 10.5, leading: 1.2 }, 1)]
    : [];
  const line = words('elections.ballot.stub', {
    office: officeWords(round.office, words),
    number: round.number,
    colour: words(`elections.colours.${round.colour}`),
  });
  return [
    ...rehearsal,
    say(line, STYLE.strong, { size: 9.5, leading: 1.2 }, 1),
    say(words('elections.ballot.stubText'), STYLE.body, { size: 8.5, leading: 1.2 }),
  ];
}

const stubHeight = (stub: readonly Said[]): number => Math.max(mm(9), heightOf(stub));

function paintSaid(pen: Pen, said: Said, x: number, y: number, width: number, tag: Tag): number {
  let at = y;
  const { align } = said.style;
  for (const line of said.lines) {
    const shift = align === 'centre' ? (width - line.width) / 2 : align === 'right' ? width - line.width : 0;
    pen.line(line, x + shift, at, tag);
    at += line.height;
  }
  return at + said.after;
}

/** A broken line across the sheet or the paper. */
export function dashedLine(
  pen: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
  dash: readonly [number, number],
): void {
  pen.artifact('Layout', () => {
    pen.pdf
      .lineWidth(0.7)
      .dash(dash[0], { space: dash[1] })
      .moveTo(...(from as [number, number]))
      .lineTo(...(to as [number, number]))
      .stroke(COLOUR.quiet)
      .undash();
  });
}

type Place = { x: number; y: number; width: number; height: number };

/** The stub: the only place with a number (E7). Gives the y below its tear line. */
function paintStub(pen: Pen, paper: ComposedPaper, number: string, place: Place, tag: Tag): number {
  const own = pen.tag(tag, 'P');
  const height = stubHeight(paper.stub);
  let y = place.y;
  for (const said of paper.stub) y = paintSaid(pen, said, place.x, y, place.width, own);
  const style = styled(STYLE.strong, { size: 19, leading: 1.2 });
  const [line] = breakLines(number, style, place.width, pen.maker);
  if (line) pen.line(line, place.x + place.width - line.width, place.y + (height - line.height) / 2, own);
  const tear = place.y + height + TEAR;
  dashedLine(pen, [place.x, tear], [place.x + place.width, tear], [1.5, 2.5]);
  return tear + TEAR;
}

function paintRows(pen: Pen, side: Side, place: Place, y: number, tag: Tag): number {
  const list = pen.tag(tag, 'L');
  pen.listMarks(list, 'None');
  let at = y;
  pen.rule(place.x, at, place.width, 0.9, COLOUR.ink);
  for (const { name, height } of side.rows) {
    const body = pen.tag(pen.tag(list, 'LI'), 'LBody');
    paintSaid(pen, name, place.x, at + (height - name.height) / 2, place.width, body);
    const size = Math.min(height - 4, name.style.size * 1.5);
    frame(pen, place.x + place.width - size - 4, at + (height - size) / 2, size * 1.12, size, 1.3);
    at += height;
    pen.rule(place.x, at, place.width, 0.6, COLOUR.ink);
  }
  return at;
}

function paintFoot(pen: Pen, paper: ComposedPaper, side: Side, words: PaperWords, place: Place, tag: Tag): void {
  const bottom = place.y + place.height;
  const own = pen.tag(tag, 'P');
  const [width, height] = paper.look.stamp;
  if (!side.stamp) {
    let y = bottom - heightOf(side.foot);
    for (const said of side.foot) y = paintSaid(pen, said, place.x, y, place.width, own);
    return;
  }
  const [text, turn] = side.foot;
  const base = bottom - (turn ? turn.height + 4 : 0);
  frame(pen, place.x, base - height, width, height, 1);
  const label = styled(STYLE.body, { size: Math.min(paper.look.small, 24), leading: 1.2, colour: COLOUR.quiet });
  let y = base - height + 4;
  for (const line of breakLines(words('elections.ballot.stamp'), label, width - 8, pen.maker)) {
    pen.line(line, place.x + (width - line.width) / 2, y, own);
    y += line.height;
  }
  if (text) paintSaid(pen, text, place.x + width + 10, base - text.height, place.width - width - 10, own);
  if (turn) paintSaid(pen, turn, place.x, bottom - turn.height, place.width, own);
}

/** Draws one side of a paper into `cell`. The stub's number stands on the stub of the first side and nowhere else. */
export function paintPaper(
  pen: Pen,
  paper: ComposedPaper,
  sideAt: number,
  stub: string,
  words: PaperWords,
  cell: Place,
  tag: Tag,
): void {
  const side = paper.sides[sideAt];
  if (!side) return;
  const own = pen.tag(tag, 'Sect');
  const place = { x: cell.x + SAFE, y: cell.y + SAFE, width: cell.width - 2 * SAFE, height: cell.height - 2 * SAFE };
  let y = sideAt === 0 ? paintStub(pen, paper, stub, place, own) : place.y;
  const { band } = paper;
  if (band) {
    pen.fillRect(place.x, y, place.width, band.height + 2 * BAND_PAD, COLOUR.ink);
    y = paintSaid(pen, band, place.x, y + BAND_PAD, place.width, pen.tag(own, 'P')) + BAND_PAD;
  }
  side.top.forEach((said, at) => {
    y = paintSaid(pen, said, place.x, y, place.width, pen.tag(own, at === 1 ? 'H1' : 'P'));
  });
  paintRows(pen, side, place, y, own);
  paintFoot(pen, paper, side, words, place, own);
}
