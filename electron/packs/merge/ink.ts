import { isForm, pageContent, unpacked, xObject } from './content.ts';
import { ContentTokens, type Operand } from './content-tokens.ts';
import { dictAt, numbersAt, type PDFDict } from './objects.ts';
import { type Box, boxUnder, chain, IDENTITY, type Matrix, moved, type PageSpace } from './page-space.ts';

/** Brackets of a page's instructions that are not closed, or closed too often: what is put around them must mend that. */
export type Balance = { states: number; missingStates: number; marks: number; missingMarks: number; inText: boolean };

export type Ink = {
  /** True when something is drawn outside `clear`, or when that cannot be told. */
  outside: boolean;
  balance: Balance;
};

/** A page of more than this many instructions is taken to draw everywhere. */
const MOST_STEPS = 3_000_000;
const DEEPEST = 12;

type Colour = 'white' | 'other';
type State = {
  matrix: Matrix;
  fill: Colour;
  size: number;
  leading: number;
  rise: number;
  stretch: number;
};

const START: Omit<State, 'matrix'> = { fill: 'other', size: 1, leading: 0, rise: 0, stretch: 1 };

const isWhite = (operands: readonly Operand[], paper: number): Colour =>
  operands.length > 0 && operands.every((each) => each === paper) ? 'white' : 'other';

/**
 * Follows what a page draws, only as far as needed to tell whether anything may lie outside a strip of it, seen upright.
 * Whatever it does not understand counts as drawn everywhere.
 */
class InkFinder {
  outside = false;
  private steps = 0;
  private readonly seen: Matrix;
  private readonly clear: Box;
  private readonly width: number;
  private readonly height: number;
  private state: State = { ...START, matrix: IDENTITY };
  private stack: State[] = [];
  private path: Box | null = null;
  private line: Matrix = IDENTITY;
  private text: Matrix = IDENTITY;

  constructor(space: PageSpace, clear: Box) {
    this.seen = space.seen;
    this.clear = clear;
    this.width = space.width / space.unit;
    this.height = space.height / space.unit;
  }

  /** Runs through instructions; gives how their brackets stand at the end. */
  run(bytes: Uint8Array, resources: PDFDict | undefined, depth: number): Balance {
    const balance: Balance = { states: 0, missingStates: 0, marks: 0, missingMarks: 0, inText: false };
    const tokens = new ContentTokens(bytes);
    for (let operator = tokens.next(); operator !== null; operator = tokens.next()) {
      this.steps++;
      if (this.steps > MOST_STEPS) {
        this.outside = true;
        return balance;
      }
      count(balance, operator);
      if (!this.outside) this.step(operator, tokens.operands, resources, depth);
    }
    return balance;
  }

  private step(operator: string, operands: Operand[], resources: PDFDict | undefined, depth: number): void {
    if (operator === 'Do') this.drawn(operands[0], resources, depth);
    else if (operator === 'sh') this.outside = true;
    else if (operator === 'EI') this.mark({ left: 0, bottom: 0, right: 1, top: 1 }, this.state.matrix);
    else if (!this.graphics(operator, operands) && !this.paths(operator, operands)) this.texts(operator, operands);
  }

  private graphics(operator: string, operands: readonly Operand[]): boolean {
    if (operator === 'q') this.stack.push({ ...this.state });
    else if (operator === 'Q') this.state = this.stack.pop() ?? this.state;
    else if (operator === 'cm') this.state.matrix = chain(matrixOf(operands), this.state.matrix);
    else if (operator === 'g' || operator === 'rg') this.state.fill = isWhite(operands, 1);
    else if (operator === 'k') this.state.fill = isWhite(operands, 0);
    else if (operator === 'cs' || operator === 'sc' || operator === 'scn') this.state.fill = 'other';
    else return false;
    return true;
  }

  private paths(operator: string, operands: readonly Operand[]): boolean {
    const numbers = operands.filter((each) => typeof each === 'number');
    if (operator === 're') {
      const [x = 0, y = 0, w = 0, h = 0] = numbers;
      this.extend(x, y);
      this.extend(x + w, y + h);
      this.extend(x + w, y);
      this.extend(x, y + h);
    } else if ('mlcvy'.includes(operator)) {
      for (let place = 0; place + 1 < numbers.length; place += 2) {
        this.extend(numbers[place] ?? 0, numbers[place + 1] ?? 0);
      }
    } else if (operator === 'n') this.path = null;
    else if (operator === 'f' || operator === 'F' || operator === 'f*') this.paint(this.state.fill === 'white');
    else if (['S', 's', 'B', 'B*', 'b', 'b*'].includes(operator)) this.paint(false);
    else return false;
    return true;
  }

  /** The path is kept as it lies on the page as seen. */
  private extend(x: number, y: number): void {
    const [px, py] = moved(chain(this.state.matrix, this.seen), x, y);
    const path = this.path ?? { left: px, bottom: py, right: px, top: py };
    this.path = {
      left: Math.min(path.left, px),
      bottom: Math.min(path.bottom, py),
      right: Math.max(path.right, px),
      top: Math.max(path.top, py),
    };
  }

  private paint(invisible: boolean): void {
    if (this.path && !invisible) this.markSeen(this.path);
    this.path = null;
  }

  private texts(operator: string, operands: readonly Operand[]): void {
    const [first = 0, second = 0] = operands.filter((each) => typeof each === 'number');
    if (operator === 'BT') this.setLine(IDENTITY);
    else if (operator === 'Tm') this.setLine(matrixOf(operands));
    else if (operator === 'Td') this.setLine(chain([1, 0, 0, 1, first, second], this.line));
    else if (operator === 'TD') {
      this.state.leading = -second;
      this.setLine(chain([1, 0, 0, 1, first, second], this.line));
    } else if (operator === 'T*') this.nextLine();
    else if (operator === 'TL') this.state.leading = first;
    else if (operator === 'Tf') this.state.size = first;
    else if (operator === 'Ts') this.state.rise = first;
    else if (operator === 'Tz') this.state.stretch = first / 100;
    else if (operator === 'Tj' || operator === 'TJ') this.show(operands);
    else if (operator === "'" || operator === '"') {
      this.nextLine();
      this.show(operands);
    }
  }

  private setLine(matrix: Matrix): void {
    this.line = matrix;
    this.text = matrix;
  }

  private nextLine(): void {
    this.setLine(chain([1, 0, 0, 1, 0, -this.state.leading], this.line));
  }

  /** Text reaches from a third of its size below the line to its size above; how far it runs is not known. */
  private show(operands: readonly Operand[]): void {
    if (operands.every((each) => typeof each !== 'object' || each === null || each.blank)) return;
    const { size, stretch, rise, matrix } = this.state;
    const whole = chain(chain(chain([size * stretch, 0, 0, size, 0, rise], this.text), matrix), this.seen);
    const upright = Math.abs(whole[1]) <= Math.abs(whole[0]) * 0.01;
    if (!upright) this.outside = true;
    else this.markSeen(boxUnder(whole, { left: 0, bottom: -0.3, right: 0, top: 1 }), true);
  }

  private drawn(name: Operand | undefined, resources: PDFDict | undefined, depth: number): void {
    const object = typeof name === 'string' ? xObject(resources, decoded(name)) : undefined;
    if (!object) return;
    if (!isForm(object)) {
      this.mark({ left: 0, bottom: 0, right: 1, top: 1 }, this.state.matrix);
      return;
    }
    const bytes = depth < DEEPEST ? unpacked(object) : undefined;
    if (!bytes) {
      this.outside = true;
      return;
    }
    const [kept, stack] = [{ ...this.state }, this.stack];
    this.stack = [];
    const own = numbersAt(object.dict, 'Matrix');
    this.state.matrix = chain(own ? matrixOf(own) : IDENTITY, kept.matrix);
    this.run(bytes, dictAt(object.dict, 'Resources') ?? resources, depth + 1);
    this.state = kept;
    this.stack = stack;
  }

  private mark(box: Box, matrix: Matrix): void {
    this.markSeen(boxUnder(chain(matrix, this.seen), box));
  }

  /** What lies beside the page is not seen; the width of texts is not known, so they count wherever they begin. */
  private markSeen(box: Box, anyWidth = false): void {
    if (Number.isNaN(box.top + box.bottom)) this.outside = true;
    if (!anyWidth && (box.right < 0 || box.left > this.width)) return;
    if (box.top < 0 || box.bottom > this.height) return;
    if (box.top > this.clear.top + 0.5 || box.bottom < this.clear.bottom - 0.5) this.outside = true;
  }
}

function count(balance: Balance, operator: string): void {
  if (operator === 'q') balance.states++;
  else if (operator === 'Q') {
    if (balance.states > 0) balance.states--;
    else balance.missingStates++;
  } else if (operator === 'BMC' || operator === 'BDC') balance.marks++;
  else if (operator === 'EMC') {
    if (balance.marks > 0) balance.marks--;
    else balance.missingMarks++;
  } else if (operator === 'BT') balance.inText = true;
  else if (operator === 'ET') balance.inText = false;
}

function matrixOf(operands: readonly Operand[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.filter((each) => typeof each === 'number');
  return [a, b, c, d, e, f];
}

/** A name as the instructions write it: `#20` is a space. */
const decoded = (name: string): string =>
  name.slice(1).replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether a page draws anything outside `clear` (as seen, in units), and how its brackets stand. */
export function inkOf(page: PDFDict, space: PageSpace, clear: Box): Ink {
  const bytes = pageContent(page);
  const nothing: Balance = { states: 0, missingStates: 0, marks: 0, missingMarks: 0, inText: false };
  if (!bytes) return { outside: true, balance: nothing };
  const finder = new InkFinder(space, clear);
  const balance = finder.run(bytes, dictAt(page, 'Resources'), 0);
  return { outside: finder.outside, balance };
}
