import { heading, onNewPage, paragraph } from '../../electron/documents/kit/text-blocks.ts';
import { buildPack, examinePdf, numberParts, type PackPart } from '../../electron/packs/index.ts';
import { picturePdf } from '../../electron/packs/to-pdf/picture.ts';
import { ownDocument } from '../documents/packs/support/own-document.ts';
import { pagesPdf, word } from '../documents/packs/support/raw-pdf.ts';
import { taggedPdf } from '../documents/packs/support/tagged-pdf.ts';
import { discLogo } from '../documents/support/pictures.ts';
import { percentile, print, time } from './figures.ts';

const NOW = '2011-05-10T09:00:00.000Z';
const PAGES = 200;

const WORDS = 'What the borough police have done since the last meeting, and what residents asked of them. '.repeat(30);

/** The papers of a long meeting: our own reports, tagged and untagged papers of others, turned and crowded pages, a picture. */
async function papers(): Promise<PackPart[]> {
  const report = await ownDocument([
    heading(1, 'Report'),
    ...Array.from({ length: 30 }, (_, at) => [onNewPage(heading(2, `Section ${at + 1}`)), paragraph(WORDS)]).flat(),
  ]);
  const lines = Array.from({ length: 50 }, (_, at) =>
    word(`Line ${at} of a paper of somebody else`, 60, 780 - at * 15, 10),
  );
  const crowded = pagesPdf(
    Array.from({ length: 20 }, () => ({ content: [word('Top', 50, 835), ...lines].join('\n') })),
  );
  const turned = pagesPdf(Array.from({ length: 10 }, () => ({ content: lines.join('\n'), entries: '/Rotate 90' })));
  const picture = await picturePdf(discLogo(1600, 1200), { title: 'A photograph', author: '', now: NOW });
  if (!picture.ok) throw new Error(picture.problem.key);
  const kinds: [Uint8Array, number][] = [
    [report.bytes, report.pages],
    [crowded, 20],
    [turned, 10],
    [taggedPdf('Theirs'), 1],
    [picture.value, 1],
  ];
  const parts: PackPart[] = [];
  for (let at = 0, pages = 0; pages < PAGES; at++) {
    const [bytes, length] = kinds[at % kinds.length] ?? [picture.value, 1];
    const name = `paper ${at + 1}`;
    const words = { fileName: `${name}.pdf`, title: name, head: `Item ${at + 1}: ${name}`, destination: name };
    parts.push({
      ...words,
      bytes,
      pages: length,
      mark: at % 4 === 3 ? 'Not for publication: names' : '',
      firstPage: 0,
    });
    pages += length;
  }
  return numberParts(parts).parts;
}

/** The most memory the process took while it did `work`, in megabytes more than before. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  await work();
  clearInterval(watch);
  return (most - before) / 1e6;
}

/** Figures of the pack engine, each in a worker started for it. */
export async function packFigures(): Promise<void> {
  const parts = await papers();
  const pages = parts.reduce((sum, part) => sum + part.pages, 0);
  const build = async () => {
    const options = { title: 'Pack', author: 'A group', subject: '', foot: 'A group', now: NOW };
    const built = await buildPack(parts, { ...options, pageWords: (page) => `Page ${page} of ${pages}` });
    if (!built.ok) throw new Error(built.problem.key);
  };
  const cpu = process.cpuUsage();
  const peak = await peakOf(build);
  const { user, system } = process.cpuUsage(cpu);
  const times = await time(build, 5, 0);
  const name = `pack of ${parts.length} papers, ${pages} pages`;
  print({ name: `${name}, median`, value: percentile(times, 0.5), unit: 'ms', target: 3000 });
  print({ name: `${name}, processor time of one`, value: (user + system) / 1000, unit: 'ms', target: null });
  print({ name: `${name}, most memory`, value: peak, unit: 'MB', target: 400 });
  const [report] = parts;
  if (!report) return;
  const examined = await time(() => examinePdf(report.bytes, 'report.pdf'), 3, 0);
  print({
    name: `examining a PDF of ${report.pages} pages, median`,
    value: percentile(examined, 0.5),
    unit: 'ms',
    target: null,
  });
}
