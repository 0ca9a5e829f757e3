import { bankText, FileFault, faultAt, machineAmount, realDay } from './fault.ts';
import type { Reader, ReadRow } from './shared.ts';

/**
 * OFX, both as SGML (1.x, elements are not closed) and as XML (2.x). Read by hand: a value is what stands between its tag and
 * the next one, in one pass over the text. ofx-js closes the tags of SGML with a pattern that takes for ever on a hostile file.
 */

type Token = { name: string; close: boolean; value: string; row: number };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A letter by its number, as XML writes it; what is no letter stays as it stands. */
function letter(whole: string, digits: string, base: 10 | 16): string {
  const point = Number.parseInt(digits, base);
  return point >= 32 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
}

const decoded = (text: string) =>
  text.replace(
    /&(?:([a-z]{2,4})|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/g,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return decimal === undefined ? letter(whole, hex ?? '', 16) : letter(whole, decimal, 10);
    },
  );

function* tokens(text: string): Generator<Token> {
  // A `<` that begins no tag is a letter of the bank's words.
  const tag = /<(\/?)([A-Za-z][A-Za-z0-9.]{0,40})>((?:[^<]|<(?![/A-Za-z?!]))*)/g;
  let row = 1;
  let from = 0;
  for (const found of text.matchAll(tag)) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < found.index; at = text.indexOf('\n', from)) {
      row += 1;
      from = at + 1;
    }
    const [, close, name = '', value = ''] = found;
    yield { name: name.toUpperCase(), close: close === '/', value: decoded(value.trim()), row };
  }
}

const dayOfOfx = (value: string, row: number, column: string): string => {
  const [, year, month, day] = /^([0-9]{4})([0-9]{2})([0-9]{2})/.exec(value) ?? [];
  if (!year) throw faultAt('fileDay', { row, column }, value);
  return realDay(`${year}-${month}-${day}`, value, { row, column });
};

type Found = { fields: Map<string, string>; row: number };

function transaction({ fields, row }: Found): ReadRow {
  const field = (name: string) => fields.get(name) ?? '';
  if (!fields.has('TRNAMT')) throw new FileFault('fileShortRow', { row, column: 'TRNAMT' });
  const pence = machineAmount(field('TRNAMT'), { row, column: 'TRNAMT' });
  const [name, memo] = [field('NAME'), field('MEMO')];
  const cheque = /^0*([1-9][0-9]{0,7})$/.exec(field('CHECKNUM'))?.[1];
  return {
    row,
    date: dayOfOfx(field('DTPOSTED'), row, 'DTPOSTED'),
    pence,
    text: bankText(name === memo ? [name] : [name, memo], { row, column: 'NAME' }),
    chequeNumber: cheque && pence < 0 ? Number.parseInt(cheque, 10) : null,
    bankId: field('FITID').slice(0, 255),
    balance: null,
  };
}

type Seen = {
  rows: ReadRow[];
  fields: Map<string, { value: string; row: number }>;
  account: string;
};

/** A value outside the transactions: the account, the currency, days and balances by the element around them. */
function take(seen: Seen, around: string, { name, value, row }: Token): void {
  if (name === 'ACCTID') {
    if (seen.account !== '' && seen.account !== value) throw faultAt('fileTwoAccounts', { row, column: name }, value);
    seen.account = value;
  }
  if (name === 'CURDEF' && value !== 'GBP') throw faultAt('fileCurrency', { row, column: name }, value);
  seen.fields.set(`${around}.${name}`, { value, row });
}

/** A transaction begins or ends; what opens another one before is torn. */
function turn(seen: Seen, inside: Found | null, { close, row }: Token): Found | null {
  if (inside && !close) throw new FileFault('fileTorn', { row });
  if (inside) seen.rows.push(transaction(inside));
  return close ? null : { fields: new Map(), row };
}

function gather(text: string): Seen {
  const seen: Seen = { rows: [], fields: new Map(), account: '' };
  let inside: Found | null = null;
  let around = '';
  for (const token of tokens(text)) {
    if (token.name === 'STMTTRN') inside = turn(seen, inside, token);
    else if (token.close) continue;
    else if (inside) inside.fields.set(token.name, token.value);
    else if (token.value === '') around = token.name;
    else take(seen, around, token);
  }
  return seen;
}

/** Reads the one account of an OFX file. */
export const readOfx: Reader = (text) => {
  if (!/<OFX>/i.test(text)) throw new FileFault('fileNotThisKind', { kind: 'OFX' });
  // The elements of the file may stay open in SGML, the file itself may not.
  if (!/<\/OFX>\s*$/i.test(text)) throw new FileFault('fileTorn', { row: text.split('\n').length });
  const { rows, fields, account } = gather(text);
  const day = (key: string) => {
    const found = fields.get(key);
    return found ? dayOfOfx(found.value, found.row, key) : null;
  };
  const [from, to, asOf] = [day('BANKTRANLIST.DTSTART'), day('BANKTRANLIST.DTEND'), day('LEDGERBAL.DTASOF')];
  const balance = fields.get('LEDGERBAL.BALAMT');
  const last = rows.reduce((latest, { date }) => (date > latest ? date : latest), to ?? '');
  // A balance of another day than the last is of rows that the file may not have.
  const dated = balance && asOf === last ? balance : null;
  const closing = dated && machineAmount(dated.value, { row: dated.row, column: 'BALAMT' });
  return { rows: rows.filter(({ pence }) => pence !== 0), from, to, closing, account };
};
