/** What a paper says, before anybody knows whether it becomes a PDF (paper-blocks.ts) or a Word file (paper-docx.ts). Pure. */

export type ContentSpan = string | { text: string; bold: true };

/** One text, or stretches of it. Newlines begin a new line. */
export type ContentText = string | readonly ContentSpan[];

export type ContentColumn = { head: string; share: number; align?: 'right' };

export type Content =
  | { kind: 'title'; text: string; under: string }
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** `keep`: stays with what follows. */
  | { kind: 'text'; text: ContentText; look?: 'strong' | 'quiet'; keep?: boolean }
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | { kind: 'list'; items: readonly ContentText[] }
  | { kind: 'table'; columns: readonly ContentColumn[]; rows: readonly (readonly ContentText[])[]; summary: string }
  /** Stands out from the rest: how far a paper is, what was corrected. */
  | { kind: 'box'; warns: boolean; inside: readonly Content[] };

/** A title, facts and the rest of a paper, with what stands around it on every page. */
export type PaperContent = {
  title: string;
  subject: string;
  /** Without an extension. */
  fileName: string;
  /** Stands on every page: that it is a draft. */
  notice: string;
  /** Stands on every page: whom it is for. */
  mark: string;
  parts: readonly Content[];
};

export const spansOf = (text: ContentText): readonly ContentSpan[] => (typeof text === 'string' ? [text] : text);

export const strong = (text: string): ContentSpan => ({ text, bold: true });

/** Paragraphs of what somebody typed: each line its own. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
