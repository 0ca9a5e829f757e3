import { type Block, heightOf, paintStack, type Slice, stack } from './slices.ts';
import { heading, paragraph } from './text-blocks.ts';
import { COLOUR, STYLE, styled } from './theme.ts';

/** What stands on a cover. `over` and `under` are smaller, above and below the title; '' for none. */
export type CoverWords = { over: string; title: string; under: string };

const WHITE = { colour: COLOUR.white } as const;
const OVER = styled(STYLE.strong, { ...WHITE, size: 15, leading: 1.25, weight: 'semibold' });
const TITLE = styled(STYLE.title, { ...WHITE, size: 36, leading: 1.15 });
const UNDER = styled(STYLE.strong, { ...WHITE, size: 18, leading: 1.3, weight: 'semibold' });

const PADDING = 34;
/** The panel is at least this high, however short the title. */
const HEIGHT = 400;

/** A cover's title in white on a panel of the paper's dark blue; its title is the document's heading. */
export const coverPanel =
  ({ over, title, under }: CoverWords): Block =>
  ({ pen, tag }, width) => {
    const site = { pen, tag };
    const inside = stack(
      site,
      [
        paragraph(over, { style: OVER, after: 18 }),
        heading(1, title, { style: TITLE, before: 0, after: 16 }),
        paragraph(under, { style: UNDER, after: 0 }),
      ],
      width - 2 * PADDING,
    );
    const height = Math.max(HEIGHT, heightOf(inside) + 2 * PADDING);
    const slice: Slice = {
      height,
      paint(x, y) {
        pen.fillRect(x, y, width, height, COLOUR.accent);
        pen.fillRect(x, y + height, width, 5, COLOUR.rule);
        paintStack(inside, x + PADDING, y + height - PADDING - heightOf(inside));
      },
    };
    return { before: 40, after: 26, slices: [slice] };
  };
