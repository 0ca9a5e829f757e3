import type { DocumentDefinition } from './kit/definition.ts';
import { type MinutesData, minutesContent } from './minutes-content.ts';
import { contentBlocks } from './paper-blocks.ts';

export type { MinutesData } from './minutes-content.ts';

/** The minutes of a meeting as a PDF (A12, A16). The Word file is made from the same content. */
export const minutes: DocumentDefinition<MinutesData> = {
  kind: 'minutes',
  title: (data, words) => minutesContent(data, words).title,
  subject: (data, words) => minutesContent(data, words).subject,
  fileName: (data, words) => minutesContent(data, words).fileName,
  sheet(data, words) {
    const { notice, mark } = minutesContent(data, words);
    return { size: 'A4', head: 'full', foot: data.foot, ...(notice && { notice }), ...(mark && data.foot && { mark }) };
  },
  draw: (page, data, words) => page.add(...contentBlocks(minutesContent(data, words).parts)),
};
