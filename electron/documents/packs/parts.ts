import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { Audience } from '../../../db/meetings/words.ts';
import type { Withheld } from '../../../db/packs/rules.ts';
import type { PackKind } from '../../../db/packs/words.ts';
import type { DocumentData, PaperWords } from '../kit/definition.ts';

/** What our own pages of a pack share. */
export type PackPaper = DocumentData & {
  edition: Audience;
  kind: PackKind;
  /** The meeting's title, or the name of its kind. */
  meeting: { name: string; date: IsoDate };
};

/** "31" or "31–34". */
export const pageNumbers = ({ firstPage, lastPage }: Withheld): string =>
  firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`;

/** "Page 31" or "Pages 31–34". */
export const pageRange = ({ firstPage: first, lastPage: last }: Withheld, words: PaperWords): string =>
  words('packs.pageRange', { count: last - first + 1, first, last });

/** The meeting as titles and file names say it. */
export const named = ({ meeting }: PackPaper) => ({ meeting: meeting.name, date: formatDate(meeting.date) });
export const filed = ({ meeting }: PackPaper) => ({ meeting: meeting.name, date: meeting.date });
