import { annualReportContent } from '../../electron/documents/annual-report/content.ts';
import { paperWords } from '../../electron/documents/kit/words.ts';
import { paperDocx } from '../../electron/documents/paper-docx.ts';
import { createPress } from '../../electron/documents/press.ts';
import { annualReportData } from '../documents/annual-report/samples.ts';
import { once, percentile, print, time } from './figures.ts';

const NOW = '2011-06-20T09:00:00.000Z';

/** The annual report of a year, 22 pages with three pictures and two charts: drawn by the press as the program does, and as a Word file. */
export async function annualReportFigures(): Promise<void> {
  const press = createPress();
  const draw = () => press.make({ kind: 'annualReport', data: annualReportData, now: NOW });
  const cold = await once(draw);
  print({ name: 'annual report PDF, first', value: cold.ms, cpu: cold.cpu, unit: 'ms', target: null });
  let drawn: number[] = [];
  const runs = { times: 10, warm: 3 };
  const { cpu } = await once(async () => {
    drawn = await time(draw, runs.times, runs.warm);
  });
  const own = cpu / (runs.times + runs.warm);
  print({ name: 'annual report PDF, warm, median', value: percentile(drawn, 0.5), cpu: own, unit: 'ms', target: 1500 });
  await press.close();
  const words = paperWords();
  const { paper } = annualReportData;
  const write = () => paperDocx(annualReportContent(annualReportData, words), { paper, words, now: NOW });
  print({
    name: 'annual report as a Word file, warm, median',
    value: percentile(await time(write, 5, 1), 0.5),
    unit: 'ms',
    target: null,
  });
}
