import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { PaymentMethod, PaymentPurpose, PaymentState, SignedHow } from '../../../db/treasury/words.ts';
import { fillIn } from '../elections/form-blocks.ts';
import { columns } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { labels } from '../kit/list-blocks.ts';
import { type Block, stack, together } from '../kit/slices.ts';
import { paragraph } from '../kit/text-blocks.ts';
import { STYLE, styled } from '../kit/theme.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { amounts, money, type ReportCell, type ReportTable, text } from './report.ts';

/** A signature that was given; null for one that is still needed: a line for ink. */
export type SlipLine = { name: string; signedOn: IsoDate; how: SignedHow; witness: string } | null;

export type PaymentSlipData = TreasuryPaper & {
  number: number;
  version: number;
  state: PaymentState;
  purpose: PaymentPurpose;
  method: PaymentMethod;
  payee: string | null;
  account: string;
  toAccount: string | null;
  chequeNumber: number | null;
  pence: Pence;
  text: string;
  reference: string;
  noEvidence: string;
  evidence: readonly string[];
  preparedOn: IsoDate;
  preparedBy: string;
  splits: readonly { heading: string | null; fund: string; pence: Pence }[];
  lines: readonly SlipLine[];
  /** Who may sign it and has not: printed where both names are known beforehand. */
  could: readonly string[];
  /** The first letters of the digest that is signed: ties the paper to this version. */
  code: string;
};

function facts(data: PaymentSlipData, words: PaperWords): [string, ReportCell][] {
  const { payee, toAccount, chequeNumber, method } = data;
  return [
    [words('treasury.slip.payee'), payee ?? toAccount ?? words('treasury.slip.erased')],
    [words('treasury.slip.amount'), formatPence(data.pence)],
    [words('treasury.slip.for'), data.text],
    [words('treasury.slip.reference'), data.reference],
    [words('treasury.slip.account'), data.account],
    [
      words('treasury.slip.method'),
      chequeNumber === null
        ? words(`treasury.methods.${method}`)
        : words('treasury.slip.chequeNumber', { number: String(chequeNumber).padStart(6, '0') }),
    ],
    [
      words('treasury.slip.prepared'),
      words('treasury.slip.preparedBy', { name: data.preparedBy, date: formatDate(data.preparedOn) }),
    ],
    [words('treasury.slip.evidence'), data.evidence.length > 0 ? data.evidence.join(', ') : data.noEvidence],
    [words('treasury.slip.code'), words('treasury.slip.codeOf', { code: data.code, version: data.version })],
  ];
}

function splitTable({ splits }: PaymentSlipData, words: PaperWords): ReportTable {
  return {
    kind: 'table',
    name: words('treasury.slip.splits'),
    summary: words('treasury.slip.splitsSummary'),
    columns: [
      text(words('treasury.heading'), 45),
      text(words('treasury.fund'), 35),
      amounts(words('treasury.amount'), 20),
    ],
    rows: splits.map(({ heading, fund, pence }) => ({
      cells: [heading ?? words('treasury.slip.transfer'), fund, money(pence)],
    })),
    empty: '',
  };
}

/** Blocks that no page break comes between. */
const kept =
  (blocks: readonly Block[]): Block =>
  (site, width) => ({ before: 4, after: 4, slices: [together(stack(site, blocks, width))] });

/** One signature: as it was given, always with how; or lines for ink, with a witness who is neither signatory nor payee (T3). */
function signatureBlocks(line: SlipLine, at: number, name: string, words: PaperWords): Block {
  const role = words('treasury.slip.signatory', { number: at + 1 });
  if (line) {
    const said = words(`treasury.slip.given.${line.how}`, {
      ...{ name: line.name, date: formatDate(line.signedOn), witness: line.witness },
    });
    return kept([
      paragraph(role, { style: STYLE.strong, after: 2 }),
      paragraph(said, { style: styled(STYLE.body, { size: 11 }) }),
    ]);
  }
  const pen = { labelWidth: 70, height: 20, style: styled(STYLE.body, { size: 11 }) };
  return kept([
    paragraph(role, { style: STYLE.strong, after: 0 }),
    fillIn(words('treasury.slip.name'), name, pen),
    columns(
      [
        [fillIn(words('treasury.slip.signature'), '', { ...pen, height: 28 })],
        [fillIn(words('treasury.slip.date'), '', { ...pen, labelWidth: 0, height: 28 })],
      ],
      { shares: [2, 1], after: 0 },
    ),
    fillIn(words('treasury.slip.witness'), '', { ...pen, after: 6 }),
  ]);
}

/** The names beforehand, only where nobody has a choice: as many may sign as are still needed. */
function namesFor({ lines, could }: PaymentSlipData): string[] {
  const open = lines.filter((line) => line === null).length;
  const names = could.length === open ? [...could] : [];
  return lines.map((line) => (line === null ? (names.shift() ?? '') : ''));
}

/** T2: the authorisation of one payment on paper: what is signed for, and a place for each of the signatures. */
export const paymentSlip = treasuryPaper<PaymentSlipData>({
  kind: 'paymentSlip',
  on: ({ preparedOn }) => preparedOn,
  report: (data, words) => {
    const names = namesFor(data);
    const all = facts(data, words);
    return {
      title: words('treasury.slip.title', { number: data.number }),
      about: words('treasury.slip.about', {
        amount: formatPence(data.pence),
        state: words(`treasury.states.${data.state}`),
      }),
      parts: [
        {
          kind: 'paper',
          blocks: [
            labels(
              all.map(([label, value]) => [label, typeof value === 'string' ? value : '']),
              { labelWidth: 150, style: styled(STYLE.body, { size: 10.5 }), after: 2 },
            ),
          ],
        },
        splitTable(data, words),
        { kind: 'text', text: words('treasury.slip.declare') },
        { kind: 'text', text: words('treasury.slip.legal'), look: 'small' },
        { kind: 'paper', blocks: data.lines.map((line, at) => signatureBlocks(line, at, names[at] ?? '', words)) },
      ],
    };
  },
});
