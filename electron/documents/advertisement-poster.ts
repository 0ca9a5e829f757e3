import { formatDate } from '../../db/base/format.ts';
import type { AdvertisementData } from './advertisement.ts';
import { band, type Look, type Part, said, text, whenAndWhere } from './advertisement-parts.ts';
import { columns } from './kit/box-blocks.ts';
import type { PaperWords } from './kit/definition.ts';
import { contactSpans } from './kit/head.ts';
import { breakLines } from './kit/lines.ts';
import { labels, list } from './kit/list-blocks.ts';
import { type Block, gap, heightOf, paintStack, type Site, type Slice, stack } from './kit/slices.ts';
import { heading, textSlices } from './kit/text-blocks.ts';
import { COLOUR, STYLE } from './kit/theme.ts';
import { accessWords, wholePostcode } from './venue-words.ts';

export type PosterOptions = {
  /** 1 for A4. */
  scale: number;
  /** Of the sheet's inside, in points. */
  height: number;
  /** Takes the topics for which there is no room. */
  overflow: { topics: readonly string[] };
};

const part = (slices: readonly Slice[]): Part => ({
  height: heightOf(slices),
  paint: (x, y) => {
    paintStack(slices, x, y);
  },
});

/** The handbook's ornament between two topics; an artifact, because it says nothing. */
function ornament(site: Site, words: PaperWords, look: Look, width: number, size: number): Slice {
  const style = text(look, STYLE.body, size, { colour: COLOUR.accent, weight: 'bold', leading: size > 10 ? 1.6 : 1.3 });
  const [line] = breakLines(words('advertisement.separator'), style, width, site.pen.maker);
  return {
    height: line?.height ?? 0,
    stick: true,
    paint(x, y) {
      if (line) site.pen.artifact('Layout', () => site.pen.line(line, x + (width - line.width) / 2, y, null));
    },
  };
}

/** Few topics stand large, many smaller: they should stay on the sheet. Long ones count for more than one. */
function topicSize(topics: readonly string[]): number {
  const lines = topics.reduce((sum, topic) => sum + Math.ceil(topic.length / 60), 0);
  if (lines <= 5) return 21;
  return lines <= 8 ? 17 : 14;
}

/** The topics, one under the other in the middle of the sheet. */
function topicList(topics: readonly string[], words: PaperWords, look: Look): Block {
  const style = text(look, STYLE.strong, topicSize(topics), { align: 'centre', leading: 1.22 });
  return (site, width) => {
    const { pen } = site;
    if (topics.length === 0) return null;
    const own = pen.tag(site.tag, 'L');
    pen.listMarks(own, 'None');
    const slices = topics.flatMap((topic, at) => {
      const body = pen.tag(pen.tag(own, 'LI'), 'LBody');
      const lines = textSlices(pen, topic, style, width, body);
      return at === 0 ? lines : [ornament(site, words, look, width, topicSize(topics) * 0.66), ...lines];
    });
    return { before: 0, after: 0, slices };
  };
}

/** What the evening is about, and who is welcome. */
function middle(
  site: Site,
  data: AdvertisementData,
  topics: readonly string[],
  words: PaperWords,
  look: Look,
  width: number,
): Part {
  const { shortName, groupName, borough } = data.paper;
  const invitation =
    data.invitation.trim() || words('advertisement.invitation', { shortName: shortName || groupName, borough });
  const more = topics.length < data.topics.length ? words('advertisement.topicsMore') : '';
  const small = text(look, STYLE.subheading, 15, { align: 'centre', colour: COLOUR.accent });
  const distance = 10 * look.unit;
  return part(
    stack(
      site,
      [
        said(text(look, STYLE.body, 13.5, { leading: 1.38 }), invitation, { after: distance * 1.6 }),
        ...(topics.length > 0
          ? [heading(2, words('advertisement.topics'), { style: small, before: 0, after: distance * 0.7 })]
          : []),
        topicList(topics, words, look),
        said(small, more, { before: distance }),
      ],
      width,
    ),
  );
}

function welcomeBlock(data: AdvertisementData, words: PaperWords, look: Look): Block {
  const welcome = data.welcome.trim() || words('advertisement.welcome', { borough: data.paper.borough });
  return said(text(look, STYLE.title, 19, { align: 'centre', leading: 1.25 }), welcome);
}

function askBlocks(data: AdvertisementData, words: PaperWords, look: Look): Block[] {
  const style = text(look, STYLE.body, 12);
  const { name } = data.contact;
  const ways = contactSpans(data.contact, words).map(({ label, value }) => [label, value] as const);
  return [
    said(style, words(name ? 'advertisement.ask' : 'advertisement.askUs'), { after: 2 * look.unit }),
    said(text(look, STYLE.strong, 15), name, { after: 3 * look.unit }),
    labels(ways, { style, labelWidth: style.size * 5.9, between: 1.5, after: 0 }),
  ];
}

function accessBlocks(data: AdvertisementData, words: PaperWords, look: Look): Block[] {
  const style = text(look, STYLE.body, 12);
  const there = data.venue ? accessWords(data.venue, words) : [];
  return [
    ...(there.length > 0
      ? [heading(2, words('advertisement.accessHeading'), { style: text(look, STYLE.strong, 13), before: 0, after: 2 })]
      : []),
    list(there, { style, between: 0, after: 4 * look.unit }),
    said(style, data.accessBy ? words('advertisement.accessBy', { date: formatDate(data.accessBy) }) : ''),
  ];
}

/** Whom to ask and who can get in, on a light ground; below it the rest of the headed paper. */
function askPanel(site: Site, data: AdvertisementData, words: PaperWords, look: Look, width: number): Part {
  const pad = 14 * look.unit;
  const inside = stack(
    site,
    [
      columns([askBlocks(data, words, look), accessBlocks(data, words, look)], {
        shares: [54, 46],
        gutter: 20 * look.unit,
        after: 0,
      }),
    ],
    width - 2 * pad,
  );
  const { groupName, addressLines, website } = data.paper;
  const where = [wholePostcode(addressLines.join(', ')), website].filter((each) => each.trim() !== '').join(' · ');
  const foot = [{ text: `${groupName}\n`, style: { weight: 'semibold' as const } }, { text: where }];
  const below = stack(site, [said(text(look, STYLE.head, 9, { align: 'centre' }), foot)], width);
  const panel = heightOf(inside) + 2 * pad;
  const distance = 8 * look.unit;
  return {
    height: panel + distance + heightOf(below),
    paint(x, y) {
      site.pen.fillRect(x, y, width, panel, COLOUR.faint);
      site.pen.fillRect(x, y, width, 3 * look.unit, COLOUR.accent);
      paintStack(inside, x + pad, y + pad);
      paintStack(below, x, y + panel + distance);
    },
  };
}

type Parts = { top: Part; when: Part; middle: Part; welcome: Part; ask: Part };

function build(
  site: Site,
  data: AdvertisementData,
  topics: readonly string[],
  words: PaperWords,
  look: Look,
  width: number,
): Parts {
  return {
    top: band(site, data, words, look, width),
    when: whenAndWhere(site, data, words, look, width),
    middle: middle(site, data, topics, words, look, width),
    welcome: part(stack(site, [welcomeBlock(data, words, look)], width)),
    ask: askPanel(site, data, words, look, width),
  };
}

/** The least distance between two parts. */
const LEAST_GAP = 13;
const total = (parts: Parts): number => Object.values(parts).reduce((sum, each) => sum + each.height, 0);

/** From larger than planned, for few words, to as small as can still be read. */
const TYPE_SIZES = [1.3, 1.24, 1.18, 1.12, 1.06, 1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74];

type Choice = { look: Look; topics: readonly string[] };

/** The largest type with which everything fits; with the smallest, as many topics as there is room for. */
function choose(site: Site, data: AdvertisementData, words: PaperWords, options: PosterOptions, width: number): Choice {
  const dry: Site = { pen: site.pen.measuring(), tag: site.tag };
  const least = options.scale < 1 ? 8 : 9;
  const lookOf = (type: number): Look => ({ unit: options.scale, least, type });
  const room = options.height - 4 * LEAST_GAP * options.scale;
  const fits = (look: Look, topics: readonly string[]) => total(build(dry, data, topics, words, look, width)) <= room;
  for (const type of TYPE_SIZES)
    if (fits(lookOf(type), data.topics)) return { look: lookOf(type), topics: data.topics };
  const look = lookOf(TYPE_SIZES.at(-1) ?? 1);
  let count = data.topics.length - 1;
  while (count > 0 && !fits(look, data.topics.slice(0, count))) count--;
  return { look, topics: data.topics.slice(0, Math.max(0, count)) };
}

/** The whole sheet: head at the top, whom to ask at the foot, and what is left over spread between the parts. */
export const poster =
  (data: AdvertisementData, words: PaperWords, options: PosterOptions): Block =>
  (site, width) => {
    const { look, topics } = choose(site, data, words, options, width);
    options.overflow.topics = data.topics.slice(topics.length);
    const parts = build(site, data, topics, words, look, width);
    const order = [parts.top, parts.when, parts.middle, parts.welcome, parts.ask];
    const distance = Math.max(LEAST_GAP * options.scale * 0.5, (options.height - total(parts)) / (order.length - 1));
    const slice: Slice = {
      height: options.height,
      paint(x, y) {
        let at = y;
        for (const each of order) {
          each.paint(x, at);
          at += each.height + distance;
        }
      },
    };
    return { before: 0, after: 0, slices: [slice, gap(0)] };
  };
