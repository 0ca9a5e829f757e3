import { heading, onNewPage, paragraph } from '../../electron/documents/kit/text-blocks.ts';
import { picturePdf } from '../../electron/packs/to-pdf/picture.ts';
import { ownDocument } from '../documents/packs/support/own-document.ts';
import { pagesPdf, word } from '../documents/packs/support/raw-pdf.ts';
import { taggedPdf } from '../documents/packs/support/tagged-pdf.ts';
import { discLogo } from '../documents/support/pictures.ts';

export const NOW = '2011-05-10T09:00:00.000Z';

/** A paper of each kind, with how many pages it has. */
export type BenchPaper = { bytes: Uint8Array; pages: number };

const WORDS = 'What the borough police have done since the last meeting, and what residents asked of them. '.repeat(30);

const LINES = Array.from({ length: 50 }, (_, at) =>
  word(`Line ${at} of a paper of somebody else`, 60, 780 - at * 15, 10),
);

/** The papers of a long meeting: our own reports, tagged and untagged papers of others, turned and crowded pages, a picture. */
export async function paperKinds(): Promise<BenchPaper[]> {
  const report = await ownDocument([
    heading(1, 'Report'),
    ...Array.from({ length: 30 }, (_, at) => [onNewPage(heading(2, `Section ${at + 1}`)), paragraph(WORDS)]).flat(),
  ]);
  const crowded = Array.from({ length: 20 }, () => ({ content: [word('Top', 50, 835), ...LINES].join('\n') }));
  const turned = Array.from({ length: 10 }, () => ({ content: LINES.join('\n'), entries: '/Rotate 90' }));
  const picture = await picturePdf(discLogo(1600, 1200), { title: 'A photograph', author: '', now: NOW });
  if (!picture.ok) throw new Error(picture.problem.key);
  return [
    report,
    { bytes: pagesPdf(crowded), pages: 20 },
    { bytes: pagesPdf(turned), pages: 10 },
    { bytes: taggedPdf('Theirs'), pages: 1 },
    { bytes: picture.value, pages: 1 },
  ];
}
