import type { treasuryBank } from '../../../resources/locales/en-GB/problems/treasury-bank.ts';
import type { Pence } from '../../base/brand.ts';
import { isIsoDate } from '../../base/dates.ts';
import type { Params } from '../../base/outcome.ts';
import { type AmountFault, parsePence } from '../../base/pence.ts';

/** What is wrong with a file, and where. Thrown by the readers and caught in read.ts alone, which makes a refusal of it. */
export class FileFault extends Error {
  readonly key: keyof typeof treasuryBank;
  readonly params: Params;
  constructor(key: keyof typeof treasuryBank, params: Params = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/** The place of a value: the line of the file (the number of the entry in XML) and the column's name. */
export type Place = { row: number; column: string };

/** A value as a message quotes it: short and printable. */
const quoted = (value: string) => value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').slice(0, 40);

export const faultAt = (key: keyof typeof treasuryBank, place: Place, value = ''): FileFault =>
  new FileFault(key, { ...place, value: quoted(value) });

const AMOUNT_FAULTS = {
  empty: 'fileAmountEmpty',
  notAnAmount: 'fileAmount',
  thousands: 'fileAmount',
  decimals: 'fileAmountDecimals',
  tooLarge: 'fileAmountTooLarge',
} as const satisfies Record<AmountFault, keyof typeof treasuryBank>;

/** An amount as banks print it for people: pence in two digits or none, `£`, commas, a plus. */
export function printedAmount(text: string, place: Place): Pence {
  const read = parsePence(text.trim().replace(/^\+/, ''));
  if (!read.ok) throw faultAt(AMOUNT_FAULTS[read.fault], place, text);
  return read.pence;
}

/** An amount as programs write it for programs: digits and a point, where `12.5` can only be £12.50. */
export function machineAmount(text: string, place: Place): Pence {
  const parts = /^([+-]?)([0-9]+)(?:\.([0-9]*))?$/.exec(text.trim());
  if (!parts) throw faultAt('fileAmount', place, text);
  const [, sign, whole, fraction = ''] = parts;
  const pennies = fraction.replace(/0+$/, '').padEnd(2, '0');
  return printedAmount(`${sign}${whole}.${pennies}`, place);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export type DayOrder = 'dmy' | 'mdy';

/** A day in the order its profile fixes, never guessed: `14/05/2011`, `14/05'11`, `14 May 2011`. */
export function dayOf(text: string, order: DayOrder, place: Place): string {
  const parts = /^([0-9]{1,2})[/\-. ]([0-9]{1,2}|[A-Za-z]{3,9})[/\-. ']{1,2}([0-9]{4}|[0-9]{2})$/.exec(text.trim());
  if (!parts) throw faultAt(order === 'dmy' ? 'fileDay' : 'fileDayMdy', place, text);
  const [, first = '', second = '', year = ''] = parts;
  const named = MONTHS.indexOf(second.slice(0, 3).toLowerCase()) + 1;
  const [day, month] = named > 0 ? [first, String(named)] : order === 'dmy' ? [first, second] : [second, first];
  return realDay(
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    text,
    place,
  );
}

/** A day that the calendar has. */
export function realDay(iso: string, text: string, place: Place): string {
  if (!isIsoDate(iso)) throw faultAt('fileNoSuchDay', place, text);
  return iso;
}

/** Text of the bank on one line; a formula is refused, because somebody will open it in a spreadsheet one day. */
export function bankText(parts: readonly string[], place: Place): string {
  const text = parts
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(' ');
  const formula = parts.find((part) => part.trimStart().startsWith('='));
  if (formula !== undefined) throw faultAt('fileFormula', place, formula);
  return text.slice(0, 300);
}

/** The number of a cheque among the bank's words, where the row is one. */
export function chequeNumberIn(kind: string, text: string): number | null {
  const isCheque = /^(chq|cheque|check|chk)\b/i.test(kind.trim());
  const found = isCheque
    ? /(?:^|\D)0*([1-9][0-9]{0,7})(?:\D|$)/.exec(text)
    : /\b(?:chq|cheque|check)\.?\s*(?:no\.?|number)?\s*0*([1-9][0-9]{0,7})\b/i.exec(text);
  return found?.[1] ? Number.parseInt(found[1], 10) : null;
}

/** The file is of this account and no other: the digits it shows end as the account's do (banks hide the first ones). */
export function sameAccount(shown: string, accountNumber: string): boolean {
  const digits = shown.replace(/\D/g, '').slice(-8);
  const own = accountNumber.replace(/\D/g, '').slice(-8);
  const common = Math.min(digits.length, own.length);
  return common < 4 || digits.slice(-common) === own.slice(-common);
}
