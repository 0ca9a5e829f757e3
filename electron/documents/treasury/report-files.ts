import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell as FileCell, type Row } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { formatDateShort } from '../../../db/base/format.ts';
import { filePence } from '../../../db/base/pence.ts';
import { withoutFormula } from '../../../db/base/spreadsheet-rules.ts';
import { timelessZip } from '../timeless-zip.ts';
import type { Report, ReportCell, ReportPart, ReportTable } from './report.ts';

/** A report as CSV and as a workbook: the very cells that its PDF draws. */

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

type Grid = { name: string; widths: number[]; rows: { cells: readonly ReportCell[]; bold: boolean }[]; head: number };

const WIDTHS = { text: 36, money: 14, date: 12, number: 10 } as const;

function tableGrid({ name, columns, rows, empty }: ReportTable): Grid {
  const head = { cells: columns.map((column) => column.head), bold: true };
  const body = rows.map(({ cells, look }) => ({ cells, bold: look === 'total' || look === 'group' }));
  return {
    name,
    widths: columns.map(({ kind }) => WIDTHS[kind]),
    rows: body.length === 0 ? [{ cells: [empty], bold: false }] : [head, ...body],
    head: body.length === 0 ? 0 : 1,
  };
}

function gridOf(part: ReportPart): Grid[] {
  if (part.kind === 'table') return [tableGrid(part)];
  if (part.kind !== 'facts') return [];
  return [
    {
      name: part.name,
      widths: [44, 24],
      rows: part.facts.map((cells) => ({ cells: [...cells], bold: false })),
      head: 0,
    },
  ];
}

/** The first lines of every file: what it is, and the code of the books (T1). */
const beginning = ({ title, about }: Report, code: string): ReportCell[][] => [[title], [about], [code]];

/** The remarks, which belong to the figures as footnotes do. */
const remarks = ({ parts }: Report): ReportCell[][] =>
  parts.flatMap((part) => (part.kind === 'text' ? [[part.text]] : []));

/**
 * A cell of a CSV file. Amounts are digits with a point, so that a spreadsheet reads a number; the sign of an amount is no
 * formula, which is why each text is made harmless by itself, and not every field by csv-stringify's `escape_formulas`.
 */
function csvCell(cell: ReportCell): string {
  if (typeof cell === 'string') return withoutFormula(cell);
  if ('pence' in cell) return cell.pence === null ? '' : filePence(cell.pence);
  if ('pounds' in cell) return cell.pounds === null ? '' : String(cell.pounds);
  if ('date' in cell) return cell.date === null ? '' : formatDateShort(cell.date);
  return cell.number === null ? '' : String(cell.number);
}

/** CSV with a mark that makes Excel read it as UTF-8: the tables one under the other, each below its name. `code`: of the books. */
export function reportCsv(report: Report, code: string): Uint8Array {
  const grids = report.parts.flatMap(gridOf);
  const lines: ReportCell[][] = [
    ...beginning(report, code),
    ...grids.flatMap(({ name, rows }) => [[''], [name], ...rows.map(({ cells }) => [...cells])]),
    [''],
    ...remarks(report),
  ];
  const text = lines.map((cells) => cells.map(csvCell));
  return new TextEncoder().encode(stringify(text, { bom: true, record_delimiter: '\r\n' }));
}

const PENCE = '#,##0.00;(#,##0.00);–';
const POUNDS = '#,##0;(#,##0);–';

function xlsxCell(cell: ReportCell, bold: boolean): FileCell {
  const look = { alignVertical: 'top' as const, ...(bold && { fontWeight: 'bold' as const }) };
  if (typeof cell === 'string') {
    return cell === '' ? null : { value: withoutFormula(cell), type: String, wrap: true, ...look };
  }
  if ('date' in cell) {
    const { date } = cell;
    return date === null ? null : { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...look };
  }
  if ('number' in cell) return cell.number === null ? null : { value: cell.number, type: Number, ...look };
  const [value, format] = 'pence' in cell ? [cell.pence, PENCE] : [cell.pounds, POUNDS];
  return value === null ? null : { value, type: Number, format, ...look };
}

/**
 * The library takes numbers alone, and an amount must not become a fraction in this program. So amounts are handed to it as whole
 * pence, and the point is set in the digits of the finished file: `<v>123456</v>` becomes `<v>1234.56</v>`. What the
 * spreadsheet reads is the decimal text itself, exact to the penny.
 */
function pointsInPence(sheets: readonly ReportCell[][][]): Feature {
  const places = sheets.map(
    (rows) =>
      new Set(
        rows.flatMap((cells, row) =>
          cells.flatMap((cell, at) => (typeof cell === 'object' && 'pence' in cell ? [getCellAddress(row, at)] : [])),
        ),
      ),
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml.replace(/(<c r="([A-Z]+\d+)"[^>]*><v>)(-?\d+)(<\/v>)/g, (whole, open, place, digits, close) =>
              places[sheetIndex]?.has(place) ? `${open}${filePence(Number.parseInt(digits, 10))}${close}` : whole,
            ),
        },
      },
    },
  };
}

/** Names that a workbook takes: no `[]:*?/\`, at most 31 letters, each once. */
function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const clean =
      [
        ...name
          .replace(/[[\]:*?/\\']/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ]
        .slice(0, 27)
        .join('')
        .trim() || '1';
    let own = clean;
    for (let at = 2; used.has(own.toLowerCase()); at++) own = `${clean} ${at}`;
    used.add(own.toLowerCase());
    return own;
  });
}

/** A workbook: a sheet each table, with real dates and numbers, after one that says what it is. `code`: of the books. */
export async function reportXlsx(report: Report, code: string): Promise<Uint8Array> {
  const grids = report.parts.flatMap(gridOf);
  const cover: Grid = {
    name: report.title,
    widths: [90],
    rows: [...beginning(report, code), ...remarks(report)].map((cells, at) => ({ cells, bold: at === 0 })),
    head: 0,
  };
  const all = [cover, ...grids];
  const names = sheetNames(all.map(({ name }) => name));
  const sheets = all.map(({ rows, widths, head }, at) => ({
    sheet: names[at] ?? '',
    data: rows.map(({ cells, bold }): Row => cells.map((cell) => xlsxCell(cell, bold))),
    columns: widths.map((width) => ({ width })),
    ...(head > 0 && { stickyRowsCount: head }),
  }));
  const features = [pointsInPence(all.map(({ rows }) => rows.map(({ cells }) => [...cells])))];
  return timelessZip(await writeXlsxFile(sheets, { features }).toBuffer());
}
