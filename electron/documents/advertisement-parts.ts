import { addMinutes } from '../../db/base/dates.ts';
import { formatDayMonth, formatDuration, formatTime, formatWeekday } from '../../db/base/format.ts';
import type { AdvertisementData } from './advertisement.ts';
import type { PaperWords } from './kit/definition.ts';
import { knownPicture, printedSize } from './kit/picture.ts';
import type { Span } from './kit/runs.ts';
import { type Block, heightOf, paintStack, type Site, stack } from './kit/slices.ts';
import { heading, type ParagraphOptions, paragraph } from './kit/text-blocks.ts';
import { COLOUR, STYLE, styled, type TextStyle } from './kit/theme.ts';
import { placeLines } from './venue-words.ts';

/** Sizes are written for A4; `size` makes them those of this sheet, never too small to read. */
export type Look = { unit: number; least: number; type: number };

/** On a leaflet the small type shrinks less than the sheet, and the largest more: it is read in the hand, but it is read. */
function sized(look: Look, size: number): number {
  const small = size < 16 ? Math.sqrt(look.unit) : look.unit;
  const share = size >= 40 ? look.unit ** 1.5 : small;
  return Math.max(look.least, size * share * look.type);
}

export const text = (look: Look, base: TextStyle, size: number, change: Partial<TextStyle> = {}): TextStyle =>
  styled(base, { leading: 1.3, ...change, size: sized(look, size) });

export const said = (style: TextStyle, words: string | readonly Span[], more: ParagraphOptions = {}): Block =>
  paragraph(words, { after: 0, ...more, style });

/** A piece of the sheet, drawn where it is put. */
export type Part = { height: number; paint(x: number, y: number): void };

/** The dark band: who, and what. */
export function band(site: Site, data: AdvertisementData, words: PaperWords, look: Look, width: number): Part {
  const { pen } = site;
  const pad = 17 * look.unit;
  const picture = data.paper.logo ? knownPicture(data.paper.logo.bytes) : null;
  const [logoWidth, logoHeight] = picture ? printedSize(picture, 100 * look.unit, 72 * look.unit) : [0, 0];
  const inset = picture ? logoWidth + 16 * look.unit + pad : 0;
  const tag = picture
    ? pen.tag(site.tag, 'Figure', { alt: data.paper.logo?.alt || words('logoOf', { name: data.paper.groupName }) })
    : null;
  const name = data.name || words('advertisement.publicMeeting');
  const big = text(look, STYLE.title, name.length > 18 ? 38 : 52, { colour: COLOUR.white, leading: 1.08 });
  const inside = stack(
    site,
    [
      said(
        text(look, STYLE.strong, 16, { colour: COLOUR.white, weight: 'semibold', leading: 1.2 }),
        data.paper.groupName,
        { after: 2 * look.unit },
      ),
      heading(1, name, { style: big, before: 0, after: 0 }),
    ],
    width - 2 * pad - inset,
  );
  const height = Math.max(heightOf(inside) + 2 * pad, logoHeight + 2 * pad);
  return {
    height,
    paint(x, y) {
      pen.fillRect(x, y, width, height, COLOUR.accent);
      if (picture && tag) {
        const frame = 8 * look.unit;
        const left = x + width - pad - logoWidth;
        const top = y + (height - logoHeight) / 2;
        pen.fillRect(left - frame, top - frame, logoWidth + 2 * frame, logoHeight + 2 * frame, COLOUR.white);
        pen.picture(picture, left, top, logoWidth, logoHeight, tag);
      }
      paintStack(inside, x + pad, y + (height - heightOf(inside)) / 2);
    },
  };
}

function whenBlocks(data: AdvertisementData, look: Look): Block[] {
  const [day = '', month = ''] = formatDayMonth(data.date).split(' ');
  const centred = { align: 'centre', colour: COLOUR.accent } as const;
  const line = (size: number, leading: number) => text(look, STYLE.title, size, { ...centred, leading });
  return [
    said(line(28, 1.15), formatWeekday(data.date)),
    said(line(112, 0.98), day),
    said(line(25, 1.2), `${month} ${data.date.slice(0, 4)}`),
  ];
}

function whereBlocks(data: AdvertisementData, words: PaperWords, look: Look): Block[] {
  const end = formatTime(addMinutes(data.start, data.plannedMinutes));
  const times: Span[] = [
    { text: formatTime(data.start) },
    {
      text: `  ${words('advertisement.length', { length: formatDuration(data.plannedMinutes) })}`,
      style: { size: sized(look, 20), weight: 'semibold', colour: COLOUR.ink },
    },
  ];
  const [place = words('advertisement.placeOpen'), ...rest] = data.venue ? placeLines(data.venue) : [];
  return [
    said(text(look, STYLE.title, 54, { leading: 1.15 }), times),
    said(text(look, STYLE.body, 15), words('advertisement.until', { end }), {
      after: 10 * look.unit,
    }),
    said(text(look, STYLE.title, place.length > 22 ? 28 : 40, { colour: COLOUR.ink, leading: 1.12 }), place, {
      after: 3 * look.unit,
    }),
    said(text(look, STYLE.body, 15), rest.join(', ')),
  ];
}

/** The day as on a calendar's leaf, and beside it the hours and the place. */
export function whenAndWhere(site: Site, data: AdvertisementData, words: PaperWords, look: Look, width: number): Part {
  const { pen } = site;
  const pad = 12 * look.unit;
  const leaf = width * 0.36;
  const gutter = 22 * look.unit;
  const when = stack(site, whenBlocks(data, look), leaf - 2 * pad);
  const where = stack(site, whereBlocks(data, words, look), width - leaf - gutter);
  const height = Math.max(heightOf(when) + 2 * pad, heightOf(where));
  return {
    height,
    paint(x, y) {
      const line = 3 * look.unit;
      pen.fillRect(x, y, leaf, line, COLOUR.accent);
      pen.fillRect(x, y + height - line, leaf, line, COLOUR.accent);
      pen.fillRect(x, y, line, height, COLOUR.accent);
      pen.fillRect(x + leaf - line, y, line, height, COLOUR.accent);
      paintStack(when, x + pad, y + (height - heightOf(when)) / 2);
      paintStack(where, x + leaf + gutter, y + (height - heightOf(where)) / 2);
    },
  };
}
