import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { IsoDate } from '../../base/brand.ts';
import { formatDateShort } from '../../base/format.ts';
import { type ExportFormat, withoutFormula } from '../../base/spreadsheet-rules.ts';
import type { Category, Ward, WholeMember } from '../queries.ts';
import { byId } from '../register.ts';
import { headingOf, IMPORT_FIELDS, type ImportField, PRIVATE_COLUMNS } from './columns.ts';
import { needWords, papersByWords, seatWords, standingWords } from './words.ts';

/** The list of members as a file that a spreadsheet opens and that our import reads back. */

type Value = string | { date: IsoDate };

/** The columns that somebody may have: without contact details, access needs and notes for who may not see them. */
export const exportColumns = (seesPrivate: boolean): ImportField[] =>
  IMPORT_FIELDS.filter((field) => field !== 'fullName' && (seesPrivate || !PRIVATE_COLUMNS.includes(field)));

function valuesOf(
  member: WholeMember,
  categories: ReadonlyMap<number, Category>,
  ward: string,
): Record<ImportField, Value> {
  const names = member.categoryIds.flatMap((id) => categories.get(id) ?? []).sort((a, b) => a.position - b.position);
  const { title, firstName, surname, organisation, position, justification, reportsBackTo, endReason } = member;
  const { email, phone, mobile, address, postcode, substituteName, substituteContact, notes } = member;
  return {
    ...{ title, firstName, surname, organisation, position, justification, reportsBackTo, endReason },
    ...{ email, phone, mobile, address, postcode, substituteName, substituteContact, notes, ward },
    fullName: '',
    categories: names.map((each) => each.name).join('; '),
    standing: standingWords.say(member.standing),
    seat: member.seat ? seatWords.say(member.seat) : '',
    joinedOn: { date: member.joinedOn },
    endedOn: member.endedOn ? { date: member.endedOn } : '',
    papersBy: papersByWords.say(member.papersBy),
    accessNeeds: member.accessNeeds
      .map(({ need, detail }) => (detail ? `${needWords.say(need)}: ${detail}` : needWords.say(need)))
      .join('; '),
  };
}

/** Headings and rows, in the order of `members`. */
export function exportRows(
  members: readonly WholeMember[],
  categories: readonly Category[],
  wards: readonly Ward[],
  fields: readonly ImportField[],
): { headings: string[]; rows: Value[][] } {
  const [hats, places] = [byId(categories), byId(wards)];
  const rows = members.map((member) => {
    const values = valuesOf(member, hats, (member.wardId && places.get(member.wardId)?.name) || '');
    return fields.map((field) => values[field]);
  });
  return { headings: fields.map(headingOf), rows };
}

/** CSV with a mark that makes Excel read it as UTF-8. */
export function csvBytes(headings: readonly string[], rows: readonly (readonly Value[])[]): Uint8Array {
  const text = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? withoutFormula(value) : formatDateShort(value.date))),
  );
  return new TextEncoder().encode(stringify([[...headings], ...text], { bom: true, record_delimiter: '\r\n' }));
}

/** An Excel workbook of one sheet, with real dates, whose first row stays in view. */
export async function xlsxBytes(
  sheet: string,
  headings: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<Uint8Array> {
  const head: Row = headings.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }));
  const body = rows.map(
    (row): Row =>
      row.map((value) => {
        if (value === '') return null;
        if (typeof value === 'string') return { value, type: String, wrap: true, alignVertical: 'top' };
        return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' };
      }),
  );
  const columns = headings.map((heading) => ({ width: heading.length > 12 ? 28 : 18 }));
  return writeXlsxFile([head, ...body], { sheet, columns, stickyRowsCount: 1 }).toBuffer();
}

/** "members-2011-05-24.csv" */
export const exportName = (today: IsoDate, format: ExportFormat): string => `members-${today}.${format}`;
