import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { negate, sumPence } from '../../base/pence.ts';
import { bankText, FileFault, faultAt, machineAmount, realDay } from './fault.ts';
import type { Reader, ReadRow } from './shared.ts';

/** CAMT.053, ISO 20022's statement. read.ts has refused DOCTYPE and ENTITY before anything is parsed. */

const MANY = new Set(['Stmt', 'Bal', 'Ntry', 'TxDtls', 'NtryDtls', 'Ustrd']);
const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  maxNestedTags: 30,
  isArray: (name) => MANY.has(name),
});

const text = z.union([z.string(), z.object({ '#text': z.string() }).transform((each) => each['#text'])]).optional();
const amount = z.union([
  z.string().transform((value) => ({ value, currency: '' })),
  z
    .object({ '#text': z.string(), '@_Ccy': z.string().optional() })
    .transform((each) => ({ value: each['#text'], currency: each['@_Ccy'] ?? '' })),
]);
const day = z.object({ Dt: text, DtTm: text }).optional();
const blank = z.literal('').transform(() => undefined);
const entry = z.object({
  Amt: amount,
  CdtDbtInd: text,
  RvslInd: text,
  Sts: z.union([text, z.object({ Cd: text }).transform(({ Cd }) => Cd)]).optional(),
  BookgDt: day,
  AcctSvcrRef: text,
  NtryRef: text,
  AddtlNtryInf: text,
  NtryDtls: z
    .array(
      z.union([
        blank,
        z.object({
          TxDtls: z
            .array(
              z.union([
                blank,
                z.object({
                  Refs: z.union([blank, z.object({ ChqNb: text, EndToEndId: text })]).optional(),
                  RmtInf: z.union([blank, z.object({ Ustrd: z.array(z.string()).optional() })]).optional(),
                  AddtlTxInf: text,
                }),
              ]),
            )
            .optional(),
        }),
      ]),
    )
    .optional(),
});
const statementShape = z.object({
  Acct: z.object({ Id: z.object({ IBAN: text, Othr: z.object({ Id: text }).optional() }) }).optional(),
  FrToDt: z.object({ FrDtTm: text, ToDtTm: text }).optional(),
  Bal: z
    .array(z.object({ Tp: z.object({ CdOrPrtry: z.object({ Cd: text }) }), Amt: amount, CdtDbtInd: text, Dt: day }))
    .optional(),
  Ntry: z.array(entry).optional(),
});
type Statement = z.output<typeof statementShape>;
const documentShape = z.object({
  Document: z.object({ BkToCstmrStmt: z.object({ Stmt: z.array(z.unknown()).min(1) }) }),
});

const dayIn = (
  value: { Dt?: string | undefined; DtTm?: string | undefined } | undefined,
  row: number,
  column: string,
) => {
  const said = (value?.Dt ?? value?.DtTm ?? '').trim();
  return realDay(said.slice(0, 10), said, { row, column });
};

function signed(amt: z.output<typeof amount>, indicator: string | undefined, row: number) {
  if (amt.currency !== '' && amt.currency !== 'GBP')
    throw faultAt('fileCurrency', { row, column: 'Amt' }, amt.currency);
  const value = machineAmount(amt.value, { row, column: 'Amt' });
  if (value < 0) throw faultAt('fileAmount', { row, column: 'Amt' }, amt.value);
  if (indicator !== 'CRDT' && indicator !== 'DBIT')
    throw faultAt('fileDirection', { row, column: 'CdtDbtInd' }, indicator ?? '');
  return indicator === 'CRDT' ? value : negate(value);
}

function rowOf(each: z.output<typeof entry>, row: number): ReadRow {
  const pence = signed(each.Amt, each.CdtDbtInd, row);
  const details = (each.NtryDtls ?? []).flatMap((part) => part?.TxDtls ?? []).flatMap((part) => part ?? []);
  const cheque = /^0*([1-9][0-9]{0,7})$/.exec(details.find(({ Refs }) => Refs?.ChqNb)?.Refs?.ChqNb ?? '')?.[1];
  const words = details.flatMap(({ RmtInf, AddtlTxInf, Refs }) => [
    ...(RmtInf?.Ustrd ?? []),
    AddtlTxInf ?? '',
    Refs?.EndToEndId ?? '',
  ]);
  return {
    row,
    date: dayIn(each.BookgDt, row, 'BookgDt'),
    pence,
    text: bankText(
      [...new Set([each.AddtlNtryInf ?? '', ...words])].filter((part) => part !== 'NOTPROVIDED'),
      { row, column: 'AddtlNtryInf' },
    ),
    chequeNumber: cheque && pence < 0 ? Number.parseInt(cheque, 10) : null,
    bankId: (each.AcctSvcrRef ?? each.NtryRef ?? '').slice(0, 255),
    balance: null,
  };
}

function balanceOf({ Bal = [] }: Statement, codes: readonly string[]) {
  const found = Bal.find(({ Tp }) => codes.includes(Tp.CdOrPrtry.Cd ?? ''));
  return found ? signed(found.Amt, found.CdtDbtInd, 0) : null;
}

function parsed(xml: string): Statement[] {
  const sound = XMLValidator.validate(xml);
  if (sound !== true) throw new FileFault('fileTorn', { row: sound.err.line });
  let tree: unknown;
  try {
    tree = parser.parse(xml);
  } catch (error) {
    // The library says no by throwing: nested too deep, or names that would reach into objects.
    if (error instanceof Error) throw new FileFault('fileHostile');
    throw error;
  }
  const found = documentShape.safeParse(tree);
  if (!found.success) throw new FileFault('fileNotThisKind', { kind: 'CAMT.053' });
  return found.data.Document.BkToCstmrStmt.Stmt.map((each) => {
    const statement = statementShape.safeParse(each);
    if (statement.success) return statement.data;
    const path = statement.error.issues[0]?.path ?? [];
    const at = path.indexOf('Ntry');
    throw new FileFault('fileShortRow', {
      row: at >= 0 ? Number(path[at + 1]) + 1 : 0,
      column: String(path.findLast((part) => typeof part === 'string') ?? 'Stmt'),
    });
  });
}

/** The booked entries of one statement, numbered on from `before`; its balances must agree with them. */
function bookedRows(each: Statement, before: number): ReadRow[] {
  const entries = (each.Ntry ?? []).map((ntry, at) => ({ ntry, number: before + at + 1 }));
  const rows = entries.flatMap(({ ntry, number }) => ((ntry.Sts ?? 'BOOK') === 'BOOK' ? [rowOf(ntry, number)] : []));
  const [opening, closing] = [balanceOf(each, ['OPBD', 'PRCD']), balanceOf(each, ['CLBD'])];
  if (opening === null || closing === null) return rows;
  if (sumPence([opening, ...rows.map(({ pence }) => pence)]) === closing) return rows;
  throw new FileFault('fileClosingOff', { row: before + entries.length, column: 'Bal' });
}

/** Reads the statements of the one account of a CAMT.053 file; what is only announced (not booked) is left out. */
export const readCamt053: Reader = (xml) => {
  const statements = parsed(xml);
  const accounts = statements.map(({ Acct }) => Acct?.Id.IBAN ?? Acct?.Id.Othr?.Id ?? '');
  const [account = ''] = accounts;
  const second = accounts.find((each) => each !== account);
  if (second !== undefined) throw faultAt('fileTwoAccounts', { row: 0, column: 'Acct' }, second);
  const rows: ReadRow[] = [];
  let number = 0;
  for (const each of statements) {
    rows.push(...bookedRows(each, number));
    number += each.Ntry?.length ?? 0;
  }
  const days = (side: 'FrDtTm' | 'ToDtTm') =>
    statements.flatMap(({ FrToDt }) => FrToDt?.[side]?.slice(0, 10) ?? []).sort();
  const last = statements.at(-1);
  return {
    rows: rows.filter(({ pence }) => pence !== 0),
    from: days('FrDtTm')[0] ?? null,
    to: days('ToDtTm').at(-1) ?? null,
    closing: last ? balanceOf(last, ['CLBD']) : null,
    account,
  };
};
