import { wholePostcode } from '../venue-words.ts';
import type { HeadedPaper, PaperWords } from './definition.ts';
import { breakLines, type Line } from './lines.ts';
import type { Pen } from './pen.ts';
import { knownPicture, printedSize } from './picture.ts';
import type { Span } from './runs.ts';
import { type Block, heightOf, paintStack, type Slice, stack } from './slices.ts';
import { paragraph } from './text-blocks.ts';
import { COLOUR, mm, STYLE, styled, type TextStyle } from './theme.ts';

const webAddress = (website: string): string => (/^https?:\/\//i.test(website) ? website : `https://${website}`);

/** The ways to reach somebody, each with its label; web and mail addresses can be followed. */
export function contactSpans(
  contact: { phone: string; email: string; fax: string; minicom: string; website?: string },
  words: PaperWords,
): { label: string; value: Span[] }[] {
  const entries: { label: string; value: Span[] }[] = [
    { label: words('contact.phone'), value: [{ text: contact.phone }] },
    { label: words('contact.email'), value: [{ text: contact.email, link: `mailto:${contact.email}` }] },
    { label: words('contact.fax'), value: [{ text: contact.fax }] },
    { label: words('contact.minicom'), value: [{ text: contact.minicom }] },
    {
      label: words('contact.website'),
      value: [{ text: contact.website ?? '', link: webAddress(contact.website ?? '') }],
    },
  ];
  return entries.filter(({ value }) => value[0]?.text.trim() !== '' && value[0] !== undefined);
}

const LOGO = { width: mm(34), height: mm(20) };

/** A16: the group's full head: logo and name on the left, address and ways to reach it on the right. */
export const fullHead =
  (paper: HeadedPaper, words: PaperWords): Block =>
  ({ pen, tag }, width) => {
    const own = pen.tag(tag, 'Div');
    const picture = paper.logo ? knownPicture(paper.logo.bytes) : null;
    const [logoWidth, logoHeight] = picture ? printedSize(picture, LOGO.width, LOGO.height) : [0, 0];
    const logoTag = picture
      ? pen.tag(own, 'Figure', { alt: paper.logo?.alt || words('logoOf', { name: paper.groupName }) })
      : null;
    const indent = picture ? logoWidth + 12 : 0;
    const right = Math.min(picture ? 165 : 190, width * 0.38);
    const name = styled(STYLE.title, { size: picture ? 15 : 17, leading: 1.18 });
    const site = { pen, tag: own };
    const names = stack(
      site,
      [
        paragraph(paper.groupName, { style: name, after: 2 }),
        paragraph(paper.borough && words('borough', { borough: paper.borough }), {
          style: styled(STYLE.head, { size: 10 }),
        }),
      ],
      width - right - indent - 18,
    );
    const reach = contactSpans(paper, words).map(({ label, value }) =>
      paragraph([{ text: `${label}: `, style: { weight: 'semibold' } }, ...value], { style: STYLE.head, after: 0 }),
    );
    const address = paragraph(wholePostcode(paper.addressLines.join(', ')), { style: STYLE.head, after: 3 });
    const contacts = stack(site, [address, ...reach], right);
    const height = Math.max(logoHeight, heightOf(names), heightOf(contacts));
    const slice: Slice = {
      height: height + 9,
      paint(x, y) {
        if (picture && logoTag) pen.picture(picture, x, y + 2, logoWidth, logoHeight, logoTag);
        paintStack(names, x + indent, y + Math.max(0, (Math.min(height, logoHeight || height) - heightOf(names)) / 2));
        paintStack(contacts, x + width - right, y);
        pen.fillRect(x, y + height + 6, width, 2.2, COLOUR.accent);
      },
    };
    return { before: 0, after: 16, slices: [slice] };
  };

/** A text as one line, cut with an ellipsis where it would be too long; nothing for an empty text. */
export function cutLine(pen: Pen, text: string, style: TextStyle, width: number): Line | undefined {
  let shown = text;
  let lines = breakLines(shown, style, width, pen.maker);
  while (lines.length > 1 && shown.length > 1) {
    shown = `${shown.slice(0, Math.max(1, Math.floor(shown.length * 0.9) - 1)).trimEnd()}…`;
    lines = breakLines(shown, style, width, pen.maker);
  }
  return lines[0];
}

/** A line of text as an artifact; cut with an ellipsis where it would be too long. */
function artifactLine(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  width: number,
  align: 'left' | 'right',
  bold = false,
): void {
  const line = cutLine(pen, text, styled(STYLE.foot, bold ? { weight: 'bold', colour: COLOUR.warning } : {}), width);
  if (line) pen.artifact('Pagination', () => pen.line(line, align === 'right' ? x + width - line.width : x, y, null));
}

/** How wide a line of a foot or head is; at most `most`. */
function widthOf(pen: Pen, text: string, most: number): number {
  const [line, more] = breakLines(text, STYLE.foot, most, pen.maker);
  return line && !more ? line.width + 0.5 : most;
}

export type Strip = { x: number; width: number; y: number };

/** The slim head of the pages after the first: the group, and what the paper is. */
export function slimHead(pen: Pen, strip: Strip, paper: HeadedPaper, title: string, notice: string): void {
  const { x, width, y } = strip;
  const name = widthOf(pen, paper.groupName, width * 0.48);
  artifactLine(pen, paper.groupName, x, y, name, 'left');
  artifactLine(pen, notice || title, x + name + 14, y, width - name - 14, 'right', notice !== '');
  pen.fillRect(x, y + 14, width, 1, COLOUR.accent);
}

/** What nobody may overlook, white on black above everything else on the page. */
export function markBand(pen: Pen, strip: Strip, text: string): void {
  const { x, width, y } = strip;
  const height = mm(6.3);
  const [line] = breakLines(text, styled(STYLE.strong, { colour: COLOUR.white, leading: 1.2 }), width - 12, pen.maker);
  if (!line) return;
  pen.artifact('Pagination', () => {
    pen.pdf.rect(x, y, width, height).fill(COLOUR.ink);
    pen.line(line, x + (width - line.width) / 2, y + (height - line.height) / 2, null);
  });
}

/** The foot of a page: the paper's title and the page's number. */
export function foot(pen: Pen, strip: Strip, text: string, numbers: string, notice: string): void {
  const { x, width, y } = strip;
  pen.rule(x, y - 5, width, 0.5, COLOUR.rule);
  const room = widthOf(pen, numbers, width * 0.22);
  artifactLine(pen, notice ? `${notice} · ${text}` : text, x, y, width - room - 14, 'left');
  artifactLine(pen, numbers, x + width - room, y, room, 'right');
}
