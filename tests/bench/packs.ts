import { buildPack, examinePdf, numberParts, type PackPart } from '../../electron/packs/index.ts';
import { percentile, print, time } from './figures.ts';
import { NOW, paperKinds } from './pack-papers.ts';
import { peakOf } from './peak.ts';

const PAGES = 200;

/** The papers of a long meeting as parts of one edition. */
async function papers(): Promise<PackPart[]> {
  const kinds = await paperKinds();
  const parts: PackPart[] = [];
  for (let at = 0, pages = 0; pages < PAGES; at++) {
    const { bytes, pages: length } = kinds[at % kinds.length] ?? { bytes: new Uint8Array(), pages: 0 };
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
