import { type AgreementData, agreementContent } from './agreement-content.ts';
import type { DocumentDefinition } from './kit/definition.ts';
import { contentBlocks } from './paper-blocks.ts';

export type { AgreementData } from './agreement-content.ts';

/** L1: the agreement with the funder as a PDF. The Word file is made from the same content. */
export const agreement: DocumentDefinition<AgreementData> = {
  kind: 'agreement',
  title: (data, words) => agreementContent(data, words).title,
  subject: (data, words) => agreementContent(data, words).subject,
  fileName: (data, words) => agreementContent(data, words).fileName,
  sheet(data, words) {
    const { notice } = agreementContent(data, words);
    return { size: 'A4', head: 'full', foot: true, ...(notice && { notice }) };
  },
  draw: (page, data, words) => page.add(...contentBlocks(agreementContent(data, words).parts)),
};
