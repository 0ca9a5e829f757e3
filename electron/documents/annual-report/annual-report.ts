import type { DocumentDefinition } from '../kit/definition.ts';
import { contentBlocks } from '../paper-blocks.ts';
import { annualReportContent, annualReportNames } from './content.ts';
import type { AnnualReportData } from './data.ts';

/** Y1, T8, A16: the annual report with accounts as a PDF. The Word file is made from the same content. */
export const annualReport: DocumentDefinition<AnnualReportData> = {
  kind: 'annualReport',
  title: (data, words) => annualReportNames(data, words).title,
  subject: (data, words) => annualReportNames(data, words).subject,
  fileName: (data, words) => annualReportNames(data, words).fileName,
  sheet(data, words) {
    const { notice } = annualReportNames(data, words);
    return { size: 'A4', head: 'full', foot: true, ...(notice && { notice }) };
  },
  draw: (page, data, words) => page.add(...contentBlocks(annualReportContent(data, words).parts)),
};
