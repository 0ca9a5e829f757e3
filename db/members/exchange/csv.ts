import { CsvError, parse } from 'csv-parse/sync';
import { type Outcome, ok, refuse } from '../../base/outcome.ts';
import { fieldOfHeader } from './columns.ts';
import { type Cell, LIMITS, type Table } from './table.ts';

type Encoding = NonNullable<Table['encoding']>;
type Delimiter = NonNullable<Table['delimiter']>;

/** The text of a file. Without a mark of its own it is UTF-8 when it can be, and otherwise what Windows writes in Britain. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Reads text as records; a quotation mark inside a cell is a letter like others, one that never ends is an error. */
function records(text: string, delimiter: Delimiter, to?: number): string[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    ...(to !== undefined && { to }),
  });
}

/** The separator that makes the most known headings of the first lines, or else the most cells. */
function findDelimiter(text: string): Delimiter {
  const head = text.split(/\r\n|\n|\r/, 12).join('\n');
  const scores = DELIMITERS.map((delimiter) => {
    const cells = head.split('\n').map((line) => line.split(delimiter).map((cell) => cell.replace(/"/g, '')));
    const known = Math.max(...cells.map((line) => line.filter((cell) => fieldOfHeader(cell)).length));
    return { delimiter, score: known * 1000 + Math.max(...cells.map((line) => line.length)) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** Excel's own hint about the separator, which is no row of data. */
const HINT = /^sep=([,;\t])\r?\n/i;

/** Our export writes an apostrophe before what a spreadsheet would calculate; what still begins with `=` is a formula. */
function cellOf(text: string): Cell {
  if (/^'+[=+\-@\t\r＝＋－＠]/.test(text)) return { text: text.slice(1) };
  return /^=./.test(text) ? { text, trouble: 'formula' } : { text };
}

/** A CSV file as a table: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. Refused when a quotation mark has no end. */
export function readCsv(bytes: Uint8Array): Outcome<Table> {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) return refuse('members.file.unknownKind');
  const hint = HINT.exec(text);
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? findDelimiter(text);
  try {
    const rows = records(hint ? text.slice(hint[0].length) : text, delimiter);
    const first = hint ? 2 : 1;
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > LIMITS.columns) {
      return refuse('members.file.tooManyColumns', { params: { count: widest, maximum: LIMITS.columns } });
    }
    return ok({
      kind: 'csv',
      encoding,
      delimiter,
      sheet: '',
      otherSheets: [],
      rows: rows.map((cells, index) => ({ number: index + first, cells: cells.map(cellOf) })),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + (hint ? 2 : 1);
    return refuse('members.file.brokenAt', { params: { row } });
  }
}
