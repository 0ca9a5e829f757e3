import { packContents } from './contents.ts';
import { packCover } from './cover.ts';
import { packNotice } from './notice.ts';

/** The pages of a pack that are made for it. They are never issued alone. */
export const PACK_DOCUMENTS = { packCover, packContents, packNotice } as const;
