import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { Thresholds } from '../../../db/treasury/account-types.ts';
import { checklist, fillIn, writingLines } from '../elections/form-blocks.ts';
import { columns } from '../kit/box-blocks.ts';
import { STYLE, styled } from '../kit/theme.ts';
import { type TreasuryPaper, treasuryPaper } from './paper.ts';
import { periodWords } from './period.ts';

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

/** The independent examiner's page with all that reg. 31 of SI 2008/629 lists; opinion and signature are the examiner's to write. */
export const examinersPage = treasuryPaper<ExaminersPageData>({
  kind: 'examinersPage',
  on: ({ to }) => to,
  report: (data, words) => {
    const { paper, to, thresholds } = data;
    const shown = { income: formatPence(data.grossIncome), ...amountsOf(thresholds) };
    return {
      title: words('treasury.examiner.title'),
      about: periodWords(data, words),
      parts: [
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
        {
          kind: 'paper',
          blocks: [
            checklist(
              (['none', 'records', 'accordance', 'attention'] as const).map((each) =>
                words(`treasury.examiner.opinion.${each}`),
              ),
              SMALLER,
            ),
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
