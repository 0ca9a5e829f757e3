import type { DocumentDefinition } from '../kit/definition.ts';
import { heading, onNewPage, paragraph, space } from '../kit/text-blocks.ts';
import { filed, type PackPaper, pageRange } from './parts.ts';

export type PackNoticeData = PackPaper & {
  /** `withheld`: one page in the place of others; `free`: pages of ours that this edition does not need, each by itself. */
  why: 'withheld' | 'free';
  firstPage: number;
  lastPage: number;
};

/** Stands in the place of pages that an edition does not have: made for it, from nothing that it hides. */
export const packNotice: DocumentDefinition<PackNoticeData> = {
  kind: 'packNotice',
  title: (data, words) =>
    words(data.why === 'withheld' ? 'packs.noticeTitle' : 'packs.freeTitle', { pages: pageRange(data, words) }),
  subject: (data, words) => words('packs.subject', { group: data.paper.groupName }),
  fileName: (data, words) => words('packs.noticeFile', filed(data)),
  sheet: () => ({ size: 'A4', head: 'none', foot: true }),
  draw(page, data, words) {
    if (data.why === 'withheld') {
      const title = words('packs.noticeHeading', { pages: pageRange(data, words) });
      page.add(space(200), heading(1, title), paragraph(words('packs.noticeText')));
      return;
    }
    for (let number = data.firstPage; number <= data.lastPage; number++) {
      const title = words('packs.freeHeading', { pages: pageRange({ firstPage: number, lastPage: number }, words) });
      page.add(onNewPage(heading(1, title)), paragraph(words('packs.freeText')));
    }
  },
};
