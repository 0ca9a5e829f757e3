import { type Content, type ContentSpan, type ContentText, linesOf } from '../paper-content.ts';

/**
 * What a person typed for a part of the annual report, as paragraphs. Each line is a paragraph of its own; lines that begin with
 * `- ` or `• ` are a list; a line that begins with `# ` is a heading; **words between two stars** stand out. Everything else is
 * printed as it stands. Pure.
 */
export function writtenContent(typed: string): Content[] {
  const out: Content[] = [];
  let items: ContentText[] = [];
  const endList = () => {
    if (items.length > 0) out.push({ kind: 'list', items });
    items = [];
  };
  for (const line of linesOf(typed)) {
    const item = /^[-•*]\s+(.+)$/u.exec(line)?.[1];
    if (item !== undefined) {
      items.push(emphasised(item));
      continue;
    }
    endList();
    const heading = /^#+\s+(.+)$/u.exec(line)?.[1];
    out.push(
      heading === undefined ? { kind: 'text', text: emphasised(line) } : { kind: 'heading', level: 3, text: heading },
    );
  }
  endList();
  return out;
}

function emphasised(line: string): ContentText {
  const parts = line.split(/\*\*(.+?)\*\*/u);
  if (parts.length === 1) return line;
  return parts.flatMap((text, at): ContentSpan[] => (text === '' ? [] : [at % 2 === 1 ? { text, bold: true } : text]));
}
