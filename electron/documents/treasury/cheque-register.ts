import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence, NO_PENCE, sumPence } from '../../../db/base/pence.ts';
import type { LeafState } from '../../../db/treasury/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { amounts, day, days, money, type ReportPart, type ReportRow, type ReportTable, text } from './report.ts';

/** One cheque. `pence` null where nothing was ever written on it. */
export type PrintedLeaf = {
  number: number;
  state: LeafState;
  payee: string;
  pence: Pence | null;
  releasedOn: IsoDate | null;
  stale: boolean;
  /** Why it was spoiled or stopped. */
  reason: string;
};

export type PrintedRegister = {
  account: string;
  books: readonly { first: number; last: number }[];
  /** By number. */
  leaves: readonly PrintedLeaf[];
  /** Unused cheques below the highest used. */
  gaps: readonly number[];
};

export type ChequeRegisterData = TreasuryPaper & { to: IsoDate; registers: readonly PrintedRegister[] };

const numbered = (number: number): string => String(number).padStart(6, '0');

/** Only what left the group counts: a stopped, spoiled or prepared cheque adds nothing, and is listed all the same (invariant 24). */
const counts = ({ state }: PrintedLeaf): boolean => state === 'released' || state === 'cleared';

type Stretch = { from: PrintedLeaf; to: PrintedLeaf };

/** Unused cheques beside each other stand in one row; every other cheque has its own. */
function stretches(leaves: readonly PrintedLeaf[]): Stretch[] {
  const out: Stretch[] = [];
  for (const leaf of leaves) {
    const last = out.at(-1);
    const joins = last?.to.state === 'unused' && leaf.state === 'unused' && last.to.number + 1 === leaf.number;
    if (last && joins) last.to = leaf;
    else out.push({ from: leaf, to: leaf });
  }
  return out;
}

function leafRow({ from, to }: Stretch, words: PaperWords): ReportRow {
  const { state, payee, pence, releasedOn, stale, reason } = from;
  const remark = [
    stale ? words('treasury.cheques.stale') : '',
    reason,
    pence !== null && !counts(from) ? words('treasury.cheques.was', { amount: formatPence(pence) }) : '',
  ];
  return {
    cells: [
      from === to
        ? numbered(from.number)
        : words('treasury.cheques.run', { from: numbered(from.number), to: numbered(to.number) }),
      words(`treasury.leafStates.${state}`),
      day(releasedOn),
      payee,
      remark.filter((each) => each !== '').join('. '),
      pence === null ? '' : money(counts(from) ? pence : NO_PENCE),
    ],
  };
}

function registerTable({ account, leaves }: PrintedRegister, words: PaperWords): ReportTable {
  const released = leaves.filter(counts).map(({ pence }) => pence ?? NO_PENCE);
  return {
    kind: 'table',
    name: account,
    summary: words('treasury.cheques.summary', { account }),
    columns: [
      text(words('treasury.cheque'), 15),
      text(words('treasury.cheques.state'), 10),
      days(words('treasury.cheques.released'), 11),
      text(words('treasury.cheques.payee'), 32),
      text(words('treasury.remark'), 21),
      amounts(words('treasury.amount'), 11),
    ],
    rows: [
      ...stretches(leaves).map((stretch) => leafRow(stretch, words)),
      ...(leaves.length > 0
        ? [
            {
              cells: [words('treasury.total'), '', '', words('treasury.cheques.total'), '', money(sumPence(released))],
              look: 'total' as const,
            },
          ]
        : []),
    ],
    empty: words('treasury.cheques.none'),
  };
}

function gapPart({ account, gaps }: PrintedRegister, words: PaperWords): ReportPart {
  return gaps.length === 0
    ? { kind: 'text', text: words('treasury.cheques.noGaps', { account }), look: 'strong' }
    : {
        kind: 'text',
        text: words('treasury.cheques.gaps', { account, count: gaps.length, numbers: gaps.map(numbered).join(', ') }),
        look: 'warning',
      };
}

/** The cheque register: every cheque of every book accounted for. */
export const chequeRegister = treasuryPaper<ChequeRegisterData>({
  kind: 'chequeRegister',
  on: ({ to }) => to,
  report: ({ to, registers }, words) => ({
    title: words('treasury.cheques.title'),
    about: words('treasury.asOf', { date: formatDate(to) }),
    parts: [
      ...registers.flatMap((register): ReportPart[] => [registerTable(register, words), gapPart(register, words)]),
      ...(registers.length === 0 ? [{ kind: 'text' as const, text: words('treasury.cheques.none') }] : []),
    ],
  }),
});
