import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Content } from '../paper-content.ts';
import { examinerOpinions, examinerParts } from '../treasury/examiners-page.ts';
import { reportContent } from '../treasury/report-content.ts';
import { accountParts } from '../treasury/year-account.ts';
import type { AnnualReportData } from './data.ts';

/** T8: the year's account in the shape of CC16, with its code of the books; a chapter of its own. */
export function accountsContent({ accounts, paper }: AnnualReportData, words: PaperWords): Content[] {
  if (!accounts) return [];
  const { from, to } = accounts.account;
  return [
    {
      kind: 'text',
      text: words('annualReport.accountsOf', { from: formatDate(from), to: formatDate(to) }),
      look: 'strong',
      keep: true,
    },
    { kind: 'text', text: words('treasury.headCode', { code: accounts.headCode }), look: 'quiet' },
    ...accountParts({ ...accounts, paper }, words).flatMap(reportContent),
    {
      kind: 'toFillIn',
      labels: [words('annualReport.signed'), words('annualReport.signedName'), words('annualReport.signedDate')],
    },
  ];
}

/** The independent examiner's page: opinion and signature are the examiner's to write. */
export function examinerContent({ examiner, paper }: AnnualReportData, words: PaperWords): Content[] {
  if (!examiner) return [];
  const fields = ['name', 'qualification', 'address', 'signature', 'date'] as const;
  return [
    ...examinerParts({ ...examiner, paper }, words).flatMap(reportContent),
    { kind: 'list', items: examinerOpinions(words), boxes: true },
    { kind: 'toFillIn', labels: ['', ...fields.map((field) => words(`treasury.examiner.${field}`))] },
  ];
}
