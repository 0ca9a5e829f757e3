import type { Chained } from './chain.ts';
import type { NewStatementRow } from './events/bank.ts';
import type { PostedLine, Posting } from './events/shapes.ts';
import type { Payload } from './events.ts';
import { amountOf } from './posting-rules.ts';

/** What the rows of an event follow from. */
export type EventSaid = Pick<Chained, 'seq' | 'kind' | 'payload'>;

/** What the protected tables must hold for an event, row by row, in the order of the columns that `verify.ts` reads. */
export type Expected = Record<'entry' | 'line' | 'signature' | 'statement_row', readonly (readonly unknown[])[]>;

const NO_ROWS: Expected = { entry: [], line: [], signature: [], statement_row: [] };

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
 * The rows of an event. Where its hash is right its payload is what `record` checked before it was written, so its shape is not
 * parsed again; where it is not, this may throw.
 */
export function expectedRows({ seq, kind, payload }: EventSaid): Expected {
  const signed = kind === 'payment.signed';
  const imported = kind === 'statement.imported';
  // Most events post nothing: where canonical JSON has no such key there is nothing to parse.
  if (!signed && !imported && !payload.includes('"posting":')) return NO_ROWS;
  const said = JSON.parse(payload) as { posting?: Posting | null };
  const { posting } = said;
  return {
    entry: posting ? [entryRow(seq, posting)] : [],
    line: posting ? posting.lines.map((each, at) => lineRow(seq, posting.date, each, at)) : [],
    signature: signed ? signatureRows(seq, said) : [],
    statement_row: imported ? statementRows(seq, said) : [],
  };
}

/** Whether two rows hold the same values: numbers, texts and nothing; bytes are never what was written. */
export function sameRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) if (a[place] !== b[place]) return false;
  return true;
}
