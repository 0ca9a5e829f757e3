import { type Outcome, ok, refuse, type Warning } from '../../base/outcome.ts';
import { countsTowardsSize, mandateWarning, samePerson } from '../rules.ts';
import { fieldOfHeader, headingOf, type ImportField } from './columns.ts';
import { readCsv } from './csv.ts';
import { type CellProblem, type Column, type ImportRow, interpretRow, type Surroundings } from './interpret.ts';
import { LIMITS, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** Which field a column of the file stands for; null leaves the column out. */
export type ColumnChoice = { index: number; field: ImportField | null };

/** A received file as the import sees it. */
export type ReadImport = {
  kind: Table['kind'];
  encoding: Table['encoding'];
  delimiter: Table['delimiter'];
  sheet: string;
  otherSheets: string[];
  /** The row with the headings. */
  headingRow: number;
  /** Every column that has a heading or a value, with an example from the first rows. */
  columns: (Column & { example: string })[];
  /** Fields that every member needs and that no column is matched with. */
  missing: ImportField[];
  /** Fields that two columns are matched with. */
  twice: ImportField[];
  rows: ImportRow[];
};

/** Reads the bytes of a file by what they are, not by the file's name. */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Table>> {
  if (bytes.length === 0) return refuse('members.file.empty');
  if (bytes.length > LIMITS.bytes)
    return refuse('members.file.tooBig', { params: { maximum: LIMITS.bytes / 1_000_000 } });
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return readXlsx(bytes);
  // The container of .xls files and of workbooks with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return refuse('members.file.oldExcel');
  return readCsv(bytes);
}

const isBlank = (row: Table['rows'][number]) => row.cells.every((cell) => cell.text.trim() === '');

/** Among the first rows, the one with the most known headings: a list may have its title above. */
function findHeadings(table: Table) {
  const known = (row: Table['rows'][number]) => row.cells.filter((cell) => fieldOfHeader(cell.text)).length;
  const best = table.rows
    .slice(0, 10)
    .reduce<Table['rows'][number] | null>((top, row) => (known(row) > (top ? known(top) : 0) ? row : top), null);
  return best && known(best) >= 2 ? best : null;
}

function columnsOf(
  table: Table,
  headings: Table['rows'][number],
  body: Table['rows'],
  choices: readonly ColumnChoice[],
) {
  const chosen = new Map(choices.map((each) => [each.index, each.field]));
  const width = Math.max(headings.cells.length, ...body.slice(0, 50).map((row) => row.cells.length));
  const taken = new Set<ImportField>();
  return Array.from({ length: width }, (_, index) => {
    const heading = headings.cells[index]?.text.trim() ?? '';
    const guess = fieldOfHeader(heading) ?? null;
    const free = guess && !taken.has(guess) ? guess : null;
    const picked = chosen.get(index);
    const field = picked === undefined ? free : picked;
    if (field) taken.add(field);
    const example = body.find((row) => (row.cells[index]?.text.trim() ?? '') !== '')?.cells[index]?.text.trim() ?? '';
    return { index, heading, field, example: example.slice(0, 80) };
  }).filter((column) => column.heading !== '' || (table.kind === 'xlsx' && column.example !== ''));
}

function missingFields(columns: readonly Column[]): ImportField[] {
  const fields = new Set(columns.map((column) => column.field));
  const required: ImportField[] = ['surname', 'justification', 'joinedOn'];
  return required.filter((each) => !fields.has(each) && !(each === 'surname' && fields.has('fullName')));
}

/** A torn last line has too few cells, a comma outside quotation marks makes too many. Spreadsheets always fill their rows. */
function checkWidth(row: ImportRow, cells: Table['rows'][number]['cells'], expected: number): void {
  const extra = cells.slice(expected).some((cell) => cell.text.trim() !== '');
  if (!extra && cells.length >= expected) return;
  const key = extra ? 'members.cell.tooMany' : 'members.cell.tooFew';
  const params = { count: cells.length, expected };
  row.problems.unshift({ row: row.number, column: '', field: null, value: '', key, params });
  row.member = null;
}

/** Who has `key` already; when nobody has, it is this row's from now on, if the row stays. */
function claim(taken: Map<string, number>, key: string, row: ImportRow, stays: boolean): number | undefined {
  const earlier = taken.get(key);
  if (earlier === undefined && stays) taken.set(key, row.number);
  return earlier;
}

function flag(row: ImportRow, field: ImportField, problem: Pick<CellProblem, 'key' | 'params'>): void {
  row.problems.push({ row: row.number, column: headingOf(field), field, value: row.name, ...problem });
}

/** E9: flags who is on the register already, and who is in the file twice; E8: a seat that two rows claim. */
function checkTwins(rows: readonly ImportRow[], around: Surroundings, leftOut: ReadonlySet<number>): void {
  const known = new Set(around.members.map(samePerson));
  const people = new Map<string, number>();
  const seats = new Map<string, number>();
  // Rows left out come last and claim nothing, but keep the reason why somebody left them out.
  const last = (row: ImportRow) => (leftOut.has(row.number) ? 1 : 0);
  for (const row of rows.toSorted((a, b) => last(a) - last(b))) {
    if (!row.member) continue;
    const { fields, ending } = row.member;
    const stays = !leftOut.has(row.number);
    const key = samePerson(fields);
    const twin = claim(people, key, row, stays);
    const sits = fields.seat && !ending ? claim(seats, fields.seat, row, stays) : undefined;
    if (known.has(key)) flag(row, 'surname', { key: 'members.cell.known', params: { name: row.name } });
    else if (twin !== undefined) flag(row, 'surname', { key: 'members.cell.twice', params: { row: twin } });
    if (sits !== undefined) flag(row, 'seat', { key: 'members.cell.seatTwice', params: { row: sits } });
    if (row.problems.length > 0) row.member = null;
  }
}

/**
 * A file as members to be, each row clean or with its problems named. `choices` override what the headings suggest.
 * Refused when the file as a whole cannot be used: not a list, too big, damaged, without headings.
 */
export function interpretTable(
  table: Table,
  choices: readonly ColumnChoice[],
  around: Surroundings,
  leftOut: ReadonlySet<number> = new Set(),
): Outcome<ReadImport> {
  const headings = findHeadings(table);
  if (!headings) return refuse(table.rows.every(isBlank) ? 'members.file.empty' : 'members.file.noHeader');
  const body = table.rows.filter((row) => row.number > headings.number && !isBlank(row));
  if (body.length === 0) return refuse('members.file.noRows');
  if (body.length > LIMITS.rows) {
    return refuse('members.file.tooManyRows', { params: { count: body.length, maximum: LIMITS.rows } });
  }
  const columns = columnsOf(table, headings, body, choices);
  if (choices.some((choice) => !columns.some((column) => column.index === choice.index))) {
    return refuse('members.file.columnUnknown');
  }
  const fields = columns.flatMap((column) => column.field ?? []);
  const twice = [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
  const missing = missingFields(columns);
  const rows = body.map((row) => {
    const read = interpretRow(row.number, row.cells, columns, around);
    if (table.kind === 'csv') checkWidth(read, row.cells, headings.cells.length);
    return read;
  });
  checkTwins(rows, around, leftOut);
  const { kind, encoding, delimiter, sheet, otherSheets } = table;
  return ok({
    kind,
    encoding,
    delimiter,
    sheet,
    otherSheets,
    headingRow: headings.number,
    columns,
    missing,
    twice,
    rows,
  });
}

/** M5 for the whole file: how many of the voting members in it have no mandate. */
export function mandateWarningOf(rows: readonly ImportRow[]): Warning[] {
  const count = rows.filter(
    ({ member }) => member && !member.ending && mandateWarning(member.fields).length > 0,
  ).length;
  return count > 0 ? [{ rule: 'M5', key: 'members.withoutMandate', params: { count } }] : [];
}

/** M4: how many in the file would count towards the size. */
export const importedSize = (rows: readonly ImportRow[]): number =>
  rows.filter(({ member }) => member && !member.ending && countsTowardsSize(member.fields)).length;
