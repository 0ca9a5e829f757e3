import type { Chained } from './chain.ts';
import type { NewStatementRow } from './events/bank.ts';
import type { PostedLine, Posting } from './events/shapes.ts';
import type { Payload } from './events.ts';
import { amountOf } from './posting-rules.ts';

/** What the protected tables must hold for an event, row by row, in the order of the columns that `verify.ts` reads. */
export type Expected = Record<'entry' | 'line' | 'signature' | 'statement_row', readonly (readonly unknown[])[]>;

const lineRow = (seq: number, date: string, line: PostedLine, at: number) => [
  seq,
  at + 1,
  date,
  line.accountId ?? null,
  line.headingId ?? null,
  line.contra ?? null,
  line.fundId,
  line.pence,
];

const entryRow = (seq: number, posted: Posting) => [
  seq,
  posted.kind,
  posted.date,
  posted.payeeId,
  posted.text,
  posted.reference,
  posted.chequeNumber,
  posted.voucher,
  posted.ratify ? 1 : 0,
  posted.reverses,
  amountOf(posted.lines),
  posted.paymentId,
];

function signatureRows(seq: number, payload: object): unknown[][] {
  const { paymentId, version, digest, signatoryId, on, how } = payload as Payload<'payment.signed'>;
  const proof =
    how.way === 'key' ? [how.keyId, how.proof, '', '', ''] : [null, '', how.witness, how.scanSha256, how.noScan];
  return [[seq, paymentId, version, digest, signatoryId, on, how.way, ...proof]];
}

function statementRows(seq: number, payload: object): unknown[][] {
  const { accountId, added } = payload as Payload<'statement.imported'>;
  return added.map((row: NewStatementRow, at) => [
    seq,
    at + 1,
    accountId,
    row.date,
    row.pence,
    row.text,
    row.chequeNumber,
    row.bankId,
    row.balance,
    row.likeness,
  ]);
}

/**
 * The rows of an event whose hash has just been found right: its payload is what `record` checked before it was written, so
 * its shape is not parsed again.
 */
export function expectedRows({ seq, kind, payload }: Chained): Expected {
  const said = JSON.parse(payload) as { posting?: Posting | null };
  const { posting } = said;
  return {
    entry: posting ? [entryRow(seq, posting)] : [],
    line: posting ? posting.lines.map((each, at) => lineRow(seq, posting.date, each, at)) : [],
    signature: kind === 'payment.signed' ? signatureRows(seq, said) : [],
    statement_row: kind === 'statement.imported' ? statementRows(seq, said) : [],
  };
}

/** Whether two lists of rows hold the same values: numbers, texts and nothing; bytes are never what was written. */
export const sameRows = (a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean =>
  a.length === b.length &&
  a.every((row, at) => {
    const other = b[at];
    return other !== undefined && row.length === other.length && row.every((value, place) => value === other[place]);
  });
