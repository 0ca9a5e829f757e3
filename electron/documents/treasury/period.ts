import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';

/** "1 April 2010 to 31 March 2011". */
export const periodWords = ({ from, to }: { from: IsoDate; to: IsoDate }, words: PaperWords): string =>
  words('treasury.period', { from: formatDate(from), to: formatDate(to) });
