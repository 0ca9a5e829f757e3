import type { IsoDate, MemberId } from '../../base/brand.ts';
import { type Caller, change } from '../../base/change.ts';
import type { ReadDb } from '../../base/handles.ts';
import { type Outcome, ok, refuse, type Warning } from '../../base/outcome.ts';
import { readSettings } from '../../office/settings-store.ts';
import type { RecordOffice } from '../../open.ts';
import { readCategories, readMembers, readSeats, readWards } from '../queries.ts';
import { sizeOf } from '../register.ts';
import { newWarnings, sendsOneWarnings, sizeWarning } from '../rules.ts';
import { insertMember } from '../write.ts';
import { headingOf } from './columns.ts';
import { type ColumnChoice, importedSize, interpretTable, mandateWarningOf, type ReadImport } from './import.ts';
import type { ImportRow, Surroundings } from './interpret.ts';
import type { Table } from './table.ts';

/** What the rows of a file are checked against. */
function surroundings(db: ReadDb, today: IsoDate): Surroundings {
  const seats = new Map(readSeats(db).map(({ seat, name }) => [seat, name]));
  return { today, categories: readCategories(db), wards: readWards(db), members: readMembers(db), seats };
}

/** What M4, M5 and M12 say to the rows that would be imported. */
function warningsOf(db: ReadDb, rows: readonly ImportRow[]): Warning[] {
  const members = readMembers(db);
  const categories = readCategories(db);
  const size = importedSize(rows);
  const incoming = rows.flatMap(({ member }) => (member && !member.ending ? [member.fields] : []));
  const maximum = readSettings(db)['members.suggestedMaximum'];
  const sends = newWarnings(
    sendsOneWarnings(categories, members),
    sendsOneWarnings(categories, [...members, ...incoming]),
  );
  return [
    ...(size > 0 ? sizeWarning(sizeOf(members) + size, maximum) : []),
    ...mandateWarningOf(rows),
    ...sends.filter((each) => each.key === 'members.sendsSeveral'),
  ];
}

export type ImportPreview = Omit<ReadImport, 'rows'> & {
  rows: Omit<ImportRow, 'member'>[];
  clean: number;
  warnings: Warning[];
};

/** What an import would do; writes nothing. */
export function previewImport(
  office: RecordOffice,
  table: Table,
  columns: readonly ColumnChoice[],
  leftOut: readonly number[],
): Outcome<ImportPreview> {
  const out = new Set(leftOut);
  const read = interpretTable(table, columns, surroundings(office.read, office.clock.today()), out);
  if (!read.ok) return read;
  const { rows, ...rest } = read.value;
  const staying = rows.filter((row) => !out.has(row.number));
  return ok({
    ...rest,
    rows: rows.map(({ member: _, ...row }) => row),
    clean: staying.filter((row) => row.member).length,
    warnings: warningsOf(office.read, staying),
  });
}

/** Why the rows that stay cannot be imported. */
function importRefusal(read: ReadImport, leftOut: readonly number[], staying: readonly ImportRow[]) {
  const [missing] = read.missing;
  if (missing) return refuse('members.file.columnMissing', { params: { name: headingOf(missing) } });
  const [twice] = read.twice;
  if (twice) return refuse('members.file.columnTwice', { params: { name: headingOf(twice) } });
  const numbers = new Set(read.rows.map((row) => row.number));
  if (leftOut.some((number) => !numbers.has(number))) return refuse('members.file.leftOutUnknown');
  if (staying.length === 0) return refuse('members.file.nothingLeft');
  const bad = staying.filter((row) => !row.member).length;
  return bad > 0 ? refuse('members.file.notClean', { params: { count: bad } }) : null;
}

/**
 * Imports the rows of a file that are not left out: all of them or, when one still has a problem, none. The file is read
 * again here: what a screen says of it is not trusted. Warns under M4, M5 and M12. One transaction, one audit event.
 */
export function importMembers(
  office: RecordOffice,
  caller: Caller,
  file: { name: string; table: Table },
  input: { columns: readonly ColumnChoice[]; leftOut: readonly number[]; accepted: readonly string[] },
): Outcome<{ imported: number; leftOut: number }> {
  return change(office, caller, input.accepted, ({ db, today, audit, warn }) => {
    const out = new Set(input.leftOut);
    const read = interpretTable(file.table, input.columns, surroundings(db, today), out);
    if (!read.ok) return read;
    const staying = read.value.rows.filter((row) => !out.has(row.number));
    const no = importRefusal(read.value, input.leftOut, staying) ?? warn(warningsOf(db, staying));
    if (no) return no;
    const memberIds = staying.flatMap((row): MemberId[] =>
      row.member ? [insertMember(db, row.member.fields, row.member.ending)] : [],
    );
    const after = { imported: memberIds.length, leftOut: out.size, memberIds };
    audit({ action: 'members.imported', label: file.name, after });
    return ok({ imported: memberIds.length, leftOut: out.size });
  });
}
