import type { CategoryId, IsoDate, MemberId, WardId } from '../../base/brand.ts';
import { fieldProblems } from '../../base/fields.ts';
import type { FieldProblem } from '../../base/outcome.ts';
import { BLANK, type MemberFields, memberFields } from '../input.ts';
import { folded, isJustified } from '../rules.ts';
import type { Ending } from '../write.ts';
import { headingOf, type ImportField } from './columns.ts';
import { readSheetDate } from './dates.ts';
import { splitName } from './names.ts';
import type { Cell } from './table.ts';
import { needWords, papersByWords, seatWords, standingWords } from './words.ts';

/** What is wrong in one cell, or with the row when there is no cell to blame. */
export type CellProblem = Pick<FieldProblem, 'key' | 'params'> & {
  /** The row's number in the spreadsheet. */
  row: number;
  /** The column's heading in the file, or what it would be called. */
  column: string;
  field: ImportField | null;
  value: string;
};

export type ImportRow = {
  number: number;
  name: string;
  organisation: string;
  problems: CellProblem[];
  /** What would be stored; nothing while there are problems. */
  member: { fields: MemberFields; ending?: Ending } | null;
};

/** What the file is checked against. */
export type Surroundings = {
  today: IsoDate;
  categories: readonly { id: CategoryId; name: string; active: boolean }[];
  wards: readonly { id: WardId; name: string; active: boolean }[];
  members: readonly { id: MemberId; title: string; firstName: string; surname: string; organisation: string }[];
  seats: ReadonlyMap<string, string>;
};

export type Column = { index: number; heading: string; field: ImportField | null };

/** U+FFFD stands where a letter was lost; Ã¼ and â€™ are UTF-8 read as something else. */
const LOST = /�/;
const GARBLED = /Ã[\u0080-\u00bf]|â€[\u0080-\u2122]/;

/** Everything one row is read with: its cells by field, and where problems go. */
class Reading {
  readonly problems: CellProblem[] = [];
  readonly number: number;
  private readonly cells: ReadonlyMap<ImportField, { cell: Cell; heading: string }>;

  constructor(number: number, cells: readonly Cell[], columns: readonly Column[]) {
    this.number = number;
    this.cells = new Map(
      columns.flatMap((column) =>
        column.field ? [[column.field, { cell: cells[column.index] ?? { text: '' }, heading: column.heading }]] : [],
      ),
    );
  }

  add(field: ImportField | null, key: CellProblem['key'], params?: CellProblem['params'], value?: string): void {
    const at = field && this.cells.get(field);
    const column = at ? at.heading : field ? headingOf(field) : '';
    const text = value ?? at?.cell.text ?? '';
    this.problems.push({ row: this.number, column, field, value: text.slice(0, 200), key, ...(params && { params }) });
  }

  cell(field: ImportField): Cell {
    return this.cells.get(field)?.cell ?? { text: '' };
  }

  text(field: ImportField): string {
    return this.cell(field).text.trim();
  }

  checkCells(): void {
    for (const [field, { cell }] of this.cells) {
      if ('trouble' in cell)
        this.add(field, cell.trouble === 'formula' ? 'members.cell.formula' : 'members.cell.error');
      else if (LOST.test(cell.text)) this.add(field, 'members.cell.lost');
      else if (GARBLED.test(cell.text)) this.add(field, 'members.cell.garbled');
    }
  }

  has(field: ImportField): boolean {
    return this.problems.some((each) => each.field === field);
  }
}

function readDate(row: Reading, field: 'joinedOn' | 'endedOn'): IsoDate | '' {
  const cell = row.cell(field);
  if ('date' in cell) return cell.date;
  const text = cell.text.trim();
  if (text === '' || 'trouble' in cell) return '';
  const read = readSheetDate(text);
  if (read.ok) return read.date;
  row.add(field, read.problem.key, read.problem.params);
  return '';
}

/** A closed list's value; blank gives `blank`, something unknown a problem. */
function readChoice<T, B>(
  row: Reading,
  field: ImportField,
  words: { read: (text: string) => T | undefined; choices: string },
  blank: B,
): T | B {
  const text = row.text(field);
  if (text === '' || 'trouble' in row.cell(field)) return blank;
  const value = words.read(text);
  if (value === undefined) row.add(field, 'members.cell.choice', { choices: words.choices });
  return value ?? blank;
}

const parts = (text: string) =>
  text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

function readCategories(row: Reading, around: Surroundings): CategoryId[] {
  const known = new Map(around.categories.filter((each) => each.active).map((each) => [folded(each.name), each.id]));
  const whole = known.get(folded(row.text('categories')));
  if (whole) return [whole];
  return parts(row.text('categories')).flatMap((part) => {
    const id = known.get(folded(part));
    if (!id) row.add('categories', 'members.cell.category', undefined, part);
    return id ?? [];
  });
}

function readWard(row: Reading, around: Surroundings): WardId | null {
  const text = row.text('ward');
  if (text === '') return null;
  const plain = (name: string) => folded(name).replace(/ ward$/, '');
  const found = around.wards.find((each) => each.active && plain(each.name) === plain(text));
  if (!found) row.add('ward', 'members.cell.ward');
  return found?.id ?? null;
}

function readNeeds(row: Reading): MemberFields['accessNeeds'] {
  const needs = parts(row.text('accessNeeds')).flatMap((part) => {
    const [name = '', ...rest] = part.split(':');
    const need = needWords.read(name);
    if (!need) row.add('accessNeeds', 'members.cell.need', { choices: needWords.choices }, part);
    return need ? [{ need, detail: rest.join(':').trim() }] : [];
  });
  return needs;
}

/** A landline or mobile of ten figures without the 0 in front: what a spreadsheet makes of a number that it takes for a sum. */
const LOST_ZERO = /^[1237]\d{9}$/;

function readNames(row: Reading): Pick<MemberFields, 'title' | 'firstName' | 'surname'> {
  const names = { title: row.text('title'), firstName: row.text('firstName'), surname: row.text('surname') };
  if (names.surname !== '' || row.text('fullName') === '') return names;
  const split = splitName(row.text('fullName'));
  return { title: names.title || split.title, firstName: names.firstName || split.firstName, surname: split.surname };
}

function readStanding(row: Reading, endedOn: IsoDate | ''): { standing: MemberFields['standing']; ending?: Ending } {
  const read = readChoice(row, 'standing', standingWords, endedOn === '' ? 'member' : 'former');
  if (read !== 'former') {
    if (endedOn !== '') row.add('endedOn', 'members.cell.notFormer', { standing: standingWords.say('former') });
    return { standing: read };
  }
  if (endedOn === '' && !row.has('endedOn')) row.add('endedOn', 'members.cell.endMissing');
  return { standing: 'member', ending: { endedOn, endReason: row.text('endReason') } };
}

function checkDates(row: Reading, joinedOn: IsoDate | '', ending: Ending | undefined, today: IsoDate): void {
  if (joinedOn > today) row.add('joinedOn', 'members.joinedInFuture');
  if (!ending || ending.endedOn === '') return;
  if (ending.endedOn > today) row.add('endedOn', 'members.endInFuture');
  if (joinedOn !== '' && ending.endedOn < joinedOn) row.add('endedOn', 'members.endBeforeJoined');
}

const COLUMN_OF: Partial<Record<string, ImportField>> = { wardId: 'ward', categoryIds: 'categories' };

/** What zod has against the row, by column. Fields that have a problem already are not blamed twice. */
function checkFields(row: Reading, raw: MemberFields): MemberFields | null {
  const parsed = memberFields.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const problem of fieldProblems(parsed.error)) {
    const path = problem.path.split('.')[0] ?? '';
    const named = path === 'surname' && row.text('fullName') !== '' ? 'fullName' : path;
    const field = COLUMN_OF[named] ?? (named as ImportField);
    if (!row.has(field)) row.add(field, problem.key, problem.params);
  }
  return null;
}

/** Reads one row of the file as a member. Never throws, whatever the cells hold. */
export function interpretRow(
  number: number,
  cells: readonly Cell[],
  columns: readonly Column[],
  around: Surroundings,
): ImportRow {
  const row = new Reading(number, cells, columns);
  row.checkCells();
  const joinedOn = readDate(row, 'joinedOn');
  const { standing, ending } = readStanding(row, readDate(row, 'endedOn'));
  checkDates(row, joinedOn, ending, around.today);
  for (const field of ['phone', 'mobile'] as const) {
    if (LOST_ZERO.test(row.text(field))) row.add(field, 'members.cell.phoneZero');
  }
  const seat = readChoice(row, 'seat', seatWords, null);
  const holder = seat && !ending && around.seats.get(seat);
  if (holder) row.add('seat', 'members.cell.seatTaken', { name: holder });
  const raw: MemberFields = {
    ...BLANK,
    ...readNames(row),
    organisation: row.text('organisation'),
    position: row.text('position'),
    email: row.text('email'),
    phone: row.text('phone'),
    mobile: row.text('mobile'),
    address: row.text('address'),
    postcode: row.text('postcode'),
    papersBy: readChoice(row, 'papersBy', papersByWords, row.text('email') === '' ? 'post' : 'email'),
    standing,
    seat,
    wardId: readWard(row, around),
    justification: row.text('justification'),
    reportsBackTo: row.text('reportsBackTo'),
    joinedOn,
    substituteName: row.text('substituteName'),
    substituteContact: row.text('substituteContact'),
    notes: row.text('notes'),
    categoryIds: readCategories(row, around),
    accessNeeds: readNeeds(row),
  };
  if (!isJustified(raw.justification) && !row.has('justification'))
    row.add('justification', 'members.justificationNeeded'); // M1
  if (joinedOn === '' && !row.has('joinedOn')) row.add('joinedOn', 'fields.required');
  const fields = checkFields(row, raw);
  const clean = fields !== null && row.problems.length === 0;
  return {
    number,
    name: [raw.title, raw.firstName, raw.surname].filter(Boolean).join(' '),
    organisation: raw.organisation,
    problems: row.problems,
    member: clean ? { fields, ...(ending && { ending }) } : null,
  };
}
