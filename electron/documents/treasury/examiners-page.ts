import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { Thresholds } from '../../../db/treasury/account-types.ts';
import { checklist, fillIn, writingLines } from '../elections/form-blocks.ts';
import { columns } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { STYLE, styled } from '../kit/theme.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { periodWords } from './period.ts';
import type { ReportPart } from './report.ts';

export type ExaminersPageData = TreasuryPaper & {
  from: IsoDate;
  to: IsoDate;
  grossIncome: Pence;
  totalReceipts: Pence;
  totalPayments: Pence;
  cash: Pence;
  /** Those that hold for a year that ends on `to`: dated data (account-rules.ts), because the law changes them. */
  thresholds: Thresholds;
};

const SMALLER = styled(STYLE.body, { size: 10.5 });
const LINE = { height: 23, style: SMALLER } as const;

/** What the examiner reports on, and how: all that stands above what the examiner writes. */
export function examinerParts(data: Omit<ExaminersPageData, 'headCode'>, words: PaperWords): ReportPart[] {
  const { paper, to, thresholds } = data;
  const shown = { income: formatPence(data.grossIncome), ...amountsOf(thresholds) };
  return [
    { kind: 'text', text: words('treasury.examiner.to', { group: paper.groupName }), look: 'strong' },
    {
      kind: 'text',
      text: words('treasury.examiner.on', {
        ...{ group: paper.groupName, date: formatDate(to), receipts: formatPence(data.totalReceipts) },
        ...{ payments: formatPence(data.totalPayments), cash: formatPence(data.cash) },
      }),
    },
    { kind: 'heading', text: words('treasury.examiner.basis'), level: 3 },
    { kind: 'text', text: words('treasury.examiner.trustees') },
    { kind: 'text', text: words('treasury.examiner.directions') },
    { kind: 'text', text: words('treasury.examiner.threshold', { ...shown, date: formatDate(to) }), look: 'small' },
    { kind: 'heading', text: words('treasury.examiner.statement'), level: 3 },
    { kind: 'text', text: words('treasury.examiner.blank') },
  ];
}

/** What the examiner ticks, one of them. */
export const examinerOpinions = (words: PaperWords): string[] =>
  (['none', 'records', 'accordance', 'attention'] as const).map((each) => words(`treasury.examiner.opinion.${each}`));

/** The independent examiner's page with all that reg. 31 of SI 2008/629 lists; opinion and signature are the examiner's to write. */
export const examinersPage = treasuryPaper<ExaminersPageData>({
  kind: 'examinersPage',
  on: ({ to }) => to,
  report: (data, words) => {
    return {
      title: words('treasury.examiner.title'),
      about: periodWords(data, words),
      parts: [
        ...examinerParts(data, words),
        {
          kind: 'paper',
          blocks: [
            checklist(examinerOpinions(words), SMALLER),
            writingLines(2, 20),
            fillIn(words('treasury.examiner.name'), '', LINE),
            fillIn(words('treasury.examiner.qualification'), '', LINE),
            fillIn(words('treasury.examiner.address'), '', LINE),
            columns(
              [
                [fillIn(words('treasury.examiner.signature'), '', { ...LINE, height: 30 })],
                [fillIn(words('treasury.examiner.date'), '', { ...LINE, height: 30 })],
              ],
              { shares: [2, 1] },
            ),
          ],
        },
      ],
    };
  },
});

const amountsOf = ({ examinationOver, receiptsAndPaymentsUpTo }: Thresholds) => ({
  over: formatPence(examinationOver),
  upTo: formatPence(receiptsAndPaymentsUpTo),
});
