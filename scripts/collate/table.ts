import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { BoroughTarget, Collated, CollatedTarget } from '../../db/agreement/collate-rules.ts';
import { STATUSES } from '../../db/agreement/words.ts';
import { formatDate } from '../../db/base/format.ts';
import { withoutFormula } from '../../db/base/spreadsheet-rules.ts';
import { resourcePath } from '../../electron/resources.ts';

/** The collated table as the officer reads it: Markdown for the eye, CSV for a spreadsheet. */

const template = <T>(name: string): T =>
  JSON.parse(readFileSync(resourcePath(`resources/templates/${name}`), 'utf8')) as T;

export const BOROUGHS = template<readonly string[]>('london-boroughs.json');
export const TARGETS = template<readonly BoroughTarget[]>('borough-targets.json');

/** "88% (28 of the 32 boroughs)", and which not yet. */
function commentary({ percent, meeting, of, notYet }: CollatedTarget): string {
  const so = `${percent}% (${meeting} of the ${of} boroughs).`;
  return notYet.length === 0 ? so : `${so} Not yet: ${notYet.join(', ')}.`;
}

const reportedWords = ({ reported }: CollatedTarget): string =>
  STATUSES.filter((status) => reported[status] > 0)
    .map((status) => `${status} ${reported[status]}`)
    .join(', ') || 'none';

const HEAD = ['Target', 'Status', 'Reported by the boroughs', 'Commentary'] as const;

const about = ({ quarter, received, boroughs }: Collated): string =>
  `Quarter ${quarter.number}, ${formatDate(quarter.from)} to ${formatDate(quarter.to)}: ${received} of ${boroughs} boroughs.`;

const missingWords = ({ missing }: Collated): string =>
  missing.length === 0 ? 'Every borough has sent its monitoring.' : `No monitoring from: ${missing.join(', ')}.`;

/** The status column is left for the officer's judgement. */
const rowsOf = ({ targets }: Collated): string[][] =>
  targets.map((each) => [each.target, '', reportedWords(each), commentary(each)]);

const escaped = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');

export function collatedMarkdown(collated: Collated): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const table = [line(HEAD), line(HEAD.map(() => '---')), ...rowsOf(collated).map(line)].join('\n');
  return `# The boroughs’ monitoring\n\n${about(collated)}\n${missingWords(collated)}\n\n${table}\n`;
}

export function collatedCsv(collated: Collated): string {
  const rows = [[about(collated)], [missingWords(collated)], [], [...HEAD], ...rowsOf(collated)];
  return `\uFEFF${stringify(
    rows.map((row) => row.map(withoutFormula)),
    { record_delimiter: 'windows' },
  )}`;
}
