import { CsvError, parse } from 'csv-parse/sync';
import { NO_PENCE, negate } from '../../base/pence.ts';
import { bankText, chequeNumberIn, dayOf, FileFault, faultAt, printedAmount } from './fault.ts';
import type { Reader, ReadRow } from './shared.ts';

/** The columns of a bank's CSV file by their headings, in small letters. All days are day, month, year. */
type Columns = {
  date: string;
  /** What is joined to the text of the row. */
  text: readonly string[];
  kind?: string;
  /** One signed column, or money out and money in apart. */
  amount: string | { out: string; in: string };
  balance?: string;
  account?: string;
  sortCode?: string;
  cheque?: string;
};
/** One bank may write several kinds; `headless`: the columns of files without headings, by how many there are. */
type Profile = { kinds: readonly Columns[]; headless?: Record<number, readonly string[]> };

const lloyds: Profile = {
  kinds: [
    {
      date: 'transaction date',
      kind: 'transaction type',
      text: ['transaction type', 'transaction description'],
      amount: { out: 'debit amount', in: 'credit amount' },
      balance: 'balance',
      account: 'account number',
    },
  ],
};
const natwest: Profile = {
  kinds: [
    {
      date: 'date',
      kind: 'type',
      text: ['type', 'description'],
      amount: 'value',
      balance: 'balance',
      account: 'account number',
    },
  ],
};
const paidOutAndIn = { out: 'paid out', in: 'paid in' };
export const CSV_PROFILES = {
  barclays: {
    kinds: [
      {
        date: 'date',
        text: ['subcategory', 'memo'],
        kind: 'subcategory',
        amount: 'amount',
        account: 'account',
        cheque: 'number',
      },
    ],
  },
  lloyds,
  halifax: lloyds,
  natwest,
  rbs: natwest,
  nationwide: {
    kinds: [
      {
        date: 'date',
        kind: 'transaction type',
        text: ['transaction type', 'description'],
        amount: paidOutAndIn,
        balance: 'balance',
      },
    ],
  },
  hsbc: {
    kinds: [
      { date: 'date', kind: 'type', text: ['type', 'description'], amount: paidOutAndIn, balance: 'balance' },
      { date: 'date', text: ['description'], amount: 'amount', balance: 'balance' },
      { date: 'date', text: ['description'], amount: 'amount' },
    ],
    headless: { 3: ['date', 'description', 'amount'], 4: ['date', 'description', 'amount', 'balance'] },
  },
} as const satisfies Record<string, Profile>;

type Line = { cells: string[]; row: number };

function linesOf(text: string): Line[] {
  try {
    const records = parse(text, { info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
    return (records as unknown as { record: string[]; info: { lines: number } }[])
      .map(({ record, info }) => ({ cells: record.map((cell) => cell.trim()), row: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileFault('fileTorn', { row: Number(error.lines ?? 1) });
  }
}

/** The headings a kind cannot do without. */
const needed = ({ date, text, amount, balance, account }: Columns): string[] => [
  date,
  ...text,
  ...(typeof amount === 'string' ? [amount] : [amount.out, amount.in]),
  ...(balance ? [balance] : []),
  ...(account ? [account] : []),
];

const small = (cells: readonly string[]) => cells.map((cell) => cell.toLowerCase());

type Table = { columns: Columns; headings: readonly string[]; lines: Line[] };

const lacking = (columns: Columns, headings: readonly string[]) =>
  needed(columns).filter((name) => !headings.includes(name));

/** The line of headings that lacks least, with the kind of file it belongs to: banks write a few lines about themselves before. */
function nearestHeadings(kinds: readonly Columns[], lines: readonly Line[]) {
  const tried = lines.slice(0, 20).flatMap(({ cells, row }, at) =>
    kinds.map((columns) => {
      const headings = small(cells);
      return { columns, headings, at, row, missing: lacking(columns, headings) };
    }),
  );
  return tried
    .filter(({ columns, missing }) => missing.length < needed(columns).length)
    .reduce<(typeof tried)[number] | null>(
      (best, each) => (best && best.missing.length <= each.missing.length ? best : each),
      null,
    );
}

/** A file without headings, when its profile knows such. */
function headlessTable({ kinds, headless }: Profile, lines: Line[]): Table | null {
  const first = lines[0]?.cells ?? [];
  const headings = headless?.[first.length];
  if (!headings || !/^[0-9]/.test(first[0] ?? '')) return null;
  const columns = kinds.find((kind) => lacking(kind, headings).length === 0 && needed(kind).length === headings.length);
  return columns ? { columns, headings, lines } : null;
}

function tableOf(profile: Profile, lines: Line[]): Table {
  const nearest = nearestHeadings(profile.kinds, lines);
  if (nearest?.missing.length === 0) {
    return { columns: nearest.columns, headings: nearest.headings, lines: lines.slice(nearest.at + 1) };
  }
  const table = headlessTable(profile, lines);
  if (table) return table;
  if (!nearest) throw new FileFault('fileNotThisBank');
  throw new FileFault('fileMissingColumn', { row: nearest.row, column: nearest.missing.join(', ') });
}

function amountOf({ amount }: Columns, cell: (name: string) => string, row: number) {
  if (typeof amount === 'string') return printedAmount(cell(amount), { row, column: amount });
  const [out, inward] = [cell(amount.out), cell(amount.in)];
  if (out !== '' && inward !== '') {
    const both = [
      printedAmount(out, { row, column: amount.out }),
      printedAmount(inward, { row, column: amount.in }),
    ] as const;
    // Some banks write 0.00 in the other column.
    if (both[0] !== 0 && both[1] !== 0) throw faultAt('fileTwoAmounts', { row, column: amount.out }, out);
    return both[0] === 0 ? both[1] : negate(both[0]);
  }
  if (out === '') return printedAmount(inward, { row, column: amount.in });
  const paid = printedAmount(out, { row, column: amount.out });
  if (paid < 0) throw faultAt('fileAmount', { row, column: amount.out }, out);
  return negate(paid);
}

function rowOf({ columns, headings }: Table, { cells, row }: Line): { read: ReadRow; account: string } {
  // A comma at the end of the line makes an empty cell; anything else means that cells have moved.
  if (cells.length < headings.filter((name) => name !== '').length) {
    throw new FileFault('fileShortRow', { row, column: headings[cells.length] ?? '' });
  }
  if (cells.slice(headings.length).some((cell) => cell !== '')) throw new FileFault('fileLongRow', { row });
  // A bank marks a number that begins with 0 with an apostrophe, for spreadsheets.
  const cell = (name: string) => (cells[headings.indexOf(name)] ?? '').replace(/^'/, '');
  const pence = amountOf(columns, cell, row);
  const words = columns.text.map(cell);
  const text = bankText(words, { row, column: columns.text.at(-1) ?? '' });
  const number = columns.cheque ? cell(columns.cheque) : '';
  const chequeNumber = /^[0-9]{1,8}$/.test(number)
    ? Number.parseInt(number, 10) || null
    : chequeNumberIn(columns.kind ? cell(columns.kind) : '', cell(columns.text.at(-1) ?? ''));
  const balance =
    columns.balance && cell(columns.balance) !== ''
      ? printedAmount(cell(columns.balance), { row, column: columns.balance })
      : null;
  const date = dayOf(cell(columns.date), 'dmy', { row, column: columns.date });
  const read = { row, date, pence, text, chequeNumber: pence < 0 ? chequeNumber : null, bankId: '', balance };
  return { read, account: columns.account ? cell(columns.account) : '' };
}

/** Reads a bank's CSV file. Lines that move nothing ("balance brought forward") are no rows. */
export const csvReader =
  (profile: keyof typeof CSV_PROFILES): Reader =>
  (text) => {
    const table = tableOf(CSV_PROFILES[profile], linesOf(text));
    let account = '';
    const rows: ReadRow[] = [];
    for (const line of table.lines) {
      const { read, account: shown } = rowOf(table, line);
      if (account !== '' && shown !== '' && shown !== account)
        throw faultAt('fileTwoAccounts', { row: line.row, column: table.columns.account ?? '' }, shown);
      account ||= shown;
      if (read.pence !== NO_PENCE) rows.push(read);
    }
    return { rows, from: null, to: null, closing: null, account };
  };
