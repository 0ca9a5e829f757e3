import { formatDateShort } from '../../../db/base/format.ts';
import { columnPence, columnPounds } from '../../../db/base/pence.ts';
import { box } from '../kit/box-blocks.ts';
import { chart } from '../kit/figure-blocks.ts';
import { labels } from '../kit/list-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from '../kit/theme.ts';
import type { ReportCell, ReportPart, ReportTable } from './report.ts';

/** A report's parts as they stand on paper. */

const BODY = styled(STYLE.body, { size: 10.5, leading: 1.36 });
const CELL = styled(STYLE.table, { size: 9.2, leading: 1.3 });
const CELL_HEAD = styled(STYLE.tableHead, { size: 9.2, leading: 1.3 });

/** A cell as it is printed: amounts as accounts print them, days as 24/05/2011. */
export function cellWords(cell: ReportCell): string {
  if (typeof cell === 'string') return cell;
  if ('pence' in cell) return cell.pence === null ? '' : columnPence(cell.pence);
  if ('pounds' in cell) return cell.pounds === null ? '' : columnPounds(cell.pounds);
  if ('date' in cell) return cell.date === null ? '' : formatDateShort(cell.date);
  return cell.number === null ? '' : String(cell.number);
}

function tableBlock({ columns, rows, rowHead, summary, dense, empty }: ReportTable): Block {
  if (rows.length === 0) return paragraph(empty, { style: BODY });
  return table({
    columns: columns.map(({ head, share, kind }) => ({
      // The pound sign is not left alone on a line.
      head: head.replace(/ £$/, '\u00a0£'),
      share,
      ...((kind === 'money' || kind === 'number') && { align: 'right' as const }),
    })),
    rows: rows.map(({ cells }) => cells.map(cellWords)),
    looks: rows.map(({ look }) => look),
    summary,
    style: CELL,
    headStyle: CELL_HEAD,
    padding: [4, dense ? 1.5 : 3],
    ...(rowHead !== undefined && { rowHead }),
  });
}

function textBlock({ text, look, keep }: Extract<ReportPart, { kind: 'text' }>): Block {
  if (look === 'warning') {
    return box([paragraph(text, { style: styled(BODY, { weight: 'semibold' }), after: 0 })], { bar: COLOUR.warning });
  }
  const kept = keep && { keepWithNext: true };
  if (look === 'small') return paragraph(text, { style: STYLE.small, after: 4, ...kept });
  return paragraph(text, { style: look === 'strong' ? styled(BODY, { weight: 'bold' }) : BODY, ...kept });
}

/** The blocks of one part, with its heading. */
export function partBlocks(part: ReportPart): (Block | null | false)[] {
  switch (part.kind) {
    case 'heading':
      return [heading(part.level ?? 2, part.text)];
    case 'text':
      return [textBlock(part)];
    case 'facts':
      return [
        labels(
          part.facts.map(([label, value]) => [label, cellWords(value)]),
          { style: BODY, labelWidth: 190 },
        ),
      ];
    case 'chart':
      return [chart(part.model, { alt: part.alt, width: part.model.width, caption: part.caption })];
    case 'table':
      return [heading(3, part.name), tableBlock(part)];
    default:
      return [...part.blocks];
  }
}
