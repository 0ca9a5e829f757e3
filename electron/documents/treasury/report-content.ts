import type { Content, ContentTable } from '../paper-content.ts';
import type { ReportPart, ReportTable } from './report.ts';
import { cellWords } from './report-blocks.ts';

/** Rows of a table that is kept on one page; a longer one flows. */
const WHOLE = 14;

/** A report of the treasury as parts of a paper that is also a Word file: the same cells in the same words. */

const isRight = (kind: ReportTable['columns'][number]['kind']): boolean => kind === 'money' || kind === 'number';

function tableContent({ columns, rows, rowHead, summary, dense }: ReportTable): ContentTable {
  return {
    kind: 'table',
    columns: columns.map(({ head, share, kind }) => ({
      head: head.replace(/ £$/, '\u00a0£'),
      share,
      ...(isRight(kind) && { align: 'right' as const }),
    })),
    rows: rows.map(({ cells }) => cells.map(cellWords)),
    looks: rows.map(({ look }) => look),
    summary,
    size: dense ? 'dense' : 'small',
    ...(rows.length <= WHOLE && { whole: true as const }),
    ...(rowHead !== undefined && { rowHead }),
  };
}

function textContent({ text, look, keep }: Extract<ReportPart, { kind: 'text' }>): Content {
  if (look === 'warning') return { kind: 'box', warns: true, inside: [{ kind: 'text', text, look: 'strong' }] };
  return {
    ...{ kind: 'text', text },
    ...(look && { look: look === 'small' ? ('quiet' as const) : look }),
    ...(keep && { keep }),
  };
}

/** What a part says. Places to fill in are drawn as blocks and are not carried over. */
export function reportContent(part: ReportPart): Content[] {
  switch (part.kind) {
    case 'heading':
      return [{ kind: 'heading', level: 3, text: part.text }];
    case 'text':
      return [textContent(part)];
    case 'facts':
      return [{ kind: 'facts', facts: part.facts.map(([label, value]) => [label, cellWords(value)] as const) }];
    case 'chart':
      return [{ kind: 'chart', model: part.model, alt: part.alt, caption: part.caption }];
    case 'table': {
      const head: Content = { kind: 'heading', level: 3, text: part.name };
      return part.rows.length === 0 ? [head, { kind: 'text', text: part.empty }] : [head, tableContent(part)];
    }
    default:
      return [];
  }
}
