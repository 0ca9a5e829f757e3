import { box } from './kit/box-blocks.ts';
import { labels, list } from './kit/list-blocks.ts';
import type { Span } from './kit/runs.ts';
import type { Block } from './kit/slices.ts';
import { table } from './kit/table-blocks.ts';
import { heading, paragraph } from './kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from './kit/theme.ts';
import { type Content, type ContentText, spansOf } from './paper-content.ts';

/** A paper's content as the blocks of a PDF. */

const CELL = styled(STYLE.body, { size: 10.5, leading: 1.3 });

const textOf = (text: ContentText): string | Span[] =>
  typeof text === 'string'
    ? text
    : spansOf(text).map((span) =>
        typeof span === 'string' ? { text: span } : { text: span.text, style: { weight: 'bold' as const } },
      );

const LOOKS = { strong: STYLE.strong, quiet: styled(STYLE.body, { colour: COLOUR.quiet }) } as const;

function blockOf(content: Content): Block {
  switch (content.kind) {
    case 'title': {
      const under = {
        text: `\n${content.under}`,
        style: { size: 15, weight: 'semibold' as const, colour: COLOUR.ink },
      };
      return heading(1, [{ text: content.text }, under], { bookmark: content.text });
    }
    case 'heading':
      return heading(content.level, content.text);
    case 'text':
      return paragraph(textOf(content.text), {
        ...(content.look && { style: LOOKS[content.look] }),
        ...(content.keep && { keepWithNext: true }),
      });
    case 'facts':
      return labels(content.facts, { labelWidth: 118, between: 4, after: 10 });
    case 'list':
      return list(content.items.map(textOf), { after: 8 });
    case 'table':
      return table({
        columns: content.columns.map(({ head, share, align }) => ({ head, share, ...(align && { align }) })),
        rows: content.rows.map((row) => row.map(textOf)),
        style: CELL,
        headStyle: styled(CELL, { weight: 'bold' }),
        summary: content.summary,
      });
    case 'box':
      return box(contentBlocks(content.inside), content.warns ? { bar: COLOUR.warning } : {});
  }
}

/** In the order of the content. */
export const contentBlocks = (contents: readonly Content[]): Block[] => contents.map(blockOf);
