import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Content, type ContentText, strong } from '../paper-content.ts';
import type { AnnualReportData, ReportElection } from './data.ts';
import { share } from './representation.ts';

/** E: the elections of the year as they were declared. */

type Result = ReportElection['results'][number];

function resultRows({ office, seats, candidates, note }: Result, words: PaperWords): ContentText[][] {
  const name = words('annualReport.elections.seats', { office, count: seats });
  const head: ContentText = [strong(name), ...(note ? [`\n${note}`] : [])];
  if (candidates.length === 0) return [[head, '–', '', '']];
  return candidates.map((candidate, at) => [
    at === 0 ? head : '',
    candidate.name,
    candidate.votes === null ? '–' : String(candidate.votes),
    candidate.elected ? [strong(words('annualReport.elections.elected'))] : words('annualReport.elections.notElected'),
  ]);
}

function turnoutOf({ turnout }: ReportElection, words: PaperWords): string {
  if (!turnout) return words('annualReport.elections.noPoll');
  const { voted, entitled } = turnout;
  const perMille = entitled === 0 ? 0 : Math.round((voted * 1000) / entitled);
  return words('annualReport.elections.turnout', { voted, entitled, share: share(perMille) });
}

function electionContent(election: ReportElection, words: PaperWords): Content[] {
  const { name, date, results } = election;
  return [
    { kind: 'heading', level: 3, text: words('annualReport.elections.named', { name, date: formatDate(date) }) },
    { kind: 'text', text: turnoutOf(election, words), keep: true },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.elections.office'), share: 34 },
        { head: words('annualReport.elections.candidate'), share: 34 },
        { head: words('annualReport.elections.votes'), share: 12, align: 'right' },
        { head: words('annualReport.elections.result'), share: 20 },
      ],
      rows: results.flatMap((result) => resultRows(result, words)),
      rowHead: 1,
      summary: words('annualReport.elections.summary'),
    },
  ];
}

export const electionsContent = ({ elections }: AnnualReportData, words: PaperWords): Content[] =>
  elections.flatMap((election) => electionContent(election, words));
