import type { TFunction } from 'i18next';
import type { Block } from './slices.ts';
import type { PaperSize } from './theme.ts';

/** The words printed on paper: `words('agenda.title')`. */
export type PaperWords = TFunction<'documents', 'paper'>;

/** A picture file as it was stored; `alt` says what it shows. */
export type PictureFile = { bytes: Uint8Array; mime: string; alt: string };

/** A16: what stands on all public paper. Empty strings are left out. */
export type HeadedPaper = {
  groupName: string;
  shortName: string;
  borough: string;
  addressLines: readonly string[];
  phone: string;
  email: string;
  fax: string;
  minicom: string;
  website: string;
  logo?: PictureFile;
};

/** Whom to ask, and how to tell access needs (A7). Empty strings are left out. */
export type Contact = { name: string; phone: string; email: string; fax: string; minicom: string };

/** A8: a venue, and who can get in. */
export type PrintedVenue = {
  name: string;
  room: string;
  /** Lines separated by newlines, or one line. */
  address: string;
  stepFree: boolean;
  hearingLoop: boolean;
  accessibleToilet: boolean;
  /** How to get in, and what else to know. */
  accessibility: string;
};

/** The sheet a document is drawn on. Margins in points. */
export type Sheet = {
  size: PaperSize;
  landscape?: boolean;
  /** `full`: the group's whole head on the first page; `none`: the document says it itself (still A16). */
  head: 'full' | 'none';
  /** Page x of y, the group and the title at the foot of each page. */
  foot: boolean;
  margins?: { top: number; right: number; bottom: number; left: number };
  /** Said at the top and foot of every page, e.g. that it is a draft. */
  notice?: string;
  /** Stands white on black at the top edge of every page: whom the paper is for, or that it is a rehearsal. */
  mark?: string;
  /** Nothing of the kit's own on any page: for sheets that are cut apart. */
  bare?: boolean;
};

/** What a document says, in order. Collected first, laid out afterwards. */
export type Page = { add(...blocks: readonly (Block | null | false)[]): void };

/** One paper of a set: drawn as it would be alone, on its own sheet, with its own head, foot and page numbers. */
export type SetPaper = {
  title: string;
  /** The name of its bookmark. */
  bookmark: string;
  sheet: Sheet;
  draw(page: Page): void;
};

/** Where a paper of a set stands in the file. Pages are counted from 1, as a printer counts them. */
export type Placed = { first: number; pages: number };

/** What every document's data carries. */
export type DocumentData = { paper: HeadedPaper };

/** A kind of document: pure functions from plain data and words to blocks. */
export type DocumentDefinition<Data extends DocumentData> = {
  kind: string;
  /** Without an extension of its own; safe in any file system. */
  fileName(data: Data, words: PaperWords): string;
  title(data: Data, words: PaperWords): string;
  subject?(data: Data, words: PaperWords): string;
  sheet(data: Data, words: PaperWords): Sheet;
  /** For a set of papers in one file: what follows the cover, which is what the document draws itself. */
  papers?(data: Data, words: PaperWords): readonly SetPaper[];
  /** `placed`: where each of a set's papers stands, in their order; empty for a single document. */
  draw(page: Page, data: Data, words: PaperWords, placed: readonly Placed[]): void;
};

/** A name as a file's: no characters that a file system refuses, at most 120 of them. */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return `${[...clean].slice(0, 120).join('').trim() || 'document'}.pdf`;
}
