import readXlsxFile from 'read-excel-file/universal';
import { type Outcome, ok, refuse } from '../../base/outcome.ts';
import { type Cell, LIMITS, type Table } from './table.ts';
import { unpack } from './zip.ts';

/** A workbook may have rows below the list that only carry a colour; beyond this it is no list of members. */
const LAST_ROW = 20_000;

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** What the reader does not tell: which cells are calculated or in error, by `row:column`; and how far the sheet reaches. */
function scanSheet(xml: string) {
  const trouble = new Map<string, 'formula' | 'error'>();
  let lastRow = 0;
  let lastColumn = 0;
  const cells = /<(?:\w+:)?(?:c|row)\b([^>]*?)(?:\/>|>(\s*<(?:\w+:)?f\b)?)/g;
  for (const [, attributes = '', formula] of xml.matchAll(cells)) {
    const [, letters = '', digits = '0'] = /\br\s*=\s*["']([A-Z]{0,7})(\d{1,10})["']/.exec(attributes) ?? [];
    lastRow = Math.max(lastRow, Number(digits));
    lastColumn = Math.max(lastColumn, columnNumber(letters));
    if (formula) trouble.set(`${digits}:${columnNumber(letters)}`, 'formula');
    else if (/\bt\s*=\s*["']e["']/.test(attributes)) trouble.set(`${digits}:${columnNumber(letters)}`, 'error');
  }
  return { trouble, lastRow, lastColumn };
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? '';

/** The part of the archive that holds the first sheet, as the workbook orders them; '' when it cannot be told. */
function firstSheetPart(text: (part: string) => string): string {
  const sheet = /<(?:\w+:)?sheet\b[^>]*>/.exec(text('xl/workbook.xml'))?.[0] ?? '';
  const relation = attribute(sheet, 'r:id');
  for (const [tag] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (attribute(tag, 'Id') !== relation) continue;
    const target = attribute(tag, 'Target');
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return '';
}

function cellOf(value: unknown, trouble: 'formula' | 'error' | undefined): Cell {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { text: '', trouble: 'error' };
    const date = value.toISOString().slice(0, 10);
    return trouble ? { text: date, trouble } : { text: date, date };
  }
  const text = value === null || value === undefined ? '' : String(value);
  return trouble ? { text, trouble } : { text };
}

/** The first sheet of an Excel workbook as a table. Refused when it is damaged or far larger than a list can be. */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<Table>> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) {
    return refuse(unpacked.why === 'tooBig' ? 'members.file.unpacksTooBig' : 'members.file.broken');
  }
  const text = (part: string) => new TextDecoder().decode(unpacked.parts.get(part));
  // Every sheet is measured, not the first alone: the reader reads them all.
  for (const [part] of unpacked.parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(part)) continue;
    const { lastRow, lastColumn } = scanSheet(text(part));
    if (lastRow > LAST_ROW)
      return refuse('members.file.tooManyRows', { params: { count: lastRow, maximum: LIMITS.rows } });
    if (lastColumn > LIMITS.columns) {
      return refuse('members.file.tooManyColumns', { params: { count: lastColumn, maximum: LIMITS.columns } });
    }
  }
  const sheets = await sheetsOf(bytes);
  const [first, ...others] = sheets ?? [];
  if (!first) return refuse('members.file.broken');
  const { trouble } = scanSheet(text(firstSheetPart(text)));
  return ok({
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheet: first.sheet,
    otherSheets: others.map((each) => each.sheet),
    rows: first.data.map((cells, row) => ({
      number: row + 1,
      cells: cells.map((value, column) => cellOf(value, trouble.get(`${row + 1}:${column + 1}`))),
    })),
  });
}

/** What the reader makes of the workbook; nothing when it cannot be read. The reader throws plain errors of many kinds for damaged files. */
async function sheetsOf(bytes: Uint8Array) {
  try {
    return await readXlsxFile(new Uint8Array(bytes).buffer, { trim: false });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
