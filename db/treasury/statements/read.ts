import type { Pence } from '../../base/brand.ts';
import { formatDate } from '../../base/format.ts';
import { type Outcome, ok, type Params, refuse } from '../../base/outcome.ts';
import { formatPence, negate, sumPence } from '../../base/pence.ts';
import { decodeText } from '../../members/exchange/csv.ts';
import { MAX_FILE_MB, type ReceivedFile } from '../../office/file-rules.ts';
import { MOST_ROWS } from '../bank-input.ts';
import { arrange } from '../import-rules.ts';
import type { StatementProfile } from '../words.ts';
import { readCamt053 } from './camt053.ts';
import { csvReader } from './csv.ts';
import { FileFault, sameAccount } from './fault.ts';
import { readOfx } from './ofx.ts';
import { qifReader } from './qif.ts';
import type { Reader, ReadRow } from './shared.ts';

/** A statement that could be read whole: rows the oldest first. */
export type ReadStatement = {
  fileName: string;
  encoding: ReturnType<typeof decodeText>['encoding'];
  rows: ReadRow[];
  from: string;
  to: string;
  opening: Pence | null;
  closing: Pence | null;
};

export type ReadFor = { profile: StatementProfile; account: { name: string; accountNumber: string }; today: string };

const READERS: Record<StatementProfile, Reader> = {
  barclays: csvReader('barclays'),
  lloyds: csvReader('lloyds'),
  halifax: csvReader('halifax'),
  natwest: csvReader('natwest'),
  rbs: csvReader('rbs'),
  nationwide: csvReader('nationwide'),
  hsbc: csvReader('hsbc'),
  ofx: readOfx,
  qif_dmy: qifReader('dmy'),
  qif_mdy: qifReader('mdy'),
  camt053: readCamt053,
};

const XML: readonly StatementProfile[] = ['ofx', 'camt053'];

/** What begins or ends a movement in each kind of file, and how many there can be of it beside the rows themselves. */
function marksOf(profile: StatementProfile): { mark: RegExp; beside: number; each: number } {
  if (profile === 'ofx') return { mark: /<STMTTRN>/gi, beside: 0, each: 1 };
  // With whatever name its namespace has.
  if (profile === 'camt053') return { mark: /<(?:[\w-]+:)?Ntry[\s>]/g, beside: 0, each: 1 };
  return { mark: /\r\n|\n|\r/g, beside: 50, each: profile.startsWith('qif') ? 12 : 1 };
}

/** More movements than any file may have: counted before anything is taken apart, and no further than needed. */
function tooManyRows(text: string, profile: StatementProfile): boolean {
  const { mark, beside, each } = marksOf(profile);
  const allowed = each * MOST_ROWS + beside;
  let found = 0;
  while (found <= allowed && mark.test(text)) found += 1;
  return found > allowed;
}

function textOf(bytes: Uint8Array, profile: StatementProfile) {
  if (bytes.length === 0) throw new FileFault('fileEmpty');
  if (bytes.length > MAX_FILE_MB * 1_000_000) throw new FileFault('fileTooLarge', { maximum: MAX_FILE_MB });
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0') || text.startsWith('%PDF') || text.startsWith('PK\u0003')) throw new FileFault('fileBinary');
  if (text.trim() === '') throw new FileFault('fileEmpty');
  if (tooManyRows(text, profile)) throw new FileFault('fileTooManyRows', { maximum: MOST_ROWS });
  // Before any parser sees it: an entity can grow without end, and no bank declares one.
  if (XML.includes(profile) && /<!\s*(DOCTYPE|ENTITY)/i.test(text)) throw new FileFault('fileHostile');
  return { text, encoding };
}

function read(file: ReceivedFile, { profile, account, today }: ReadFor): Omit<ReadStatement, 'fileName'> {
  const { text, encoding } = textOf(file.bytes, profile);
  const found = READERS[profile](text);
  if (found.rows.length === 0) throw new FileFault('fileNoRows');
  if (found.rows.length > MOST_ROWS) throw new FileFault('fileTooManyRows', { maximum: MOST_ROWS });
  if (!sameAccount(found.account, account.accountNumber)) {
    throw new FileFault('fileOtherAccount', { value: found.account, account: account.name });
  }
  const future = found.rows.find(({ date }) => date > today);
  if (future) throw new FileFault('fileFuture', { row: future.row, value: formatDate(future.date) });
  const arranged = arrange(found.rows);
  if (!arranged.ok) {
    const { row, expected } = arranged.fault;
    if (expected === null) throw new FileFault('fileOutOfOrder', { row: row.row });
    const value = formatPence(row.balance ?? expected);
    throw new FileFault('fileBalance', { row: row.row, value, expected: formatPence(expected) });
  }
  const { rows, chain } = arranged;
  const days = rows.map(({ date }) => date).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const closing = chain.closing ?? found.closing;
  const opening =
    chain.opening ?? (closing === null ? null : sumPence([closing, ...rows.map(({ pence }) => negate(pence))]));
  const from = found.from !== null && found.from < first ? found.from : first;
  const to = found.to !== null && found.to > last && found.to <= today ? found.to : last;
  return { encoding, rows, from, to, opening, closing };
}

const shortName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, 120) || 'file';

/** Reads a statement's file, whole or not at all. Refused with the file, the row and the column that are wrong. */
export function readStatementFile(file: ReceivedFile, how: ReadFor): Outcome<ReadStatement> {
  const fileName = shortName(file.name);
  try {
    return ok({ fileName, ...read(file, how) });
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const params: Params = { file: fileName, ...error.params };
    return refuse(`treasury.${error.key}`, { path: 'file', params });
  }
}
