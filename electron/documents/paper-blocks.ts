import { checklist, fillIn } from './elections/form-blocks.ts';
import { box, columns } from './kit/box-blocks.ts';
import { contentsList } from './kit/contents-block.ts';
import { coverPanel } from './kit/cover-block.ts';
import { chart, figure } from './kit/figure-blocks.ts';
import { labels, list } from './kit/list-blocks.ts';
import { knownPicture } from './kit/picture.ts';
import type { Span } from './kit/runs.ts';
import type { Block } from './kit/slices.ts';
import { statusMark, statusMarks } from './kit/status-mark.ts';
import { type Cell, table } from './kit/table-blocks.ts';
import { heading, onNewPage, paragraph, withRoom } from './kit/text-blocks.ts';
import { COLOUR, mm, STYLE, styled, type TextStyle } from './kit/theme.ts';
import {
  type Content,
  type ContentCell,
  type ContentPicture,
  type ContentTable,
  type ContentText,
  isMarks,
  spansOf,
} from './paper-content.ts';

/** A paper's content as the blocks of a PDF. */

const CELL = styled(STYLE.body, { size: 10.5, leading: 1.3 });
const SMALL_CELL = styled(STYLE.body, { size: 9.2, leading: 1.3 });
const CHAPTER = styled(STYLE.heading, { size: 20, leading: 1.2 });

/** A chapter does not begin in the last quarter of a page. */
const CHAPTER_ROOM = mm(66);

const textOf = (text: ContentText): string | Span[] =>
  typeof text === 'string'
    ? text
    : spansOf(text).map((span) =>
        typeof span === 'string' ? { text: span } : { text: span.text, style: { weight: 'bold' as const } },
      );

const LOOKS = { strong: STYLE.strong, quiet: styled(STYLE.body, { colour: COLOUR.quiet }) } as const;

function cellOf(cell: ContentCell, style: TextStyle): Cell {
  if (!isMarks(cell)) return textOf(cell);
  const marked = styled(style, { weight: 'semibold' });
  const [only, more] = cell.marks;
  const blocks = only && !more ? [statusMark(only, { style: marked })] : [statusMarks(cell.marks, { style: marked })];
  // The shape is about as wide as two wide letters.
  return { blocks, unbroken: cell.marks.flatMap(({ word }) => word.split(' ').map((each) => `MM${each}`)).join(' ') };
}

function tableBlock({ columns: heads, rows, summary, rowHead, looks, size, whole, narrow }: ContentTable): Block {
  const style = size ? SMALL_CELL : CELL;
  const rowLooks = whole ? rows.map((_, at) => looks?.[at] ?? ('kept' as const)) : looks;
  const block = table({
    columns: heads.map(({ head, share, align }) => ({ head, share, ...(align && { align }) })),
    rows: rows.map((row) => row.map((cell) => cellOf(cell, style))),
    style,
    headStyle: styled(style, { weight: 'bold' }),
    summary,
    ...(rowHead !== undefined && { rowHead }),
    ...(rowLooks && { looks: rowLooks }),
    ...(size && { padding: [4, size === 'dense' ? 1.5 : 3] as const }),
  });
  return narrow ? (site, width) => block(site, width / 2) : block;
}

function pictureBlock({ bytes, alt, caption, instead }: ContentPicture, maxHeight: number): Block {
  const picture = knownPicture(bytes);
  if (!picture) return box([paragraph(instead, { after: 0 })], { bar: COLOUR.warning });
  // Never so large that its dots show.
  return figure(picture, { alt, caption, maxHeight, width: (picture.width * 72) / 90 });
}

/** Pictures two by two; one alone, and the last of an odd number, across the page. */
function picturesBlocks(pictures: readonly ContentPicture[]): Block[] {
  return pictures.flatMap((picture, at) => {
    if (at % 2 === 1) return [];
    const next = pictures[at + 1];
    if (!next) return [pictureBlock(picture, mm(95))];
    const pair = [picture, next].map((each) => [pictureBlock(each, mm(75))]);
    return [columns(pair, { before: 6, after: 10 })];
  });
}

function headingBlock({ level, text, begins }: Extract<Content, { kind: 'heading' }>): Block {
  if (!begins) return heading(level, text);
  const chapter = heading(level, text, { style: CHAPTER, before: 26, after: 10 });
  return begins === 'page' ? onNewPage(chapter) : withRoom(CHAPTER_ROOM, chapter);
}

function titleBlock({ text, under }: Extract<Content, { kind: 'title' }>): Block {
  const below = { text: `\n${under}`, style: { size: 15, weight: 'semibold' as const, colour: COLOUR.ink } };
  return heading(1, [{ text }, below], { bookmark: text });
}

function blocksOf(content: Content): Block[] {
  switch (content.kind) {
    case 'title':
      return [titleBlock(content)];
    case 'heading':
      return [headingBlock(content)];
    case 'text': {
      const { text, look, keep } = content;
      return [paragraph(textOf(text), { ...(look && { style: LOOKS[look] }), ...(keep && { keepWithNext: true }) })];
    }
    case 'facts':
      return [labels(content.facts, { labelWidth: 118, between: 4, after: 10 })];
    case 'list': {
      const { items, boxes } = content;
      if (boxes) return [checklist(items.map(plainOf), styled(STYLE.body, { size: 10.5 }))];
      return [list(items.map(textOf), { after: 8 })];
    }
    case 'table':
      return [tableBlock(content)];
    case 'marks':
      return [
        statusMarks(content.marks, {
          style: styled(STYLE.body, { weight: 'semibold' }),
          ...(content.keep && { keepWithNext: true }),
        }),
      ];
    case 'chart': {
      const { model, alt, caption } = content;
      return model.shapes.length === 0 ? [] : [chart(model, { alt, caption, width: model.width })];
    }
    case 'pictures':
      return picturesBlocks(content.pictures);
    case 'toFillIn':
      return content.labels.map((label) =>
        fillIn(label, '', { height: 27, labelWidth: label ? 120 : 0, style: styled(STYLE.body, { size: 10.5 }) }),
      );
    case 'cover':
      return [coverPanel(content), ...contentBlocks(content.below)];
    case 'contents': {
      const entries = content.entries.map((title) => ({ level: 2 as const, title }));
      return [onNewPage(heading(2, content.heading, { style: CHAPTER, before: 0, after: 12 })), contentsList(entries)];
    }
    case 'box':
      return [box(contentBlocks(content.inside), content.warns ? { bar: COLOUR.warning } : {})];
  }
}

const plainOf = (text: ContentText): string =>
  spansOf(text)
    .map((span) => (typeof span === 'string' ? span : span.text))
    .join('');

/** In the order of the content. */
export const contentBlocks = (contents: readonly Content[]): Block[] => contents.flatMap(blocksOf);
