import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { Audience } from '../../../db/meetings/words.ts';
import type { DocumentDefinition, PaperWords } from '../kit/definition.ts';
import type { Span } from '../kit/runs.ts';
import type { Block } from '../kit/slices.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from '../kit/theme.ts';
import { filed, named, type PackPaper, pageNumbers } from './parts.ts';

export type ContentsRow = {
  /** The number of the agenda's item; null for what belongs to none. */
  item: number | null;
  /** Empty for a part that this edition does not have. */
  title: string;
  firstPage: number;
  lastPage: number;
  audience: Audience;
  /** Why it is not for publication; empty for a public part, and for one that this edition does not have. */
  reason: string;
  releaseOn: IsoDate | null;
  hidden: boolean;
  /** The part's name in the pack, for links; empty for what is not in this file. */
  destination: string;
};

export type PackContentsData = PackPaper & {
  rows: readonly ContentsRow[];
  /** For a supplement: what was sent before. */
  earlier: readonly ContentsRow[];
};

const CELL = styled(STYLE.body, { size: 11, leading: 1.35 });
const SMALL = { size: 9.5, colour: COLOUR.quiet };

function linked(text: string, { destination }: ContentsRow): Span {
  return destination === '' ? { text } : { text, link: `#${destination}`, style: { colour: COLOUR.link } };
}

/** What is said under the title of a part that is not for publication. */
function marked({ audience, reason, releaseOn, hidden }: ContentsRow, words: PaperWords): Span[] {
  if (audience === 'public') return [];
  const said = hidden ? words(`packs.hidden.${audience}`) : words(`packs.marked.${audience}`, { reason });
  const until = releaseOn ? `. ${words('packs.release', { date: formatDate(releaseOn) })}` : '';
  return [{ text: `\n${said}${until}`, style: SMALL }];
}

function cells(row: ContentsRow, words: PaperWords): Cell[] {
  const { item, title, hidden } = row;
  const name = hidden ? { text: words('packs.hiddenTitle') } : linked(title, row);
  return [item === null ? '' : `${item}.`, [name, ...marked(row, words)], [linked(pageNumbers(row), row)]];
}

const listed = (rows: readonly ContentsRow[], summary: string, words: PaperWords): Block =>
  table({
    columns: [
      { head: words('packs.item'), share: 10 },
      { head: words('packs.paper'), share: 74 },
      { head: words('packs.pages'), share: 16, align: 'right' },
    ],
    rows: rows.map((row) => cells(row, words)),
    rowHead: 1,
    style: CELL,
    headStyle: styled(CELL, { weight: 'bold' }),
    summary,
    padding: [5, 5],
  });

/** What is in a pack and on which pages, with links; what is not for this edition has its pages and no title. */
export const packContents: DocumentDefinition<PackContentsData> = {
  kind: 'packContents',
  title: (data, words) => words('packs.contentsTitle', named(data)),
  subject: (data, words) => words('packs.subject', { group: data.paper.groupName }),
  fileName: (data, words) => words('packs.contentsFile', filed(data)),
  sheet: () => ({ size: 'A4', head: 'none', foot: true }),
  draw(page, { rows, earlier }, words) {
    page.add(
      heading(1, words('packs.contents'), { before: 0 }),
      listed(rows, words('packs.summary'), words),
      ...(earlier.length > 0
        ? [
            heading(2, words('packs.contentsEarlier')),
            paragraph(words('packs.earlierNote')),
            listed(earlier, words('packs.summaryEarlier'), words),
          ]
        : []),
    );
  },
};
