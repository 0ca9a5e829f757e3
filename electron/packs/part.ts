/** A paper of a pack, or one of the pack's own documents (cover, agenda, contents). */
export type PackPart = {
  /** A PDF that `examinePdf` has let in, or that the documents' press or `toPdf` made. */
  bytes: Uint8Array;
  /** Named in refusals. */
  fileName: string;
  /** The paper's title: its bookmark, and its name for readers' software. */
  title: string;
  /** Stamped at the top of each page: the item and the paper. Empty: nothing. */
  head: string;
  /** Stamped on each page when the part is not for everybody: "Not for publication: …". Empty: nothing. */
  mark: string;
  /** The number of its first page in the meeting's running sequence, from `numberParts`. */
  firstPage: number;
  /** How many pages it has; the pack is refused when the bytes say otherwise. */
  pages: number;
  /** The name by which links of other parts lead here (`link: '#name'` in a document of ours). Each part its own. */
  destination: string;
};

export type PackOptions = {
  title: string;
  /** The group. */
  author: string;
  subject: string;
  /** Stamped at the bottom of each page, e.g. the group and the meeting. */
  foot: string;
  /** The clock: UTC ISO. Same parts, options and clock give the same bytes. */
  now: string;
};

/** What became of a part. */
export type MergedPart = {
  fileName: string;
  pages: number;
  /** False: its pages are artifacts, and nothing reads them aloud. */
  tagged: boolean;
  /** True when its pages were made smaller, so that the stamp covers nothing. */
  scaled: boolean;
  bookmarks: number;
  /** Form fields that became part of the page, and how many of them are signatures. */
  fields: number;
  signatures: number;
};

export type BuiltPack = {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Hex, of the bytes. */
  sha256: string;
  parts: readonly MergedPart[];
  /** True when the file says that it is PDF/UA-1: every part did. */
  accessible: boolean;
  /** Names that links ask for and no part has: a mistake of whoever made the contents. */
  lostLinks: readonly string[];
  /** Characters of the stamps that no font has. */
  missing: readonly string[];
};

export type Progress = { done: number; total: number };

/** What a received PDF is. */
export type PdfFacts = {
  pages: number;
  /** Has a structure that says in which order it is read. */
  tagged: boolean;
  /** Says itself that it is PDF/UA-1. */
  accessible: boolean;
  bookmarks: number;
  /** Some pages are turned by the viewer. */
  rotated: boolean;
  /** The sizes of its pages as seen, in points, the commonest first. */
  sizes: readonly { width: number; height: number; pages: number }[];
  /** Protected against changes only; the pack contains it without that. */
  ownerEncrypted: boolean;
  fields: number;
  signatures: number;
  /** Its table of contents of objects was wrong and had to be made anew. */
  repaired: boolean;
};
