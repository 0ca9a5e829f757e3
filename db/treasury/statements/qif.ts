import { bankText, chequeNumberIn, type DayOrder, dayOf, FileFault, faultAt, printedAmount } from './fault.ts';
import type { Reader, ReadRow } from './shared.ts';

/** QIF: a letter and a value on every line, `^` ends a record. It knows neither the account's number nor a balance. */

type Record_ = { fields: Map<string, string>; row: number; last: number };

function transaction({ fields, row }: Record_, order: DayOrder): ReadRow {
  const field = (letter: string) => fields.get(letter) ?? '';
  for (const letter of ['D', 'T'])
    if (!fields.has(letter)) throw new FileFault('fileShortRow', { row, column: letter });
  const pence = printedAmount(field('T'), { row, column: 'T' });
  const [payee, memo, number] = [field('P'), field('M'), field('N')];
  const cheque = /^[0-9]{1,8}$/.test(number) ? Number.parseInt(number, 10) || null : chequeNumberIn('', payee);
  return {
    row,
    date: dayOf(field('D').replace(/\s+/g, ''), order, { row, column: 'D' }),
    pence,
    text: bankText(payee === memo ? [payee] : [payee, memo], { row, column: 'P' }),
    chequeNumber: pence < 0 ? cheque : null,
    bankId: '',
    balance: null,
  };
}

/** The kinds of section that hold a bank account's movements. */
const MONEY = ['!type:bank', '!type:oth a', '!type:cash'];

type State = { rows: ReadRow[]; kind: string | null; accounts: number; open: Record_ | null };

function begin(state: State, bare: string, row: number): void {
  if (state.open) throw new FileFault('fileTorn', { row });
  const kind = bare.toLowerCase();
  state.kind = kind;
  if (kind === '!account') {
    state.accounts += 1;
    if (state.accounts > 1) throw faultAt('fileTwoAccounts', { row, column: '!Account' }, bare);
  }
  if (kind.startsWith('!type:') && !MONEY.includes(kind)) throw new FileFault('fileNotThisKind', { kind: 'QIF' });
}

function field(state: State, bare: string, row: number): void {
  state.open ??= { fields: new Map(), row, last: row };
  state.open.last = row;
  // Splits repeat their letters; the first of each is the record's own.
  const letter = bare.slice(0, 1);
  if (!state.open.fields.has(letter)) state.open.fields.set(letter, bare.slice(1).trim());
}

function step(state: State, bare: string, row: number, order: DayOrder): void {
  if (bare.startsWith('!')) begin(state, bare, row);
  else if (state.kind === null) throw new FileFault('fileNotThisKind', { kind: 'QIF' });
  else if (bare !== '^') field(state, bare, row);
  else {
    if (state.open && state.kind !== '!account') state.rows.push(transaction(state.open, order));
    state.open = null;
  }
}

/** Reads the one account of a QIF file; the profile says which comes first, day or month. */
export const qifReader =
  (order: DayOrder): Reader =>
  (text) => {
    const state: State = { rows: [], kind: null, accounts: 0, open: null };
    for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
      const bare = line.trim();
      if (bare !== '') step(state, bare, at + 1, order);
    }
    if (state.open) throw new FileFault('fileTorn', { row: state.open.last });
    if (state.kind === null) throw new FileFault('fileNotThisKind', { kind: 'QIF' });
    return { rows: state.rows.filter(({ pence }) => pence !== 0), from: null, to: null, closing: null, account: '' };
  };
