/** What stands before an operator. Strings count only by whether they show anything; names keep their slash. */
export type Operand = number | string | { blank: boolean } | null;

const SPACE = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) SPACE[code] = 1;
const ENDS = SPACE.slice();
for (const sign of '()<>[]{}/%') ENDS[sign.charCodeAt(0)] = 1;

const CODE = (sign: string) => sign.charCodeAt(0);
const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, SLASH, PERCENT, BLANK] = [...'()\\<>/% '].map(CODE) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const MINUS = CODE('-');
const POINT = CODE('.');
const CONSTANTS = new Set(['true', 'false', 'null']);
const SHORT = new Map<number, string>();

/** Reads a page's drawing instructions, one operator after the other. */
export class ContentTokens {
  /** The operands of the operator that `next` gave. */
  operands: Operand[] = [];
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next operator; null at the end. */
  next(): string | null {
    this.operands = [];
    for (;;) {
      this.skipSpace();
      const code = this.bytes[this.at];
      if (code === undefined) return null;
      if (ENDS[code]) this.operands.push(this.operand(code));
      else if (code < 58) this.operands.push(this.number());
      else {
        const operator = this.word();
        if (operator === 'BI') return this.inlineImage();
        if (!CONSTANTS.has(operator)) return operator;
        this.operands.push(null);
      }
    }
  }

  private skipSpace(): void {
    const { bytes } = this;
    for (;;) {
      const code = bytes[this.at];
      if (code === PERCENT) while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      else if (code !== undefined && SPACE[code]) this.at++;
      else return;
    }
  }

  /** An operand that begins with a sign of its own. */
  private operand(code: number): Operand {
    if (code === SLASH) {
      this.at++;
      return `/${this.word()}`;
    }
    if (code === OPEN) return { blank: this.literal() };
    const twice = this.bytes[this.at + 1] === code;
    if (code === LESS && !twice) return { blank: this.hexadecimal() };
    // Brackets: what is within counts by itself.
    return this.skipOne((code === LESS || code === GREATER) && twice ? 2 : 1);
  }

  private skipOne(length: number): null {
    this.at += length;
    return null;
  }

  /** A word; operators have up to three letters, and the same ones come again and again. */
  private word(): string {
    const { bytes } = this;
    const from = this.at;
    let code = bytes[this.at];
    let key = 0;
    while (code !== undefined && !ENDS[code]) {
      key = key * 256 + code;
      code = bytes[++this.at];
    }
    const length = this.at - from;
    if (length > 3) return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(length, 256)).toString('latin1');
    const known = SHORT.get(key);
    if (known !== undefined) return known;
    const word = Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString('latin1');
    SHORT.set(key, word);
    return word;
  }

  /** A number, or what begins like one: then 0. Read by hand, because most of a page is numbers. */
  private number(): number {
    const { bytes } = this;
    let sign = 1;
    let value = 0;
    let place = 0;
    for (let code = bytes[this.at]; code !== undefined && !ENDS[code]; code = bytes[++this.at]) {
      if (code >= 48 && code <= 57) {
        value = value * 10 + code - 48;
        place *= 10;
      } else if (code === MINUS) sign = -1;
      else if (code === POINT && place === 0) place = 1;
    }
    return (sign * value) / (place || 1);
  }

  /** A string in brackets; true when it is nothing but spaces. */
  private literal(): boolean {
    const { bytes } = this;
    let depth = 0;
    let blank = true;
    for (; this.at < bytes.length; this.at++) {
      const code = bytes[this.at];
      if (code === BACKSLASH) {
        this.at++;
        blank = false;
      } else if (code === OPEN) depth++;
      else if (code === CLOSE) {
        depth--;
        if (depth === 0) break;
      } else if (code !== BLANK) blank = false;
    }
    this.at++;
    return blank;
  }

  private hexadecimal(): boolean {
    const { bytes } = this;
    const from = this.at + 1;
    while (this.at < bytes.length && bytes[this.at] !== GREATER) this.at++;
    const empty = this.at === from;
    this.at++;
    return empty;
  }

  /** The data of an inline picture may hold anything: they end at EI between spaces. */
  private inlineImage(): string {
    const { bytes } = this;
    for (; this.at + 2 < bytes.length; this.at++) {
      const [before, e, i, after] = bytes.subarray(this.at, this.at + 4);
      if (e === 0x45 && i === 0x49 && before !== undefined && SPACE[before] && (after === undefined || SPACE[after])) {
        this.at += 3;
        this.operands = [];
        return 'EI';
      }
    }
    this.at = bytes.length;
    return 'EI';
  }
}
